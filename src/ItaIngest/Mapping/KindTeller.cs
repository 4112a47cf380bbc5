using ItaIngest.Readings;

namespace ItaIngest.Mapping;

/// <summary>Tells the kind of a report by its title; where the title does not say, by its tables.</summary>
internal static class KindTeller
{
    private const int TitleBlocks = 60;

    private static readonly (string Words, ReportKind Kind)[] Titles =
    [
        ("รายงานผลการดำเนิน", ReportKind.Implementation), ("ผลการดำเนินการตามมาตรการ", ReportKind.Implementation), ("รายงานการดำเนินการตามมาตรการ", ReportKind.Implementation), ("ผลการดำเนินงานตามมาตรการ", ReportKind.Implementation),
        ("วิเคราะห์ผลการประเมิน", ReportKind.Analysis), ("การนำผลการประเมิน", ReportKind.Analysis), ("สรุปรายงานการประเมิน", ReportKind.Analysis), ("สรุปผลการประเมิน", ReportKind.Analysis), ("รายงานผลการประเมิน", ReportKind.Analysis), ("มาตรการส่งเสริมคุณธรรม", ReportKind.Analysis),
    ];

    public static ReportKind Tell(ReadDocument document, IReadOnlyList<TableRole> tables)
    {
        var texts = document.Blocks.Take(TitleBlocks).OfType<ReadParagraph>().Select(p => ComparisonKey.Of(p.Reading.Text)).ToList();
        // A title may be broken over lines, so two neighbours are also read as one.
        for (var i = 0; i < texts.Count; i++)
        {
            var joined = i + 1 < texts.Count ? texts[i] + texts[i + 1] : texts[i];
            var found = Titles.Select(t => (At: joined.IndexOf(ComparisonKey.Of(t.Words), StringComparison.Ordinal), t.Kind))
                .Where(t => t.At >= 0 && t.At < texts[i].Length).OrderBy(t => t.At).ToList();
            if (found.Count > 0 && texts[i].Length <= 250) return found[0].Kind;
        }

        if (tables.Any(t => t.Kind is TableKind.MeasureResults or TableKind.Disclosures) && tables.All(t => t.Kind is not TableKind.QuestionScores)) return ReportKind.Implementation;
        if (tables.Any(t => t.Kind.IsOfScores())) return ReportKind.Analysis;
        return ReportKind.Other;
    }
}
