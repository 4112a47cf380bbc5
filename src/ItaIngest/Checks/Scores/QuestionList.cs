using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;

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
        Interval[] listed = [.. All.Select(n => n.Score!.Value.Interval)];
        return new Estimate((stated.Number * Count - All.Sum(n => n.Score!.Value.Number)) / Unlisted, ScoreFormulas.MeanOfUnlisted(stated.Interval, Count, listed));
    }

    /// <summary>What the other EIT part would have to be if the list is one part; the unlisted questions may be anything from 0 to 100. Low &gt; High where it is impossible.</summary>
    public Interval OtherPart(Printed stated)
    {
        var open = Enumerable.Repeat(ScoreFormulas.Possible, Math.Max(Unlisted, 0));
        return ScoreFormulas.OtherPart(stated.Interval, ScoreFormulas.Mean([.. All.Select(n => n.Score!.Value.Interval), .. open]));
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
