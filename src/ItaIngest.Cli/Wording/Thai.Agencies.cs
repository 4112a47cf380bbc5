using System.Globalization;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Mapping;

namespace ItaIngest.Cli.Wording;

// Lists of local governments for the rules.
internal sealed partial class Thai
{
    public override string NoProvince(string province) => $"ไม่มีจังหวัดชื่อ \"{province}\" โปรดเขียนชื่อจังหวัดโดยไม่มีคำว่าจังหวัด";

    public override string AgencyRejected(string list, RejectedAgency rejected) => string.Create(CultureInfo.InvariantCulture, $"{list} บรรทัด {rejected.Line}: ") + rejected.Fault switch
    {
        AgencyFault.NoName => "ไม่มีชื่อหน่วยงาน",
        AgencyFault.NoType => $"\"{rejected.Text}\" ไม่มีประเภท โปรดใส่ในช่องประเภทหรือไว้หน้าชื่อ เช่น เทศบาลตำบล อบต.",
        AgencyFault.OtherType => $"\"{rejected.Text}\" ไม่ใช่ประเภทขององค์กรปกครองส่วนท้องถิ่น โปรดใช้ เทศบาลนคร เทศบาลเมือง เทศบาลตำบล องค์การบริหารส่วนตำบล หรือองค์การบริหารส่วนจังหวัด",
        AgencyFault.TwoTypes => $"ช่องประเภทกับชื่อบอกประเภทไม่ตรงกัน: \"{rejected.Text}\"",
        AgencyFault.NotThai => $"ชื่อ \"{rejected.Text}\" มีช่องว่างหรืออักขระที่ไม่ใช่อักษรไทย",
        AgencyFault.NoProvince => $"\"{rejected.Text}\" ไม่มีจังหวัด",
        AgencyFault.UnknownProvince => $"ไม่มีจังหวัดชื่อ \"{rejected.Text}\"",
        AgencyFault.OtherProvince => $"ชื่อขององค์การบริหารส่วนจังหวัด \"{rejected.Text}\" ไม่ตรงกับช่องจังหวัด",
        AgencyFault.NoDistrict => $"\"{rejected.Text}\" ไม่มีอำเภอ",
        AgencyFault.UnknownDistrict => $"จังหวัดนี้ไม่มีอำเภอชื่อ \"{rejected.Text}\"",
        _ => rejected.Text,
    };

    public override IEnumerable<string> AgenciesImported(string path, AgencyImported imported)
    {
        var added = imported.Import.Added.Count;
        yield return added > 0
            ? string.Create(CultureInfo.InvariantCulture, $"เพิ่ม {added} หน่วยงานใน {path}")
            : $"ไม่มีหน่วยงานที่ต้องเพิ่ม จึงไม่ได้เขียน {path}";
        if (imported.Import.KnownAsPlace > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  ไม่ต้องเพิ่ม เพราะชื่อตรงกับตำบล อำเภอ หรือจังหวัดของตน: {imported.Import.KnownAsPlace}");
        if (imported.Import.Listed > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  มีอยู่ในรายชื่อแล้ว: {imported.Import.Listed}");
        if (imported.Elsewhere > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  อยู่ในจังหวัดอื่น จึงข้าม: {imported.Elsewhere}");
        if (imported.Rejected.Count > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  ใช้ไม่ได้ ตามบรรทัดข้างบน: {imported.Rejected.Count}");
        if (added > 0) yield return Next("ita rules check", "ตรวจว่าเกณฑ์ยังถูกต้อง");
    }
}
