using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S015: a score that the program repaired by itself; what was at odds between copies is told by ITA-S020. Can always tell.</summary>
public sealed class RepairedScore : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S015";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var repair in context.Facts.Repairs.Where(r => !IsByCopies(r)))
        {
            var node = context.Scores.Stated.Concat(context.Model.Years.SelectMany(y => y.Graph.Stated))
                .FirstOrDefault(n => n.Item == repair.Item && n.Year == repair.Year && n.Part == repair.Part);
            yield return Told(Code, node, repair);
        }
    }

    /// <summary>Whether what was broken is that the copies of a score differed.</summary>
    internal static bool IsByCopies(AppliedRepair repair) => repair.Broken.Contains("copies", StringComparer.Ordinal);

    /// <summary>The repair as a warning: the value is used, and says that it was repaired.</summary>
    internal static CheckResult Told(string code, ScoreNode? node, AppliedRepair repair)
    {
        var subject = new Subject(repair.Item, repair.Year, repair.Part);
        var key = ObservationKey.Of(repair.Item, repair.Part, repair.Year, Figure.Score);
        var figures = new Figures { { "stated", repair.From }, { "repaired", repair.To }, { "confirmedBy", string.Join('|', repair.ConfirmedBy) } };
        var others = node?.Scores.Where(s => s.At != repair.At).Select(s => s.As("witness")) ?? [];
        return Say.Fails(code, subject, Severity.Warning, figures, [new Evidence(repair.At, repair.From, "defect"), .. others], [],
            new Repair(key, repair.From, repair.To, Safety.Safe, repair.Cost, []));
    }
}
