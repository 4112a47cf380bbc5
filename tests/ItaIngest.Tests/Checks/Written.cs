using System.Text;
using ItaIngest.Checks;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Checks;

/// <summary>A report as somebody writes it, run through all stages: for checks that look at what stands beside a value.</summary>
internal static class Written
{
    /// <summary>An analysis of 2568 by an invented agency; cells of a row are parted by tabs.</summary>
    public static DocumentResult Analysis(params string[] lines) =>
        Report(["รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", "", "เทศบาลตำบลบึงสมมติ", "", .. lines]);

    /// <summary>A report on what was done in 2566.</summary>
    public static DocumentResult Implementation(params string[] lines) =>
        Report(["รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", "", "เทศบาลตำบลบึงสมมติ", "", .. lines]);

    public static DocumentResult Report(params string[] lines) =>
        SeedRun.OfBytes("a.txt", Encoding.UTF8.GetBytes(string.Join('\n', lines)), Documents.DocumentFormat.Text);

    /// <summary>What one check says.</summary>
    public static IReadOnlyList<CheckResult> Of(this DocumentResult report, string code) => [.. report.Results.Where(r => r.Code == code)];
}
