using ItaIngest.Checks;
using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Tests.Checks;

namespace ItaIngest.Tests.Relations;

/// <summary>One of each thing that can be said across documents, for people who read the wording.</summary>
internal static class ShelfExamples
{
    public static IEnumerable<CheckResult> All => Shelves().SelectMany(s => s.All).Select(r => r.Result);

    private static IEnumerable<Shelf> Shelves()
    {
        var own = Given.Report(2567).Score("overall", "91.41").Score("indicator:1", "90.00").Score("indicator:2", "80.00").Score("o30", "0").Level("ผ่านดี");
        yield return new Shelf().Put("2567.pdf", own).Put("2568.pdf", Given.Report(2568).Score("overall", "95.00", 2567).Score("indicator:1", "80.00", 2567).Score("indicator:2", "80.00", 2567).Score("o30", "100", 2567));
        yield return new Shelf().Put("2567.pdf", Given.Report(2567).Score("overall", "95.00")).Put("2568.pdf", Given.Report(2568).Score("overall", "93.00", 2567));
        yield return new Shelf().Put("2567.pdf", Given.Report(2567).Score("overall", "93.40").Score("instrument:IIT", "90.00").Score("instrument:EIT", "88.00").Score("instrument:OIT", "100.00")).Put("2568.pdf", Given.Report(2568).Score("overall", "60.00", 2567));
        yield return new Shelf().Put("2567.pdf", Given.Report(2567).Score("overall", "99.40").Score("instrument:IIT", "90.00").Score("instrument:EIT", "88.00").Score("instrument:OIT", "100.00")).Put("2568.pdf", Given.Report(2568).Score("overall", "60.00", 2567));
        var wrong = Given.Report(2568).On(inTable: 2);
        for (var i = 1; i <= 4; i++) wrong.Score(Items.Indicator(i), "60.0" + i, 2567);
        yield return new Shelf().Put("2567.pdf", Given.Report(2567).Indicators("91.00", "92.00", "93.00", "94.00")).Put("2568.pdf", wrong);
        var done = Given.Report(2567, ReportKind.Implementation).Score("overall", "88.83").Score("indicator:1", "90.00").Level("ผ่าน").Measure("จัดทำคู่มือ");
        yield return new Shelf().Put("แผน.pdf", own.Measure("จัดทำคู่มือ").Measure("อบรมบุคลากร")).Put("ผล.pdf", done);
        yield return new Shelf().Put("แผน.pdf", Given.Report(2567).Measure("จัดทำคู่มือ")).Put("ผล.pdf", Given.Report(2567, ReportKind.Implementation).Measure("จัดทำคู่มือ"));
        yield return new Shelf().Put("แผน.pdf", Given.Report(2567).Measure("จัดทำคู่มือ")).Put("ผล.pdf", Given.Report(2567, ReportKind.Implementation).Measure("ปลูกต้นไม้"));
        yield return new Shelf().Put("แผน.pdf", Given.Report(2567).Measure("จัดทำคู่มือ")).Put("ผล.pdf", Given.Report(2567, ReportKind.Implementation).Score("overall", "90.00"));
        yield return new Shelf().Put("ก.pdf", Given.Report(2567).Score("overall", "93.03"), Outcome.Partial).Put("ข.docx", Given.Report(2567).Score("overall", "93.03"));
        yield return new Shelf().Put("ก.pdf", Given.Report(2567).Score("overall", "93.03")).Put("ข.docx", Given.Report(2567).Score("overall", "70.03").Score("indicator:1", "90.00"));
        yield return new Shelf().Put("ก.pdf", Given.Report(2567).Score("overall", "93.03")).Put("ข.docx", Given.Report(2567).Score("overall", "93.03"));
        yield return new Shelf().Put("ก.pdf", Given.Report(2568).Score("overall", "93.04").Level("ผ่านดี")).Published(2568, "98.04", "ผ่าน");
        yield return new Shelf().Put("ก.pdf", Given.Report(2568).Score("overall", "93.04").Level("ผ่านดี")).Published(2568, "93.04", "ผ่านดี");
        yield return new Shelf().Put("ก.pdf", Given.Report(2568).Score("overall", "93.04")).Published(2568, "93.04").Published(2568, "91.00", list: "อื่น.csv");
        yield return new Shelf().Put("ก.pdf", Given.Report(2568).Agency("เทศบาลตำบล", "ตัวอย่าง").Score("overall", "93.04")).Published(2568, "90.00").Published(2568, "91.00", district: "อื่น");
        Given At(string? district, string? province) => Given.Report(2567).Agency("เทศบาลตำบล", "ตัวอย่าง", district, province).Score("overall", "90.00");
        yield return new Shelf().Put("ก.pdf", At("หนึ่ง", "เหนือ")).Put("ข.pdf", At("สอง", "ใต้")).Put("ค.pdf", At(null, null));
        Subdistrict[] places = [new("เหนือ", "หนึ่ง", "ตัวอย่าง"), new("ใต้", "สอง", "ตัวอย่าง")];
        yield return new Shelf().Rules(r => r with { Places = new Gazetteer(places) }).Put("ก.pdf", At("หนึ่ง", "เหนือ")).Put("ค.pdf", At(null, null));
    }
}
