using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Tests.Checks;
using static ItaIngest.Tests.Deciding.Drawn;

namespace ItaIngest.Tests.Deciding;

public sealed class ReportClaimsTests
{
    [Fact]
    public void A_decision_at_a_claim_changes_just_that_statement() => Prop.ForAll(Reports.ToArbitrary(), given =>
    {
        var claims = ReportClaims.Of(ReportPath, "hash", given.Facts);
        return claims.Stated.Count == Statements(given.Facts).Count && claims.Stated.All(stated =>
        {
            var settled = new Decider().Settle(ReportPath, given.Facts, [Decide(stated.Claim, Ruling.Replace, "12.34")], "hash");
            var changed = Statements(settled.Facts).Except(Statements(given.Facts)).ToList();
            return settled.Applied.Count == 1 && settled.ToConfirm.Count == 0 && changed.Count == 1 && changed[0] == (stated.At, "12.34") && Statements(settled.Facts).Count == claims.Stated.Count;
        });
    }).Check(Fixed);

    [Fact]
    public void Every_claim_is_found_again_by_its_name() => Prop.ForAll(Reports.ToArbitrary(), given =>
    {
        var claims = ReportClaims.Of(ReportPath, "hash", given.Facts);
        IEnumerable<DecidedClaim> all = [.. claims.Stated.Select(s => s.Claim), .. given.Facts.Observations.Select(claims.ItemOf), .. given.Facts.Observations.Select(claims.YearOf)];
        return all.All(c => claims.Find(c.Item, c.Year, c.Figure, c.Ordinal) == c);
    }).Check(Fixed);

    [Fact]
    public void An_item_and_a_year_are_those_of_one_observation_with_its_copies() => Prop.ForAll(Reports.ToArbitrary(), given =>
    {
        var claims = ReportClaims.Of(ReportPath, "hash", given.Facts);
        return given.Facts.Observations.Select((o, i) => (o, i)).All(o =>
        {
            var item = new Decider().Settle(ReportPath, given.Facts, [Decide(claims.ItemOf(o.o), Ruling.Replace, "i30")], "hash").Facts.Observations;
            var year = new Decider().Settle(ReportPath, given.Facts, [Decide(claims.YearOf(o.o), Ruling.Replace, "2565")], "hash").Facts.Observations;
            return item[o.i].Item == "i30" && item.Count(x => x.Item == "i30") == 1 && item[o.i].Copies.Count == o.o.Copies.Count
                && year[o.i].Year == 2565 && year.Count(x => x.Year == 2565) == 1;
        });
    }).Check(Fixed);

    [Fact]
    public void Statements_are_told_in_the_order_of_the_document()
    {
        var claims = ReportClaims.Of(ReportPath, "hash", Given.Report(2566).Score("i1", "11.00", copies: ["12.00"]).Score("i2", "13.00").Score("i1", "14.00", 2565).Facts);
        claims.Stated.Select(s => s.Value).Should().Equal(claims.Stated.OrderBy(s => s.At, PlaceOrder.InDocument).Select(s => s.Value));
        claims.Stated.Should().OnlyContain(s => s.Claim.Agency == "เทศบาลตำบลตัวอย่าง เมือง ตัวอย่าง" && s.Claim.Document == "hash");
    }

    [Fact]
    public void A_value_can_be_added_changed_and_taken_out_again()
    {
        var given = Given.Report(2566).Score("i1", "11.00");
        var where = new Place { Line = 40 };
        var claim = ReportClaims.Of(ReportPath, "hash", given.Facts).Added("i1", 2566, Figure.Score, where, "๑๒.๐๐", 0);
        var added = Decide(claim, Ruling.Add, "12.00", 1);
        Settle(given, added).Facts.Observations.Should().HaveCount(2).And.Contain(o => o.At == where && o.Number == 12m && o.Standing == Standing.ByReviewer && o.Raw == "๑๒.๐๐");

        var changed = Decide(claim, Ruling.Replace, "13.00", 2, added.Id);
        Settle(given, added, changed).Facts.Observations.Should().HaveCount(2).And.Contain(o => o.At == where && o.Number == 13m);
        Settle(given, added, changed, Decide(claim, Ruling.Undo, minute: 3, supersedes: changed.Id)).Facts.Observations.Should().Contain(o => o.At == where && o.Number == 12m);
        Settle(given, added, Decide(claim, Ruling.Withdraw, minute: 3)).Facts.Observations.Should().ContainSingle();
        Settle(given, added, Decide(claim, Ruling.Undo, minute: 3, supersedes: added.Id)).Facts.Should().BeEquivalentTo(given.Facts);
        Settle(given, Decide(claim, Ruling.Add, "ไม่ทราบ")).Unmatched.Should().ContainSingle();
    }

    [Fact]
    public void Disclosures_are_decided_by_item_and_state()
    {
        var given = Given.Report(2566).Disclosure("o1").Disclosure("o2").Disclosure("o2", done: false);
        var claims = ReportClaims.Of(ReportPath, "hash", given.Facts);
        var second = given.Facts.Disclosures[2];
        var settled = Settle(given, Decide(claims.StateOf(second), Ruling.Replace, "done"), Decide(claims.ItemOf(second), Ruling.Replace, "o3"));
        settled.Facts.Disclosures.Select(d => (d.Item, d.Done)).Should().Equal(("o1", true), ("o2", true), ("o3", true));
        settled.ToConfirm.Should().BeEmpty();
        Settle(given, Decide(claims.StateOf(second), Ruling.Withdraw)).Facts.Disclosures.Should().HaveCount(2);
    }

    [Fact]
    public void What_was_decided_of_another_text_file_or_agency_applies_and_is_to_be_confirmed()
    {
        var given = Given.Report(2566).Score("i1", "11.00");
        var claim = ReportClaims.Of(ReportPath, "hash", given.Facts).Stated[0].Claim;
        foreach (var other in new[] { claim with { Raw = "10.00" }, claim with { Document = "other" }, claim with { Agency = "เทศบาลตำบลอื่น" } })
        {
            var settled = Settle(given, Decide(other, Ruling.Replace, "12.00"));
            settled.Applied.Should().ContainSingle();
            settled.ToConfirm.Should().ContainSingle();
            settled.Facts.Observations[0].Number.Should().Be(12m);
        }
    }

    [Fact]
    public void What_was_decided_of_the_report_is_to_be_confirmed_when_something_else_is_read_of_it()
    {
        var given = Given.Report(2566);
        var claim = ReportClaims.Of(ReportPath, "hash", given.Facts).Report("report-year");
        Settle(given, Decide(claim, Ruling.Replace, "2567")).ToConfirm.Should().BeEmpty();
        Settle(given, Decide(claim with { Raw = "2565" }, Ruling.Replace, "2567")).ToConfirm.Should().ContainSingle();
    }

    [Theory]
    [InlineData("score", "๘๑.๕", true)]
    [InlineData("score", "มาก", false)]
    [InlineData("item", "i7", true)]
    [InlineData("item", "indicator:4", true)]
    [InlineData("item", "ข้อ", false)]
    [InlineData("item", "i1|i2", false)]
    [InlineData("year", "2566", true)]
    [InlineData("year", "66", false)]
    [InlineData("disclosure", "done", true)]
    [InlineData("disclosure", "yes", false)]
    [InlineData("disclosure-item", "o3", true)]
    [InlineData("disclosure-item", "i3", false)]
    [InlineData("agency", "เทศบาลตำบลลาดขวาง", true)]
    [InlineData("agency", " ", false)]
    public void What_can_be_a_value_follows_from_the_figure(string figure, string value, bool can) =>
        Decider.CanBe(Claim("i1", figure), value).Should().Be(can);

    private static SettledFacts Settle(Given given, params Decision[] decisions) => new Decider().Settle(ReportPath, given.Facts, decisions, "hash");

    private static List<(Place At, string Value)> Statements(ReportFacts facts) =>
        [.. facts.Observations.SelectMany(o => o.Copies.Select(c => (c.At, c.Value)).Prepend((o.At, o.Value)))];
}
