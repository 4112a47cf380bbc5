using ItaIngest.Documents;

namespace ItaIngest.Checks.Messages;

/// <summary>What is said of the parts of a file that were not read.</summary>
internal static class LossMessages
{
    public static string Of(Wording w) => What(w) + Raising(w, LimitNotes.LimitsOf(w["note"]));

    private static string Raising(Wording w, IReadOnlyList<Limit> limits)
    {
        if (limits.Count == 0) return string.Empty;
        var names = string.Join(", ", limits.Select(l => l.Name));
        return w.Say($" (ขีดจำกัด {names} ปรับได้ด้วย --limit)", $" (Limit {names}; --limit raises it.)");
    }

    private static string What(Wording w) => w["note"] switch
    {
        "page-without-text" => w.Say(
            $"หน้า {w["pages"]} เป็นภาพ ไม่มีข้อความให้อ่าน ขอไฟล์ต้นฉบับจากหน่วยงาน หรือสั่งอีกครั้งด้วย --ocr ในเครื่องที่มี poppler และ tesseract",
            $"Page {w["pages"]} is a picture without text. Ask the agency for the original file, or run again with --ocr on a machine that has poppler and tesseract."),
        "page-text-broken" => w.Say(
            $"หน้า {w["pages"]} มีข้อความที่เสียจนอ่านไม่ได้ (แบบอักษรในไฟล์ไม่บอกว่าเป็นตัวอะไร) จึงไม่เดา ขอไฟล์ต้นฉบับ หรือสั่งอีกครั้งด้วย --ocr",
            $"The text of page {w["pages"]} is broken (its fonts do not say what their characters are), so it is not guessed at. Ask for the original file, or run again with --ocr."),
        "image-only" when w.Has("pages") => w.Say($"หน้า {w["pages"]} เป็นภาพเกือบทั้งหน้า ข้อความในภาพไม่ได้อ่าน", $"Page {w["pages"]} is mostly a picture; what it shows was not read."),
        "text-not-placed" => w.Say($"หน้า {w["pages"]} มีข้อความที่จัดลงตารางหรือย่อหน้าไม่ได้ ({w["detail"]} ตัวอักษร)", $"Some text of page {w["pages"]} found no place in a table or paragraph ({w["detail"]} characters)."),
        "pages-left-out" => w.Say($"ไฟล์ใหญ่เกินกำหนด จึงไม่ได้อ่านหน้า {w["detail"]}", $"The file is larger than allowed; pages {w["detail"]} were not read."),
        var note when note.StartsWith("pdf-", StringComparison.Ordinal) && w.Has("pages") => w.Say($"หน้า {w["pages"]} อ่านได้ไม่ครบ ({note[4..]}){Detail(w)}", $"Page {w["pages"]} was not read whole ({note[4..]}){Detail(w)}."),
        _ => InFlow(w),
    };

    /// <summary>What files without pages lose.</summary>
    private static string InFlow(Wording w) => w["note"] switch
    {
        "image-only" => w.Say("เนื้อหาของไฟล์เป็นภาพเกือบทั้งหมด ข้อความในภาพไม่ได้อ่าน", "The file is mostly pictures; what they show was not read."),
        "image-in-cell" => w.Say($"ช่องของตารางมีแต่ภาพ จึงไม่รู้ว่าเขียนอะไรไว้{Detail(w)}{Places(w)}", $"A cell of a table holds only a picture, so what it says is not known{Detail(w)}{Places(w)}."),
        "undecodable-bytes" => w.Say($"มีตัวอักษรที่ถอดรหัสไม่ได้ {w["detail"]} ตัว", $"Some characters could not be decoded ({w["detail"]})."),
        "table-too-large" or "grid-too-large" => w.Say($"ตารางใหญ่เกินกำหนด จึงไม่ได้อ่านบางส่วน{Places(w)}", $"A table is larger than allowed, and a part of it was not read{Places(w)}."),
        "text-too-long" => w.Say($"ข้อความยาวเกินกำหนด จึงไม่ได้อ่าน {w["detail"]} ตัวอักษร", $"A text is longer than allowed; {w["detail"]} characters were not read."),
        "too-many-elements" => w.Say("ไฟล์ยาวเกินกำหนด ส่วนท้ายจึงไม่ได้อ่าน", "The file is longer than allowed; its end was not read."),
        "text-in-merged-cell" => w.Say($"ช่องที่ถูกผสานรวมยังมีข้อความซ่อนอยู่ ซึ่งไม่ได้นำมาใช้{Detail(w)}", $"A cell that was merged away still holds text, which was not used{Detail(w)}."),
        "embedded-object" => w.Say($"มีตารางหรือเอกสารอื่นฝังอยู่ในไฟล์ ซึ่งไม่ได้อ่าน{Detail(w)}", $"A table or document embedded in the file was not read{Detail(w)}."),
        "form-control" => w.Say($"ช่องกรอกในแบบฟอร์มไม่ได้อ่าน{Detail(w)}", $"A form field was not read{Detail(w)}."),
        _ => w.Say($"อ่านไฟล์ได้ไม่ครบ ({w["note"]}){Detail(w)}", $"A part of the file was not read ({w["note"]}){Detail(w)}."),
    };

    private static string Places(Wording w) => w["places"] is "1" or "–" ? string.Empty : w.Say($" ({w["places"]} แห่ง)", $" (in {w["places"]} places)");

    private static string Detail(Wording w) => w["detail"] is "" or "–" ? string.Empty : ": " + w["detail"];
}
