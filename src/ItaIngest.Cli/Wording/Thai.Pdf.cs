using ItaIngest.Documents;

namespace ItaIngest.Cli.Wording;

/// <summary>What is noted of PDF files, in Thai.</summary>
internal sealed partial class Thai
{
    private static string PdfNote(Note note) => note.Code switch
    {
        "page-without-text" => "หน้านี้เป็นภาพ ไม่มีข้อความ",
        "page-text-broken" => $"ข้อความของหน้านี้เสีย อ่านไม่ได้ ({note.Text} ตัวอักษรเป็นไปไม่ได้)",
        "page-blank" => "หน้าว่าง",
        "page-read-by-ocr" => note.Text == "layer" ? "ข้อความของหน้านี้มาจากโปรแกรม OCR ที่วางไว้ใต้ภาพ ตัวเลขจึงพักไว้" : $"อ่านหน้านี้ด้วย {note.Text} ตัวเลขจึงพักไว้",
        "ocr-found-nothing" => $"OCR อ่านหน้านี้ไม่ได้ ({note.Text})",
        "image" => $"มีภาพ {note.Text} ภาพที่ไม่ได้อ่าน",
        "image-only" => "หน้านี้เป็นภาพเกือบทั้งหน้า",
        "too-many-lines-for-tables" => "หน้านี้มีเส้นมากเกินกว่าจะหาตาราง",
        "text-not-placed" => $"มีข้อความ {note.Text} ตัวอักษรที่จัดลงตารางหรือย่อหน้าไม่ได้",
        "pages-left-out" => $"ไฟล์ใหญ่เกินกำหนด ไม่ได้อ่านหน้า {note.Text}",
        "drawings-left-out" => $"ไม่ได้เก็บภาพวาดของหน้า: {note.Text}",
        "table-doubtful" => $"ตารางไม่มีเส้นและแบ่งช่องได้ไม่แน่นอน (เชื่อมั่น {note.Text}) ค่าจึงพักไว้",
        "private-use-resolved" => $"แปลงอักษรเฉพาะแบบอักษรเป็นอักษรไทย {note.Text} ตัว",
        "sara-am-composed" => $"รวมนิคหิตกับสระอาเป็นสระอำ {note.Text} แห่ง",
        "overprinted-text-dropped" => $"ตัดข้อความที่พิมพ์ซ้อนทับตัวเองออก {note.Text} ตัวอักษร",
        "covered-text-dropped" => $"ตัดข้อความที่ถูกแถบทึบบังออก {note.Text} ตัวอักษร",
        "struck-out" => $"ตัดข้อความที่ขีดฆ่าออก: {note.Text}",
        "thai-recoded" => $"แปลงรหัสอักษรไทยของแบบอักษร {note.Text}",
        "thai-marks-doubtful" => $"วรรณยุกต์หรือสระบางตัวอาจผิดตำแหน่ง ({note.Text})",
        "impossible-sequences" => $"มีลำดับอักษรที่เป็นไปไม่ได้ {note.Text}",
        "glyphs-without-text" => $"มีอักษรที่แบบอักษรไม่บอกว่าเป็นตัวอะไร {note.Text} ตัว",
        "actual-text-spread-evenly" => $"ข้อความแทนในไฟล์วางตำแหน่งได้โดยประมาณ {note.Text} แห่ง",
        "actual-text-other-digits" => $"ข้อความแทนในไฟล์มีตัวเลขต่างจากที่พิมพ์ {note.Text}",
        "picture-letters" => $"มีอักษรที่วาดเป็นภาพ {note.Text} ตัว",
        "pdf-file-rebuilt" => "โครงสร้างไฟล์ PDF เสีย จึงค้นหาใหม่ทั้งไฟล์",
        "pdf-encrypted" => "ไฟล์เข้ารหัสไว้ แต่เปิดได้โดยไม่ต้องใช้รหัสผ่าน",
        "pdf-page-unread" => $"PdfPig อ่านหน้านี้ไม่ได้ ({note.Text})",
        "pdf-operator-failed" or "pdf-annotation-failed" => $"PdfPig ทำคำสั่งบางส่วนของหน้านี้ไม่ได้ สิ่งที่ส่วนนั้นแสดงจึงขาดไป ({note.Text})",
        _ => note.Text.Length > 0 ? $"{note.Code}: {note.Text}" : note.Code,
    };
}
