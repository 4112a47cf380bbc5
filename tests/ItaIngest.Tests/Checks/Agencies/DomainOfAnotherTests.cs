using ItaIngest.Checks;
using ItaIngest.Likeness;

namespace ItaIngest.Tests.Checks.Agencies;

/// <summary>ITA-A005.</summary>
public sealed class DomainOfAnotherTests
{
    private static Given Of(params string[] texts) =>
        texts.Aggregate(Given.Report(2568).Agency("เทศบาลตำบล", "ลาดขวาง", "บ้านโพธิ์", "ฉะเชิงเทรา"), (given, text) => given.Paragraph(text));

    [Fact]
    public void A_website_in_the_name_of_another_is_told()
    {
        var result = Of("เผยแพร่ผ่านเว็บไซต์เทศบาล https://www.Nongsommut.go.th แล้ว").ResultOf("ITA-A005");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Info });
        result.Figures.Should().Contain("domain", "nongsommut.go.th");
        result.Evidence[0].At.Start.Should().BePositive();
    }

    [Fact]
    public void Beside_its_own_domain_another_needs_no_word_before_it()
    {
        var result = Of("เว็บไซต์ www.latkhwang.go.th", "ดูที่ latkhwang.go.th", "โทร. ๐ ๐๐๐๐ saraban@nongsommut.go.th").ResultOf("ITA-A005");
        result.Repair.Should().BeEquivalentTo(new { From = "nongsommut.go.th", To = "latkhwang.go.th", Safety = Safety.ShowOnly });
        result.Evidence.Should().OnlyContain(e => !e.Text.Contains('@'), "whose mailbox it is is nobody's business");
    }

    [Theory]
    [InlineData("เว็บไซต์ https://ladkwang.go.th")]
    [InlineData("เว็บไซต์ www.tessabanlatkwang.go.th")]
    [InlineData("เว็บไซต์ www.lardkhwang-city.go.th/news")]
    [InlineData("เว็บไซต์ https://banpho.chachoengsao.go.th")]
    [InlineData("เว็บไซต์ www.chachoengsao.go.th และ www.chachoengsaolocal.go.th")]
    [InlineData("เว็บไซต์ https://itas.nacc.go.th หรือ facebook.com และ google.co.th")]
    [InlineData("เว็บไซต์ของศูนย์ดำรงธรรม www.damrongdhama.moi.go.th")]
    [InlineData("ข้อมูลจากเว็บไซต์กรมสมมุติการเกษตร www.sommutkaset.go.th")]
    [InlineData("เว็บไซต์ www.banphochachoengsao.go.th")]
    [InlineData("เว็บไซต์ของเทศบาล")]
    public void Its_own_names_portals_and_what_is_said_to_be_anothers_are_fine(string text) =>
        Of(text).ResultsOf("ITA-A005").Where(r => r.IsFinding).Should().BeEmpty();

    [Theory]
    [InlineData("เว็บไซต์ www.nsmt.go.th", "domain-unknown")]
    [InlineData("เว็บไซต์ www.aree.go.th", "domain-unknown")]
    [InlineData("(nongsommut.go.th)", "domain-unknown")]
    public void An_abbreviation_or_a_domain_out_of_the_blue_is_left_open(string text, string reason) =>
        Of(text).ResultOf("ITA-A005").Should().Match<CheckResult>(r => r.Verdict == Verdict.CannotTell && r.Figures["reason"] == reason);

    [Fact]
    public void A_list_of_addresses_ends_soon()
    {
        var text = string.Join(' ', Enumerable.Range(0, 20_000).Select(k => FormattableString.Invariant($"www.{new string((char)('b' + k % 20), 1 + k % 60)}ongkhwang{k}.go.th")));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Of("เว็บไซต์ " + text).ResultsOf("ITA-A005").Should().HaveCountLessThanOrEqualTo(40);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Without_an_agency_nothing_is_anothers() =>
        Given.Report(2568).Agency(null, null).Paragraph("เว็บไซต์ www.nongsommut.go.th").ResultOf("ITA-A005").Figures["reason"].Should().Be("agency-not-settled");

    [Theory]
    [InlineData("ลาดขวาง", "ladkwang")]
    [InlineData("กาญจนบุรี", "kanchanaburi")]
    [InlineData("หนองบัวลำภู", "nongbualamphu")]
    [InlineData("ประจวบคีรีขันธ์", "prachuapkhirikhan")]
    [InlineData("ศรีสะเกษ", "sisaket")]
    [InlineData("สุราษฎร์ธานี", "suratthani")]
    [InlineData("ซับใหญ่", "subyai")]
    [InlineData("ไทรโยค", "saiyok")]
    [InlineData("ห้วยยอด", "huaiyot")]
    [InlineData("เพชรบูรณ์", "phetchabun")]
    [InlineData("ปากเกร็ด", "pakkret")]
    public void A_name_is_known_in_the_spellings_that_are_in_use(string thai, string latin) => Romanised.Likeness(latin, thai).Should().BeGreaterThan(0.5);

    [Fact]
    public void Two_places_are_seldom_taken_for_one()
    {
        string[] latin = ["ladkwang", "kanchanaburi", "nongbualamphu", "suratthani", "phanomthuan", "samrongnuea", "khuankhanun", "muangkun"];
        var places = Given.RealRules.Places.Subdistricts.Select(s => s.Name).Distinct(StringComparer.Ordinal).Where((_, k) => k % 7 == 0).ToList();
        var taken = latin.Sum(l => places.Count(p => Romanised.Likeness(l, p) >= 0.5));
        (taken / (double)(latin.Length * places.Count)).Should().BeLessThan(0.08);
    }
}
