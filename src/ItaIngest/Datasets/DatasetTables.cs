using System.Text.Json;
using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>The tables of the dataset, their columns and what each means. The data dictionary is made of this and of nothing else.</summary>
public static class DatasetTables
{
    private const string RecordThai = "ชื่อของค่า: เอกสาร#ข้อ@ปี ใช้สั่ง ita explain เพื่อดูที่มา";
    private const string RecordEnglish = "Name of the value: document#item@year; `ita explain` tells where it comes from";

    internal static TableOf<DocumentRow> Documents { get; } = new TableOf<DocumentRow>("documents", "ไฟล์ที่อ่าน หนึ่งแถวต่อหนึ่งเนื้อหา", "Files, one row a content", "document")
        .Text("document", "รหัสเอกสาร (SHA-256 ของไฟล์ หรือ unread- เมื่ออ่านไฟล์ไม่ได้)", "Id of the document: SHA-256 of the file, or unread-… where it could not be read", r => r.Stored.Id, required: true)
        .Prose("path", "ที่อยู่ของไฟล์ในโฟลเดอร์ที่อ่าน", "Path under the folder that was read", r => r.Stored.Path, required: true)
        .Prose("other_paths", "ที่อยู่อื่นที่มีไฟล์เดียวกันทุกไบต์ บรรทัดละหนึ่ง", "Other paths with the same bytes, one a line", r => string.Join('\n', r.Stored.Paths.Skip(1).Select(p => p.Path)))
        .Truth("missing", "ไม่พบไฟล์แล้วในการอ่านครั้งล่าสุด", "Not found any more when the folder was last read", r => r.Stored.Paths.All(p => p.Status == Records.PathStatus.Missing), required: true)
        .Word("format", "ชนิดของไฟล์ตามเนื้อหา", "Format, told by the content", DatasetCodes.Formats, r => DatasetCodes.Snake(r.Stored.Source.Format), required: true)
        .Integer("bytes", "ขนาดไฟล์", "Size of the file", r => r.Stored.Source.Length, required: true, unit: Unit.Bytes)
        .Word("outcome", "ผลการอ่าน", "How the file ended", DatasetCodes.Outcomes, r => DatasetCodes.Snake(r.Stored.OutcomeAmongOthers), required: true)
        .Word("refusal", "เหตุที่ไม่อ่าน", "Why it was refused", DatasetCodes.Refusals, r => r.Stored.Result?.Extraction.Refusal is { } refusal ? DatasetCodes.Snake(refusal.Reason) : null)
        .Prose("refusal_detail", "รายละเอียดของเหตุที่ไม่อ่าน", "Detail of the refusal", r => r.Stored.Result?.Extraction.Refusal?.Detail)
        .Prose("failure", "ข้อผิดพลาดของโปรแกรม", "Fault of the program", r => r.Stored.Failure is { } f ? $"{f.Stage}: {f.Kind}: {f.Message}" : null)
        .Integer("losses", "จำนวนส่วนที่อ่านไม่ได้", "Number of losses that were noted", r => r.Stored.Result?.Extraction.Notes.Count(n => n.Kind == ItaIngest.Documents.NoteKind.Loss))
        .Word("kind", "ชนิดของรายงาน", "Kind of report", DatasetCodes.Kinds, r => r.Report?.Kind)
        .Report(r => r.Report, required: false)
        .Truth("wins", "เอกสารนี้มาก่อนเอกสารอื่นของรายงานเดียวกัน", "Its statements come before those of other documents of the report", r => r.Wins)
        .Year("fiscal_year", "ปีงบประมาณของรายงาน", "Fiscal year of the report", r => r.Report?.Year)
        .Year("score_year", "ปีงบประมาณของคะแนน", "Fiscal year of the scores", r => r.Stored.Result?.Facts?.ScoreYear)
        .Year("plan_year", "ปีงบประมาณที่ดำเนินมาตรการ", "Fiscal year of the measures", r => r.Stored.Result?.Facts?.PlanYear)
        .Text("source_url", "ที่มาของไฟล์ (sources.csv)", "Where it came from (sources.csv)", r => r.Source?.Url)
        .Day("retrieved_on", "วันที่ดาวน์โหลด (sources.csv)", "Day on which it was fetched (sources.csv)", r => r.Source?.RetrievedOn)
        .Prose("source_agency", "หน่วยงานตามที่ sources.csv ระบุ", "Agency as sources.csv has it", r => r.Source?.Agency)
        .Year("source_year", "ปีงบประมาณตามที่ sources.csv ระบุ", "Fiscal year as sources.csv has it", r => r.Source?.Year)
        .References("reports", "report_id", "report_id");

    internal static TableOf<ReportRow> Reports { get; } = new TableOf<ReportRow>("reports", "รายงาน หนึ่งแถวต่อหน่วยงาน ปี และชนิด", "Reports, one row an agency, year and kind", "report_id")
        .Report(r => r.Report.Key)
        .Year("fiscal_year", "ปีงบประมาณของรายงาน", "Fiscal year of the report", r => r.Report.Key.Year)
        .Word("kind", "ชนิดของรายงาน", "Kind of report", DatasetCodes.Kinds, r => r.Report.Key.Kind, required: true)
        .Text("document", "รหัสเอกสารที่ใช้เป็นหลัก", "Id of the document that won", r => r.Winner.Stored.Id, required: true)
        .Text("documents", "รหัสเอกสารทั้งหมดของรายงาน คั่นด้วยช่องว่าง เอกสารหลักอยู่หน้า", "Ids of all its documents, divided by spaces, the winner first", r => string.Join(' ', r.Report.Documents.Select(d => d.Stored.Id)), required: true)
        .Integer("scores", "จำนวนคะแนน", "Number of scores", r => r.Scores, required: true)
        .Integer("held", "จำนวนคะแนนที่รอการตัดสิน", "Number of scores that are held", r => r.Held, required: true)
        .Integer("contradicted", "จำนวนคะแนนที่เอกสารของรายงานระบุไม่ตรงกัน", "Number of scores that its documents state differently", r => r.Contradicted, required: true)
        .Integer("disclosures", "จำนวนข้อ OIT", "Number of OIT items", r => r.Disclosures, required: true)
        .Integer("measures", "จำนวนมาตรการ", "Number of measures", r => r.Measures, required: true)
        .References("documents", "document", "document");

    internal static TableOf<ReportValue> Scores { get; } = new TableOf<ReportValue>("scores", "คะแนน หนึ่งแถวต่อรายงาน ปี ข้อ และส่วน", "Scores, one row a report, fiscal year, item and part", "record")
        .Text("record", RecordThai, RecordEnglish, r => r.Record, required: true)
        .Report(r => r.Report)
        .Year("fiscal_year", "ปีงบประมาณของคะแนน", "Fiscal year of the score", r => r.Stated.Year, required: true)
        .Text("item", "ข้อตามรหัสของปีนั้น (i7, o15, sub:9.1, indicator:6, instrument:EIT, overall) ความหมายอยู่ในตาราง items; หลายข้อคั่นด้วย | เมื่อยังตัดสินไม่ได้", "Item in that year's numbering (i7, o15, sub:9.1, indicator:6, instrument:EIT, overall); the table items says what it is; several divided by | while undecided", r => r.Stated.Item, required: true)
        .Text("part", "ส่วนของเครื่องมือ", "Part of the instrument", r => r.Stated.Part)
        .Word("instrument", "เครื่องมือ", "Instrument", DatasetCodes.Instruments, r => r.Item.Instrument)
        .Word("level", "ระดับของข้อ", "Level of the item", DatasetCodes.Levels, r => r.Item.Level)
        .Text("title", "ชื่อข้อตามหนังสือรหัสของปีนั้น", "Title in that year's code book", r => r.Item.Title)
        .Number("score", "คะแนน ว่างเมื่อรอการตัดสิน", "Score; empty while held", Unit.Points, r => r.Value)
        .Prose("score_as_written", "คะแนนตามที่เขียนในรายงาน", "Score as written in the report", r => r.Stated.Raw)
        .Prose("item_as_written", "ข้อตามที่เขียนในรายงาน", "Item as written in the report", r => r.Stated.ItemRaw)
        .Truth("restated", "เป็นคะแนนของปีอื่นที่รายงานนี้กล่าวซ้ำ", "Of a year that is not the report's own", r => r.IsRestated, required: true)
        .Word("standing", "ที่มาของค่า", "How the value came to be", DatasetCodes.Standings, r => DatasetCodes.Snake(r.Stated.Standing), required: true)
        .Word("status", "ใช้ได้เพียงใด", "Whether it may be used", DatasetCodes.Statuses, r => ValueStatuses.Word(r.Status), required: true)
        .Text("confirmed_by", "รหัสการตรวจที่ยืนยันค่านี้ คั่นด้วยช่องว่าง", "Codes of the checks that confirm it, divided by spaces", r => string.Join(' ', r.Document.Statuses.ConfirmedBy(r.Stated)))
        .At(r => r.At)
        .References("reports", "report_id", "report_id")
        .References("documents", "document", "document");

    internal static TableOf<ReportValue> Ratings { get; } = new TableOf<ReportValue>("ratings", "ระดับผล ผลผ่าน น้ำหนัก และเป้าหมายที่รายงานระบุ", "Levels, pass words, weights and targets that reports state", "record", "figure")
        .Text("record", RecordThai, RecordEnglish, r => r.Record, required: true)
        .Report(r => r.Report)
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.Stated.Year, required: true)
        .Text("item", "ข้อตามรหัสของปีนั้น", "Item in that year's numbering", r => r.Stated.Item, required: true)
        .Text("part", "ส่วนของเครื่องมือ", "Part of the instrument", r => r.Stated.Part)
        .Word("figure", "ชนิดของค่า", "Kind of value", DatasetCodes.RatingFigures, r => ObservationKey.Word(r.Stated.Figure), required: true)
        .Prose("value", "ค่า ว่างเมื่อรอการตัดสิน", "Value; empty while held", r => r.Value)
        .Prose("value_as_written", "ค่าตามที่เขียนในรายงาน", "Value as written in the report", r => r.Stated.Raw)
        .Truth("restated", "เป็นค่าของปีอื่นที่รายงานนี้กล่าวซ้ำ", "Of a year that is not the report's own", r => r.IsRestated, required: true)
        .Word("standing", "ที่มาของค่า", "How the value came to be", DatasetCodes.Standings, r => DatasetCodes.Snake(r.Stated.Standing), required: true)
        .Word("status", "ใช้ได้เพียงใด", "Whether it may be used", DatasetCodes.Statuses, r => ValueStatuses.Word(r.Status), required: true)
        .Text("confirmed_by", "รหัสการตรวจที่ยืนยันค่านี้ คั่นด้วยช่องว่าง", "Codes of the checks that confirm it, divided by spaces", r => string.Join(' ', r.Document.Statuses.ConfirmedBy(r.Stated)))
        .At(r => r.At)
        .References("reports", "report_id", "report_id")
        .References("documents", "document", "document");

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
        .Word("status", "ใช้ได้เพียงใด", "Whether it may be used", DatasetCodes.Statuses, r => ValueStatuses.Word(r.Status), required: true)
        .At(r => r.Disclosure.At with { Document = r.In.Stored.Id })
        .References("reports", "report_id", "report_id")
        .References("documents", "document", "document");

    internal static TableOf<MeasureRow> Measures { get; } = new TableOf<MeasureRow>("measures", "มาตรการและผลการดำเนินการ", "Measures and what came of them", "report_id", "ordinal")
        .Report(r => r.Report)
        .Year("fiscal_year", "ปีงบประมาณที่ดำเนินการ", "Fiscal year in which it is carried out", r => r.In.Facts.PlanYear ?? r.Report.Year)
        .Integer("ordinal", "ลำดับในรายงาน", "Place in the order of the report", r => r.Ordinal, required: true, atLeast: 1)
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
        .At(r => r.Measure.At with { Document = r.In.Stored.Id })
        .References("reports", "report_id", "report_id")
        .References("documents", "document", "document");

    internal static TableOf<FindingRow> Findings { get; } = new TableOf<FindingRow>("findings", "สิ่งที่ตรวจพบ", "What the checks found", "finding_id")
        .Text("finding_id", "รหัสสิ่งที่ตรวจพบ", "Id of the finding", r => r.Id, required: true)
        .Text("code", "รหัสการตรวจ", "Code of the check", r => r.Result.Code, required: true)
        .Word("severity", "ความสำคัญ", "Severity", DatasetCodes.Severities, r => DatasetCodes.Snake(r.Result.Severity), required: true)
        .Word("verdict", "ผลการตรวจ", "Verdict", DatasetCodes.Verdicts, r => DatasetCodes.Snake(r.Result.Verdict), required: true)
        .Text("answered_by", "รหัสการตัดสินที่ตอบสิ่งที่พบนี้แล้ว", "Id of the decision that answers it", r => r.Result.AnsweredBy)
        .Word("fit", "ความพอดีของค่าที่คำนวณซ้ำ", "How the recomputed value fits", DatasetCodes.Fits, r => r.Result.Fit is { } fit ? DatasetCodes.Snake(fit) : null)
        .Text("hypothesis", "สมมติฐานที่ทำให้เป็นจริง", "Hypothesis under which it holds", r => r.Result.Hypothesis)
        .Text("report_id", "รหัสรายงาน", "Id of the report", r => r.Report?.Id)
        .Prose("item", "ข้อที่กล่าวถึง หรือ document, agency, table:n", "Item that it is about, or document, agency, table:n", r => r.Result.Subject.Item, required: true)
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.Result.Subject.Year)
        .Text("part", "ส่วนของเครื่องมือ", "Part of the instrument", r => r.Result.Subject.Part)
        .Prose("figures", "ตัวเลขที่ใช้ เป็น JSON", "Figures that were used, as JSON", r => Json(r.Result.Figures.OrderBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal)))
        .Prose("withholds", "ค่าที่ถูกกันไว้ คั่นด้วยช่องว่าง", "Values that it holds back, divided by spaces", r => string.Join(' ', r.Result.Withholds))
        .Prose("repair_from", "ค่าเดิมของข้อเสนอแก้ไข", "What a proposed repair changes", r => r.Result.Repair?.From)
        .Prose("repair_to", "ค่าที่เสนอ", "What it proposes", r => r.Result.Repair?.To)
        .Word("repair_safety", "ใครใช้ข้อเสนอนี้ได้", "Who may apply it", DatasetCodes.Safeties, r => r.Result.Repair is { } repair ? DatasetCodes.Snake(repair.Safety) : null)
        .Prose("evidence", "ข้อความ ณ จุดแรกที่อ้างอิง", "Text at the first place that it rests on", r => r.First?.Text)
        .Integer("places", "จำนวนจุดที่อ้างอิง", "Number of places that it rests on", r => r.Result.Evidence.Count, required: true)
        .Prose("path", "ที่อยู่ของไฟล์", "Path of the file", r => r.In.Path, required: true)
        .At(r => r.At)
        .References("checks", "code", "code")
        .References("reports", "report_id", "report_id")
        .References("decisions", "decision_id", "answered_by")
        .References("documents", "document", "document");

    internal static TableOf<DecisionRow> Decisions { get; } = new TableOf<DecisionRow>("decisions", "การตัดสินของผู้ตรวจ", "What people decided", "decision_id")
        .Text("decision_id", "รหัสการตัดสิน", "Id of the decision", r => r.Decision.Id, required: true)
        .Prose("path", "ที่อยู่ของไฟล์", "Path of the file", r => r.Decision.Claim.Report, required: true)
        .Prose("item", "ข้อตามที่อ่าน", "Item as read", r => r.Decision.Claim.Item)
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.Decision.Claim.Year)
        .Text("figure", "ชนิดของค่า", "Kind of value", r => r.Decision.Claim.Figure)
        .Integer("ordinal", "ลำดับของการกล่าวถึงค่าเดียวกัน (นับจาก 1)", "Which statement of the same figure, from 1", r => r.Decision.Claim.Ordinal, required: true)
        .Word("ruling", "คำตัดสิน", "Ruling", DatasetCodes.Rulings, r => DatasetCodes.Snake(r.Decision.Ruling), required: true)
        .Prose("before", "ค่าก่อนตัดสิน", "Value before", r => r.Decision.Before)
        .Prose("value", "ค่าใหม่", "New value", r => r.Decision.Value)
        .Prose("reason", "เหตุผล", "Reason", r => r.Decision.Reason)
        .Prose("comment", "หมายเหตุ", "Comment", r => r.Decision.Comment)
        .Person("reviewer", "ผู้ตัดสิน (เฉพาะเมื่อขอชื่อบุคคล)", "Who decided (only when names are asked for)", r => r.Decision.Reviewer)
        .Moment("decided_at", "เวลาที่ตัดสิน", "When it was decided", r => r.Decision.At)
        .Word("decided_by", "วิธีบันทึก", "How it came in", DatasetCodes.WaysOfDeciding, r => DatasetCodes.Snake(r.Decision.By), required: true)
        .Text("check_version", "รุ่นของการตรวจ", "Revision of the check", r => r.Decision.CheckVersion)
        .Text("supersedes", "รหัสการตัดสินที่ถูกแทน", "Id of the decision that it replaces", r => r.Decision.Supersedes)
        .Truth("to_confirm", "ไฟล์เปลี่ยนไปหลังการตัดสิน", "The file has changed since", r => !string.Equals(r.Decision.Claim.Document, r.In.Id, StringComparison.Ordinal), required: true)
        .Text("document", "รหัสเอกสารปัจจุบัน", "Id of the document as it is now", r => r.In.Id, required: true)
        .References("documents", "document", "document");

    internal static TableOf<ProvenanceRow> Provenance { get; } = new TableOf<ProvenanceRow>("provenance", "ที่มาของแต่ละค่าใน scores และ ratings หนึ่งแถวต่อหนึ่งจุดที่ระบุ", "Where each value of scores and ratings comes from, one row a statement", "record", "figure", "statement")
        .Text("record", RecordThai, RecordEnglish, r => r.Of.Record, required: true)
        .Text("report_id", "รหัสรายงาน", "Id of the report", r => r.Of.Report.Id, required: true)
        .Year("fiscal_year", "ปีงบประมาณของค่า", "Fiscal year of the value", r => r.Of.Stated.Year, required: true)
        .Text("item", "ข้อตามรหัสของปีนั้น", "Item in that year's numbering", r => r.Of.Stated.Item, required: true)
        .Text("part", "ส่วนของเครื่องมือ", "Part of the instrument", r => r.Of.Stated.Part)
        .Word("figure", "ชนิดของค่า", "Kind of value", DatasetCodes.Figures, r => ObservationKey.Word(r.Of.Stated.Figure), required: true)
        .Integer("statement", "จุดที่เท่าใดของค่านี้ (นับจาก 1)", "Which statement of this value, from 1", r => r.Number, required: true, atLeast: 1)
        .Word("role", "จุดแรก สำเนาในเอกสารเดียวกัน หรือข้อความอื่นของรายงาน", "The first statement, a copy in the same document, or another statement of the report", DatasetCodes.Roles, r => r.Role, required: true)
        .Prose("value", "ค่าที่ระบุ ณ จุดนั้น", "Value as stated there", r => r.Value)
        .Prose("raw", "ข้อความ ณ จุดนั้น", "Text as it stands there", r => r.Raw)
        .Words("steps", "กฎการอ่านที่เปลี่ยนข้อความในช่องนั้น คั่นด้วยช่องว่าง", "Reading rules that changed the text of the cell, divided by spaces", DatasetCodes.Steps, r => r.In.StepsAt(r.At))
        .Text("checks_held", "รหัสการตรวจที่ยืนยันค่านี้ คั่นด้วยช่องว่าง", "Codes of the checks that confirm the value, divided by spaces", r => r.Role is "first" ? string.Join(' ', r.In.Statuses.ConfirmedBy(r.Of.Stated)) : null)
        .Text("decision_id", "รหัสการตัดสิน", "Id of the decision on it", r => r.Role is "first" ? r.In.DecisionOn(r.Of.Stated)?.Id : null)
        .Prose("path", "ที่อยู่ของไฟล์", "Path of the file", r => r.In.Stored.Path, required: true)
        .At(r => r.At)
        .Integer("start", "อักขระตัวแรกในข้อความ (นับจาก 1)", "First character in the text, from 1", r => r.At.Start, atLeast: 1)
        .Integer("length", "จำนวนอักขระ", "Number of characters", r => r.At.Length, unit: Unit.Characters)
        .References("reports", "report_id", "report_id")
        .References("decisions", "decision_id", "decision_id")
        .References("documents", "document", "document");

    internal static TableOf<ItemLink> ItemLinks { get; } = new TableOf<ItemLink>(
        "item_links", "ข้อของปีหนึ่งที่ต่อเนื่องเป็นข้อของปีถัดไป รหัสเดียวกันไม่ได้แปลว่าข้อเดียวกัน", "Items of one year that continue in the next; the same code does not mean the same item", "fiscal_year_be", "item")
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.From.Year, required: true)
        .Text("item", "ข้อของปีนั้น", "Item of that year", r => r.From.Item, required: true)
        .Year("next_fiscal_year", "ปีงบประมาณถัดไป", "The year after", r => r.To.Year, required: true)
        .Text("next_item", "ข้อของปีถัดไป", "Item of the year after", r => r.To.Item, required: true)
        .Word("level", "ระดับของข้อ", "Level of the item", DatasetCodes.Levels, r => r.From.Level, required: true)
        .Word("basis", "ถือว่าต่อเนื่องเพราะเหตุใด", "What the link rests on", DatasetCodes.Bases, r => r.Basis, required: true)
        .Text("title", "ชื่อข้อของปีนั้น", "Title in that year", r => r.From.Title?.Value)
        .Text("next_title", "ชื่อข้อของปีถัดไป", "Title in the year after", r => r.To.Title?.Value)
        .Truth("same_composition", "คะแนนประกอบขึ้นแบบเดียวกันทั้งสองปี (จำนวนข้อ สูตร น้ำหนัก คะแนนของคำตอบ) ว่างเมื่อหนังสือรหัสไม่ทราบทั้งหมดและที่ทราบไม่ต่างกัน", "Scores are made of as much in both years (numbers of questions, formula, weights, points of an answer); empty where nothing that the code books know differs and they do not know all", r => r.HasSameComposition)
        .Word("confidence", "ชื่อทั้งสองปีรู้แน่เพียงใด", "How well both titles are known", DatasetCodes.Confidences, r => DatasetCodes.Snake(r.Confidence), required: true)
        .References("items", ["fiscal_year_be", "item"], ["fiscal_year_be", "item"])
        .References("items", ["fiscal_year_be", "item"], ["next_fiscal_year_be", "next_item"]);

    internal static TableOf<ItemRow> Items { get; } = new TableOf<ItemRow>("items", "ข้อของการประเมินแต่ละปีตามหนังสือรหัส", "Items of the assessment by year, as the code books have them", "fiscal_year_be", "item")
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.Item.Year, required: true)
        .Text("item", "ข้อตามรหัสของปีนั้น", "Item in that year's numbering", r => r.Item.Item, required: true)
        .Word("level", "ระดับของข้อ", "Level of the item", DatasetCodes.Levels, r => r.Item.Level, required: true)
        .Word("instrument", "เครื่องมือ", "Instrument", DatasetCodes.Instruments, r => r.Item.Instrument)
        .Text("indicator", "ตัวชี้วัดที่ข้อนี้สังกัด", "Indicator that it belongs to", r => r.Item.Indicator)
        .Text("sub_indicator", "ตัวชี้วัดย่อยที่ข้อนี้สังกัด", "Sub-indicator that it belongs to", r => r.Item.SubIndicator)
        .Text("title", "ชื่อ ว่างเมื่อไม่ทราบ", "Title; empty where unknown", r => r.Item.Title?.Value)
        .Word("confidence", "ชื่อนี้รู้แน่เพียงใด", "How well the title is known", DatasetCodes.Confidences, r => r.Item.Title is { } title ? DatasetCodes.Snake(title.Confidence) : null)
        .Text("source", "ที่มาของชื่อ", "Where the title is from", r => r.Item.Source)
        .Number("weight", "น้ำหนักในคะแนนรวม", "Weight in the overall score", Unit.Share, r => PlainNumber.Of(r.Item.Weight?.Value, 2))
        .Text("series", "อนุกรมข้ามปีที่ข้อนี้อยู่: ปีและข้อแรกที่ต่อเนื่องมา (ดู item_links)", "Series over the years that it belongs to: the first year and item that it goes back to (see item_links)", r => r.Series, required: true);

    internal static TableOf<RatingLevelRow> RatingLevels { get; } = new TableOf<RatingLevelRow>("rating_levels", "ระดับผลการประเมินของแต่ละปี จากดีที่สุด", "Levels of the overall score by year, from the best", "fiscal_year_be", "ordinal")
        .Year("fiscal_year", "ปีงบประมาณ", "Fiscal year", r => r.Year, required: true)
        .Integer("ordinal", "ลำดับจากระดับดีที่สุด (นับจาก 1)", "Order from the best level, from 1", r => r.Ordinal, required: true, atLeast: 1)
        .Text("label", "คำที่พิมพ์ในรายงาน", "The word as printed", r => r.Band.Label, required: true)
        .Number("lowest", "คะแนนรวมต่ำสุด", "Lowest overall score", Unit.Points, r => PlainNumber.Of(r.Band.Low, 2))
        .Number("highest", "คะแนนรวมสูงสุด", "Highest overall score", Unit.Points, r => PlainNumber.Of(r.Band.High, 2))
        .Number("each_at_least", "ทุกเครื่องมือต้องได้ไม่ต่ำกว่า", "Each instrument must reach this", Unit.Points, r => PlainNumber.Of(r.Band.EachAtLeast, 2))
        .Number("any_below", "มีเครื่องมือใดต่ำกว่านี้", "At least one instrument must be below this", Unit.Points, r => PlainNumber.Of(r.Band.AnyBelow, 2))
        .Number("pass_mark", "เกณฑ์ผ่านของปีนั้น", "Pass mark of the year", Unit.Points, r => PlainNumber.Of(r.PassMark, 2))
        .Word("confidence", "รู้แน่เพียงใด", "How well it is known", DatasetCodes.Confidences, r => DatasetCodes.Snake(r.Confidence), required: true);

    internal static TableOf<RegisteredCheck> Checks { get; } = new TableOf<RegisteredCheck>("checks", "การตรวจทั้งหมด", "All checks", "code")
        .Text("code", "รหัสการตรวจ", "Code of the check", r => r.Code, required: true)
        .Text("name_th", "ชื่อภาษาไทย", "Name in Thai", r => r.NameThai, required: true)
        .Text("name_en", "ชื่อภาษาอังกฤษ", "Name in English", r => r.Name, required: true)
        .Text("family", "หมวด", "Family", r => r.Family, required: true)
        .Text("severity", "ความสำคัญที่พบบ่อย แล้วตามด้วยที่เป็นไปได้", "The usual severity, then what else it may be", r => r.UsualSeverity, required: true)
        .Text("meaning_th", "ความหมายภาษาไทย", "Meaning in Thai", r => r.MeaningThai, required: true)
        .Text("meaning_en", "ความหมายภาษาอังกฤษ", "Meaning in English", r => r.Meaning, required: true)
        .Integer("revision", "รุ่นของกฎ", "Revision of the rule", r => r.Revision, required: true);

    internal static TableOf<ColumnRow> Columns { get; } = new TableOf<ColumnRow>("columns", "คอลัมน์ทั้งหมดของชุดข้อมูล", "All columns of the dataset", "in_table", "name")
        .Text("in_table", "ตาราง", "Table", r => r.Table.Name, required: true)
        .Text("name", "คอลัมน์", "Column", r => r.Column.Name, required: true)
        .Text("meaning_th", "ความหมายภาษาไทย", "Meaning in Thai", r => r.Column.Thai, required: true)
        .Text("meaning_en", "ความหมายภาษาอังกฤษ", "Meaning in English", r => r.Column.English, required: true)
        .Word("type", "ชนิดของค่า", "Type", DatasetCodes.Types, r => DatasetCodes.Snake(r.Column.Type), required: true)
        .Text("unit_th", "หน่วยภาษาไทย", "Unit in Thai", r => r.Column.Unit?.Thai)
        .Text("unit_en", "หน่วยภาษาอังกฤษ", "Unit in English", r => r.Column.Unit?.English)
        .Truth("required", "มีค่าเสมอ", "Never empty", r => r.Column.Required, required: true)
        .Truth("key", "เป็นส่วนหนึ่งของกุญแจของตาราง", "Part of the key of its table", r => r.Table.Key.Contains(r.Column.Name, StringComparer.Ordinal), required: true)
        .Text("leads_to", "ตารางและคอลัมน์ที่ค่านี้ชี้ไป", "Table and column that it leads to", r => r.LeadsTo);

    internal static TableOf<CodeRow> Codes { get; } = new TableOf<CodeRow>("codes", "คำที่ใช้ในคอลัมน์ที่มีค่าเป็นรายการปิด", "Words of columns whose values are a closed list", "in_table", "column", "word")
        .Text("in_table", "ตาราง", "Table", r => r.Table.Name, required: true)
        .Text("column", "คอลัมน์", "Column", r => r.Column.Name, required: true)
        .Text("word", "คำที่อยู่ในข้อมูล", "The word as it stands in the data", r => r.Code.Word, required: true)
        .Text("meaning_th", "ความหมายภาษาไทย", "Meaning in Thai", r => r.Code.Thai, required: true)
        .Text("meaning_en", "ความหมายภาษาอังกฤษ", "Meaning in English", r => r.Code.English, required: true)
        .References("columns", ["in_table", "name"], ["in_table", "column"]);

    /// <summary>All tables, in the order in which they are listed: what was read, then what explains it.</summary>
    public static IReadOnlyList<DatasetTable> All { get; } =
    [
        Documents.Table, Reports.Table, Scores.Table, Ratings.Table, Disclosures.Table, Measures.Table,
        Findings.Table, Decisions.Table, Provenance.Table, ItemLinks.Table, Items.Table, RatingLevels.Table, Checks.Table, Columns.Table, Codes.Table,
    ];

    private static string? Json(IReadOnlyDictionary<string, string> figures) =>
        figures.Count == 0 ? null : JsonSerializer.Serialize(figures, Serialisation.JsonContract.Options);
}
