using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>
/// ITA-S018: the questions of an indicator would prove each other, were not one of them unread: a cell that is no number, or a row of which it is not
/// known what it is. The others are not wrong, but nothing bears witness to them. Can always tell.
/// </summary>
public sealed class SumWithAGap : ICheck
{
    private const int Shown = 3;

    /// <inheritdoc/>
    public string Code => "ITA-S018";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var unread = context.Facts.Observations.Where(o => o is { Figure: Figure.Score, Number: null }).ToList();
        var rows = context.Facts.Remarks.Where(r => r is { Kind: RemarkKind.CodeAbsent, Item: "" } or { Kind: RemarkKind.CodeMangled, Certain: false } or { Kind: RemarkKind.CodeOutOfRange }).SelectMany(r => r.Places).ToList();
        var sums = context.Facts.Observations.Where(o => o.Figure == Figure.Score && (o.Number is null || o.IsUndecided)).ToList();
        if (sums.Count == 0 && rows.Count == 0) yield break;
        foreach (var year in context.Model.Years)
        {
            foreach (var indicator in year.Graph.Indicators)
            {
                var list = QuestionList.Of(year.Graph, indicator);
                if (list.IsEmpty || (indicator.Score is not null && list.IsComplete)) continue;
                if (indicator.Score is null)
                {
                    // The sum itself is what cannot be read.
                    if (sums.Find(o => Items.Candidates(o.Item).Contains(indicator.Item, StringComparer.Ordinal)) is { } sum) yield return Gap(indicator, list, [sum.At]);
                    continue;
                }

                var tables = list.All.SelectMany(n => n.Statements).Select(s => s.At.Table).OfType<int>().ToHashSet();
                var gaps = GapsOf(list, unread, rows, tables).Distinct().ToList();
                if (gaps.Count < list.Unlisted || gaps.Count == 0) continue;
                yield return Gap(indicator, list, gaps);
            }
        }
    }

    private CheckResult Gap(ScoreNode indicator, QuestionList list, IReadOnlyList<Place> gaps)
    {
        var figures = new Figures { { "listed", list.Count - list.Unlisted }, { "questions", list.Count }, { "gaps", gaps.Count } };
        if (indicator.Score is null) figures.With("sum", "unread");
        return Say.Fails(Code, indicator.Subject, Severity.Warning, figures, [.. list.All.SelectMany(n => n.Evidence("addend")), .. gaps.Take(Shown).Select(g => new Evidence(g, "", "defect"))], []);
    }

    /// <summary>Cells and rows that may be what the list of an indicator lacks: as many as it lacks, or it leaves some out on purpose.</summary>
    private static IEnumerable<Place> GapsOf(QuestionList list, List<Observation> unread, List<Place> rows, HashSet<int> tables)
    {
        var codes = QuestionList.Questions(list.Indicator).Select(q => q.Item).ToHashSet(StringComparer.Ordinal);
        return unread.Where(o => Items.Candidates(o.Item).Any(codes.Contains)).Select(o => o.At)
            .Concat(rows.Where(p => p.Table is { } table && tables.Contains(table)));
    }
}
