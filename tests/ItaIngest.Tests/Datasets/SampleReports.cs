using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Records;
using ItaIngest.Rules;
using Format = ItaIngest.Documents.DocumentFormat;

namespace ItaIngest.Tests.Datasets;

/// <summary>A few made-up reports of made-up agencies, with one of each thing that an export must tell apart. No person in it exists.</summary>
internal static class SampleReports
{
    public const string First = "น่าน/วิเคราะห์ 2568.txt";
    public const string Draft = "น่าน/วิเคราะห์ 2568 ร่าง.docx";
    public const string Results = "พะเยา/ผลการดำเนินการ.html";
    public const string Picture = "พะเยา/ป้าย.png";
    public const string Broken = "พะเยา/เสีย.docx";

    private static readonly Agency South = new("เทศบาลตำบล", "ตัวอย่างใต้", "เมืองสมมติ", "น่าน", []);
    private static readonly Agency North = new("องค์การบริหารส่วนตำบล", "ตัวอย่างเหนือ", null, "พะเยา", []);

    /// <summary>Files that went through the stages or were refused.</summary>
    public static IReadOnlyList<DocumentResult> All() => [Analysis(), DraftOfIt(), Implementation(), Refused()];

    /// <summary>The same with one in which the program failed, and a second path of the first.</summary>
    public static IReadOnlyList<FileRecord> Files() =>
    [
        .. All().Select(r => FileRecord.Of(r)),
        FileRecord.Of(Analysis().Under("สำเนา/วิเคราะห์ 2568.txt")),
        FileRecord.Failed(new SourceFile(DocumentId.Hash("broken"), Broken, Format.Docx, 77), new Failure("map", "InvalidOperationException", "Sequence contains no elements")),
    ];

    public static IReadOnlyList<SourceEntry> Sources() => [new(First, "https://example.org/2568.txt", new DateOnly(2025, 4, 30), "ทต.ตัวอย่างใต้", 2568)];

    public static Decision Kept() => new(
        DocumentId.Hash("kept")[..16],
        new DecidedClaim(First, "indicator:1", 2568, "score", 1, "๙๘.๐๐", Analysis().Source.Id),
        Ruling.KeepAsWritten, "98.00", null, "as-published", "โทรถามนายสมมติ ไม่มีจริง แล้ว", "นางสาวผู้ตรวจ สมมติ",
        new DateTimeOffset(2025, 5, 2, 9, 30, 0, TimeSpan.FromHours(7)), DecidedBy.Form, "1", null);

    public static Decision TakenBack() => Kept() with
    {
        Id = DocumentId.Hash("taken back")[..16],
        Ruling = Ruling.Undo,
        At = new DateTimeOffset(2025, 5, 3, 9, 30, 0, TimeSpan.FromHours(7)),
        Supersedes = Kept().Id,
    };

    public static DatasetExport Export() => new(Rules(), new DatasetProducer("ItaIngest of the tests"));

    public static RuleSet Rules() => new(
        new Dictionary<int, CodeBook> { [2567] = Book(2567), [2568] = Book(2568) },
        new Gazetteer([new("น่าน", "เมืองสมมติ", "ตัวอย่างใต้"), new("บุรีรัมย์", "นางรอง", "นางรอง"), new("เพชรบูรณ์", "เมืองเพชรบูรณ์", "นายม"), new("ลพบุรี", "โคกสำโรง", "นางแก้ว")]),
        "rules")
    {
        Checks = new CheckRegister([.. ((string[])["ITA-S001", "ITA-S010", "ITA-S020", "ITA-T002", "ITA-D001"]).Select(c => new RegisteredCheck(c, c.ToLowerInvariant(), "การตรวจ", "scores", "Error", "subject", "A check.", "การตรวจหนึ่ง", 1))]),
    };

    private static CodeBook Book(int year) => new()
    {
        Year = year,
        Revision = "book",
        IsComplete = false,
        RecomputedBy = null,
        Instruments = [new Instrument("IIT", Known("แบบวัด IIT"), [], null, []), new Instrument("OIT", Known("แบบวัด OIT"), [], null, [])],
        Indicators =
        [
            new Indicator(1, Known("การปฏิบัติหน้าที่"), [], "IIT", [], [new Question("i7", Known("คำถามที่เจ็ด"), []), new Question($"i{year - 2558}", Known("คำถามที่ย้ายเลข"), [])], Confidence.Sourced),
            new Indicator(9, Known($"ชื่อที่เปลี่ยน {year % 2}"), [], "OIT", [new SubIndicator("9.1", Known("ข้อมูลพื้นฐาน"), ["o1"], Confidence.Inferred)], [new Question("o1", null, [])], Confidence.Inferred),
        ],
        Aggregation = null,
        PassMark = null,
        Ratings = null,
        OitValues = null,
        Sources = new Dictionary<string, string>(),
    };

    private static Sourced<string> Known(string title) => new(title, "made up", Confidence.Sourced);

    private static DocumentResult Analysis() => Of(
        First,
        Format.Text,
        new ReportFacts(
            ReportKind.Analysis, South, 2568, 2568, 2569,
            [
                Score("overall", "97.51", "๙๗.๕๑", Cell(1, 2, 3)) with { Copies = [new Copy("97.51", "97.51", new Place { Line = 40, Start = 12, Length = 5 }, 97.51m, 2)] },
                Score("indicator:1", "98.00", "๙๘.๐๐", Cell(1, 3, 3)),
                Score("sub:9.1", "100.00", "๑๐๐", Cell(1, 4, 3)) with { Standing = Standing.Repaired },
                Score("i7", "79.15", "๗๙.๑๕", Cell(2, 2, 4)) with { ItemRaw = "ข้อ ๑๗" },
                Score("i10|i11", "88.00", "๘๘.๐๐", Cell(2, 3, 4)) with { ItemRaw = "-ซื้อ" },
                Score("o1", "", "ร้อย", Cell(2, 4, 4)) with { Number = null, ItemRaw = "o1" },
                Score("overall", "96.40", "๙๖.๔๐", new Place { Line = 41, Start = 5, Length = 5 }) with { Year = 2567 },
                Score("overall", "ผ่านดีเยี่ยม", "ผ่านดีเยี่ยม", Cell(1, 5, 3)) with { Figure = Figure.Level, Number = null },
                Score("indicator:9", "100.00", "๑๐๐.๐๐", Cell(1, 6, 3)),
            ],
            [
                new Disclosure("o1", "O๑", "โครงสร้าง", true, "☑ มี", "สำนักปลัด", Cell(3, 2, 2)),
                new Disclosure("o2|o3", "O๒๓", "ข้อมูล", true, "☑ มี", "กองคลัง", Cell(3, 3, 2)),
            ],
            [
                new Measure(
                    "๑", "- จัดอบรม", ["i7", "indicator:1"], "๑) วางแผน\n๒) จัดอบรม", "=ดำเนินการแล้ว", "นายสมมติ ไม่มีจริง\nหัวหน้าสำนักปลัด", new DateOnly(2025, 10, 1), new DateOnly(2026, 9, 30),
                    "ต.ค. ๖๘ – ก.ย. ๖๙", [new LabelledText("งบประมาณ", "๑๐,๐๐๐")], Cell(4, 2, 1), []),
            ],
            [], [], []),
        [
            Result("ITA-S001", Verdict.Holds, Severity.None, new Subject("overall", 2568), []),
            Result("ITA-S010", Verdict.Holds, Severity.None, new Subject("indicator:9", 2568), [], new Evidence(Cell(1, 4, 3), "๑๐๐", "addend")),
            Result("ITA-S020", Verdict.Fails, Severity.Warning, new Subject("indicator:1", 2568), []),
            Result("ITA-S010", Verdict.Fails, Severity.Error, new Subject("i7", 2568), ["i7@2568/score"], new Evidence(Cell(2, 2, 4), "๗๙.๑๕, \"ลงชื่อ\" นางสาวสมมติ ไม่มีจริง", "stated"))
                with { Repair = new Repair("i7@2568/score", "79.15", "97.15", Safety.AskReviewer, 1m, ["91.75"]), Figures = new Dictionary<string, string> { ["stated"] = "79.15", ["recomputed"] = "97.15" } },
            Result("ITA-T002", Verdict.HoldsIf, Severity.Info, new Subject("document"), []) with { Hypothesis = "ocr" },
            Result("ITA-S030", Verdict.CannotTell, Severity.None, new Subject("overall", 2567), []),
        ]);

    private static DocumentResult DraftOfIt() => Of(
        Draft,
        Format.Docx,
        new ReportFacts(
            ReportKind.Analysis, South, 2568, 2568, null,
            [
                Score("overall", "97.51", "97.51", new Place { Table = 1, Row = 1, Column = 2 }),
                Score("indicator:9", "99.00", "99.00", new Place { Table = 1, Row = 2, Column = 2 }),
                Score("instrument:IIT", "95.5", "95.5", new Place { Table = 1, Row = 3, Column = 2 }) with { Decimals = 1 },
            ],
            [], [], [], [], []),
        [Result("ITA-S020", Verdict.Fails, Severity.Warning, new Subject("instrument:IIT", 2568), [])]);

    private static DocumentResult Implementation() => Of(
        Results,
        Format.Html,
        new ReportFacts(
            ReportKind.Implementation, North, null, 2568, null, [], [],
            [new Measure("1", "ลดขั้นตอน", [], "", "แล้วเสร็จ, \"ร้อยละ 100\"", "นายกองค์การบริหารส่วนตำบล", null, null, "", [], new Place { Table = 1, Row = 2, Column = 1 }, [])],
            [], [], []),
        []);

    private static DocumentResult Refused() => new(
        Extraction.Refused(new SourceFile(DocumentId.Hash("picture"), Picture, Format.Unknown, 5), new Refusal(RefusalReason.Image, "PNG")), null, null, []);

    private static DocumentResult Of(string path, Format format, ReportFacts facts, IReadOnlyList<CheckResult> results)
    {
        var at = Cell(1, 4, 3);
        var table = new Table(new Place { Table = 1 }, 6, 3, [new Documents.Cell(at, 4, 3, 1, 1, "๑๐๐")], []);
        var extraction = new Extraction(new SourceFile(DocumentId.Hash(path), path, format, 1234), ExtractionStatus.Complete, [table], [], new Residue(1200, 0, 0, 34, 0));
        var read = new ReadDocument(extraction, [new ReadTable(table, [new Reading(at, "๑๐๐", "๑๐๐", new NumberValue(100, 0), [new ReadingStep("invisible", "\u200b", "", 1)])])]);
        return new DocumentResult(extraction, read, facts, results);
    }

    private static Place Cell(int table, int row, int column) => new() { Line = (table * 10) + row, Table = table, Row = row, Column = column };

    private static Observation Score(string item, string value, string raw, Place at) =>
        new(item, 2568, null, Figure.Score, value, raw, at, "", Standing.AsRead, [])
        {
            Number = value.Length > 0 && char.IsAsciiDigit(value[0]) ? decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : null,
            Decimals = 2,
        };

    private static CheckResult Result(string code, Verdict verdict, Severity severity, Subject subject, IReadOnlyList<string> withholds, params IReadOnlyList<Evidence> evidence) =>
        new(code, verdict, null, severity, subject, null, new Dictionary<string, string>(), evidence, withholds);
}
