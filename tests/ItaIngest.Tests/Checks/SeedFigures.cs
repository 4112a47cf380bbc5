using ItaIngest.Mapping;

namespace ItaIngest.Tests.Checks;

/// <summary>The figures of five real reports, as they print them: facts only, in the shape in which the mapper hands them on.</summary>
internal static class SeedFigures
{
    /// <summary>FY2568, every question but o15, overall 99.34: everything recomputes, the e scores being one part of EIT.</summary>
    public static Given Seed000 => Given.Report(2568)
        .Agency("เทศบาลตำบล", "ลาดขวาง", "บ้านโพธิ์", "ฉะเชิงเทรา")
        .Years(plan: 2569)
        .Mention("เทศบาลตำบลท่าวาสุกรี", MentionStanding.Other)
        .Mention("เทศบาลตำบลลาดขวาง")
        .Mention("เทศบาลตำบลลาดขวาง")
        .Score("overall", "99.34")
        .Level("ระดับผ่านดีเยี่ยม")
        .Indicators("100.00", "100.00", "100.00", "100.00", "99.55", "98.53", "97.60", "97.51", "100.00", "100.00")
        .Alike("100", 'i', 1, 12).Scores("i13", "99.33", "99.33", "100")
        .Scores("e1", "94.93", "96.27", "100", "94.67", "95.47", "95.47", "94.93", "95.47", "94.67")
        .Alike("100.00", 'o', 1, 14).Alike("100.00", 'o', 16, 28)
        .Remark(RemarkKind.CodeMissing, "ซื้อ ๐๑๔", "o15", certain: true, item: "o15");

    /// <summary>FY2566, only the overall score and its level, with the states of 43 disclosures.</summary>
    public static Given Seed001 => Given.Report(2566, ReportKind.Implementation)
        .Agency("เทศบาลตำบล", "สันทรายงาม", "เทิง", "เชียงราย")
        .Mention("เทศบาลตำบลสันทราย", MentionStanding.Mangled)
        .Mention("เทศบาลตำบลสันทรายงาม")
        .Mention("เทศบาลตำบลลันทรายงาม", MentionStanding.Mangled)
        .Mention("อำเภอเก婷", MentionStanding.Mangled, MentionKind.District)
        .Score("overall", "93.03")
        .Level("อัญมณีระดับ ผ่านดี")
        .Disclosure("o1");

    /// <summary>FY2566, overall 75.47 with the level of the old scale; lists only questions below 85 and says so; indicator 6 is stated 80.97 and 80.87; two items undecided.</summary>
    public static Given Seed002 => Given.Report(2566)
        .Agency("องค์การบริหารส่วนตำบล", "ตะโกทอง", "ซับใหญ่", "ชัยภูมิ")
        .Mention("องค์การบริหารส่วนตำบลตะโกทอง")
        .Score("indicator:1", "90.63", copies: ["90.63"]).Pass("indicator:1", "pass")
        .Score("indicator:2", "78.75", copies: ["78.75"]).Pass("indicator:2", "fail")
        .Score("indicator:3", "86.25", copies: ["86.25"]).Pass("indicator:3", "pass")
        .Score("indicator:4", "78.84", copies: ["78.84"]).Pass("indicator:4", "fail")
        .Score("indicator:5", "76.09", copies: ["76.09"]).Pass("indicator:5", "fail")
        .Score("indicator:6", "80.97", copies: ["80.97", "80.97", "80.87"]).Pass("indicator:6", "fail")
        .Score("indicator:7", "80.91", copies: ["80.91"]).Pass("indicator:7", "fail")
        .Score("indicator:8", "75.49", copies: ["75.49"]).Pass("indicator:8", "fail")
        .Score("indicator:9", "80.50", copies: ["80.50"]).Pass("indicator:9", "fail")
        .Score("indicator:10", "55.00", copies: ["55.00"]).Pass("indicator:10", "fail")
        .Band(1, "AA", "95.00", "100").Band(1, "A", "85.00", "94.99").Band(1, "B", "75.00", "84.99").Band(1, "C", "65.00", "74.99")
        .Band(1, "D", "55.00", "64.99").Band(1, "E", "50.00", "54.99").Band(1, "F", "0", "49.99")
        .Band(2, "ผ่านดีเยี่ยม", "๘๕.๐๐", "๑๐๐").Band(2, "ผ่านดี", "๘๕.๐๐", null).Band(2, "ผ่าน", "๘๕.๐๐", null)
        .Band(2, "ต้องปรับปรุง", "๗๐.๐๐", "๘๔.๙๙").Band(2, "ต้องปรับปรุงโดยด่วน", "๐", "๖๙.๙๙")
        .Score("overall", "75.47")
        .Level("B")
        .Scores("i7", "60.07", "44.40", "83.50")
        .Scores("i19", "64.60", "69.10", "73.57").Score("i24", "74.60")
        .Scores("i25", "76.83", "75.73", "73.53", "75.67", "75.73", "79.07")
        .Scores("e1", "77.68", "75.52", "74.39").Score("e4|e5", "77.71")
        .Scores("e6", "71.26", "71.26").Score("e8|e9", "71.26").Score("e10", "71.03")
        .Scores("e11", "72.35", "73.45").Scores("e14", "70.26", "74.52")
        .Scores("o10", "0.00").Score("o12", "0.00").Scores("o28", "0.00", "0.00", "0.00", "0.00")
        .Scores("o35", "0.00", "0.00", "0.00").Scores("o42", "0.00", "0.00")
        .Score("i4", "100.00").Score("i17", "98.90");

    /// <summary>FY2568 beside FY2567: four questions in both years, three stated differences of which one is wrong, one rise without its number.</summary>
    public static Given Seed003 => Given.Report(2568, ReportKind.Implementation)
        .Agency("เทศบาลตำบล", "รางหวาย", "พนมทวน", "กาญจนบุรี")
        .Mention("เทศบาลตำบลรางหวาย")
        .Score("i3", "99.34", 2567).Score("i3", "99.57")
        .Claim(ClaimKind.Delta, "เพิ่มขึ้น ๐.๑๙", ("item", "i3"), ("from", "๙๙.๓๔"), ("to", "๙๙.๕๗"), ("delta", "๐.๑๙"), ("direction", "up"), ("fromYear", "2567"), ("toYear", "2568"))
        .Score("e9", "92.40", 2567).Score("e9", "94.01")
        .Claim(ClaimKind.Delta, "คะแนนเฉลี่ยเพิ่มขึ้น", ("item", "e9"), ("from", "๙๒.๔๐"), ("to", "๙๔.๐๑"), ("direction", "up"), ("fromYear", "2567"), ("toYear", "2568"))
        .Score("i10|i11|i12", "97.50", 2567).Score("i10|i11|i12", "98.91")
        .Claim(ClaimKind.Delta, "เพิ่มขึ้น ๑.๔๑", ("item", "i10|i11|i12"), ("from", "๙๗.๕๐"), ("to", "๙๘.๙๑"), ("delta", "๑.๔๑"), ("direction", "up"), ("fromYear", "2567"), ("toYear", "2568"))
        .Score("e7", "94.01", 2567).Score("e7", "95.15")
        .Claim(ClaimKind.Delta, "เพิ่มขึ้น ๑.๑๔", ("item", "e7"), ("from", "๙๔.๐๑"), ("to", "๙๕.๑๕"), ("delta", "๑.๑๔"), ("direction", "up"), ("fromYear", "2567"), ("toYear", "2568"));

    /// <summary>FY2565, ten measures and no score.</summary>
    public static Given Seed004 => Given.Report(2565, ReportKind.Implementation)
        .Agency("เทศบาลตำบล", "สอง", null, "แพร่")
        .Measure("มาตรการที่หนึ่ง");
}
