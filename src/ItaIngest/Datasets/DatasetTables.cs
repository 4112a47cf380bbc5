using System.Text.Json;
using ItaIngest.Mapping;

namespace ItaIngest.Datasets;

/// <summary>The tables of the dataset, their columns and what each means. The data dictionary is made of this and of nothing else.</summary>
public static class DatasetTables
{
    private static readonly IReadOnlyList<string> Statuses = ["clean", "flagged", "held"];
    private static readonly IReadOnlyList<string> Standings = ["as_read", "repaired", "by_reviewer"];
    private static readonly IReadOnlyList<string> Kinds = ["analysis", "implementation", "other"];

    internal static TableOf<DocumentRow> Documents { get; } = new TableOf<DocumentRow>("documents", "ไฟล์ที่อ่าน หนึ่งแถวต่อหนึ่งเนื้อหา", "Files, one row a content", "document")
        .Text("document", "รหัสเอกสาร (SHA-256 ของไฟล์ หรือ unread- เมื่ออ่านไฟล์ไม่ได้)", "Id of the document: SHA-256 of the file, or unread-… where it could not be read", r => r.Stored.Id, required: true)
        .Prose("path", "ที่อยู่ของไฟล์ในโฟลเดอร์ที่อ่าน", "Path under the folder that was read", r => r.Stored.Path, required: true)
        .Prose("other_paths", "ที่อยู่อื่นที่มีไฟล์เดียวกันทุกไบต์ บรรทัดละหนึ่ง", "Other paths with the same bytes, one a line", r => string.Join('\n', r.Stored.Paths.Skip(1).Select(p => p.Path)))
        .Truth("missing", "ไม่พบไฟล์แล้วในการอ่านครั้งล่าสุด", "Not found any more when the folder was last read", r => r.Stored.Paths.All(p => p.Status == Records.PathStatus.Missing), required: true)
        .Text("format", "ชนิดของไฟล์ตามเนื้อหา", "Format, told by the content", r => Snake(r.Stored.Source.Format.ToString()), required: true)
        .Integer("bytes", "ขนาดไฟล์ (ไบต์)", "Size in bytes", r => r.Stored.Source.Length, required: true)
        .Text("outcome", "ผลการอ่าน", "How the file ended", r => Snake(r.Stored.OutcomeAmongOthers.ToString()), true, "clean", "flagged", "partial", "refused", "failed")
        .Text("refusal", "เหตุที่ไม่อ่าน", "Why it was refused", r => r.Stored.Result?.Extraction.Refusal is { } refusal ? Snake(refusal.Reason.ToString()) : null)
        .Prose("refusal_detail", "รายละเอียดของเหตุที่ไม่อ่าน", "Detail of the refusal", r => r.Stored.Result?.Extraction.Refusal?.Detail)
        .Prose("failure", "ข้อผิดพลาดของโปรแกรม", "Fault of the program", r => r.Stored.Failure is { } f ? $"{f.Stage}: {f.Kind}: {f.Message}" : null)
        .Integer("losses", "จำนวนส่วนที่อ่านไม่ได้", "Number of losses that were noted", r => r.Stored.Result?.Extraction.Notes.Count(n => n.Kind == ItaIngest.Documents.NoteKind.Loss))
        .Text("kind", "ชนิดของรายงาน", "Kind of report", r => r.Report?.Kind, false, Kinds)
        .Report(r => r.Report, required: false)
        .Truth("wins", "เอกสารนี้มาก่อนเอกสารอื่นของรายงานเดียวกัน", "Its statements come before those of other documents of the report", r => r.Wins)
        .Year("fiscal_year", "ปีงบประมาณของรายงาน", "Fiscal year of the report", r => r.Report?.Year)
        .Year("score_year", "ปีงบประมาณของคะแนน", "Fiscal year of the scores", r => r.Stored.Result?.Facts?.ScoreYear)
        .Year("plan_year", "ปีงบประมาณที่ดำเนินมาตรการ", "Fiscal year of the measures", r => r.Stored.Result?.Facts?.PlanYear)
        .Text("source_url", "ที่มาของไฟล์ (sources.csv)", "Where it came from (sources.csv)", r => r.Source?.Url)
        .Day("retrieved_on", "วันที่ดาวน์โหลด (sources.csv)", "Day on which it was fetched (sources.csv)", r => r.Source?.RetrievedOn)
        .Prose("source_agency", "หน่วยงานตามที่ sources.csv ระบุ", "Agency as sources.csv has it", r => r.Source?.Agency)
        .Year("source_year", "ปีงบประมาณตามที่ sources.csv ระบุ", "Fiscal year as sources.csv has it", r => r.Source?.Year);

    internal static TableOf<ReportRow> Reports { get; } = new TableOf<ReportRow>("reports", "รายงาน หนึ่งแถวต่อหน่วยงาน ปี และชนิด", "Reports, one row an agency, year and kind", "report_id")
        .Report(r => r.Report.Key)
        .Year("fiscal_year", "ปีงบประมาณของรายงาน", "Fiscal year of the report", r => r.Report.Key.Year)
        .Text("kind", "ชนิดของรายงาน", "Kind of report", r => r.Report.Key.Kind, true, Kinds)
        .Text("document", "รหัสเอกสารที่ใช้เป็นหลัก", "Id of the document that won", r => r.Winner.Stored.Id, required: true)
        .Text("documents", "รหัสเอกสารทั้งหมดของรายงาน คั่นด้วยช่องว่าง เอกสารหลักอยู่หน้า", "Ids of all its documents, divided by spaces, the winner first", r => string.Join(' ', r.Report.Documents.Select(d => d.Stored.Id)), required: true)
        .Integer("scores", "จำนวนคะแนน", "Number of scores", r => r.Scores, required: true)
        .Integer("held", "จำนวนคะแนนที่รอการตัดสิน", "Number of scores that are held", r => r.Held, required: true)
        .Integer("contradicted", "จำนวนคะแนนที่เอกสารของรายงานระบุไม่ตรงกัน", "Number of scores that its documents state differently", r => r.Contradicted, required: true)
        .Integer("disclosures", "จำนวนข้อ OIT", "Number of OIT items", r => r.Disclosures, required: true)
        .Integer("measures", "จำนวนมาตรการ", "Number of measures", r => r.Measures, required: true);

    internal static TableOf<ReportValue> Scores { get; } = new TableOf<ReportValue>("scores", "คะแนน หนึ่งแถวต่อรายงาน ปี ข้อ และส่วน", "Scores, one row a report, fiscal year, item and part", "report_id", "fiscal_year_be", "item", "part")
        .Report(r => r.Report)
        .Year("fiscal_year", "ปีงบประมาณของคะแนน", "Fiscal year of the score", r => r.Stated.Year, required: true)
        .Text("item", "ข้อตามรหัสของปีนั้น (i7, o15, sub:9.1, indicator:6, instrument:EIT, overall); หลายข้อคั่นด้วย | เมื่อยังตัดสินไม่ได้", "Item in that year's numbering; several divided by | while undecided", r => r.Stated.Item, required: true)
        .Text("part", "ส่วนของเครื่องมือ", "Part of the instrument", r => r.Stated.Part)
        .Text("instrument", "เครื่องมือ", "Instrument", r => r.Item.Instrument, false, "IIT", "EIT", "OIT")
        .Text("level", "ระดับของข้อ", "Level of the item", r => r.Item.Level, false, ItemDescription.Levels)
        .Text("title", "ชื่อข้อตามหนังสือรหัสของปีนั้น", "Title in that year's code book", r => r.Item.Title)
        .Number("score", "คะแนน ว่างเมื่อรอการตัดสิน", "Score; empty while held", r => r.Value)
        .Prose("score_as_written", "คะแนนตามที่เขียนในรายงาน", "Score as written in the report", r => r.Stated.Raw)
        .Prose("item_as_written", "ข้อตามที่เขียนในรายงาน", "Item as written in the report", r => r.Stated.ItemRaw)
        .Truth("restated", "เป็นคะแนนของปีอื่นที่รายงานนี้กล่าวซ้ำ", "Of a year that is not the report's own", r => r.IsRestated, required: true)
        .Text("standing", "ที่มาของค่า", "How the value came to be", r => Snake(r.Stated.Standing.ToString()), true, Standings)
        .Text("status", "ใช้ได้เพียงใด", "Whether it may be used", r => ValueStatuses.Word(r.Status), true, Statuses)
        .Text("confirmed_by", "รหัสการตรวจที่ยืนยันค่านี้ คั่นด้วยช่องว่าง", "Codes of the checks that confirm it, divided by spaces", r => string.Join(' ', r.Document.Statuses.ConfirmedBy(r.Stated)))
        .At(r => r.At);

    internal static TableOf<ReportValue> Ratings { get; } = new TableOf<ReportValue>("ratings", "ระดับผล ผลผ่าน น้ำหนัก และเป้าหมายที่รายงานระบุ", "Levels, pass words, weights and targets that reports state", "report_id", "fiscal_year_be", "item", "part", "figure")
        .Report(r => r.Report)
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.Stated.Year, required: true)
        .Text("item", "ข้อตามรหัสของปีนั้น", "Item in that year's numbering", r => r.Stated.Item, required: true)
        .Text("part", "ส่วนของเครื่องมือ", "Part of the instrument", r => r.Stated.Part)
        .Text("figure", "ชนิดของค่า", "Kind of value", r => ObservationKey.Word(r.Stated.Figure), true, "level", "pass", "weight", "target")
        .Prose("value", "ค่า ว่างเมื่อรอการตัดสิน", "Value; empty while held", r => r.Value)
        .Prose("value_as_written", "ค่าตามที่เขียนในรายงาน", "Value as written in the report", r => r.Stated.Raw)
        .Truth("restated", "เป็นค่าของปีอื่นที่รายงานนี้กล่าวซ้ำ", "Of a year that is not the report's own", r => r.IsRestated, required: true)
        .Text("standing", "ที่มาของค่า", "How the value came to be", r => Snake(r.Stated.Standing.ToString()), true, Standings)
        .Text("status", "ใช้ได้เพียงใด", "Whether it may be used", r => ValueStatuses.Word(r.Status), true, Statuses)
        .Text("confirmed_by", "รหัสการตรวจที่ยืนยันค่านี้ คั่นด้วยช่องว่าง", "Codes of the checks that confirm it, divided by spaces", r => string.Join(' ', r.Document.Statuses.ConfirmedBy(r.Stated)))
        .At(r => r.At);

    internal static TableOf<DisclosureRow> Disclosures { get; } = new TableOf<DisclosureRow>("disclosures", "การเปิดเผยข้อมูลรายข้อ OIT", "OIT items and whether they were published", "report_id", "item")
        .Report(r => r.Report)
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.Year)
        .Text("item", "ข้อ OIT ตามรหัสของปีนั้น", "OIT item in that year's numbering", r => r.Disclosure.Item, required: true)
        .Prose("item_as_written", "ข้อตามที่เขียนในรายงาน", "Item as written in the report", r => r.Disclosure.ItemRaw)
        .Text("title", "ชื่อข้อตามหนังสือรหัสของปีนั้น", "Title in that year's code book", r => r.Item.Title)
        .Prose("title_as_written", "ชื่อข้อตามที่เขียนในรายงาน", "Title as written in the report", r => r.Disclosure.Title)
        .Truth("done", "เปิดเผยแล้วหรือไม่ ว่างเมื่อบอกไม่ได้", "Published; empty where it cannot be told", r => r.Status == ValueStatus.Held ? null : r.Disclosure.Done)
        .Prose("state_as_written", "สถานะตามที่เขียนในรายงาน", "State as written in the report", r => r.Disclosure.Text)
        .Prose("responsible", "หน่วยงานที่รับผิดชอบ", "Office responsible", r => r.Disclosure.Responsible)
        .Text("status", "ใช้ได้เพียงใด", "Whether it may be used", r => ValueStatuses.Word(r.Status), true, Statuses)
        .At(r => r.Disclosure.At with { Document = r.In.Stored.Id });

    internal static TableOf<MeasureRow> Measures { get; } = new TableOf<MeasureRow>("measures", "มาตรการและผลการดำเนินการ", "Measures and what came of them", "report_id", "ordinal")
        .Report(r => r.Report)
        .Year("fiscal_year", "ปีงบประมาณที่ดำเนินการ", "Fiscal year in which it is carried out", r => r.In.Facts.PlanYear ?? r.Report.Year)
        .Integer("ordinal", "ลำดับในรายงาน", "Place in the order of the report", r => r.Ordinal, required: true)
        .Prose("number", "เลขที่ตามที่เขียน", "Number as written", r => r.Measure.Number)
        .Prose("title", "มาตรการ", "The measure", r => r.Measure.Title)
        .Text("items", "ข้อของการประเมินที่มาตรการนี้ตอบ คั่นด้วยช่องว่าง", "Items of the assessment that it answers, divided by spaces", r => string.Join(' ', r.Measure.Items))
        .Prose("steps", "ขั้นตอนหรือวิธีการ", "Steps or method", r => r.Measure.Steps)
        .Prose("result", "ผลผลิต ผลลัพธ์ หรือความก้าวหน้า", "Output, outcome or progress", r => r.Measure.Result)
        .Prose("responsible", "ผู้รับผิดชอบ", "Who is responsible", r => r.Measure.Responsible)
        .Day("from", "วันเริ่ม", "First day", r => r.Measure.From)
        .Day("to", "วันสิ้นสุด", "Last day", r => r.Measure.To)
        .Prose("period_as_written", "ระยะเวลาตามที่เขียน", "Period as written", r => r.Measure.PeriodText)
        .Prose("other", "คอลัมน์อื่นของแถว บรรทัดละหนึ่งคอลัมน์", "Other columns of the row, one a line", r => string.Join('\n', r.Measure.Other.Select(o => $"{o.Label}: {o.Text}")))
        .At(r => r.Measure.At with { Document = r.In.Stored.Id });

    internal static TableOf<FindingRow> Findings { get; } = new TableOf<FindingRow>("findings", "สิ่งที่ตรวจพบ", "What the checks found", "finding_id")
        .Text("finding_id", "รหัสสิ่งที่ตรวจพบ", "Id of the finding", r => r.Id, required: true)
        .Text("code", "รหัสการตรวจ", "Code of the check", r => r.Result.Code, required: true)
        .Text("severity", "ความสำคัญ", "Severity", r => Snake(r.Result.Severity.ToString()), true, "info", "warning", "error")
        .Text("verdict", "ผลการตรวจ", "Verdict", r => Snake(r.Result.Verdict.ToString()), true, "fails", "holds_if")
        .Text("fit", "ความพอดีของค่าที่คำนวณซ้ำ", "How the recomputed value fits", r => r.Result.Fit is { } fit ? Snake(fit.ToString()) : null, false, "exact", "within")
        .Text("hypothesis", "สมมติฐานที่ทำให้เป็นจริง", "Hypothesis under which it holds", r => r.Result.Hypothesis)
        .Text("report_id", "รหัสรายงาน", "Id of the report", r => r.Report?.Id)
        .Prose("item", "ข้อที่กล่าวถึง หรือ document, agency, table:n", "Item that it is about, or document, agency, table:n", r => r.Result.Subject.Item, required: true)
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.Result.Subject.Year)
        .Text("part", "ส่วนของเครื่องมือ", "Part of the instrument", r => r.Result.Subject.Part)
        .Prose("figures", "ตัวเลขที่ใช้ เป็น JSON", "Figures that were used, as JSON", r => Json(r.Result.Figures.OrderBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal)))
        .Prose("withholds", "ค่าที่ถูกกันไว้ คั่นด้วยช่องว่าง", "Values that it holds back, divided by spaces", r => string.Join(' ', r.Result.Withholds))
        .Prose("repair_from", "ค่าเดิมของข้อเสนอแก้ไข", "What a proposed repair changes", r => r.Result.Repair?.From)
        .Prose("repair_to", "ค่าที่เสนอ", "What it proposes", r => r.Result.Repair?.To)
        .Text("repair_safety", "ใครใช้ข้อเสนอนี้ได้", "Who may apply it", r => r.Result.Repair is { } repair ? Snake(repair.Safety.ToString()) : null, false, "safe", "ask_reviewer", "show_only")
        .Prose("evidence", "ข้อความ ณ จุดแรกที่อ้างอิง", "Text at the first place that it rests on", r => r.First?.Text)
        .Integer("places", "จำนวนจุดที่อ้างอิง", "Number of places that it rests on", r => r.Result.Evidence.Count, required: true)
        .Prose("path", "ที่อยู่ของไฟล์", "Path of the file", r => r.In.Path, required: true)
        .At(r => r.At);

    internal static TableOf<DecisionRow> Decisions { get; } = new TableOf<DecisionRow>("decisions", "การตัดสินของผู้ตรวจ", "What people decided", "decision_id")
        .Text("decision_id", "รหัสการตัดสิน", "Id of the decision", r => r.Decision.Id, required: true)
        .Prose("path", "ที่อยู่ของไฟล์", "Path of the file", r => r.Decision.Claim.Report, required: true)
        .Prose("item", "ข้อตามที่อ่าน", "Item as read", r => r.Decision.Claim.Item)
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.Decision.Claim.Year)
        .Text("figure", "ชนิดของค่า", "Kind of value", r => r.Decision.Claim.Figure)
        .Integer("ordinal", "ลำดับของการกล่าวถึงค่าเดียวกัน", "Which statement of the same figure, from 1", r => r.Decision.Claim.Ordinal, required: true)
        .Text("ruling", "คำตัดสิน", "Ruling", r => Snake(r.Decision.Ruling.ToString()), true, "accept_repair", "keep_as_written", "replace", "not_a_finding", "withdraw")
        .Prose("before", "ค่าก่อนตัดสิน", "Value before", r => r.Decision.Before)
        .Prose("value", "ค่าใหม่", "New value", r => r.Decision.Value)
        .Prose("reason", "เหตุผล", "Reason", r => r.Decision.Reason)
        .Prose("comment", "หมายเหตุ", "Comment", r => r.Decision.Comment)
        .Person("reviewer", "ผู้ตัดสิน (เฉพาะเมื่อขอชื่อบุคคล)", "Who decided (only when names are asked for)", r => r.Decision.Reviewer)
        .Moment("decided_at", "เวลาที่ตัดสิน", "When it was decided", r => r.Decision.At)
        .Text("decided_by", "วิธีบันทึก", "How it came in", r => Snake(r.Decision.By.ToString()), true, "form", "bulk", "import")
        .Text("check_version", "รุ่นของการตรวจ", "Revision of the check", r => r.Decision.CheckVersion)
        .Text("supersedes", "รหัสการตัดสินที่ถูกแทน", "Id of the decision that it replaces", r => r.Decision.Supersedes)
        .Truth("to_confirm", "ไฟล์เปลี่ยนไปหลังการตัดสิน", "The file has changed since", r => !string.Equals(r.Decision.Claim.Document, r.In.Id, StringComparison.Ordinal), required: true)
        .Text("document", "รหัสเอกสารปัจจุบัน", "Id of the document as it is now", r => r.In.Id, required: true);

    internal static TableOf<ProvenanceRow> Provenance { get; } = new TableOf<ProvenanceRow>("provenance", "ที่มาของแต่ละค่า หนึ่งแถวต่อหนึ่งจุดที่ระบุ", "Where each value comes from, one row a statement")
        .Text("report_id", "รหัสรายงาน", "Id of the report", r => r.Of.Report.Id, required: true)
        .Year("fiscal_year", "ปีงบประมาณของค่า", "Fiscal year of the value", r => r.Of.Stated.Year, required: true)
        .Text("item", "ข้อตามรหัสของปีนั้น", "Item in that year's numbering", r => r.Of.Stated.Item, required: true)
        .Text("part", "ส่วนของเครื่องมือ", "Part of the instrument", r => r.Of.Stated.Part)
        .Text("figure", "ชนิดของค่า", "Kind of value", r => ObservationKey.Word(r.Of.Stated.Figure), true, "score", "level", "pass", "weight", "target")
        .Text("role", "จุดแรก สำเนาในเอกสารเดียวกัน หรือข้อความอื่นของรายงาน", "The first statement, a copy in the same document, or another statement of the report", r => r.Role, true, "first", "copy", "other")
        .Prose("value", "ค่าที่ระบุ ณ จุดนั้น", "Value as stated there", r => r.Value)
        .Prose("raw", "ข้อความ ณ จุดนั้น", "Text as it stands there", r => r.Raw)
        .Text("steps", "กฎการอ่านที่เปลี่ยนข้อความ คั่นด้วยช่องว่าง", "Reading rules that changed the text, divided by spaces", r => r.In.StepsAt(r.At))
        .Text("checks_held", "รหัสการตรวจที่ยืนยันค่านี้ คั่นด้วยช่องว่าง", "Codes of the checks that confirm the value, divided by spaces", r => r.Role is "first" ? string.Join(' ', r.In.Statuses.ConfirmedBy(r.Of.Stated)) : null)
        .Text("decision_id", "รหัสการตัดสิน", "Id of the decision on it", r => r.Role is "first" ? r.In.DecisionOn(r.Of.Stated)?.Id : null)
        .Prose("path", "ที่อยู่ของไฟล์", "Path of the file", r => r.In.Stored.Path, required: true)
        .At(r => r.At)
        .Integer("start", "อักขระตัวแรกในข้อความ", "First character in the text, from 1", r => r.At.Start)
        .Integer("length", "จำนวนอักขระ", "Number of characters", r => r.At.Length);

    internal static TableOf<ItemLink> ItemLinks { get; } = new TableOf<ItemLink>("item_links", "ข้อที่ต่อเนื่องข้ามปี (ชื่อเดียวกัน)", "Items that continue from year to year (the same title)", "fiscal_year_be", "item")
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.Year, required: true)
        .Text("item", "ข้อของปีนั้น", "Item of that year", r => r.Item, required: true)
        .Year("next_fiscal_year", "ปีงบประมาณถัดไป", "The year after", r => r.NextYear, required: true)
        .Text("next_item", "ข้อของปีถัดไป", "Item of the year after", r => r.NextItem, required: true)
        .Text("level", "ระดับของข้อ", "Level of the item", r => r.Level, true, "question", "indicator")
        .Text("title", "ชื่อที่ตรงกัน", "Title that they share", r => r.Title, required: true)
        .Text("confidence", "ความแน่นอนของชื่อ", "How well the titles are known", r => Snake(r.Confidence.ToString()), true, "own_knowledge", "inferred", "sourced", "proved");

    /// <summary>All tables, in the order in which they are listed.</summary>
    public static IReadOnlyList<DatasetTable> All { get; } =
    [
        Documents.Table, Reports.Table, Scores.Table, Ratings.Table, Disclosures.Table, Measures.Table,
        Findings.Table, Decisions.Table, Provenance.Table, ItemLinks.Table,
    ];

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static string? Json(IReadOnlyDictionary<string, string> figures) =>
        figures.Count == 0 ? null : JsonSerializer.Serialize(figures, Serialisation.JsonContract.Options);
}
