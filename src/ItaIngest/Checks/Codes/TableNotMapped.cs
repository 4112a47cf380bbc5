using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Codes;

/// <summary>
/// ITA-M012: a table that was taken for none of the known kinds, or for one of scores and gave none, holds numbers that look like scores. No table is passed over in
/// silence: where it speaks of the assessment a person should look, else it is kept in the trail. Can always tell.
/// </summary>
public sealed class TableNotMapped : ICheck
{
    // One number with decimals may be anything; from two on it is a list. ๙.๑ and ๑๐.๒ number sub-indicators and headings.
    private const int Least = 2;

    private static readonly string[] Words = ["ตัวชี้วัด", "ข้อคำถาม", "แบบวัด", "IIT", "EIT", "OIT", "ITA"];

    /// <inheritdoc/>
    public string Code => "ITA-M012";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        // Without a book none can be taken, and D010 says so.
        var taken = context.Facts.Observations.SelectMany(o => o.Copies.Select(c => c.At).Prepend(o.At)).Select(p => p.Table).ToHashSet();
        var unread = context.Facts.Tables.Where(t => t.Kind == TableKind.Other || ((context.Book is not null || context.Facts.ScoreYear is null) && t.Kind.IsOfScores() && !taken.Contains(t.At.Table))).ToList();
        if (unread.Count == 0) yield break;
        // Indicators may stand by their titles alone; those of any year will do.
        var titles = context.Rules.Books.Values.SelectMany(b => b.Indicators).SelectMany(i => i.Variants.Prepend(i.Title.Value)).Select(ComparisonKey.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var role in unread)
        {
            var table = context.Document.Blocks.OfType<ReadTable>().FirstOrDefault(t => t.Source.At == role.At);
            if (table is null) continue;
            var numbers = table.Cells.Where(c => c.Value is NumberValue { Decimals: 2, Value: >= 0 and <= 100 } or NumberValue { Decimals: 1, Value: (>= 0 and < 1) or (>= 11 and <= 100) }).ToList();
            if (numbers.Count < Least) continue;
            var ofAssessment = table.Cells.Any(c => Words.Any(w => c.Text.Contains(w, StringComparison.Ordinal)));
            ofAssessment |= titles.Overlaps(table.Cells.Select(c => ComparisonKey.Of(c.Text))) || IsUnderHeading(context, table)
                || table.Cells.Count(c => CodeReadings.AtStart(c.Text, bare: false) is not null) >= Least;
            yield return Say.Fails(Code, new Subject("table:" + role.Table.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ofAssessment ? Severity.Warning : Severity.Info,
                new Figures { { "numbers", numbers.Count } },
                [.. numbers.Take(3).Select(n => new Evidence(n.At, n.Raw, "defect"))], []);
        }
    }

    // A table without words of its own is spoken of by the heading right above it.
    private static bool IsUnderHeading(CheckContext context, ReadTable table)
    {
        var blocks = context.Document.Blocks;
        for (var k = 1; k < blocks.Count; k++)
            if (ReferenceEquals(blocks[k], table))
                return blocks[k - 1] is ReadParagraph { Reading.Text: { Length: <= 80 } text } && Words.Any(w => text.Contains(w, StringComparison.Ordinal));
        return false;
    }
}
