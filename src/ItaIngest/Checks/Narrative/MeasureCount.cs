using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Narrative;

/// <summary>
/// A number of measures that a sentence announces, against the rows of the tables. A row may hold several, a table may be continued or be one of many, a
/// sentence in a row counts something of that row: so it is explained by rows, numbers, titles or tables, and fails only where one plain table contradicts.
/// </summary>
internal static partial class MeasureCount
{
    // What a sentence that announces a plan names; "ฝึกอบรม จำนวน ๒ โครงการ" in passing tells of something else.
    private const string Measure = "มาตรการ";

    /// <summary>What can be said of the number; null where nothing of the report is counted.</summary>
    public static CheckResult? Of(CheckContext context, Claim claim, int value, string code)
    {
        var rows = context.Facts.Measures;
        if (rows.Count == 0 || claim.At.Table is not null) return null;
        var unit = claim.Figures["unit"];
        var tables = rows.GroupBy(m => m.At.Table).Select(g => g.ToList()).ToList();
        var subject = new Subject("document", context.Facts.ScoreYear);
        var figures = new Figures { { "value", value }, { "of", "measures" }, { "unit", unit }, { "counted", rows.Count } };
        var stated = new Evidence(claim.At, CountDiffers.Shown(claim), "stated");
        if (tables.Append([.. rows]).SelectMany(Counts).Contains(value))
        {
            figures.With("counted", value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return Say.Holds(code, subject, null, figures, [stated, Row(rows[0]), Row(rows[^1])]);
        }

        return tables.Count == 1 && unit.Contains(Measure, StringComparison.Ordinal) && IsPlain(tables[0]) && IsHeadedBy(context, rows[0], unit) && !IsOneOfSeveral(context, claim) && Announces(context, claim, rows[0])
            ? Say.Fails(code, subject, Severity.Warning, figures, [stated with { Role = "defect" }, Row(rows[0]) with { Role = "witness" }, Row(rows[^1]) with { Role = "witness" }], [])
            : Say.CannotTell(code, subject, "counted-not-told", figures, stated);
    }

    // Rows; their different titles; their different numbers, and those of the first level; measures told apart inside the cells.
    private static IEnumerable<int> Counts(IReadOnlyList<Measure> rows)
    {
        yield return rows.Count;
        yield return rows.Select(r => ComparisonKey.Of(r.Title)).Distinct(StringComparer.Ordinal).Count();
        yield return rows.Sum(r => Math.Max(1, Entries(r.Title)));
        yield return rows.Count(r => r.Title.Length > 0);
        var numbers = rows.Select(r => NumberOf(r.Number)).Where(n => n.Length > 0).ToList();
        yield return numbers.Distinct(StringComparer.Ordinal).Count();
        yield return numbers.Count(n => !n.Contains('.', StringComparison.Ordinal));
        yield return numbers.Select(n => n.Split('.')[0]).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>One measure a row: every row has a title of its own, none holds a list, and the numbers, where there are any, run from 1.</summary>
    private static bool IsPlain(List<Measure> rows)
    {
        if (rows.Exists(r => r.Title.Trim().Length < 4 || Entries(r.Title) > 1) || rows.Select(r => ComparisonKey.Of(r.Title)).Distinct(StringComparer.Ordinal).Count() != rows.Count) return false;
        var numbers = rows.Select(r => NumberOf(r.Number)).ToList();
        return numbers.TrueForAll(n => n.Length == 0) || numbers.Select((n, k) => string.Equals(n, (k + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)).All(run => run);
    }

    private static bool IsHeadedBy(CheckContext context, Measure row, string unit)
    {
        var role = context.Facts.Tables.FirstOrDefault(t => t.At.Table is { } n && n == row.At.Table);
        var table = role is null ? null : context.Document.Blocks.OfType<ReadTable>().FirstOrDefault(t => t.Source.At == role.At);
        return table is not null && table.Source.Cells.Zip(table.Cells).Where(c => c.First.Row <= role!.HeaderRows)
            .Any(c => UnitWord().Matches(unit).All(w => c.Second.Text.Contains(w.Value, StringComparison.Ordinal)));
    }

    // "จำนวน ๔ มาตรการ และ ๖ โครงการ": the rows are all of them.
    private static bool IsOneOfSeveral(CheckContext context, Claim claim) =>
        context.Facts.Claims.Count(c => c.Kind == ClaimKind.Count && c.Figures.GetValueOrDefault("of") is "measures" && PlaceOrder.SameBlock(c.At, claim.At)) > 1;

    // The table begins a few lines behind the sentence: what is told elsewhere may be of another plan.
    private static bool Announces(CheckContext context, Claim claim, Measure first)
    {
        const int near = 5;
        return context.Document.Blocks.SkipWhile(b => b is not ReadParagraph p || !PlaceOrder.SameBlock(p.Reading.At, claim.At)).Take(near)
            .Any(b => b is ReadTable t && t.Source.At.Table == first.At.Table);
    }

    private static int Entries(string title) => Entry().Count(title);

    private static string NumberOf(string number) => ThaiNumerals.ThaiDigits.ToAscii(number).Trim(' ', '.', ')', '(');

    private static Evidence Row(Measure measure) => new(measure.At, measure.Title.Length > 80 ? measure.Title[..80] : measure.Title, "other");

    [GeneratedRegex(@"(?:^|[\n ])\s*(?:[-•▪■*–]\s*(?=[ก-๙A-Za-z])|[0-9๐-๙]{1,2}\s*[.)](?![0-9๐-๙]))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"มาตรการ|โครงการ|กิจกรรม", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex UnitWord();
}
