using System.Globalization;
using System.Text;
using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Tests.Mapping;

/// <summary>Writes what the mapper made of a report so that a person can compare it: one line a fact, with its line in the file.</summary>
internal static class FactsText
{
    private const int Longest = 60;

    public static string Of(ReportFacts facts)
    {
        var lines = new List<string>
        {
            $"kind {facts.Kind}",
            $"agency {Or(facts.Agency.Type)} {Or(facts.Agency.Name)}, district {Or(facts.Agency.District)}, province {Or(facts.Agency.Province)}",
            $"years of scores {Or(facts.ScoreYear)}, report {Or(facts.ReportYear)}, plan {Or(facts.PlanYear)}",
        };
        lines.AddRange(facts.Tables.Select(t => $"table {t.Table}{Line(t.At)} {t.Kind}, {t.HeaderRows} header rows, {string.Join(' ', t.Columns.OrderBy(c => c.Key).Select(c => Invariant($"{c.Key}:{c.Value}")))}"));
        lines.AddRange(facts.Observations.SelectMany(Of));
        lines.AddRange(facts.Disclosures.Select(d => $"disclosure {d.Item} {(d.Done is { } done ? done ? "done" : "not done" : "untold")} raw[{d.ItemRaw}] [{Short(d.Title)}]{(d.Responsible.Length > 0 ? $" by [{Short(d.Responsible)}]" : "")}{Line(d.At)}"));
        lines.AddRange(facts.Measures.Select(Of));
        lines.AddRange(facts.Claims.Select(c => $"claim {c.Kind} {Figures(c.Figures)}{Line(c.At)}"));
        lines.AddRange(facts.Remarks.Select(r => $"remark {r.Kind}{(r.Certain ? "" : " undecided")}{(r.Item.Length > 0 ? " " + r.Item : "")} [{Short(r.From)}] -> [{Short(r.To)}]{Lines(r.Places)}"));
        lines.AddRange(facts.Agency.Mentions.Where(m => m.Standing != MentionStanding.Same).Select(m => $"mention {m.Kind} {m.Standing} [{Short(m.Text)}]{Line(m.At)}"));
        return Text(lines);
    }

    public static string Of(IEnumerable<CheckResult> results) =>
        Text(results.Where(r => r.IsFinding || (r.Verdict == Verdict.Holds && r.Fit is not null))
            .Select(r => $"{r.Code} {r.Verdict}{(r.Verdict == Verdict.Holds ? "" : " " + r.Severity)} {r.Subject.Item}{(r.Subject.Year is { } y ? Invariant($" {y}") : "")}{(r.Subject.Part is { } p ? " " + p : "")}{(r.Hypothesis is { } h ? " if " + h : "")}{(r.Repair is { } repair ? $" [{repair.From}] -> [{repair.To}]" : "")}{(r.Fit is { } f ? $" {f}" : "")}{Lines([.. r.Evidence.Select(e => e.At)])}"));

    private static IEnumerable<string> Of(Observation o)
    {
        var item = o.ItemRaw.Length > 0 ? $" raw[{Short(o.ItemRaw)}]" : "";
        var number = o.Figure == Figure.Score && o.Number is null ? " no number" : "";
        yield return Invariant($"{o.Item} {o.Year}{(o.Part is { } p ? " " + p : "")} {Name(o.Figure)} {o.Value}{number}{item}{Line(o.At)}");
        foreach (var copy in o.Copies) yield return $"  again {copy.Value}{Line(copy.At)}";
    }

    private static string Of(Measure m)
    {
        var parts = new List<string> { $"measure {m.Number}".TrimEnd(), $"[{Short(m.Title)}]" };
        if (m.Items.Count > 0) parts.Add($"on {string.Join(' ', m.Items)}");
        if (m.Steps.Length > 0) parts.Add($"steps [{Short(m.Steps)}]");
        if (m.Result.Length > 0) parts.Add($"result [{Short(m.Result)}]");
        if (m.Responsible.Length > 0) parts.Add($"by [{Short(m.Responsible)}]");
        if (m.From is not null || m.To is not null) parts.Add(Invariant($"from {m.From:yyyy-MM-dd} to {m.To:yyyy-MM-dd}"));
        else if (m.PeriodText.Length > 0) parts.Add($"when [{Short(m.PeriodText)}]");
        parts.AddRange(m.Other.Select(o => $"{Short(o.Label)} [{Short(o.Text)}]"));
        return string.Join(' ', parts) + Line(m.At) + string.Concat(m.Continued.Select(c => " +" + Line(c).Trim()));
    }

    private static string Name(Figure figure) => figure switch { Figure.Score => "score", Figure.Level => "level", Figure.Pass => "pass", Figure.Weight => "weight", _ => "target" };

    private static string Figures(IReadOnlyDictionary<string, string> figures) => string.Join(", ", figures.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key} {Short(f.Value)}"));

    private static string Or(object? value) => value is null ? "-" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Line(Place at) => at.Line is { } line ? Invariant($" L{line}") : "";

    private static string Lines(IReadOnlyList<Place> places) => places.Count == 0 ? "" : " L" + string.Join(',', places.Select(p => p.Line).Distinct().Select(l => Or(l)));

    private static string Short(string text)
    {
        var line = text.Replace("\n", " / ", StringComparison.Ordinal);
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Text(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(line).Append('\n');
        return text.ToString();
    }
}
