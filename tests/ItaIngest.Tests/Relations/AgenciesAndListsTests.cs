using ItaIngest.Checks;
using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Tests.Checks;

namespace ItaIngest.Tests.Relations;

public sealed class AgenciesAndListsTests
{
    private const string Names = "ITA-A010";
    private const string Lists = "ITA-N013";

    [Fact]
    public void A_report_that_could_be_of_two_agencies_is_told_and_compared_with_neither()
    {
        var shelf = new Shelf()
            .Put("a.txt", At("หนึ่ง", "เหนือ", 2567).Score("overall", "91.00"))
            .Put("b.txt", At("สอง", "ใต้", 2567).Score("overall", "92.00"))
            .Put("c.txt", At(null, null, 2568).Score("overall", "95.00", 2567));

        var result = shelf.One("c.txt", Names);
        (result.Verdict, result.Severity, result.Figures["candidates"]).Should().Be((Verdict.Fails, Severity.Warning, "หนึ่ง เหนือ|สอง ใต้"));
        result.Withholds.Should().BeEmpty();
        shelf.All.Should().ContainSingle();
    }

    [Fact]
    public void What_says_enough_joins_its_agency()
    {
        var shelf = new Shelf()
            .Put("a.txt", At("หนึ่ง", "เหนือ", 2567).Score("overall", "91.00"))
            .Put("b.txt", At("สอง", "ใต้", 2567).Score("overall", "92.00"))
            .Put("c.txt", At(null, "ใต้", 2568).Score("overall", "95.00", 2567));
        shelf.Of("c.txt", Names).Should().BeEmpty();
        shelf.One("c.txt", "ITA-N010").Figures["other"].Should().Be("92.00");
        new Shelf().Put("a.txt", At("หนึ่ง", "เหนือ", 2567)).Put("b.txt", At("สอง", "ใต้", 2567)).All.Should().BeEmpty("each says where it is");
    }

    [Fact]
    public void It_cannot_be_told_when_the_country_has_several_of_that_name()
    {
        Subdistrict[] places = [new("เหนือ", "หนึ่ง", "ตัวอย่าง"), new("ใต้", "สอง", "ตัวอย่าง")];
        var shelf = new Shelf().Rules(r => r with { Places = new Gazetteer(places) })
            .Put("a.txt", At("หนึ่ง", "เหนือ", 2567).Score("overall", "91.00"))
            .Put("c.txt", At(null, null, 2568).Score("overall", "95.00", 2567));
        shelf.One("c.txt", Names).Verdict.Should().Be(Verdict.CannotTell);
        shelf.Of("c.txt", "ITA-N010").Should().BeEmpty("it may be another agency");
    }

    [Fact]
    public void What_was_published_is_a_second_witness()
    {
        var shelf = new Shelf().Put("a.txt", Given.Report(2568).Score("overall", "93.04").Score("overall", "88.10", 2567).Score("instrument:OIT", "99.00").Level("ผ่านดี"))
            .Published(2568, "98.04", "ผ่านดี", oit: "99.00").Published(2567, "88.1");

        var results = shelf.Of("a.txt", Lists);

        results.Select(r => (r.Subject.Item, r.Subject.Year, r.Verdict)).Should().BeEquivalentTo(new[]
        {
            ("overall", (int?)2568, Verdict.Fails), ("overall", 2568, Verdict.Holds), ("instrument:OIT", 2568, Verdict.Holds), ("overall", 2567, Verdict.Holds),
        });
        var fails = results.Single(r => r.Verdict == Verdict.Fails);
        (fails.Severity, fails.Figures["stated"], fails.Figures["published"]).Should().Be((Severity.Error, "93.04", "98.04"));
        fails.Withholds.Should().Equal("overall@2568/score");
        fails.Evidence.Select(e => (e.Text, e.At.Document, e.Role)).Should().Equal(("93.04", null, "stated"), ("98.04", "ประกาศ.csv", "witness"));
    }

    [Fact]
    public void A_level_that_was_published_otherwise_is_held()
    {
        var result = new Shelf().Put("a.txt", Given.Report(2568).Score("overall", "93.04").Level("ผ่านดีเยี่ยม")).Published(2568, "93.04", "ระดับ ผ่านดี")
            .Of("a.txt", Lists).Single(r => r.Verdict == Verdict.Fails);
        result.Withholds.Should().Equal("overall@2568/level");
    }

    [Fact]
    public void Another_agency_or_year_is_no_witness()
    {
        new Shelf().Put("a.txt", Given.Report(2568).Score("overall", "93.04")).Published(2567, "90.00").All.Should().BeEmpty();
        new Shelf().Put("a.txt", Given.Report(2568).Score("overall", "93.04")).Published(2568, "90.00", district: "อื่น").All.Should().BeEmpty();
    }

    [Fact]
    public void It_cannot_be_told_of_which_agency_a_row_is_or_when_lists_disagree()
    {
        Reason(new Shelf().Put("a.txt", Given.Report(2568).Agency("เทศบาลตำบล", "ตัวอย่าง").Score("overall", "93.04")).Published(2568, "90.00").Published(2568, "91.00", district: "อื่น"))
            .Should().Be("published-of-one-name");
        Reason(new Shelf().Put("a.txt", Given.Report(2568).Score("overall", "93.04")).Published(2568, "93.04").Published(2568, "91.00", list: "อื่น.csv"))
            .Should().Be("lists-differ");
        Subdistrict[] places = [new("เหนือ", "หนึ่ง", "ตัวอย่าง"), new("ใต้", "สอง", "ตัวอย่าง")];
        Reason(new Shelf().Rules(r => r with { Places = new Gazetteer(places) }).Put("a.txt", At("หนึ่ง", "เหนือ", 2568).Score("overall", "93.04")).Published(2568, "90.00", district: "", province: ""))
            .Should().Be("published-of-one-name");

        static string Reason(Shelf shelf) => shelf.One("a.txt", Lists).Figures["reason"];
    }

    [Fact]
    public void Relations_are_the_same_whatever_order_they_came_in()
    {
        // The store hands documents over by path; what the relater is given in another order it must not mind.
        (string Path, Given Given)[] all =
        [
            ("a.txt", Given.Report(2567).Score("overall", "91.00")), ("b.txt", Given.Report(2567).Score("overall", "92.00")),
            ("c.txt", Given.Report(2568).Score("overall", "95.00", 2567)), ("d.txt", Given.Report(2567, ReportKind.Implementation).Score("overall", "95.00")),
        ];
        var expected = Told(all);
        foreach (var rotation in Enumerable.Range(1, 3)) Told([.. all[rotation..], .. all[..rotation]]).Should().Equal(expected);

        static IEnumerable<string> Told((string Path, Given Given)[] put) =>
            [.. put.Aggregate(new Shelf(), (shelf, p) => shelf.Put(p.Path, p.Given)).All.Select(r => $"{r.Document} {r.Result.Code} {r.Result.Subject} {r.Result.Verdict}")];
    }

    private static Given At(string? district, string? province, int year) => Given.Report(year).Agency("เทศบาลตำบล", "ตัวอย่าง", district, province);
}
