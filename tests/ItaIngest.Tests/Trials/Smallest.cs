using System.Globalization;
using System.Text;
using ItaIngest.Mapping;

namespace ItaIngest.Tests.Trials;

/// <summary>Takes everything out of a report that is not needed for something to be true of it, and tells the rest in a few lines.</summary>
internal static class Smallest
{
    public static ReportFacts Of(ReportFacts facts, Func<ReportFacts, bool> stays)
    {
        for (var smaller = true; smaller;)
        {
            smaller = false;
            foreach (var less in Less(facts))
            {
                if (!stays(less)) continue;
                (facts, smaller) = (less, true);
                break;
            }
        }

        return facts;
    }

    /// <summary>"2568: i7 98.90; indicator:3 99.00 (99.00)".</summary>
    public static string Text(ReportFacts facts)
    {
        var text = new StringBuilder();
        foreach (var o in facts.Observations)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {o.Year} {o.Item}{(o.Part is null ? "" : "#" + o.Part)} {(o.Figure == Figure.Score ? "" : o.Figure + " ")}{o.Value} (line {o.At.Line}, table {o.At.Table}, row {o.At.Row})");
            foreach (var c in o.Copies) text.Append(CultureInfo.InvariantCulture, $" copy {c.Value} (line {c.At.Line})");
            text.AppendLine();
        }

        foreach (var c in facts.Claims) text.AppendLine(CultureInfo.InvariantCulture, $"  {c.Kind} (line {c.At.Line}): {string.Join(", ", c.Figures.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key + " " + f.Value))}");
        return text.ToString();
    }

    private static IEnumerable<ReportFacts> Less(ReportFacts facts)
    {
        for (var part = facts.Observations.Count / 2; part > 1; part /= 2)
        {
            for (var at = 0; at < facts.Observations.Count; at += part)
                yield return facts with { Observations = [.. facts.Observations.Take(at), .. facts.Observations.Skip(at + part)] };
        }

        for (var i = 0; i < facts.Claims.Count; i++) yield return facts with { Claims = [.. facts.Claims.Where((_, k) => k != i)] };
        for (var i = 0; i < facts.Observations.Count; i++)
        {
            var o = facts.Observations[i];
            yield return facts with { Observations = [.. facts.Observations.Where((_, k) => k != i)] };
            for (var c = 0; c < o.Copies.Count; c++)
            {
                var copies = o.Copies.Where((_, k) => k != c).ToList();
                yield return facts with { Observations = [.. facts.Observations.Select((x, k) => k == i ? o with { Copies = copies } : x)] };
            }
        }
    }
}
