using System.Globalization;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>Judgements as a table by class, and as lists of what ought to be looked at.</summary>
internal static class CatalogueTable
{
    /// <summary>One row for each group of cases, and one for all.</summary>
    public static IEnumerable<string> Lines(string what, IReadOnlyCollection<Judgement> judgements, Func<Judgement, string> group)
    {
        var fates = Enum.GetValues<Fate>();
        yield return Row(what, fates.Select(f => f.ToString()).Append("n"));
        foreach (var of in judgements.GroupBy(group).OrderBy(g => g.Key, StringComparer.Ordinal)) yield return Row(of.Key, Counts(of.ToList()));
        yield return Row("all", Counts(judgements));

        IEnumerable<string> Counts(IReadOnlyCollection<Judgement> all) => fates.Select(f => all.Count(j => j.Fate == f)).Append(all.Count).Select(n => n.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>One line for each case of a fate.</summary>
    public static IEnumerable<string> List(IEnumerable<Judgement> judgements, Fate fate) =>
        judgements.Where(j => j.Fate == fate).Select(j => FormattableString.Invariant($"  {j.Case.Id} {j.Case.Class} {j.Case.Repair} {(j.InProse ? "prose" : "label")} line {j.Line} ({j.Places}): {j.Case.Quote} | {j.Case.Correct} | {j.Because}"));

    private static string Row(string first, IEnumerable<string> rest) => first.PadRight(26) + string.Concat(rest.Select(r => r.PadLeft(10)));
}
