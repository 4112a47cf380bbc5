using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Serialisation;
using ItaIngest.Tests.Checks.Register;
using ItaIngest.Tests.Deciding;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Review;

/// <summary>A person names the scheme of a report.</summary>
public sealed class OtherSchemeTests
{
    private static readonly Settlement Settlement = new(SeedRun.Rules);

    [Fact]
    public void A_report_that_was_refused_as_of_another_scheme_is_read_when_a_person_says_it_is_ours()
    {
        var refused = Stored(SeedRun.OfFile(Path.Combine(Repository.Root, "fixtures", "rules", "schemes", "moit.txt")));
        refused.Extraction.Refusal!.Reason.Should().Be(RefusalReason.OtherScheme);
        refused.Readings.Should().NotBeNull("without them nobody could say that it is ours");

        var ours = Named(refused, "ita");
        var read = Settle(refused, ours);
        read.Extraction.Should().BeEquivalentTo(new { Status = ExtractionStatus.Complete, Refusal = (Refusal?)null });
        read.Facts.Should().NotBeNull();
        read.DecisionsUnmatched.Should().BeEmpty();

        var undone = Settle(Stored(read), ours, Drawn.Decide(ours.Claim, Ruling.Undo, minute: 2, supersedes: ours.Id));
        DocumentJson.Serialize(undone).Should().Equal(DocumentJson.Serialize(refused));
    }

    [Fact]
    public void A_report_of_ours_is_refused_when_a_person_names_another_scheme_and_read_again_when_that_is_undone()
    {
        var read = Stored(SeedRun.OfFile(Path.Combine(CheckFixture.Root, "ITA-S010", "fires.txt")));
        var named = Named(read, "lpa");
        var refused = Settle(read, named);
        refused.Extraction.Refusal.Should().Be(new Refusal(RefusalReason.OtherScheme, "lpa"));
        refused.Facts.Should().BeNull();
        refused.Outcome.Should().Be(Outcome.Refused);
        refused.DecisionsUnmatched.Should().BeEmpty();
        DocumentJson.Serialize(Settle(Stored(refused), named, Drawn.Decide(named.Claim, Ruling.Undo, minute: 2, supersedes: named.Id))).Should().Equal(DocumentJson.Serialize(read));
    }

    [Fact]
    public void What_else_was_decided_of_a_refused_report_waits_for_it()
    {
        var read = Stored(SeedRun.OfFile(Path.Combine(CheckFixture.Root, "ITA-S010", "fires.txt")));
        var other = Drawn.Decide(new DecidedClaim(read.Source.Path, "i1", 2568, "score", 1, "", ""), Ruling.Replace, "11");
        Settle(read, Named(read, "lpa"), other).DecisionsUnmatched.Should().Equal(other);
    }

    private static Decision Named(DocumentResult of, string scheme) => Drawn.Decide(new DecidedClaim(of.Source.Path, "report", null, ReportEdits.SchemeFigure, 1, "", of.Source.Id), Ruling.Replace, scheme);

    private static DocumentResult Settle(DocumentResult of, params Decision[] decisions) => Settlement.Settle(of.Extraction, of.Readings, decisions);

    private static DocumentResult Stored(DocumentResult result) => DocumentJson.Deserialize(DocumentJson.Serialize(result));
}
