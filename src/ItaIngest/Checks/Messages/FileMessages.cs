namespace ItaIngest.Checks.Messages;

/// <summary>What is said of files, and of what this program lacks.</summary>
internal static class FileMessages
{
    public static string Of(Wording w) => w.Result.Code switch
    {
        "ITA-X001" => w.Say("ไม่ได้อ่านไฟล์นี้", "This file was not read."),
        "ITA-X002" => LossMessages.Of(w),
        "ITA-X003" => w.Say($"{w.Subject}: มีช่องสองช่องซ้อนตำแหน่งเดียวกัน ค่าในตารางนี้อาจเลื่อนไปผิดช่อง", $"{w.Subject}: two cells claim the same place; values of this table may stand in the wrong cell."),
        "ITA-X004" => w.Say("อ่านไฟล์นี้แล้ว แต่ไม่พบคะแนน รายการเปิดเผยข้อมูล หรือมาตรการของ ITA เลย อาจไม่ใช่รายงาน ITA", "This file was read, but nothing in it is of an ITA report: no score, no disclosure, no measure."),
        "ITA-X005" => w.Say($"หน้า {w["pages"]} อ่านด้วย OCR ซึ่งอ่านตัวเลขไทยผิดบ่อย จึงพักค่าของหน้านั้นไว้ ({w["values"]} ค่า) โปรดเทียบกับต้นฉบับ", $"Page {w["pages"]} was read by OCR, which often misreads Thai digits, so its values are held ({w["values"]}). Please compare them with the source."),
        "ITA-X006" => w.Say($"{w.Subject} ไม่มีเส้นแบ่งช่อง และแบ่งคอลัมน์หรือแถวได้ไม่แน่นอน จึงพักค่าของตารางไว้ ({w["values"]} ค่า) โปรดเทียบกับต้นฉบับ", $"{w.Subject} has no lines, and its columns or rows are not certain, so its values are held ({w["values"]}). Please compare them with the source."),
        "ITA-D010" => w.Say($"ยังไม่มีเกณฑ์ของปี {w["year"]} ในโปรแกรม จึงพักคะแนนทั้งหมดของรายงานนี้ไว้", $"This program has no code book for {w["year"]}, so all scores of this report are held."),
        "ITA-D011" => w.Say($"เกณฑ์ของปี {w["year"]} ในโปรแกรมยังไม่มี{Missing(w)} จึงตรวจบางอย่างไม่ได้", $"The code book of {w["year"]} lacks {Missing(w)}, so some things cannot be checked."),
        _ => FindingMessages.Unworded(w),
    };

    private static string Missing(Wording w)
    {
        string[] named = [.. w["missing"].Split('|').Select(m => m switch
        {
            "aggregation" => w.Say("วิธีคิดคะแนน", "how scores are built"),
            "ratings" => w.Say("เกณฑ์ระดับ", "the rating scale"),
            "pass-mark" => w.Say("เกณฑ์ผ่าน", "the pass mark"),
            "questions" => w.Say("รายการข้อคำถาม", "the list of questions"),
            _ => m,
        })];
        return named.Length == 1 ? named[0] : string.Join(w.Say(" ", ", "), named[..^1]) + w.Say(" และ", " and ") + named[^1];
    }
}
