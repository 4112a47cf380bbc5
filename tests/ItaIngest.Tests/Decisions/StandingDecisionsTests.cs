using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using static ItaIngest.Tests.Deciding.Drawn;

namespace ItaIngest.Tests.Deciding;

public sealed class StandingDecisionsTests
{
    [Fact]
    public void The_order_of_arrival_does_not_matter() => Prop.ForAll(
        (from history in Histories from shuffled in Gen.Shuffle(history.ToArray()) select (history, shuffled)).ToArbitrary(),
        drawn =>
        {
            var (a, b) = (StandingDecisions.Of(drawn.history), StandingDecisions.Of(drawn.shuffled));
            return a.Values.SequenceEqual(b.Values) && a.Answers.SequenceEqual(b.Answers) && a.Undone.SequenceEqual(b.Undone) && a.Superseded.SequenceEqual(b.Superseded);
        }).Check(Fixed);

    [Fact]
    public void Also_of_two_at_the_same_time_the_same_one_counts_everywhere()
    {
        var (one, other) = (Decide(Claim("i1"), Ruling.Replace, "11"), Decide(Claim("i1"), Ruling.Replace, "12"));
        StandingDecisions.Of([one, other]).Values.Should().Equal(StandingDecisions.Of([other, one]).Values);
    }

    [Fact]
    public void Nothing_is_lost() => Prop.ForAll(Histories.ToArbitrary(), history =>
    {
        var standing = StandingDecisions.Of(history);
        var told = standing.Values.Union(standing.Answers).Concat(standing.Undone).Concat(standing.Superseded).ToList();
        return told.Count == told.Distinct().Count()
            && history.Where(d => d.Ruling != Ruling.Undo).All(told.Contains)
            && standing.Superseded.All(d => !standing.Undone.Contains(d));
    }).Check(Fixed);

    [Fact]
    public void The_last_in_time_counts_and_when_it_is_undone_the_one_before_it()
    {
        var first = Decide(Claim("i1"), Ruling.Replace, "11", 1);
        var second = Decide(Claim("i1"), Ruling.Replace, "12", 2);
        var undo = Decide(Claim("i1"), Ruling.Undo, minute: 3, supersedes: second.Id);
        var undoOfUndo = Decide(Claim("i1"), Ruling.Undo, minute: 4, supersedes: undo.Id);
        StandingDecisions.Of([second, first]).Values.Should().Equal(second);
        StandingDecisions.Of([second, first]).Superseded.Should().Equal(first);
        StandingDecisions.Of([undo, second, first]).Values.Should().Equal(first);
        StandingDecisions.Of([undo, second, first]).Undone.Should().Equal(second);
        StandingDecisions.Of([undoOfUndo, undo, second, first]).Values.Should().Equal(second);
    }

    [Fact]
    public void Any_earlier_decision_can_be_undone()
    {
        var first = Decide(Claim("i1"), Ruling.Replace, "11", 1);
        var second = Decide(Claim("i2"), Ruling.Replace, "12", 2);
        StandingDecisions.Of([first, second, Decide(Claim("i1"), Ruling.Undo, minute: 3, supersedes: first.Id)]).Values.Should().Equal(second);
    }

    [Fact]
    public void A_finding_stays_answered_when_its_value_is_changed_once_more()
    {
        var finding = new AnsweredFinding("ITA-S010", "i1", 2566, null, 1, "said");
        var answer = Decide(Claim("i1"), Ruling.AcceptRepair, "11", 1, answers: finding);
        var standing = StandingDecisions.Of([answer, Decide(Claim("i1"), Ruling.Replace, "12", 2)]);
        standing.Values.Should().ContainSingle().Which.Value.Should().Be("12");
        standing.Answers.Should().Equal(answer);
        standing.Superseded.Should().BeEmpty();
    }

    [Fact]
    public void A_value_that_was_added_is_another_than_the_one_that_is_read_there_now()
    {
        var added = Decide(Claim("i1", ordinal: 2) with { Where = new Place { Line = 7 } }, Ruling.Add, "11", 1);
        var replaced = Decide(Claim("i1", ordinal: 2), Ruling.Replace, "12", 2);
        StandingDecisions.Of([added, replaced]).Values.Should().Equal(added, replaced);
    }

    [Fact]
    public void What_makes_an_id_is_all_that_it_says_and_not_how_it_came_in()
    {
        var decision = Decide(Claim("i1") with { Where = new Place { Page = 2, Box = new Box(1.5m, 2, 3, 4) } }, Ruling.Add, "11", answers: new AnsweredFinding("ITA-S010", "i1", 2566, "EIT1", 1, "said"));
        DecisionId.With(decision with { By = DecidedBy.Import }).Id.Should().Be(decision.Id);
        Decision[] others =
        [
            decision with { Value = "12" }, decision with { Reviewer = "อีกคน" }, decision with { At = decision.At.AddTicks(1) }, decision with { Ruling = Ruling.Replace }, decision with { Comment = "ดูหน้า ๒" },
            decision with { Claim = decision.Claim with { Where = new Place { Page = 2, Box = new Box(1.5m, 2, 3, 5) } } }, decision with { Answers = decision.Answers! with { Said = "else" } },
        ];
        others.Select(d => DecisionId.With(d).Id).Append(decision.Id).Should().OnlyHaveUniqueItems();
    }
}
