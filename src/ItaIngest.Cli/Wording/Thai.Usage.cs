namespace ItaIngest.Cli.Wording;

// How a command is called.
internal sealed partial class Thai
{
    public override string UsageTitle => "วิธีสั่ง";

    public override string CommandsTitle => "คำสั่ง";

    public override string ArgumentsTitle => "สิ่งที่ต้องระบุ";

    public override string OptionsTitle => "ตัวเลือก";

    public override string ExitCodes => "รหัสเมื่อจบ: 0 เรียบร้อยทั้งหมด, 1 มีบางอย่างที่พักไว้หรืออ่านไม่ได้, 2 คำสั่งทำงานไม่ได้";

    public override string CommandMissing => "โปรดระบุคำสั่ง";

    public override string About(string symbol) => symbol switch
    {
        "ita" => "อ่านรายงานผลการประเมิน ITA ของหน่วยงานรัฐ แล้วทำเป็นชุดข้อมูลที่ตรวจสอบแล้ว",
        "--help" => "แสดงวิธีใช้นี้",
        "--version" => "แสดงรุ่นของโปรแกรม",
        "--lang" => "ภาษา: th หรือ en (ตั้งด้วยตัวแปร ITA_LANG ก็ได้)",
        "--db" => "ฐานข้อมูล",
        "--rules" => "โฟลเดอร์เกณฑ์การประเมิน",
        "--json" => "ตอบเป็น JSON",
        "ingest" => "อ่านทุกไฟล์ ตรวจสอบ แล้วเก็บลงฐานข้อมูล สั่งซ้ำได้ ไฟล์ที่ไม่เปลี่ยนจะถูกข้าม",
        "ingest PATH" => "โฟลเดอร์หรือไฟล์",
        "ingest --jobs" => "จำนวนไฟล์ที่อ่านพร้อมกัน",
        "ingest --force" => "อ่านใหม่ทั้งหมด โดยคงสิ่งที่คนตัดสินไว้แล้ว",
        "ingest --ocr" or "show --ocr" => "อ่านหน้าที่เป็นภาพด้วย OCR (ต้องมี poppler และ tesseract ภาษาไทย) ตัวเลขที่ได้จะพักไว้จนกว่าจะมีคนเทียบ",
        "show" => "แสดงไฟล์หนึ่งในขั้นที่เลือก โดยไม่เก็บอะไร",
        "show FILE" => "ไฟล์",
        "show --stage" => "extract สิ่งที่อยู่ในไฟล์, read อ่านข้อความอย่างไร, map รายงานบอกอะไร, check ผลการตรวจ",
        "show --svg" => "วาดแต่ละหน้าไว้ในโฟลเดอร์นี้ พร้อมช่องตารางและลำดับการอ่านที่พบ (ใช้คู่กับ --stage extract)",
        "findings" => "แสดงรายการที่ต้องให้คนตรวจ",
        "findings --severity" => "เฉพาะระดับนี้หรือร้ายแรงกว่า",
        "findings --code" => "เฉพาะรหัสนี้",
        "explain" => "อธิบายรหัสของข้อที่พบ หรือพาค่ากลับไปยังช่องเดิมในไฟล์",
        "explain WHAT" => "รหัส เช่น ITA-S010 หรือค่า เช่น report.docx#i7",
        "review" => "เปิดหน้าตรวจทานในเบราว์เซอร์ เพื่อดูที่มาของแต่ละรายการแล้วตัดสิน",
        "review --port" => "พอร์ต ถ้าไม่ระบุใช้ 5480 หรือพอร์ตอื่นที่ว่าง",
        "review --address" => "ที่อยู่ที่เปิดให้เข้า [127.0.0.1 เฉพาะเครื่องนี้] ที่อยู่อื่นต้องมี token",
        "review --reviewer" => "ชื่อผู้ตรวจที่บันทึกกับคำตัดสิน [ชื่อผู้ใช้ของเครื่อง]",
        "review --no-browser" => "ไม่ต้องเปิดเบราว์เซอร์ให้",
        "export" => "ส่งออกชุดข้อมูล",
        "export --out" => "โฟลเดอร์ที่จะเขียน",
        "export --format" => "รูปแบบไฟล์ คั่นด้วยจุลภาค",
        "export --bom" => "ให้ไฟล์ CSV ขึ้นต้นด้วย BOM เพื่อให้ Excel อ่านภาษาไทยออก",
        "export --licence" => "สัญญาอนุญาตที่จะเผยแพร่ชุดข้อมูล เช่น CC-BY-4.0 (ใส่ใน datapackage.json)",
        "export --licence-url" => "ที่อยู่ของข้อความสัญญาอนุญาต",
        "export --year" => "เฉพาะปีงบประมาณนี้ (พ.ศ.) ระบุซ้ำได้",
        "export --province" => "เฉพาะจังหวัดนี้ ระบุซ้ำได้",
        "export --only" => "clean คือไม่เอาค่าที่มีข้อสังเกต",
        "export --include" => "held คือรวมค่าที่พักไว้ด้วย โดยไม่ใส่คะแนน",
        "export --with-names" => "คงชื่อบุคคลไว้",
        "rules" => "เกณฑ์การประเมินแต่ละปี",
        "rules check" => "ตรวจว่าไฟล์เกณฑ์ถูกต้อง",
        "rules show" => "แสดงเกณฑ์ของปีหนึ่ง",
        "rules show YEAR" => "ปีงบประมาณ (พ.ศ.)",
        "rules train" => "เรียนรู้ชื่อข้อคำถามใหม่จากสมุดรหัสทุกปี ใช้เมื่อแก้สมุดรหัส",
        "rules agencies" => "เพิ่มองค์กรปกครองส่วนท้องถิ่นจาก CSV ลงใน agencies.tsv เฉพาะชื่อที่ไม่ตรงกับตำบลหรืออำเภอของตน",
        "rules agencies FILE" => "CSV ที่บรรทัดแรกเป็นชื่อคอลัมน์: ประเภท ชื่อหน่วยงาน อำเภอ จังหวัด ที่มา (ไทยหรืออังกฤษ ประเภทจะอยู่หน้าชื่อก็ได้)",
        "rules agencies --province" => "เฉพาะจังหวัดนี้ ระบุซ้ำได้",
        "coverage" => "บอกว่ารายงานของหน่วยงานใดมีแล้ว หน่วยงานใดยังไม่มี แยกตามปี",
        "coverage --agencies" => "รายชื่อหน่วยงานที่ต้องส่ง ถ้าไม่ระบุจะใช้รายชื่อที่ ita ingest อ่านไว้",
        "decisions" => "นำสิ่งที่คนตัดสินไว้ออกเป็นไฟล์ หรือนำเข้าจากไฟล์ เพื่อส่งต่อหรือเก็บประวัติ",
        "decisions export" => "เขียนสิ่งที่ตัดสินไว้ทั้งหมดลงในไฟล์ JSON เรียงตามรายงาน ในไฟล์มีชื่อผู้ตัดสิน",
        "decisions export FILE" => "ไฟล์ที่จะเขียน หรือ - เพื่อแสดงทาง stdout",
        "decisions import" => "นำสิ่งที่ตัดสินไว้ที่อื่นเข้ามาทั้งไฟล์ คงชื่อผู้ตัดสินและเวลาเดิม แล้วปรับผลทุกไฟล์ที่เกี่ยวข้อง สั่งซ้ำได้",
        "decisions import FILE" => "ไฟล์ที่ได้จาก ita decisions export หรือ - เพื่ออ่านจาก stdin",
        "forget" => "นำไฟล์ออกจากชุดข้อมูล โดยคงประวัติและสิ่งที่ตัดสินไว้",
        "forget PATH" => "ชื่อไฟล์ตามที่สรุปผลแสดงไว้",
        "bench" => "วัดว่าโปรแกรมอ่านได้ถูกเพียงใด",
        "bench noise" => "แต่งรายงานขึ้น ทำให้ตัวพิมพ์เพี้ยน อ่านใหม่ แล้วนับว่าคะแนน รหัส และชื่อ ถูก พักไว้ หรือผิดเท่าใด",
        "bench noise --count" => "จำนวนรายงานต่ออัตรา ที่มา และรูปแบบ",
        "bench noise --seed" => "ตัวตั้งต้นของการสุ่ม ค่าเดิมได้ผลเดิม",
        "bench noise --rates" => "ร้อยละของอักขระที่ทำให้เพี้ยน คั่นด้วยจุลภาค",
        "bench noise --family" => "shape ตัวที่อ่านสับกันเพราะรูปคล้าย, other ความเพี้ยนที่โปรแกรมไม่มีตาราง, both ทั้งสอง",
        "bench noise --format" => "รูปแบบไฟล์ที่พิมพ์ออกมาให้อ่าน",
        "bench noise --year" => "เฉพาะปีงบประมาณนี้ (พ.ศ.)",
        "bench noise --examples" => "แสดงตัวอย่างที่ผิดหรือหายไป จัดตามสาเหตุ",
        "doctor" => "บอกว่าเครื่องนี้มีและขาดอะไร",
        _ => throw new ArgumentOutOfRangeException(nameof(symbol), symbol, "ไม่มีคำอธิบาย"),
    };

    public override string NotUnderstood(string token) => $"ไม่รู้จัก \"{token}\"";

    public override string ValueMissing(string symbol) => $"ต้องระบุค่าของ {symbol}";

    public override string ValueWrong(string symbol, string value, IReadOnlyList<string> allowed) =>
        $"ค่า \"{value}\" ใช้กับ {symbol} ไม่ได้" + (allowed.Count > 0 ? $" ค่าที่ใช้ได้: {string.Join(", ", allowed)}" : "");

    public override string SeeHelp(string command) => $"ดูวิธีใช้: {command} --help";
}
