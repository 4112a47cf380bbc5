namespace ItaIngest.Checks.Messages;

/// <summary>What is said of the text itself.</summary>
internal static class TextMessages
{
    public static string Of(Wording w) => w.Result.Code switch
    {
        "ITA-T001" => w.Say($"มีตัวอักษรภาษาอื่นปนอยู่ในคำไทย: {Wording.Quote(w["text"])}", $"Letters of another script stand inside a Thai word: {Wording.Quote(w["text"])}.")
            + (w.Result.Repair is { } r ? w.Say($" อ่านเป็น {Wording.Quote(r.To)}", $" It was read as {Wording.Quote(r.To)}.") : string.Empty),
        "ITA-T002" when w.Has("undecided") => w.Say($"{Wording.Quote(w["from"])} น่าจะเป็น {Wording.Quote(w["to"])} (ข้อความยังคงตามต้นฉบับ)", $"{Wording.Quote(w["from"])} is probably {Wording.Quote(w["to"])}; the text is left as it stands."),
        "ITA-T002" => w.Say($"{Wording.Quote(w["from"])} อ่านเป็น {Wording.Quote(w["to"])}", $"{Wording.Quote(w["from"])} was read as {Wording.Quote(w["to"])}."),
        "ITA-T005" => w.Say($"หัวข้อ {Wording.Quote(w["from"])} อ่านเป็น {Wording.Quote(w["to"])}", $"The heading {Wording.Quote(w["from"])} was read as {Wording.Quote(w["to"])}."),
        "ITA-T006" => w.Say($"ไม่พบหัวข้อของ {w["to"]} ทั้งที่เครื่องมืออื่นมี ตัวชี้วัดของ {w["to"]} อยู่ใต้หัวข้ออื่น", $"There is no heading for {w["to"]} though the other instruments have one; its indicators stand under another's."),
        "ITA-T007" => w.Say($"หัวข้อสองหัวข้ออยู่ในบรรทัดเดียว: {Wording.Quote(w["from"])} หัวข้อแรกคือ {Wording.Quote(w["to"])}", $"Two headings stand in one line: {Wording.Quote(w["from"])}; the first is {Wording.Quote(w["to"])}."),
        "ITA-T008" => w.Say($"{Wording.Quote(w["from"])} เป็นการสะกดอีกแบบของ {Wording.Quote(w["to"])}", $"{Wording.Quote(w["from"])} is another spelling of {Wording.Quote(w["to"])}."),
        "ITA-T004" => w.Has("to")
            ? w.Say($"หัวตาราง {Wording.Quote(w["from"])} อ่านเป็น {Wording.Quote(w["to"])}", $"The column header {Wording.Quote(w["from"])} was read as {Wording.Quote(w["to"])}.")
            : w.Say($"หัวตาราง {Wording.Quote(w["from"])} ไม่ตรงกับที่รู้จัก", $"The column header {Wording.Quote(w["from"])} is not a known one."),
        "ITA-T009" when w.Has("to") => w.Say($"คะแนน {Wording.Quote(w["from"])} เขียนด้วยเลขต่างชุดหรือปนกัน อ่านเป็น {w["to"]}", $"The score {Wording.Quote(w["from"])} is written in digits of another script, or of several; it was read as {w["to"]}."),
        "ITA-T009" => w.Say($"{Wording.Quote(w["from"])} ไม่ใช่ตัวเลขที่อ่านได้", $"{Wording.Quote(w["from"])} cannot be a number here."),
        _ => FindingMessages.Unworded(w),
    };
}
