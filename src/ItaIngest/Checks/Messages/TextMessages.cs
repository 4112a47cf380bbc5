using ItaIngest.Readings;

namespace ItaIngest.Checks.Messages;

/// <summary>What is said of the text itself.</summary>
internal static class TextMessages
{
    public static string Of(Wording w) => w.Result.Code switch
    {
        "ITA-T001" => w.Say($"มีตัวอักษรภาษาอื่นปนอยู่ในคำไทย: {Wording.Quote(w["text"])}", $"Letters of another script stand inside a Thai word: {Wording.Quote(w["text"])}.")
            + (w.Result.Repair is not { } r ? string.Empty
                : r.Safety == Safety.Safe ? w.Say($" อ่านเป็น {Wording.Quote(r.To)}", $" It was read as {Wording.Quote(r.To)}.")
                : w.Say($" น่าจะเป็น {Wording.Quote(r.To)} (ข้อความยังคงตามต้นฉบับ)", $" It is probably {Wording.Quote(r.To)}; the text is left as it stands.")),
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
        "ITA-T003" => w.Say($"คำว่า {Wording.Quote(w["word"])} เขียนติดกันสองครั้ง: {Wording.Quote(w["text"])}", $"{Wording.Quote(w["word"])} stands twice in a row: {Wording.Quote(w["text"])}."),
        "ITA-T010" => Damaged(w),
        "ITA-T011" => w.Say($"ทั้งเอกสารมีเลขไทย {w["digits"]} ตัว แต่ไม่มี ๔ ๖ ๗ ๘ ๙ เลยสักตัว โปรแกรม OCR ที่อ่านมาคงไม่รู้จักเลขห้าตัวนี้และใส่ตัวอื่นแทน", $"The document has {w["digits"]} Thai digits and not one ๔ ๖ ๗ ๘ or ๙: the OCR program that read it probably cannot see these five and put others in their place.")
            + Held(w, "ค่าที่เป็นเลขไทย", "its values in Thai digits"),
        "ITA-T012" => w.Say($"{Fault(w)}: {Wording.Quote(w["text"])}", $"{Fault(w)}: {Wording.Quote(w["text"])}."),
        _ => FindingMessages.Unworded(w),
    };

    private static string Damaged(Wording w)
    {
        var where = w.Has("pages") ? w.Say($"ข้อความในหน้า {w["pages"]} เสียหาย", $"The text of page {w["pages"]} is damaged") : w.Say("ข้อความในเอกสารนี้เสียหาย", "The text of this document is damaged");
        return where
            + w.Say($" พบจุดที่ไม่ใช่ภาษาไทยที่เขียนได้ {w["faults"]} แห่ง (มากสุดร้อยละ {w["share"]} ของตัวอักษรในหน้า)", $": {w["faults"]} places are no Thai as it can be written (up to {w["share"]} % of a page's letters).")
            + (w.Has("pages") ? Held(w, "ค่าของหน้านั้น", "the values there") : Held(w, "ค่าทั้งหมด", "its values"));
    }

    private static string Held(Wording w, string thai, string english) => string.Equals(w["values"], "0", StringComparison.Ordinal)
        ? w.Say(" โปรดดูต้นฉบับ", " Please look at the source.")
        : w.Say($" จึงพัก{thai}ไว้ ({w["values"]} ค่า) โปรดเทียบกับต้นฉบับ", $" So {english} are held ({w["values"]}). Please compare them with the source.");

    private static string Fault(Wording w) => w["fault"] switch
    {
        nameof(SequenceFault.MarkAlone) => w.Say("สระหรือวรรณยุกต์ไม่มีพยัญชนะรองรับ", "A mark stands on no consonant"),
        nameof(SequenceFault.MarksTogether) => w.Say("สระหรือวรรณยุกต์ซ้อนกันอย่างที่ภาษาไทยไม่มี", "Two marks stand on one consonant that cannot"),
        nameof(SequenceFault.LeadingVowelAlone) => w.Say("สระหน้าไม่มีพยัญชนะตามหลัง", "A vowel stands before no consonant"),
        nameof(SequenceFault.FollowingVowelAlone) => w.Say("สระหลังไม่มีพยัญชนะนำหน้า", "A vowel stands behind no consonant"),
        nameof(SequenceFault.SyllableOpen) => w.Say("พยางค์ขาดตัวสะกด", "A syllable lacks its last consonant"),
        nameof(SequenceFault.VowelOnFinal) => w.Say("ตัวสะกดมีสระที่มีไม่ได้", "A vowel stands on the consonant that closes a syllable"),
        _ => w.Say("มีอักขระที่อ่านไม่ได้", "A character cannot be read"),
    };
}
