using ItaIngest.Mapping;

namespace ItaIngest.Checks.Agencies;

/// <summary>ITA-A001: two different agencies are named. It stays open until the other mentions settle it. Can always tell.</summary>
public sealed class OtherAgencyNamed : ICheck
{
    private const int MostWitnesses = 3;

    /// <inheritdoc/>
    public string Code => "ITA-A001";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var agency = context.Facts.Agency;
        var others = AgencyMentions.Of(agency, MentionKind.Agency, MentionStanding.Other);
        if (others.Count == 0) yield break;
        var same = AgencyMentions.Of(agency, MentionKind.Agency, MentionStanding.Same);
        var settled = AgencyMentions.IsSettled(agency) && same.Count > others.Count;
        var names = string.Join('|', others.Select(o => o.Text).Distinct(StringComparer.Ordinal));
        var figures = new Figures { { "other", names }, { "others", others.Count }, { "witnesses", same.Count } };
        var repair = (Repair?)null;
        if (AgencyMentions.Name(agency) is { } name)
        {
            figures.With("agency", name);
            repair = new Repair("agency/name", others[0].Text, name, Safety.AskReviewer, 1, []);
        }

        yield return Say.Fails(Code, new Subject(AgencyMentions.Subject), settled ? Severity.Warning : Severity.Error, figures,
            [.. others.Select(o => AgencyMentions.As(o, "other")), .. same.Take(MostWitnesses).Select(s => AgencyMentions.As(s, "witness"))], ["agency/name"], repair);
    }
}
