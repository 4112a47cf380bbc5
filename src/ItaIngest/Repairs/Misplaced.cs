using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores.Constraints;
using ThaiNumerals;

namespace ItaIngest.Repairs;

/// <summary>
/// Looks for scores that stand at the wrong item: rows that slipped by one, and two scores fused in one cell. What is found makes
/// everything hold that does not as it stands, and more than one sum comes out exactly by it; a person decides.
/// </summary>
/// <param name="rules">The books.</param>
public sealed partial class Misplaced(RuleSet rules)
{
    /// <summary>A run of fewer rows proves nothing.</summary>
    private const int ShortestRun = 3;

    /// <summary>Trials of a report: each builds its model anew.</summary>
    private const int MostTrials = 12;

    /// <summary>Sums that must come out exactly once a run of scores stands where it belongs; the numbers themselves prove nothing.</summary>
    private const int ProofsOfRun = 2;

    /// <summary>Of two scores in one cell, which are both written there, one is enough.</summary>
    private const int ProofsOfCell = 1;

    /// <summary>The rearrangements that explain all that is broken, or none.</summary>
    public IReadOnlyList<Rearrangement> Find(ReportFacts facts, ScoreModel model)
    {
        if (rules.Book(facts.ScoreYear) is not { } book || (!model.Broken.Any() && !facts.Remarks.Any(r => r.Kind == RemarkKind.NotANumber))) return [];
        var before = Exact(model);
        return [.. Slipped(facts, book).Concat(Fused(facts, book)).Take(MostTrials).Where(r => Explains(r, before))];
    }

    private bool Explains(Rearrangement rearrangement, int before)
    {
        var model = ScoreModel.Of(rearrangement.Facts, rules);
        return !model.Broken.Any() && Exact(model) >= before + (rearrangement.Kind is "fused" ? ProofsOfCell : ProofsOfRun);
    }

    private static int Exact(ScoreModel model) =>
        model.Constraints.Count(c => c.Variables.Count > 0 && c.Variables[0] is var v && c.IsClosed(model.AsPrinted, v) && c.IsExact(model.AsPrinted, v));

    private static IEnumerable<Rearrangement> Slipped(ReportFacts facts, CodeBook book)
    {
        var tables = facts.Observations
            .Where(o => o is { Figure: Figure.Score, Number: not null, IsUndecided: false, Part: null, At.Table: not null } && o.Year == book.Year && o.Standing != Standing.ByReviewer)
            .GroupBy(o => (o.At.Table!.Value, Line(o.Item)));
        foreach (var table in tables.OrderBy(t => t.Key.Value).ThenBy(t => t.Key.Item2, StringComparer.Ordinal))
        {
            string[] line = [.. book.Indicators.Select(i => Items.Indicator(i.Number))];
            if (table.Key.Item2 != "indicator") line = [.. book.Questions.Select(q => q.Code).Where(c => c.StartsWith(table.Key.Item2, StringComparison.Ordinal))];
            var run = table.OrderBy(o => Array.IndexOf(line, o.Item)).ToList();
            if (run.Count < ShortestRun) continue;
            foreach (var step in new[] { 1, -1 })
            {
                if (Moved(facts, run, line, step) is { } moved) yield return moved;
            }
        }
    }

    // Every score of the run at the next item of its line, or the one before; what it lands on must be free or move away as well.
    private static Rearrangement? Moved(ReportFacts facts, List<Observation> run, string[] line, int step)
    {
        var to = new Dictionary<Observation, string>(ReferenceEqualityComparer.Instance);
        foreach (var o in run)
        {
            var at = Array.IndexOf(line, o.Item) + step;
            if (at < 0 || at >= line.Length || at == step - 1) return null;
            to[o] = line[at];
        }

        var free = to.Values.Except(run.Select(o => o.Item), StringComparer.Ordinal).ToList();
        if (facts.Observations.Any(o => o.Figure == Figure.Score && o.Year == run[0].Year && free.Contains(o.Item, StringComparer.Ordinal))) return null;
        var moved = facts with { Observations = [.. facts.Observations.Select(o => to.TryGetValue(o, out var item) ? o with { Item = item } : o)] };
        return new Rearrangement("slipped", $"{run[0].Item}–{run[^1].Item}", $"{to[run[0]]}–{to[run[^1]]}", [.. run.Select(ObservationKey.Of)], [.. run.Select(o => o.At)], moved);
    }

    private static IEnumerable<Rearrangement> Fused(ReportFacts facts, CodeBook book)
    {
        string[] line = [.. book.Questions.Select(q => q.Code)];
        foreach (var remark in facts.Remarks.Where(r => r.Kind == RemarkKind.NotANumber && r.Places.Count > 0))
        {
            var at = Array.IndexOf(line, remark.Item);
            if (at < 0 || at + 1 >= line.Length || TwoScores().Match(ThaiDigits.ToAscii(remark.From)) is not { Success: true } match) continue;
            if (facts.Observations.Any(o => o.Figure == Figure.Score && o.Year == book.Year && o.Number is not null && (o.Item == line[at] || o.Item == line[at + 1]))) continue;
            Observation[] both = [.. new[] { (line[at], match.Groups["first"].Value), (line[at + 1], match.Groups["second"].Value) }.Select(s => Of(s.Item1, s.Item2, book.Year, remark.Places[0]))];
            var moved = facts with
            {
                Observations = [.. facts.Observations.Where(o => !(o.Figure == Figure.Score && o.Item == line[at] && o.Year == book.Year)), .. both],
                Remarks = [.. facts.Remarks.Where(r => r != remark)],
            };
            yield return new Rearrangement("fused", remark.From, $"{line[at]}={both[0].Value}, {line[at + 1]}={both[1].Value}", [.. both.Select(ObservationKey.Of)], remark.Places, moved);
        }
    }

    private static Observation Of(string item, string written, int year, Place at) =>
        FigureText.Read(written) is { } score
            ? new Observation(item, year, null, Figure.Score, written, written, at, item, Standing.AsRead, []) { Number = score.Value, Decimals = score.Decimals }
            : throw new InvalidOperationException($"“{written}” was matched as a number.");

    private static string Line(string item) => Items.IsQuestion(item) ? item[..1] : Items.IndicatorNumber(item) is not null ? "indicator" : item;

    [GeneratedRegex(@"^\s*(?<first>100\.00|[0-9]{2}\.[0-9]{2})\s*(?<second>100\.00|[0-9]{2}\.[0-9]{2})\s*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TwoScores();
}
