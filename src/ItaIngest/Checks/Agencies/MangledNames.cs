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
            var isMangled = spelling.All(m => m.Standing == MentionStanding.Mangled);
            var proposals = kind == MentionKind.Agency && settled is null ? agency.Proposals : [];
            var figures = new Figures { { "from", spelling.Key }, { "field", field }, { "places", spelling.Count() } };
            if (settled is not null) figures.With("to", settled);
            if (settled is not null && !isMangled) figures.With("undecided", "true");
            if (proposals.Count > 0) figures.With("proposals", string.Join('|', proposals));
            var repair = settled is not null ? new Repair("agency/" + field, spelling.Key, settled, isMangled ? Safety.Safe : Safety.ShowOnly, 0, [])
                : proposals.Count > 0 ? new Repair("agency/" + field, spelling.Key, proposals[0], Safety.AskReviewer, 1, [.. proposals.Skip(1)])
                : null;
            yield return Say.Fails(Code, new Subject(AgencyMentions.Subject), settled is null ? Severity.Error : Severity.Info, figures,
                [.. spelling.Select(m => AgencyMentions.As(m, "defect"))], ["agency/" + field], repair);
        }
    }
}
