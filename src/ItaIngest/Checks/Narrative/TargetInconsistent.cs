using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Checks.Narrative;

/// <summary>
/// ITA-N002: one target stated with two values. One target is the share of public bodies that pass in one year, or a bound in a sentence that stands
/// twice in nearly the same words. Targets of other things, of other years, and those of measures in a table are not compared. One finding a target, with all its places.
/// </summary>
public sealed class TargetInconsistent : ICheck
{
    // A sentence this long is not written twice by chance.
    private const int LongSentence = 80;
    private const double Alike = 0.95;
    private const int Most = 50;

    /// <inheritdoc/>
    public string Code => "ITA-N002";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var targets = context.Facts.Claims.Where(c => c.Kind == ClaimKind.Target && Value(c) is not null).OrderBy(c => c.At, PlaceOrder.InDocument).ToList();
        var national = targets.Where(t => t.Figures.GetValueOrDefault("of") is "agencies").ToList();
        foreach (var year in national.GroupBy(t => Year(t)).OrderBy(g => g.Key ?? 0))
        {
            if (year.Key is null && national.Count > 1) yield return Say.CannotTell(Code, new Subject("document"), "target-year-not-told", null, [.. year.Select(t => Shown(t, "stated"))]);
            else if (year.Key is not null && year.Count() > 1) yield return Compared(context, [.. year], context.Rules.Book(year.Key)?.NationalTarget);
        }

        foreach (var same in Repeated([.. targets.Except(national).Where(t => t.At.Table is null).Take(Most)])) yield return Compared(context, same, null);
    }

    private CheckResult Compared(CheckContext context, List<Claim> stated, Sourced<decimal>? known)
    {
        var values = stated.GroupBy(t => Value(t)!.Value).OrderByDescending(g => known is { } k && g.Key == k.Value).ThenByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        var subject = new Subject("document", Year(stated[0]) ?? context.Facts.ScoreYear);
        var figures = new Figures { { "values", string.Join('|', values.Select(v => Written(v.Key))) }, { "places", stated.Count } };
        if (stated[0].Figures.GetValueOrDefault("of") is { } of) figures.With("of", of);
        if (known is not null) figures.With("known", Written(known.Value));
        if (values.Count == 1) return Say.Holds(Code, subject, null, figures, [.. stated.Select(t => Shown(t, "stated"))]);
        // The known national target says which is right; else nothing does.
        var right = known is { } target && values[0].Key == target.Value;
        var repair = right ? new Repair("document/target", Written(values[1].Key), Written(values[0].Key), Safety.ShowOnly, 0, []) : null;
        return Say.Fails(Code, subject, Severity.Warning, figures, [.. stated.Select(t => Shown(t, right && Value(t) == values[0].Key ? "witness" : "defect"))], [], repair);
    }

    /// <summary>Targets whose sentences say the same up to the number.</summary>
    private static IEnumerable<List<Claim>> Repeated(List<Claim> targets)
    {
        var taken = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < targets.Count; i++)
        {
            if (Lead(targets[i]) is not { Length: >= LongSentence } lead || !taken.Add(targets[i])) continue;
            List<Claim> same = [targets[i], .. targets.Skip(i + 1).Where(t => !taken.Contains(t) && Year(t) == Year(targets[i]) && Lead(t) is { Length: >= LongSentence } other && TextSimilarity.Dice(lead, other) >= Alike)];
            taken.UnionWith(same);
            if (same.Count > 1) yield return same;
        }
    }

    private static string Lead(Claim target)
    {
        var at = target.Text.LastIndexOf("ร้อยละ", StringComparison.Ordinal);
        return ComparisonKey.Of(at < 0 ? target.Text : target.Text[..at]);
    }

    private static decimal? Value(Claim target) => FigureText.Read(target.Figures.GetValueOrDefault("value"))?.Value;

    private static int? Year(Claim target) => int.TryParse(target.Figures.GetValueOrDefault("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static string Written(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static Evidence Shown(Claim target, string role) => new(target.At, target.Figures.GetValueOrDefault("written", target.Text), role);
}
