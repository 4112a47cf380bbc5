using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>
/// ITA-S021: one score three times among the questions of an indicator, or in two years for different items. It may be right; a row
/// copied by mistake looks the same. Full and empty scores repeat as a matter of course and are not looked at. Can always tell.
/// </summary>
public sealed class SuspiciousRepeatedValue : ICheck
{
    private const int Suspicious = 3;

    /// <inheritdoc/>
    public string Code => "ITA-S021";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context) => InIndicators(context).Concat(AcrossYears(context));

    private IEnumerable<CheckResult> InIndicators(CheckContext context)
    {
        foreach (var indicator in context.Scores.Indicators.SelectMany(i => i.Parts.Prepend(i)))
        {
            var questions = QuestionList.Questions(indicator);
            if (questions.Count == 0 || questions[0].Item[0] == 'o') continue;
            var scored = questions.Where(q => q.Score is not null).Concat(indicator.Part is null ? context.Scores.UndecidedAmong(questions) : []);
            foreach (var same in scored.GroupBy(q => q.Score!.Value.Number).Where(g => g.Key is not (0m or 100m) && g.Count() >= Suspicious))
            {
                var impossible = PartialSumImpossible.IsImpossible(context, indicator);
                var figures = new Figures { { "value", same.First().Score!.Value.ToString() }, { "times", same.Count() }, { "items", string.Join(',', same.Select(q => q.Item)) } };
                yield return Say.Fails(Code, indicator.Subject, indicator.Score is not null && impossible ? Severity.Warning : Severity.Info, figures,
                    [.. same.SelectMany(q => q.Evidence("defect"))], []);
            }
        }
    }

    private IEnumerable<CheckResult> AcrossYears(CheckContext context)
    {
        var scored = context.Scores.Stated.Concat(context.Scores.Undecided).Where(n => n.Score is { } s && s.Number is not (0m or 100m) && s.Decimals >= Printed.Usual);
        foreach (var same in scored.GroupBy(n => n.Score!.Value.Number).OrderBy(g => g.Key))
        {
            if (same.DistinctBy(n => n.Year).Count() < 2 || same.Select(n => n.Item).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            var figures = new Figures
            {
                { "value", same.First().Score!.Value.ToString() },
                { "times", same.Count() },
                { "items", string.Join(',', same.Select(n => FormattableString.Invariant($"{n.Item}@{n.Year}"))) },
            };
            yield return Say.Fails(Code, new Subject("document"), Severity.Info, figures, [.. same.SelectMany(n => n.Evidence("defect"))], []);
        }
    }
}
