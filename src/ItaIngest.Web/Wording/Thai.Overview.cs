namespace ItaIngest.Web.Wording;

// What all reports together show.
public sealed partial class Thai
{
    public override string OverviewTitle => "ภาพรวมของรายงาน";

    public override string YearAndProvinceOf(string headline, int? year, string? province) => string.Join(" ", ((string?[])[headline, year is { } y ? $"ปี {Number(y)}" : null, province is null ? null : "จ." + province]).OfType<string>());

    public override string YearAndProvince => "ปีและจังหวัดที่แสดง";

    public override string AllYears => "ทุกปี";

    public override string AllProvinces => "ทุกจังหวัด";

    public override string Show => "แสดง";

    public override string OverallByYear => "คะแนนรวมตามปีงบประมาณ";

    public override string OverallByProvince(int year) => $"คะแนนรวมตามจังหวัด ปี {Number(year)}";

    public override string ScoresByItem(int year) => $"คะแนนตามเครื่องมือและตัวชี้วัด ปี {Number(year)}";

    public override string FindingsByCheck(int? year) => $"สิ่งที่พบ แยกตามเรื่องที่ตรวจ {Scope(year)}";

    public override string SharesTitle(int? year) => $"คะแนนที่อ่านได้ เชื่อถือได้เพียงใด {Scope(year)}";

    public override string MeanColumn => "ค่าเฉลี่ย";

    public override string LowestColumn => "ต่ำสุด";

    public override string HighestColumn => "สูงสุด";

    public override string AgenciesColumn => "หน่วยงาน";

    public override string SpreadColumn => "ค่าเฉลี่ยและช่วง";

    public override string BarNote => "แท่งคือค่าเฉลี่ย เริ่มที่ 0 และเต็มที่ 100 เส้นดำคือช่วงจากต่ำสุดถึงสูงสุด";

    public override string YearChartNote(decimal from) => $"จุดคือค่าเฉลี่ย เส้นตั้งคือช่วงจากต่ำสุดถึงสูงสุด {AxisNote(from)}";

    public override string AxisNote(decimal from) => from == 0 ? "แกนคะแนนเริ่มที่ 0" : $"โปรดสังเกตว่าแกนคะแนนเริ่มที่ {from:0} ไม่ใช่ 0";

    public override string CountedOnce => "แต่ละหน่วยงานนับครั้งเดียวต่อปี รายงานที่ไม่ทราบชื่อหน่วยงานไม่นับ";

    public override string HeldLeftOut(int held) => $"ไม่รวมคะแนนที่ยังพักไว้ {Count(held)} ค่า (นับทุกข้อ)";

    public override string NoOverall => "ยังไม่มีคะแนนรวมที่ใช้ได้";

    public override string NoOverallTodo => "คะแนนอาจยังพักไว้ โปรดตัดสินรายการค้างก่อน";

    public override string NoItems => "ไม่มีคะแนนของปีนี้";

    public override string NoFindingsAtAll => "ไม่พบข้อสังเกตใด";

    public override string CheckColumn => "เรื่องที่ตรวจ";

    public override string OpenColumn => "ค้างอยู่";

    public override string InDocumentsColumn => "ในรายงาน (ฉบับ)";

    public override string ToldColumn => "พบทั้งหมด";

    public override string FindingsColumn => "ค้างอยู่และพบทั้งหมด";

    public override string FindingsNote(int most) => $"แท่งทึบคือที่ค้างอยู่ ส่วนที่เป็นลายคือที่ตัดสินแล้วหรือเพียงแจ้งให้ทราบ ทุกแท่งเริ่มที่ 0 และเต็มที่ {Count(most)} รายการ";

    public override string OpenOf(string check) => $"ดูที่ค้างอยู่ของ {check}";

    public override string ShareColumn => "สถานะ";

    public override string MeaningColumn => "ความหมาย";

    public override string ScoreCountColumn => "จำนวนคะแนน";

    public override string PercentColumn => "ร้อยละ";

    public override string SumRow => "รวม";

    public override string ShareName(string share) => share switch { "proved" => "พิสูจน์แล้ว", "repaired" => "โปรแกรมซ่อม", "decided" => "ผู้ตรวจกำหนด", "open" => "พักไว้", _ => "ยังไม่มีสิ่งยืนยัน" };

    public override string ShareMeaning(string share) => share switch { "proved" => "คำนวณซ้ำได้ตรงกัน หรือมีที่อื่นระบุตรงกัน", "repaired" => "โปรแกรมแก้ให้ พร้อมบอกเหตุผล", "decided" => "ผู้ตรวจเป็นผู้กำหนดค่า", "open" => "ยังไม่นำไปใช้จนกว่าผู้ตรวจจะตัดสิน", _ => "ใช้ตามที่อ่าน ในรายงานไม่มีค่าอื่นให้คำนวณเทียบ" };

    protected override string Scope(int? year) => year is { } y ? $"ปี {Number(y)}" : "ทุกปี";
}
