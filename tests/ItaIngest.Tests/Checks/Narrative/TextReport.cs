using System.Text;
using ItaIngest.Checks;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Checks.Narrative;

/// <summary>A report as a text file, run through every stage: what its sentences and tables give.</summary>
internal static class TextReport
{
    private static readonly string[] Titles =
    [
        "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต",
        "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
    ];

    /// <summary>Ten scores: 1, 3, 7 and 9 pass; two of IIT, one of EIT, one of OIT.</summary>
    public static string Scores { get; } = Indicators("91.10", "79.20", "86.40", "84.99", "77.01", "81.30", "85.00", "70.10", "88.00", "60.00");

    /// <summary>A table of indicators.</summary>
    public static string Indicators(params string[] scores) =>
        "ลำดับ\tตัวชี้วัด\tคะแนน\n" + string.Concat(scores.Select((s, i) => FormattableString.Invariant($"{i + 1}\t{Titles[i]}\t{s}\n")));

    /// <summary>What every stage makes of a report of a year.</summary>
    public static DocumentResult Of(int year, params string[] blocks) =>
        SeedRun.OfBytes(
            "report.txt",
            Encoding.UTF8.GetBytes(string.Join("\n\n", blocks.Prepend("เทศบาลตำบลบึงสมมติ").Prepend(FormattableString.Invariant($"รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {year}")))),
            ItaIngest.Documents.DocumentFormat.Text);

    /// <summary>What one check says of a report of 2566.</summary>
    public static IReadOnlyList<CheckResult> Say(string code, params string[] blocks) => [.. Of(2566, blocks).Results.Where(r => r.Code == code)];
}
