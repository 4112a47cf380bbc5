using System.Text.Json;
using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Terms;

namespace ItaIngest.Datasets;

/// <summary>The closed lists of the dataset: each word with its meaning, in the words that the command line and the review page use.</summary>
internal static class DatasetCodes
{
    private static readonly ThaiGlossary Thai = new();
    private static readonly EnglishGlossary English = new();

    public static IReadOnlyList<Code> Outcomes { get; } = Of<Outcome>(o => Thai.Outcome(o), o => English.Outcome(o));

    public static IReadOnlyList<Code> Refusals { get; } = Of<RefusalReason>(r => Thai.Refusal(Any(r)).What, r => English.Refusal(Any(r)).What);

    public static IReadOnlyList<Code> Severities { get; } = Of<Severity>(s => Thai.Severity(s), s => English.Severity(s), but: Severity.None);

    /// <summary>Of findings: what holds and what cannot be told is none.</summary>
    public static IReadOnlyList<Code> Verdicts { get; } = [Of(Verdict.Fails), Of(Verdict.HoldsIf)];

    public static IReadOnlyList<Code> Rulings { get; } = Of<Ruling>(r => Thai.Ruling(r), r => English.Ruling(r));

    public static IReadOnlyList<Code> WaysOfDeciding { get; } = Of<DecidedBy>(b => Thai.By(b), b => English.By(b));

    public static IReadOnlyList<Code> Standings { get; } = Of<Standing>(s => Thai.Standing(s), s => English.Standing(s));

    public static IReadOnlyList<Code> Figures { get; } =
        [.. Enum.GetValues<Figure>().Select(f => new Code(ObservationKey.Word(f), Thai.Figure(f), English.Figure(f)))];

    /// <summary>What is no score.</summary>
    public static IReadOnlyList<Code> RatingFigures { get; } = [.. Figures.Where(f => f.Word != ObservationKey.Word(Figure.Score))];

    public static IReadOnlyList<Code> Formats { get; } =
    [
        .. Of<DocumentFormat>(f => Thai.Format(f), f => English.Format(f), but: DocumentFormat.Unknown),
        new(Snake(DocumentFormat.Unknown), "ไม่ใช่ชนิดที่อ่าน", "none that is read"),
    ];

    public static IReadOnlyList<Code> Statuses { get; } = [.. Enum.GetValues<ValueStatus>().Select(ValueStatuses.CodeOf)];

    /// <summary>Steps of reading.</summary>
    public static IReadOnlyList<Code> Steps { get; } = [.. Reader.StepNames.Append(PhraseReader.Rule).Select(rule => new Code(rule, Thai.Step(rule), English.Step(rule)))];

    public static IReadOnlyList<Code> Kinds { get; } =
    [
        new("analysis", "รายงานการวิเคราะห์ผลการประเมิน", "analysis of the result"),
        new("implementation", "รายงานผลการดำเนินการตามมาตรการ", "what came of the measures"),
        new("other", "รายงานอื่นที่ระบุผลการประเมิน", "any other that states results"),
    ];

    public static IReadOnlyList<Code> Instruments { get; } =
    [
        new("IIT", "แบบวัดผู้มีส่วนได้ส่วนเสียภายใน", "asked of those inside the body"),
        new("EIT", "แบบวัดผู้มีส่วนได้ส่วนเสียภายนอก", "asked of those whom it serves"),
        new("OIT", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "what it publishes"),
    ];

    /// <summary>From the smallest.</summary>
    public static IReadOnlyList<Code> Levels { get; } =
    [
        new("question", "ข้อคำถาม", "question"),
        new("sub_indicator", "ตัวชี้วัดย่อย", "sub-indicator"),
        new("indicator", "ตัวชี้วัด", "indicator"),
        new("instrument", "เครื่องมือ", "instrument"),
        new("overall", "คะแนนรวม", "overall score"),
    ];

    public static IReadOnlyList<Code> Fits { get; } =
    [
        new(Snake(Fit.Exact), "ปัดเศษแล้วได้ค่าที่พิมพ์ไว้พอดี", "rounds to what is printed"),
        new(Snake(Fit.Within), "ห่างไม่เกินที่การปัดเศษอธิบายได้", "no further off than rounding explains"),
    ];

    public static IReadOnlyList<Code> Safeties { get; } =
    [
        new(Snake(Safety.Safe), "โปรแกรมใช้เองได้", "the program may apply it"),
        new(Snake(Safety.AskReviewer), "ให้คนตัดสิน", "a person decides"),
        new(Snake(Safety.ShowOnly), "แสดงให้ดูเท่านั้น", "only shown"),
    ];

    public static IReadOnlyList<Code> Roles { get; } =
    [
        new("first", "จุดแรกที่ระบุค่านี้ ค่าในตารางคะแนนมาจากจุดนี้", "the first statement: what the table of scores has"),
        new("copy", "จุดอื่นในเอกสารเดียวกันที่ระบุค่าเดียวกัน", "another place of the same document that states it"),
        new("other", "อีกข้อความหนึ่งของรายงานเดียวกัน มักอยู่ในเอกสารอื่น", "another statement of the same report, as a rule in another document"),
    ];

    public static IReadOnlyList<Code> Confidences { get; } =
    [
        new(Snake(Confidence.Unknown), "ไม่ทราบ", "unknown"),
        new(Snake(Confidence.OwnKnowledge), "ทราบโดยไม่เคยเห็นเอกสาร", "known, but no document was seen"),
        new(Snake(Confidence.Inferred), "อนุมานจากข้อเท็จจริงอื่น", "follows from other facts"),
        new(Snake(Confidence.Sourced), "มีเอกสารที่ระบุไว้", "a document that says so was seen"),
        new(Snake(Confidence.Proved), "คำนวณซ้ำได้ตรงกับผลที่ประกาศ", "recomputes published figures"),
    ];

    public static IReadOnlyList<Code> Bases { get; } =
    [
        new(ItemLink.SameCode, "เครื่องมือเดียวกัน หรือคะแนนรวม", "the same instrument, or the overall score"),
        new(ItemLink.SameTitle, "ชื่อเดียวกันทุกตัวอักษร", "the same title to the letter"),
        new(ItemLink.KnownVariant, "ชื่อของปีหนึ่งเป็นชื่ออื่นที่อีกปียอมรับ", "the title of one year is an accepted variant of the other's"),
    ];

    public static IReadOnlyList<Code> Types { get; } =
    [
        new(Snake(ColumnType.Text), "ข้อความ", "text"),
        new(Snake(ColumnType.Integer), "จำนวนเต็ม", "whole number"),
        new(Snake(ColumnType.Number), "ตัวเลขทศนิยมตามที่เขียนไว้", "number with the decimals that were written"),
        new(Snake(ColumnType.Date), "วันที่ ค.ศ. แบบ ISO (2025-09-30)", "day, ISO, common era"),
        new(Snake(ColumnType.DateTime), "เวลาสากล (UTC) แบบ ISO", "moment, ISO, UTC"),
        new(Snake(ColumnType.Boolean), "true หรือ false", "true or false"),
    ];

    /// <summary>A name of this program as the dataset writes it: AskReviewer is ask_reviewer.</summary>
    public static string Snake<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static Refusal Any(RefusalReason reason) => new(reason, reason == RefusalReason.OtherList ? "name, year, overall" : "");

    private static Code Of(Verdict verdict) => new(Snake(verdict), Thai.Verdict(verdict), English.Verdict(verdict));

    private static IReadOnlyList<Code> Of<TEnum>(Func<TEnum, string> inThai, Func<TEnum, string> inEnglish, TEnum? but = null)
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Where(v => !v.Equals(but)).Select(v => new Code(Snake(v), inThai(v), inEnglish(v)))];
}
