using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Terms;

namespace ItaIngest.Web.Wording;

// The page that is a file.
public sealed partial class Thai
{
    public override string ReportFileTitle => "ผลการประเมิน ITA ที่อ่านและตรวจสอบแล้ว";

    public override string ReportScope(IReadOnlyList<int> years, int provinces) =>
        $"{(years.Count > 0 ? $"ปีงบประมาณ {string.Join(", ", years.Select(Number))}" : NoYear)} · {Count(provinces)} จังหวัด";

    public override string ReportPromise =>
        "คะแนนทุกค่าอ่านจากไฟล์รายงานของหน่วยงาน และคำนวณซ้ำกับคะแนนอื่นในรายงานเดียวกันเท่าที่รายงานมีให้คำนวณ "
        + "ค่าที่ไม่ตรงกันจะซ่อมพร้อมบอกเหตุผล หรือพักไว้จนกว่าจะมีคนตัดสิน โปรแกรมไม่เดาคะแนน";

    public override string HowToRead => "วิธีอ่าน";

    public override IReadOnlyList<string> ReadingNotes =>
    [
        "“พักไว้” คือคะแนนที่ยังไม่แน่ใจ นับจำนวนไว้ให้ทราบ แต่ไม่อยู่ในค่าเฉลี่ย กราฟ และตารางใด",
        "ค่าเฉลี่ยใช้คะแนนจากรายงานของปีนั้นเอง คะแนนปีก่อนที่รายงานปีอื่นกล่าวซ้ำไม่นับ",
        "“ต้องตัดสิน” คือเรื่องที่ทำให้ต้องพักคะแนนไว้ “ควรดู” คือเรื่องที่ควรเทียบกับต้นฉบับ แต่ยังใช้คะแนนได้",
        "ปีทุกแห่งเป็นปีงบประมาณ พ.ศ. รายชื่อเรียงตามรหัสอักขระ ชื่อที่ขึ้นต้นด้วยสระ เ แ โ ใ ไ จึงอยู่หลัง ฮ",
        $"หน้านี้ไม่แสดงชื่อผู้ลงนามหรือผู้รับผิดชอบ ชื่อบุคคลที่มีอยู่ในชื่อไฟล์หรือที่อยู่เว็บแทนด้วย {PersonalNames.Mark}",
    ];

    public override string OnThisPage => "ในหน้านี้";

    public override string ReadOtherwise(int files) => $"{Count(files)} ไฟล์อ่านไว้ด้วยโปรแกรมหรือเกณฑ์รุ่นอื่น สั่ง ita ingest กับโฟลเดอร์เดิมอีกครั้งเพื่ออ่านใหม่";

    public override string MissingFiles(int files) => $"{Count(files)} ไฟล์ไม่อยู่ที่เดิมแล้วเมื่ออ่านโฟลเดอร์ครั้งล่าสุด แต่ยังนับอยู่ในหน้านี้";

    public override string FilesLeftOut(int files) => $"{Count(files)} ไฟล์ไม่ทราบปีหรือจังหวัด รวมไฟล์ที่ไม่ได้อ่าน จึงไม่อยู่ในหน้านี้";

    public override string UnsettledFiles(int files) => $"{Count(files)} ไฟล์มีคำตัดสินที่ยังไม่ได้นำมาปรับผล สั่ง ita ingest หรือ ita review เพื่อปรับ";

    public override string MissingReports(int reports) => $"รายงานที่ยังขาด {Count(reports)} ฉบับ";

    public override string MoreMissing(int reports) => $"ยังมีอีก {Count(reports)} ฉบับ ดูทั้งหมดได้ด้วย";

    public override string PlaceOfAgencyColumn => "อำเภอ จังหวัด";

    public override string ReportsByProvince => "รายงานที่มี ตามจังหวัดและปี";

    public override string ReportScores => "คะแนน";

    public override string NoScoresAtAll => "ไม่มีคะแนนในรายงานเหล่านี้";

    public override string ReportFindings => "สิ่งที่พบ";

    public override string MostToDecide => "ไฟล์ที่มีเรื่องต้องตัดสินมากที่สุด";

    public override string MostToDecideNote(int listed, int all) => (listed < all ? $"แสดง {Count(listed)} จาก {Count(all)} ไฟล์" : $"{Count(all)} ไฟล์") + " ดูที่มาและตัดสินได้ด้วย";

    public override string UnreadFiles => "ไฟล์ที่ไม่ได้อ่าน หรืออ่านได้ไม่ครบ";

    public override string AllRead => "ไฟล์ของหน้านี้อ่านได้ครบทุกไฟล์";

    public override string WhyUnreadColumn => "เหตุ และไฟล์";

    public override string TodoColumn => "ควรทำ";

    public override string FilesColumn => "ไฟล์";

    public override Advice FailedFile(Failure failure) => new($"โปรแกรมมีข้อบกพร่องจึงอ่านไม่ได้ ({failure.Stage}: {failure.Kind})", "โปรดแจ้งผู้ดูแลโปรแกรมพร้อมไฟล์นี้");

    public override string PartlyReadTodo => "เทียบส่วนที่แจ้งไว้กับต้นฉบับ ส่วนอื่นที่อ่านได้อยู่ในฐานข้อมูลแล้ว";

    public override string ReportPlaces => "หน่วยงานและไฟล์ รายจังหวัด";

    public override string PlacesNote => "คะแนนเป็นของปีล่าสุดที่หน่วยงานมีคะแนนรวม ต่อด้วยไฟล์ทุกไฟล์พร้อมที่มา ไฟล์ที่ไม่ทราบจังหวัดอยู่ท้ายสุด";

    public override string NoSourcesTodo => "ยังไม่ทราบที่มาของไฟล์ ถ้าต้องการให้อ้างอิงได้ วาง sources.csv ไว้ในโฟลเดอร์เดียวกับรายงาน แล้วสั่ง ita ingest อีกครั้ง บรรทัดแรกของไฟล์คือ";

    public override string CountsOfProvince(int agencies, int files) => agencies > 0 ? $"{Count(agencies)} หน่วยงาน {Count(files)} ไฟล์" : $"{Count(files)} ไฟล์";

    public override string FilesAndSources => "ไฟล์ทุกไฟล์และที่มา";

    public override string OverallColumn => "คะแนนรวม";

    public override string EarlierColumn => "คะแนนรวมปีก่อน";

    public override string WhatItIsColumn => "เป็นรายงาน";

    public override string SourceColumn => "ที่มา";

    public override string RetrievedColumn => "ดาวน์โหลดเมื่อ";

    public override string SaidToBe(string agency) => $"{agency} (ตาม sources.csv)";

    public override string MadeBy(string program, string rules) => $"เขียนโดย ita {program} ด้วยเกณฑ์รุ่น {rules}";

    protected override IReadOnlyList<string> FigureNames => ["ไฟล์", "อ่านได้", "รายงาน", "หน่วยงาน", "คะแนน", "คะแนนที่พักไว้", "เรื่องที่ค้างอยู่"];
}
