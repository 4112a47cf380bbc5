using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S040: scores of indicators or of the whole are stated, and none of a question. Can always tell.</summary>
public sealed class NoQuestionScores : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S040";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var scores = context.Facts.Observations.Where(o => o.Figure == Figure.Score && o.Year == context.Facts.ScoreYear).OrderBy(o => o.At, PlaceOrder.InDocument).ToList();
        if (scores.Count == 0 || scores.Any(o => Items.IsQuestion(Items.Candidates(o.Item)[0]))) yield break;
        // Where its questions stand without scores (states of disclosures), that is the other half of the evidence.
        var disclosures = context.Facts.Disclosures.Take(1).Select(d => new Evidence(d.At, d.ItemRaw, "other"));
        yield return Say.Fails(Code, new Subject("document", context.Facts.ScoreYear), Severity.Info,
            new Figures { { "scores", scores.Count }, { "disclosures", context.Facts.Disclosures.Count } },
            [.. scores.Take(3).Select(o => new Evidence(o.At, o.Raw, "stated")), .. disclosures], []);
    }
}
