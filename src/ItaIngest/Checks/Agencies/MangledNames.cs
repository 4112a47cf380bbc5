using ItaIngest.Mapping;

namespace ItaIngest.Checks.Agencies;

/// <summary>Misspelt names: one finding a spelling, with all its places. Can always tell.</summary>
public abstract class MangledNames(string code, params IReadOnlyList<MentionKind> kinds) : ICheck
{
    /// <inheritdoc/>
    public string Code { get; } = code;

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context) => kinds.SelectMany(k => OfKind(context.Facts.Agency, k));

    /// <summary>The name that was settled, or null.</summary>
    protected abstract string? Settled(Agency agency, MentionKind kind);

    private IEnumerable<CheckResult> OfKind(Agency agency, MentionKind kind)
    {
        var settled = Settled(agency, kind);
        var field = kind switch { MentionKind.District => "district", MentionKind.Province => "province", _ => "name" };
        foreach (var spelling in AgencyMentions.Of(agency, kind, MentionStanding.Mangled, MentionStanding.Unclear).GroupBy(m => m.Text, StringComparer.Ordinal))
        {
            var figures = new Figures { { "from", spelling.Key }, { "field", field }, { "places", spelling.Count() } };
            if (settled is not null) figures.With("to", settled);
            var repair = settled is null ? null : new Repair("agency/" + field, spelling.Key, settled, Safety.Safe, 0, []);
            yield return Say.Fails(Code, new Subject(AgencyMentions.Subject), settled is null ? Severity.Error : Severity.Info, figures,
                [.. spelling.Select(m => AgencyMentions.As(m, "defect"))], ["agency/" + field], repair);
        }
    }
}
