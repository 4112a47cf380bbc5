using System.Text;
using ItaIngest.Checks;
using ItaIngest.Checks.Files;
using ItaIngest.Checks.Messages;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Relations;

namespace ItaIngest.Tests.Checks;

/// <summary>
/// fixtures/checks/messages.txt holds every sentence in both languages, for people to read. Set GOLDEN=write to write it anew,
/// and read the difference before it is committed.
/// </summary>
public sealed class MessagesTests
{
    private static readonly string Golden = Path.Combine(Repository.Root, "fixtures", "checks", "messages.txt");

    [Fact]
    public void Every_sentence_is_as_it_was_reviewed()
    {
        var said = Said();
        if (Goldens.AreWritten)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Golden)!);
            File.WriteAllText(Golden, said);
        }

        said.Split('\n').Should().Equal(File.ReadAllText(Golden).Split('\n'));
    }

    [Fact]
    public void Every_check_has_a_sentence_of_its_own_and_none_shows_a_missing_figure()
    {
        var said = Said();
        foreach (var code in Checker.All.Select(c => c.Code).Concat(Relater.All.Select(r => r.Code)).Append(FileRefused.Code)) said.Should().Contain("\n" + code + " ", code);
        said.Should().NotContain("–\n").And.NotContain(" – ").And.NotContain("“–”").And.NotContain("ITA-S010 indicator");
    }

    [Fact]
    public void An_indicator_is_named_by_its_title_when_the_book_is_there()
    {
        var result = Given.Report(2568).Score("indicator:7", "97.60").Scores("e4", "94.67", "95.47", "95.47").ResultOf("ITA-S010");
        FindingMessages.Render(result, MessageLanguage.Thai, Given.RealRules.Book(2568)).Should().StartWith("ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ระบุ 97.60");
        FindingMessages.Render(result, MessageLanguage.English).Should().StartWith("Indicator 7 is stated as 97.60");
    }

    private static string Said()
    {
        var text = new StringBuilder("# What the program says of each result, one of a kind. Code, verdict, severity; Thai; English.\n");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (given, result) in Reports().SelectMany(g => g.Results.Select(r => (g, r))))
        {
            var kind = string.Join(' ', result.Code, result.Verdict, result.Severity, result.Hypothesis ?? result.Figures.GetValueOrDefault("reason", string.Empty), result.Figures.GetValueOrDefault("supportedBy", string.Empty),
                result.Figures.GetValueOrDefault("otherScale", string.Empty), result.Figures.GetValueOrDefault("undecided", string.Empty), result.Figures.GetValueOrDefault("basis", string.Empty),
                result.Figures.GetValueOrDefault("defect", string.Empty), result.Figures.GetValueOrDefault("sign", string.Empty), result.Figures.GetValueOrDefault("told", string.Empty), result.Code == "ITA-M010" ? result.Figures.GetValueOrDefault("scores", string.Empty) : string.Empty,
                result.Code == "ITA-A005" ? result.Figures.GetValueOrDefault("own", string.Empty) : string.Empty,
                result.Code.StartsWith("ITA-T01", StringComparison.Ordinal) ? (result.Figures.GetValueOrDefault("fault"), result.Figures.ContainsKey("pages"), result.Figures.GetValueOrDefault("values") is "0") : string.Empty,
                result.Figures.GetValueOrDefault("note", string.Empty), result.Code == "ITA-M004" ? result.Figures.GetValueOrDefault("to", string.Empty) : string.Empty);
            if (seen.Add(kind)) Append(text, result, given.Context.Book);
        }

        foreach (var result in Relations.ShelfExamples.All.Where(r => seen.Add(string.Join(' ', r.Code, r.Verdict, r.Severity, r.Figures.GetValueOrDefault("reason", string.Empty), r.Figures.GetValueOrDefault("basis", string.Empty), r.Figures.ContainsKey("count"), r.Figures.ContainsKey("announced"), r.Figures.GetValueOrDefault("figure", string.Empty))))) Append(text, result, null);
        foreach (var result in FileRefused.Of(Extraction.Refused(Given.Report(null).Document.Extraction.Source, new Refusal(RefusalReason.Image)))) Append(text, result, null);
        return text.ToString();
    }

    private static void Append(StringBuilder text, CheckResult result, ItaIngest.Rules.CodeBook? book) => text
        .Append('\n').Append(result.Code).Append(' ').Append(result.Verdict).Append(result.Severity == Severity.None ? string.Empty : " " + result.Severity).Append('\n')
        .Append("  ").Append(FindingMessages.Render(result, MessageLanguage.Thai, book)).Append('\n')
        .Append("  ").Append(FindingMessages.Render(result, MessageLanguage.English, book)).Append('\n');

    private static IEnumerable<Given> Reports()
    {
        yield return SeedFigures.Seed000;
        yield return SeedFigures.Seed001;
        yield return SeedFigures.Seed002;
        yield return SeedFigures.Seed003;
        yield return SeedFigures.Seed004;
        yield return Given.Report(2565).Years(2566);
        yield return Given.Report(2568).Years(2567, 2566).Score("i1", "9934").Score("i2", "ไม่ระบุ").Score("i3", "90", copies: ["91"]).Score("i4", "90", copies: ["91", "91"]).Score("i5", "90", standing: Standing.ByReviewer, copies: ["91"]);
        yield return Given.Report(2568).Score("indicator:5", "94.55", copies: ["99.45"]).Scores("i13", "99.33", "99.33", "100").Score("indicator:6", "45.00").Scores("e1", "94.93", "96.27", "100").Score("indicator:3", "99").Scores("i7", "1").Score("indicator:9", "99.99").Score("o1", "0");
        yield return Given.Report(2568).Scores("i13", "99.33");
        yield return Given.Report(2568).Score("indicator:1", "99.33").Pass("indicator:1", "fail").Pass("indicator:2", "pass").Pass("indicator:3", "ดี");
        yield return Given.Report(2566).Score("overall", "85.47").Indicators("90.63", "78.75", "86.25", "78.84", "76.09", "80.97", "80.91", "75.49", "80.50", "55.00").Score("instrument:IIT", "82.11").Score("instrument:EIT", "89.12").Level("ผ่านดีเยี่ยม");
        yield return Given.Report(2566).Score("overall", "75.47").Score("instrument:IIT", "82.11").Score("instrument:EIT", "79.12").Score("instrument:OIT", "67.75").Level("ดีมาก");
        yield return Given.Report(2566).Score("overall", "75.47").Indicators("90.63", "78.75", "86.25", "78.84", "76.09", "80.97", "80.91", "75.49", "80.50", "55.00").Level("ต้องปรับปรุง");
        // Repaired: one copy of three, and an indicator that its questions and the overall score confirm.
        yield return Given.Report(2566).Score("indicator:1", "90.63", copies: ["90.63", "90.68"]).Repaired();
        yield return Given.Report(2566).Score("overall", "75.47").Score("indicator:1", "90.63").Indicators2To10("78.75", "86.25", "78.84", "96.09", "80.97", "80.91", "75.49", "80.50", "55.00")
            .Scores("i25", "76.83", "75.73", "73.53", "75.67", "75.73", "79.07").Repaired();
        yield return Given.Report(2568).Score("indicator:1", "92.20").Score("indicator:2", "95.50").On(1, 2).Scores("i2", "91.10", "92.20", "93.30", "94.40", "95.50", "96.60");
        yield return Given.Report(2568).Score("o3", "30.00").Score("i1", "105.00");
        yield return Given.Report(2566).Score("instrument:IIT", "99.90").Score("indicator:1", "50.00").Score("instrument:EIT", "95.00").Score("instrument:EIT", "90.00", part: "EIT1").Score("instrument:EIT", "91.00", part: "EIT2");
        yield return Given.Report(2566).Score("instrument:EIT", "90.50").Score("instrument:EIT", "90.00", part: "EIT1").Score("instrument:EIT", "91.00", part: "EIT2").Score("overall", "99.00").Score("instrument:IIT", "50.00");
        yield return Given.Report(2566).Score("indicator:5", "76.09").Scores("i25", "76.83", "75.73", "73.53", "75.67", "75.73", "79.09").Score("overall", "75.47").Score("instrument:IIT", "82.11");
        yield return Given.Report(2564).Score("overall", "75.47").Level("ผ่าน").Level("B", "overall", 2563);
        yield return Given.Report(2564).Score("instrument:OIT", "75.47");
        yield return RespondentChecksTests.Thirty(25, "98.92");
        yield return RespondentChecksTests.Thirty(25, "88.07");
        yield return RespondentChecksTests.Thirty(11, "98.92");
        yield return RespondentChecksTests.Thirty(25, "99.99");
        yield return Given.Report(2566).Scores("i1", "98.9");
        yield return Given.Report(2566).Scores("i1", "90.00", "91.00");
        yield return Given.Report(2561).Score("overall", "90").Level("สูงมาก");
        yield return Given.Report(2566).Book(b => b with { Aggregation = null, Ratings = null, PassMark = null }).Score("overall", "90").Score("indicator:1", "90").Score("i1", "9").Level("B").Pass("indicator:1", "pass").Band(3, "ดีมาก", "90", "100");
        yield return Given.Report(null).Years(2566).Mention("เทศบาลตำบลหนึ่ง", MentionStanding.Other).Agency(null, null);
        yield return Given.Report(2568).Mention("เทศบาลตำบลตัวอย่าง").Mention("เทศบาลตำบลอื่น", MentionStanding.Other).Mention("เทศบาลตำบลตวอย่าง", MentionStanding.Mangled).Mention("เทศบาลตำบลตวอย่าง", MentionStanding.Mangled);
        yield return Given.Report(2568).Agency(null, null).Mention("เทศบาลตำบลตวอย่าง", MentionStanding.Unclear).Mention("อำเภอเมอง", MentionStanding.Mangled, MentionKind.District);
        yield return Given.Report(2568).UnknownTable(("กลุ่มผู้ตอบ ITA", "๘๘.๑๒"), ("กลุ่มอื่น", "๗๗.๑๐"));
        yield return Given.Report(2568).Paragraph("ข้อ i๓ ได้คะแนน ๘๑.๐๑ คะแนน ซึ่งควรพัฒนา");
        yield return Given.Report(2566).Scores("i1", "91.50", "82.33", "77.2", "88.11", "90.04", "85.67", "83.21");
        yield return Given.Report(2566).Score("indicator:1", "86.18").Scores("i1", "91.50", "82.33", "9?.26", "88.11", "90.04", "85.67");
        yield return Given.Report(2568).Paragraph("ใช้ดุลยพินิจตามระเบียบ");
        yield return Given.Report(2568).Paragraph("รายงานผล").Paragraph(new string('ก', 200));
        yield return Given.Report(2568).Note(NoteKind.Loss, "damaged-part", "word/footnotes.xml").Note(NoteKind.Info, "overlapping-spans", "2");
        foreach (var loss in new[] { "page-without-text", "page-text-broken", "image-only", "text-not-placed", "pdf-limit-operators" }) yield return Given.Report(2568).On(3).Note(NoteKind.Loss, loss, "12");
        yield return Given.Report(2568).Note(NoteKind.Loss, "pages-left-out", "901–2000");
        yield return Given.Report(2568).On(2, 1).Score("i1", "95.32").Note(NoteKind.Info, "page-read-by-ocr", "layer").Note(NoteKind.Info, "table-doubtful", "0.40");
        yield return Given.Report(2568).Claim(ClaimKind.Delta, "ลดลง", ("item", "i1"), ("from", "90.00"), ("to", "91.00"), ("delta", "1.00"), ("direction", "down")).Claim(ClaimKind.Delta, "ลดลง", ("direction", "down"));
        yield return Given.Report(2568).Claim(ClaimKind.Delta, "ลดลง", ("item", "i1"), ("from", "?"), ("to", "91.00"), ("delta", "1.00"));
        yield return Given.Report(2568).Paragraph("สามารถสามารถ");
        foreach (var broken in new[] { "ก ่", "ก้่", "เ", "ค า", "คื", "พักู", "ก\uFFFD" }) yield return Given.Report(2568).Paragraph(broken);
        yield return Given.Report(2568).Score("i1", "90").Paragraph("ก\uFFFDก\uFFFDก\uFFFDก\uFFFDก\uFFFD");
        yield return Given.Report(2568).Paragraph("ก\uFFFDก\uFFFDก\uFFFDก\uFFFDก\uFFFD");
        yield return Given.Report(2568).On(4).Score("i1", "90").Paragraph("ก\uFFFDก\uFFFDก\uFFFDก\uFFFDก\uFFFD");
        yield return Given.Report(2568).Score("i1", "๒๕.๓๕").Paragraph(new string('๒', 31));
        yield return Given.Report(2568).Paragraph(new string('๒', 31));
        yield return Narrative();
        yield return Given.Report(2566).Indicators("91.10", "79.20", "86.40", "84.99", "77.01", "81.30", "85.00", "70.10", "88.00", "60.00")
            .Claim(ClaimKind.Count, "มี ๓ ตัวชี้วัด", ("value", "3"), ("of", "indicators"), ("unit", "ตัวชี้วัด"), ("relation", "pass"));
        yield return Given.Report(2568).Score("o5", "100").Score("o6", "0").Disclosure("o5", done: false).Disclosure("o6", done: true);
        yield return Given.Report(2568).Score("o5", "100").Disclosure("o5", done: true);
        yield return Given.Report(2568, ReportKind.Implementation).Score("o5", "0").Score("o6", "0").Disclosure("o5", done: true).Disclosure("o6", done: true);
        yield return Given.Report(2566).Disclosure("o34", "การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบ", "ประเมินความเสี่ยงการทุจริตในงานอนุญาตก่อสร้าง").Disclosure("o39", "ประมวลจริยธรรม", "ประเมินความเสี่ยงการทุจริตในงานอนุญาตก่อสร้าง").Disclosure("o99", text: "ประเมินความเสี่ยงการทุจริตในงานอนุญาตก่อสร้าง");
        yield return Given.Report(2568).Agency("เทศบาลตำบล", "ลาดขวาง").Paragraph("เว็บไซต์ www.nongsommut.go.th และ nsmt.go.th");
        yield return Given.Report(2568).Agency("เทศบาลตำบล", "ลาดขวาง").Paragraph("เว็บไซต์ www.nongsommut.go.th และ www.latkhwang.go.th");
        yield return Given.Report(2568).Agency(null, null).Paragraph("เว็บไซต์ www.nongsommut.go.th");
        yield return Given.Report(2568).Score("i1", "80").Score("i2", "80").Note(NoteKind.Loss, "damaged-part", "a");
        foreach (var plan in new[] { new[] { "i1", "i2", "i3", "o2" }, ["i1", "i2", "i4", "o1"], ["o2", "o3", "o4"], ["มาตรการหนึ่ง"], [] })
            yield return Given.Report(2568).Score("i1", "80").Score("i2", "80").Score("o1", "0").Plan(plan);
        yield return Given.Report(2566).Score("indicator:1", "95.00").Scores("i1", "71.26", "71.26", "71.26");
        yield return Given.Report(2568).Score("i4", "90.00", copies: ["90.00"]).Score("i5", "91.00", copies: ["91.50"]).RemarkOn(RemarkKind.CodeRepeated, "i4", "i4", "i4").RemarkOn(RemarkKind.CodeRepeated, "i5", "i5", "i5");
        yield return Given.Report(2566).Score("i1", "90")
            .Remark(RemarkKind.CodeWithTwoTitles, "ทะเบียนครุภัณฑ์", "ประมวลจริยธรรม", item: "o39").Remark(RemarkKind.TitleWithTwoCodes, "ท่านทราบแผนการใช้จ่ายเงินของกอง", "i4|i5", certain: false, item: "i4|i5")
            .Remark(RemarkKind.CodeMangled, "ซื้อ ๐๑๓", "o13", places: 15).Remark(RemarkKind.CodeMangled, "๑๗", "i7|i17", certain: false)
            .Remark(RemarkKind.CodeAbsent, "เรียก รับสินบน", "i3").Remark(RemarkKind.CodeAbsent, "ทรัพย์สินของราชการ", "i10|i11|i12", certain: false)
            .Remark(RemarkKind.CodeMismatch, "e๔", "e5", certain: false).Remark(RemarkKind.CodeMismatch, "e๔", "e5")
            .Remark(RemarkKind.QuestionTitleVariant, "คู่มือมาตรฐานการปฏิบัติงาน", "คู่มือหรือมาตรฐานการปฏิบัติงาน", item: "o14")
            .Remark(RemarkKind.QuestionTitleVariant, "ข้อมูลติดต่อ", "o5", item: "o5")
            .Remark(RemarkKind.IndicatorTitleVariant, "การแก้ปัญหาการทุจริต", "การแก้ไขปัญหาการทุจริต", item: "indicator:5")
            .Remark(RemarkKind.IndicatorTitleWrong, "๑๐. การเปิดเผยข้อมูล", "การป้องกันการทุจริต", item: "indicator:10").Remark(RemarkKind.IndicatorTitleWrong, "๑๐. การเปิดเผยข้อมูล", certain: false, item: "indicator:10")
            .Remark(RemarkKind.CodeCase, "E๗", "e7").Remark(RemarkKind.RowContinuation, string.Empty).Remark(RemarkKind.RowContinuation, string.Empty, certain: false)
            .Remark(RemarkKind.CodeRepeated, "o14", "o14|o15", certain: false).Remark(RemarkKind.CodeOutOfRange, "ข้อ ๒๗", "i7", certain: false)
            .Remark(RemarkKind.HeaderMangled, "ข้อความ", "ข้อคำถาม").Remark(RemarkKind.NumberArtefact, "๑๐๐.๓๓.๓๓.๓๓.๓๓")
            .Remark(RemarkKind.PhraseMangled, "คะแนบเฉลี่ย", "คะแนนเฉลี่ย").Remark(RemarkKind.PhraseMangled, "เขื่อมโยง", "เชื่อมโยง", certain: false)
            .Remark(RemarkKind.HeadingMangled, "IIIT", "IIT").Remark(RemarkKind.HeadingMissing, string.Empty, "OIT").Remark(RemarkKind.StateUnread, "A มี ☐ ไม่มี", item: "o2").Remark(RemarkKind.HeadingMerged, "การบริหารงานการดำเนินงาน", "การบริหารงาน");
    }

    private static Given Narrative() => Given.Report(2566).Indicators("91.10", "79.20", "86.40")
        .Claim(ClaimKind.Count, "ผ่านเกณฑ์ ๒ ตัวชี้วัด", ("value", "2"), ("of", "indicators"), ("unit", "ตัวชี้วัด"), ("list", "indicator:1|indicator:3"))
        .Claim(ClaimKind.Count, "มี ๒ ตัวชี้วัด", ("value", "2"), ("of", "indicators"), ("unit", "ตัวชี้วัด"), ("relation", "pass"))
        .Claim(ClaimKind.Target, "ไม่น้อยกว่าร้อยละ ๘๔", ("value", "84"), ("of", "agencies"), ("year", "2566")).Claim(ClaimKind.Target, "ไม่น้อยกว่าร้อยละ ๑๐๐", ("value", "100"), ("of", "agencies"), ("year", "2566"))
        .Claim(ClaimKind.Target, "ไม่น้อยกว่าร้อยละ ๘๐", ("value", "80"), ("of", "agencies"), ("year", "2565")).Claim(ClaimKind.Target, "ไม่น้อยกว่าร้อยละ ๘๐", ("value", "80"), ("of", "agencies"), ("year", "2565")).Claim(ClaimKind.Target, "ไม่น้อยกว่าร้อยละ ๘๔", ("value", "84"), ("of", "agencies"))
        .Claim(ClaimKind.Reference, "ตามแผนปฏิบัติการป้องกันการทุจริต ตามข้อ ๐๓๙", ("item", "039"), ("written", "ตามข้อ ๐๓๙"))
        .Claim(ClaimKind.Reference, "ตามแผนปฏิบัติการป้องกันการทุจริต ตามข้อ ๐๓๖", ("item", "036"), ("written", "ตามข้อ ๐๓๖"))
        .Claim(ClaimKind.Reference, "ตามที่กำหนด ตามข้อ ๐๓๙", ("item", "039"), ("written", "ตามข้อ ๐๓๙"))
        .On(inTable: 1).Measure("หนึ่ง", "๒๕๖๗", new(2023, 10, 1), new(2024, 9, 30)).Measure("สอง", "๒๕๖๖", new(2022, 10, 1), new(2023, 9, 30)).Measure("สาม", "๒๕๖๗", new(2023, 10, 1), new(2024, 9, 30))
        .On(inTable: 2).Measure("หนึ่ง", "๒๕๖๗", new(2023, 10, 1), new(2024, 9, 30)).Measure("สอง", "๒๕๖๗", new(2023, 10, 1), new(2024, 9, 30)).Measure("สาม", "๒๕๖๗", new(2023, 10, 1), new(2024, 9, 30))
        .On(inTable: 3).Measure("หนึ่ง", "๒๕๖๗", new(2023, 10, 1), new(2024, 9, 30)).Measure("สอง", "๒๕๖๖", new(2022, 10, 1), new(2023, 9, 30)).Measure("สาม", "๒๕๖๘", new(2024, 10, 1), new(2025, 9, 30));
}
