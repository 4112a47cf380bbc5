using ItaIngest.Checks.Agencies;
using ItaIngest.Checks.Codes;
using ItaIngest.Checks.Files;
using ItaIngest.Checks.Narrative;
using ItaIngest.Checks.Own;
using ItaIngest.Checks.Ratings;
using ItaIngest.Checks.Scores;
using ItaIngest.Checks.Texts;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Checks;

/// <summary>Runs every check over settled facts. Changes no value.</summary>
public sealed class Checker(RuleSet rules)
{
    /// <summary>Every check, in the order in which their results are told.</summary>
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new PartlyRead(), new CellsOverlap(), new NothingOfAReport(), new ReadByOcr(), new TableDoubtful(), new BookMissing(), new BookIncomplete(),
        new OtherAgencyNamed(), new AgencyMangled(), new DistrictMangled(), new AgencyMissingOnCover(), new DomainOfAnother(), new YearContradicted(), new ScoreYearNotReportYear(),
        new ScoreNotANumber(), new ScoreOutsideRange(),
        new IndicatorDiffersFromQuestions(), new InstrumentDiffersFromIndicators(), new OverallDiffersFromInstruments(), new PartialSumImpossible(), new RepairedScore(), new ScoresMisplaced(), new ScoreOfNoRespondents(), new DecimalsLost(), new SumWithAGap(),
        new SameScoreStatedTwice(), new SuspiciousRepeatedValue(),
        new LevelOfAnotherYear(), new LevelUnlikeScore(), new PassWordUnlikeMark(), new PrintedScaleWrong(),
        new DeltaWrong(), new DeltaNotQuantified(), new CountDiffers(), new TargetInconsistent(), new CrossReferenceWrong(), new MeasureYearOdd(),
        new CopiedText(), new DisclosureUnlikeScore(),
        new NoQuestionScores(), new NoScores(),
        new CodeMangled(), new CodeMissing(), new CodeMismatch(), new QuestionTitleVariant(), new IndicatorTitleVariant(), new IndicatorTitleWrong(),
        new CodeCase(), new RowContinuation(), new CodeRepeated(), new CodeOutOfRange(), new QuestionMissingInPlan(), new TableNotMapped(), new SentenceNotRead(), new StateNotRead(),
        new TextDamaged(), new DigitsNotAllSeen(), new ForeignScript(), new TextMangled(), new DuplicatedWord(), new SequenceImpossible(), new HeaderMangled(), new HeadingMangled(), new HeadingMissing(), new HeadingMerged(), new SpellingVariantUsed(), new NumberArtefact(),
    ];

    /// <summary>Checks a report.</summary>
    /// <param name="document">What was read; the text checks look at it.</param>
    /// <param name="facts">The settled facts.</param>
    public IReadOnlyList<CheckResult> Check(ReadDocument document, ReportFacts facts)
    {
        var context = CheckContext.Of(rules, document, facts);
        var confirmed = facts.Observations.Where(o => o.Standing == Standing.ByReviewer).Select(ObservationKey.Of).ToHashSet(StringComparer.Ordinal);
        return [.. All.SelectMany(c => c.Run(context)).Select(r => WithoutConfirmed(r, confirmed))];
    }

    /// <summary>What a reviewer has settled is not withheld again; a finding that would withhold nothing else is told as a warning.</summary>
    private static CheckResult WithoutConfirmed(CheckResult result, HashSet<string> confirmed)
    {
        if (result.Withholds.Count == 0 || confirmed.Count == 0) return result;
        string[] open = [.. result.Withholds.Where(w => !confirmed.Contains(w))];
        return open.Length == result.Withholds.Count ? result
            : result with { Withholds = open, Severity = open.Length == 0 ? Severity.Warning : result.Severity };
    }
}
