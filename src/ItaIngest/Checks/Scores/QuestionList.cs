using ItaIngest.Rules;

namespace ItaIngest.Checks.Scores;

/// <summary>The questions of an indicator that a report lists, against those that the year has.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Listed">Its questions that have a score.</param>
/// <param name="Undecided">Scores whose item is one of its questions, undecided which.</param>
/// <param name="Count">How many questions it has.</param>
internal sealed record QuestionList(ScoreNode Indicator, IReadOnlyList<ScoreNode> Listed, IReadOnlyList<ScoreNode> Undecided, int Count)
{
    public bool IsEmpty => Listed.Count == 0 && Undecided.Count == 0;

    public bool IsComplete => Count > 0 && Listed.Count == Count;

    /// <summary>Questions without a score, those that an undecided score belongs to not counted.</summary>
    public int Unlisted => Count - Listed.Count - Undecided.Count;

    /// <summary>Every score listed; an undecided one surely belongs to the indicator, whichever question it is.</summary>
    public IEnumerable<ScoreNode> All => Listed.Concat(Undecided);

    /// <summary>The list of an indicator; of an EIT indicator, of the part that lists the most where no part is left unnamed.</summary>
    public static QuestionList Of(ScoreGraph graph, ScoreNode indicator)
    {
        var unnamed = In(graph, indicator);
        if (!unnamed.IsEmpty || indicator.Parts.Count == 0) return unnamed;
        return indicator.Parts.Select(p => In(graph, p)).MaxBy(l => l.Listed.Count) ?? unnamed;
    }

    /// <summary>The mean that the unlisted questions would need for the indicator to be what is stated.</summary>
    public Estimate? NeededMean(Printed stated)
    {
        if (Unlisted <= 0) return null;
        var listed = All.Select(n => Estimate.Of(n.Score!.Value)).ToList();
        var sum = listed.Sum(e => e.Value);
        var range = (stated.Interval * Count - Estimate.Sum(listed.Select(e => e.Range))) / Unlisted;
        return new Estimate((stated.Number * Count - sum) / Unlisted, range);
    }

    /// <summary>What the other EIT part would have to be if the list is one part; the unlisted questions may be anything from 0 to 100.</summary>
    public Interval OtherPart(Printed stated)
    {
        var listed = Estimate.Sum(All.Select(n => n.Score!.Value.Interval));
        var mean = new Interval(listed.Low, listed.High + 100m * Math.Max(Unlisted, 0)) / Count;
        return stated.Interval * 2 - mean;
    }

    public IEnumerable<Evidence> Addends => All.SelectMany(n => n.Evidence("addend"));

    // Two undecided scores that might be one question's are not counted as two questions.
    private static QuestionList In(ScoreGraph graph, ScoreNode indicator)
    {
        var questions = IndicatorArithmetic.Questions(indicator);
        var listed = questions.Where(q => q.Score is not null).ToList();
        var free = questions.Where(q => q.Score is null).Select(q => q.Item).ToHashSet(StringComparer.Ordinal);
        var undecided = new List<ScoreNode>();
        if (indicator.Part is null)
        {
            foreach (var node in graph.UndecidedAmong(questions))
            {
                if (Items.Candidates(node.Item).FirstOrDefault(free.Remove) is not null) undecided.Add(node);
            }
        }

        return new QuestionList(indicator, listed, undecided, questions.Count);
    }
}
