using System.Globalization;
using ItaIngest.Queue;
using ItaIngest.Records;

namespace ItaIngest.Cli.Wording;

// The queue, and the workers that take from it.
internal sealed partial class Thai
{
    public override string Queue(QueueException problem) => problem.Problem switch
    {
        QueueProblem.Unreachable => $"ติดต่อคิวงาน {problem.Location} ไม่ได้ ({problem.Detail}) โปรดตรวจว่า RabbitMQ ทำงานอยู่ หรือระบุที่อื่นด้วย --queue",
        QueueProblem.Refused => $"คิวงาน {problem.Location} ไม่รู้จักผู้ใช้หรือรหัสผ่านนี้",
        QueueProblem.NoVirtualHost => $"คิวงาน {problem.Location} ไม่มี virtual host นี้ หรือผู้ใช้ไม่มีสิทธิใช้",
        QueueProblem.NotAllowed => $"ผู้ใช้ไม่มีสิทธิทำสิ่งนี้ที่คิวงาน {problem.Location} ({problem.Detail}) ต้องมีสิทธิ configure write และ read บน ita.*",
        QueueProblem.OtherTopology => $"ที่ {problem.Location} มีคิวอื่นชื่อเดียวกัน ({problem.Detail}) โปรดลบออก หรือใช้ virtual host อื่น",
        QueueProblem.NoRoom => $"คิวงาน {problem.Location} ไม่มีที่ว่าง ({problem.Detail}) โปรดตรวจหน่วยความจำและดิสก์ของ RabbitMQ",
        QueueProblem.Lost => $"การเชื่อมต่อกับคิวงาน {problem.Location} ขาดไป ({problem.Detail}) โปรดสั่งเดิมอีกครั้ง เข้าคิวไฟล์ซ้ำไม่เสียหาย",
        QueueProblem.NotTrusted => $"เครื่องนี้ไม่เชื่อถือใบรับรองของคิวงาน {problem.Location} ({problem.Detail})",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Problem, "No words for it."),
    };

    public override string RootNeeded => "โปรดระบุด้วย --root ว่าคนงานเห็นโฟลเดอร์ใด ชื่อไฟล์ทั้งหมดนับจากโฟลเดอร์นั้น";

    public override string NotUnderRoot(string path, string root) => $"\"{path}\" ไม่ได้อยู่ใน \"{root}\" คนงานจะหาไม่พบ";

    public override string Enqueuing => "กำลังเข้าคิว";

    public override string EnqueuedSoFar(int messages, int of) => string.Create(CultureInfo.InvariantCulture, $"เข้าคิวแล้ว {messages} จาก {of} รายการ …");

    public override string Enqueued(int messages, int files, string root, string queue) =>
        string.Create(CultureInfo.InvariantCulture, $"{files} ไฟล์จาก {root} -> {queue} คิวงานยืนยันแล้ว {messages} รายการ");

    public override string NotAllEnqueued(int messages) => string.Create(CultureInfo.InvariantCulture, $"คิวงานยังไม่ยืนยัน {messages} รายการ โปรดสั่งเดิมอีกครั้ง เข้าคิวไฟล์ซ้ำไม่เสียหาย");

    public override string NextWorker => "อ่านไฟล์ จะเปิดกี่ตัวก็ได้ บนเครื่องใดก็ได้ที่เห็นโฟลเดอร์นี้";

    public override string NextQueue => "ดูรายการที่ถูกพักไว้และเหตุผล";

    public override string NextRetry => "นำกลับเข้าคิวเมื่อแก้สาเหตุแล้ว";

    public override string QueueStands(long waiting, int inWork, long done, long dead, string queue) =>
        string.Create(CultureInfo.InvariantCulture, $"{queue}: รออยู่ {waiting} กำลังทำ {inWork} คนงานชุดนี้ทำเสร็จแล้ว {done} พักไว้ {dead} รายการ");

    public override IReadOnlyList<string> WorkerHeadings => ["คนงาน", "โปรแกรม", "ทำพร้อมกัน", "กำลังทำ", "เสร็จ", "พักไว้", "ในหนึ่งนาที"];

    public override string TimeLeft(double? minutes) => minutes switch
    {
        null => "ยังบอกเวลาที่เหลือไม่ได้ เพราะในหนึ่งนาทีที่ผ่านมาไม่มีงานที่เสร็จ",
        0 => "ไม่มีงานค้างในคิว",
        < 1.5 => "เหลือราวหนึ่งนาที",
        < 90 => string.Create(CultureInfo.InvariantCulture, $"เหลือราว {minutes:0} นาที"),
        _ => string.Create(CultureInfo.InvariantCulture, $"เหลือราว {minutes / 60:0.#} ชั่วโมง"),
    };

    public override string Dead(string reason, string detail) => reason switch
    {
        DeadReason.NotThere => $"ไม่พบไฟล์นี้แล้วใน {detail}",
        DeadReason.NotAFile => "ไม่ใช่ไฟล์",
        DeadReason.NoOcr => $"สั่งให้ใช้ OCR แต่ {detail} ไม่มี",
        DeadReason.DeliveryLimit => "คนงานทุกตัวที่อ่านไฟล์นี้หยุดทำงานไปกลางคัน",
        DeadReason.OtherVersion => $"ข้อความเป็นของรุ่นอื่น ({detail})",
        DeadReason.ByTheBroker => $"RabbitMQ พักไว้เอง ({detail})",
        _ => $"ไม่ใช่ข้อความของโปรแกรมนี้: {reason} ({detail})",
    };

    public override string Deliveries(int count) => string.Create(CultureInfo.InvariantCulture, $"จ่ายงานไปแล้ว {count} ครั้ง");

    public override string Retried(int moved, int left) =>
        string.Create(CultureInfo.InvariantCulture, $"นำกลับเข้าคิว {moved} รายการ") + (left > 0 ? string.Create(CultureInfo.InvariantCulture, $" อ่านไม่ออกและยังพักไว้ {left} รายการ") : "");

    public override string StoreNotShared(string file) => $"คนงานต้องใช้ฐานข้อมูลที่หลายโปรแกรมเขียนพร้อมกันได้ แต่ \"{file}\" เป็นไฟล์สำหรับโปรแกรมเดียว โปรดระบุฐานข้อมูลบนเครื่องแม่ข่าย: --store postgres://USER@HOST/ita";

    public override string WorkerBegins(string worker, int jobs, string queue, string database) =>
        string.Create(CultureInfo.InvariantCulture, $"คนงาน {worker}: รับงานจาก {queue} ครั้งละ {jobs} ไฟล์ -> {database} หยุดได้ด้วย Ctrl-C เมื่อเก็บงานที่เริ่มไว้แล้ว");

    public override string WorkedSoFar(long done, int lastMinute) => string.Create(CultureInfo.InvariantCulture, $"เสร็จแล้ว {done} รายการ ในหนึ่งนาทีที่ผ่านมา {lastMinute} รายการ …");

    public override string WorkerEnds(long done, int unchanged, long dead, long again) =>
        string.Create(CultureInfo.InvariantCulture, $"เสร็จ {done} รายการ (มีอยู่แล้วไม่เปลี่ยน {unchanged} รับต่อจากคนงานอื่น {again}) พักไว้ {dead} รายการ");

    public override string QueueLost(QueueException problem) => $"การเชื่อมต่อกับคิวงาน {problem.Location} ขาดไป กำลังลองใหม่จนกว่าจะได้ ({problem.Detail})";

    public override string QueueBack => "เชื่อมต่อคิวงานได้แล้ว";

    public override string StoreAway(StoreException problem) => $"ติดต่อฐานข้อมูล {problem.Location} ไม่ได้ งานที่ทำอยู่รอไว้ก่อน ({problem.Detail})";

    public override string StoreBack => "เชื่อมต่อฐานข้อมูลได้แล้ว";
}
