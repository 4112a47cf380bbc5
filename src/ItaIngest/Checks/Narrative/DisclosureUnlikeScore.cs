using ItaIngest.Mapping;

namespace ItaIngest.Checks.Narrative;

/// <summary>
/// ITA-N007: an OIT item that has 100 and is said not to be done, or has 0 and is said to be done, in the same year. A report on what was
/// done tells of the year after its scores: what had 0 may have been done since, and that is no contradiction.
/// </summary>
public sealed class DisclosureUnlikeScore : ICheck
{
    private const int MostWitnesses = 3;

    /// <inheritdoc/>
    public string Code => "ITA-N007";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Facts.Disclosures.Count == 0) yield break;
        var scored = context.Facts.Disclosures
            .Where(d => d.Done is not null)
            .Select(d => (Told: d, Node: context.Scores.Node(d.Item)))
            .Where(d => d.Node is { Readings.Count: > 0 } node && node.Readings.All(r => r.Number is 0m or 100m))
            .ToList();
        if (scored.Count == 0) yield break;
        var subject = new Subject(Items.Instrument("OIT"), context.Facts.ScoreYear);
        var atOdds = scored.Where(d => d.Node!.Readings.All(r => r.Number == 100m != d.Told.Done)).ToList();
        if (atOdds.Count == 0)
        {
            yield return Say.Holds(Code, subject, null, new Figures { { "items", scored.Count } }, [.. scored.Take(MostWitnesses).Select(d => As(d.Told, "stated"))]);
            yield break;
        }

        if (TellsOfTheYearAfter(context.Facts))
        {
            yield return Say.CannotTell(Code, subject, "told-of-the-year-after", new Figures { { "items", string.Join(',', atOdds.Select(d => d.Told.Item)) } }, [.. atOdds.Select(d => As(d.Told, "stated"))]);
            yield break;
        }

        foreach (var (told, node) in atOdds)
        {
            var figures = new Figures { { "score", node!.Score!.Value.ToString() }, { "told", told.Done == true ? "done" : "not-done" } };
            yield return Say.Fails(Code, node.Subject, Severity.Warning, figures, [As(told, "defect"), .. node.Evidence("witness")], []);
        }
    }

    private static bool TellsOfTheYearAfter(ReportFacts facts) => facts.Kind == ReportKind.Implementation || facts.ReportYear > facts.ScoreYear;

    private static Evidence As(Disclosure told, string role) => new(told.At, told.ItemRaw.Length > 0 ? told.ItemRaw : told.Item, role);
}
