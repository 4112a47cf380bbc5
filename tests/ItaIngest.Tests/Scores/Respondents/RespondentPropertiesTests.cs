using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Checks;
using ItaIngest.Rules;
using ItaIngest.Scores.Respondents;
using ItaIngest.Tests.Checks;

namespace ItaIngest.Tests.Scores.Respondents;

/// <summary>What must hold of scores that people's answers make, whoever they are.</summary>
public sealed class RespondentPropertiesTests
{
    private static readonly AnswerLattice Lattice = AnswerLattice.Of(new AnswerScale([0, 33, 67, 100], []));

    [Fact]
    public void Scores_made_of_answers_are_on_their_lattice() => Check(
        Answering.ByAll, 2_000, report => report.Scores.All(s => Lattice.Has(report.Respondents, s)));

    [Fact]
    public void A_number_that_is_told_is_nearly_always_the_right_one_or_divides_it()
    {
        var (told, right) = (0, 0);
        Check(Answering.ByAll, 2_000, report =>
        {
            if (CommonRespondents.Of(Lattice, Different(report)) is not { } common) return true;
            told++;
            if (report.Respondents % common.Respondents == 0) right++;
            return true;
        });
        told.Should().BeGreaterThan(400);
        right.Should().BeGreaterThanOrEqualTo(told * 99 / 100, "chance is said to be below one in a thousand for each");
    }

    [Theory]
    [InlineData(nameof(Answering.ByAll))]
    [InlineData(nameof(Answering.SomeLeftOut))]
    [InlineData(nameof(Answering.FewLeftOutEach))]
    [InlineData(nameof(Answering.SomeQuestionsByOneGroup))]
    [InlineData(nameof(Answering.MeanOfTwoParts))]
    public void A_consistent_report_is_never_accused(string answering) => Check(Enum.Parse<Answering>(answering), 1_500, report =>
    {
        var said = Given(report).ResultsOf("ITA-S014");
        return said.Count >= 1 && said.All(r => r.Severity is Severity.None or Severity.Info);
    });

    [Fact]
    public void A_wrong_digit_among_many_scores_of_few_people_is_seen_and_the_right_score_is_proposed()
    {
        var (wrong, seen, proposed) = (0, 0, 0);
        Check(Answering.ByAll, 3_000, report =>
        {
            if (report.Respondents > 60 || Different(report).Count < 12) return true;
            var (at, was) = (report.Respondents % report.Scores.Count, report.Scores[report.Respondents % report.Scores.Count]);
            // The last digit but one, read as another.
            var read = was / 100 * 100 + (was / 10 % 10 + 3) % 10 * 10 + was % 10;
            if (read > 100_00 || Lattice.Has(report.Respondents, read)) return true;
            wrong++;
            var result = Given(report with { Scores = [.. report.Scores.Select((s, i) => i == at ? read : s)] }).ResultsOf("ITA-S014").SingleOrDefault(r => r.Subject.Item == $"i{at + 1}");
            if (result is null) return true;
            seen++;
            if (result.Repair!.Alternatives.Prepend(result.Repair.To).Any(a => a.EndsWith(FormattableString.Invariant($"{was / 100}.{was % 100:00}"), StringComparison.Ordinal))) proposed++;
            return true;
        });
        wrong.Should().BeGreaterThan(200);
        seen.Should().BeGreaterThan(wrong * 8 / 10);
        proposed.Should().BeGreaterThan(seen / 4);
    }

    private static List<int> Different(AnsweredReport report) => [.. report.Scores.Where(s => s is > 0 and < 100_00).Distinct().Order()];

    private static Given Given(AnsweredReport report) =>
        Tests.Checks.Given.Report(2566).Scores("i1", [.. report.Scores.Select(s => FormattableString.Invariant($"{s / 100}.{s % 100:00}"))]);

    private static void Check(Answering answering, int count, Func<AnsweredReport, bool> holds) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(25681, 69), Prop.ForAll(AnsweredReport.Any(answering).ToArbitrary(), holds));
}
