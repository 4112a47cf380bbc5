using System.Globalization;
using ItaIngest.Comparisons;
using ItaIngest.Datasets;
using ItaIngest.Records;

namespace ItaIngest.Cli.Wording;

// What differs between two databases.
internal sealed partial class Thai
{
    public override string OldStore => "ชุดเดิม";

    public override string NewStore => "ชุดใหม่";

    public override string ReadBy(string program, string rules) => $"อ่านด้วย ita {program} เกณฑ์รุ่น {rules}";

    public override string NotComparable(StoreException problem) => problem.Problem switch
    {
        StoreProblem.NotFound => $"ไม่พบฐานข้อมูล \"{problem.Location}\" โปรดระบุฐานข้อมูลสองชุดที่ได้จาก ita ingest",
        StoreProblem.NotADatabase or StoreProblem.OtherDatabase => $"\"{problem.Location}\" ไม่ใช่ฐานข้อมูลของโปรแกรมนี้ โปรดระบุฐานข้อมูลสองชุดที่ได้จาก ita ingest",
        StoreProblem.NotWritable => $"อ่าน \"{problem.Location}\" ไม่ได้ ({problem.Detail}) โปรดขอสิทธิ์ หรือคัดลอกไปไว้ในที่ที่อ่านได้",
        _ => Store(problem),
    };

    public override string DocumentGained(bool wasForgotten) => wasForgotten ? "เอกสารใหม่ (เดิมนำออกไว้)" : "เอกสารใหม่";

    public override string DocumentLost(bool isForgotten) => isForgotten ? "ไม่มีแล้ว (นำออกด้วย ita forget)" : "ไม่มีแล้ว";

    public override string DocumentMoved => "ย้ายที่";

    public override string StatesAndFindings(int values, int findings) => string.Create(CultureInfo.InvariantCulture, $"{values} ค่า รอตรวจ {findings} ข้อ");

    public override string OtherContent => "เนื้อหาของไฟล์เปลี่ยนไป";

    public override string FileMissing(bool isMissing) => isMissing ? "ไฟล์ไม่อยู่ที่เดิมแล้วเมื่ออ่านครั้งหลัง แต่สิ่งที่อ่านไว้ยังอยู่ในชุดข้อมูล" : "ไฟล์กลับมาอยู่ที่เดิมแล้ว";

    public override string CopyGained(string path) => $"มีสำเนาเพิ่มที่ {path}";

    public override string CopyLost(string path) => $"ไม่มีสำเนาที่ {path} แล้ว";

    public override string DecisionsSince(int gained, int lost) => Those((gained, "มีคำตัดสินใหม่", "รายการ"), (lost, "คำตัดสินที่ไม่มีแล้ว", "รายการ"));

    public override string Gained => "เพิ่มมา";

    public override string Lost => "หายไป";

    public override string Changed => "เปลี่ยน";

    public override string ValueName(ComparedValue value)
    {
        var name = Item(value.Item) + (value.Part is { } part ? $" ({part})" : "");
        if (value.Year is { } year) name += string.Create(CultureInfo.InvariantCulture, $" ปี {year}");
        return $"{name} {(value.Figure is { } figure ? Figure(figure) : "เผยแพร่แล้วหรือไม่")}:";
    }

    public override string ValueText(ComparedValue value) => value.Figure is null ? Done(value.IsDone) : PassWord(value.Value);

    public override string Status(ValueStatus status) => status switch
    {
        ValueStatus.Clean => "เรียบร้อย",
        ValueStatus.Flagged => "มีข้อสังเกต",
        ValueStatus.Held => "พักไว้",
        _ => status.ToString(),
    };

    public override string FindingChange(FindingChangeKind change) => change switch
    {
        FindingChangeKind.Same => "ยังรอตรวจ",
        FindingChangeKind.Regraded => "เปลี่ยนระดับ",
        FindingChangeKind.Gained => "พบใหม่",
        FindingChangeKind.Lost => "ไม่พบแล้ว",
        FindingChangeKind.Answered => "ตัดสินแล้ว",
        FindingChangeKind.Reopened => "กลับมารอตรวจ",
        _ => change.ToString(),
    };

    public override string MoreDifferences(int more) => string.Create(CultureInfo.InvariantCulture, $"… และอีก {more} รายการ ดูทั้งหมดด้วย --all");

    public override string MoreDocuments(int more) => string.Create(CultureInfo.InvariantCulture, $"… และอีก {more} เอกสารที่ต่างกัน ดูทั้งหมดด้วย --all");

    public override IEnumerable<string> Compared(ComparisonSummary summary)
    {
        var d = summary.Documents;
        if (summary.IsSame) yield return "ไม่มีเอกสาร ค่า ข้อสังเกต หรือคำตัดสินใดต่างกัน";
        yield return string.Create(CultureInfo.InvariantCulture, $"เอกสาร: เหมือนเดิม {d.Same} เปลี่ยน {d.Changed} เพิ่ม {d.Gained} หาย {d.Lost} ย้ายที่ {d.Moved}");
        yield return "ค่า: " + Values(summary.Values);
        if (Detail(summary.Values) is { Length: > 0 } ofValues) yield return "  " + ofValues;
        if (summary.Disclosures != ValueCounts.None) yield return "รายการที่เผยแพร่: " + Values(summary.Disclosures);
        if (Detail(summary.Disclosures) is { Length: > 0 } ofItems) yield return "  " + ofItems;
        yield return "ข้อสังเกตที่รอตรวจ: " + Findings(summary.Findings, isWhole: true);
        foreach (var (code, counts) in summary.Checks) yield return $"  {code} {Findings(counts, isWhole: false)}";
        if (summary.DecisionsGained + summary.DecisionsLost > 0) yield return string.Create(CultureInfo.InvariantCulture, $"คำตัดสิน: เพิ่ม {summary.DecisionsGained} หาย {summary.DecisionsLost}");
    }

    private static string Values(ValueCounts v) => string.Create(CultureInfo.InvariantCulture, $"เหมือนเดิม {v.Same} เปลี่ยน {v.Changed} เพิ่ม {v.Gained} หาย {v.Lost}");

    private static string Detail(ValueCounts v) => Those(
        (v.OtherValue, "ค่าต่างจากเดิม", "ค่า"), (v.OtherName, "เปลี่ยนข้อหรือปี", "ค่า"), (v.Released, "เคยพักไว้ ตอนนี้ใช้ได้แล้ว", "ค่า"), (v.NewlyHeld, "ถูกพักไว้ใหม่", "ค่า"), (v.OtherMark, "ต่างเพียงสถานะหรือที่มา", "ค่า"));

    private static string Findings(FindingChangeCounts f, bool isWhole) => isWhole
        ? string.Create(CultureInfo.InvariantCulture, $"เหมือนเดิม {f.Same + f.Regraded} เพิ่ม {f.Gained + f.Reopened} หมดไป {f.Lost + f.Answered}") + (f.Answered > 0 ? string.Create(CultureInfo.InvariantCulture, $" (มีคนตัดสิน {f.Answered})") : "")
        : Those((f.Gained, "พบใหม่", ""), (f.Reopened, "กลับมารอตรวจ", ""), (f.Lost, "ไม่พบแล้ว", ""), (f.Answered, "ตัดสินแล้ว", ""), (f.Regraded, "เปลี่ยนระดับ", ""));

    private static string Those(params IEnumerable<(int Count, string What, string Unit)> counts) =>
        string.Join(" · ", counts.Where(c => c.Count > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.What} {c.Count} {c.Unit}").TrimEnd()));
}
