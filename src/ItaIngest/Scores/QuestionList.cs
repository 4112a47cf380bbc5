using ItaIngest.Mapping;

namespace ItaIngest.Scores;

/// <summary>The questions of an indicator that a report lists, against those that the year has.</summary>
/// <param name="Indicator">The indicator, or one part of it.</param>
/// <param name="Listed">Its questions that have a score.</param>
/// <param name="Undecided">Scores whose item is one of its questions, undecided which.</param>
/// <param name="Count">How many questions it has.</param>
internal sealed record QuestionList(ScoreNode Indicator, IReadOnlyList<ScoreNode> Listed, IReadOnlyList<ScoreNode> Undecided, int Count)
{
    public bool IsEmpty => Listed.Count == 0 && Undecided.Count == 0;

    public bool IsComplete => Count > 0 && Listed.Count == Count;

    /// <summary>Whether a score may be of a question that another one is of already: then it is not known what is listed.</summary>
    public bool IsAmbiguous { get; private init; }

    /// <summary>Questions without a score, those that an undecided score belongs to not counted.</summary>
    public int Unlisted => Count - Listed.Count - Undecided.Count;

    /// <summary>Every score listed; an undecided one surely belongs to the indicator, whichever question it is.</summary>
    public IEnumerable<ScoreNode> All => Listed.Concat(Undecided);

    /// <summary>The questions of an indicator, those of its sub-indicators included.</summary>
    public static IReadOnlyList<ScoreNode> Questions(ScoreNode indicator) =>
        [.. indicator.Children.SelectMany(c => c.Children.Count == 0 && Items.IsQuestion(c.Item) ? [c] : c.Children)];

    /// <summary>The list of an indicator, of the part that it bears and no other. Two undecided scores that might be one question's are not counted as two questions.</summary>
    public static QuestionList Of(ScoreGraph graph, ScoreNode indicator)
    {
        var questions = Questions(indicator);
        var listed = questions.Where(q => q.Score is not null).ToList();
        var undecided = new List<ScoreNode>();
        var isAmbiguous = false;
        if (graph.Undecided.Count > 0)
        {
            var free = questions.Where(q => q.Score is null).Select(q => q.Item).ToHashSet(StringComparer.Ordinal);
            foreach (var node in graph.UndecidedAmong(questions).Where(n => string.Equals(n.Part, indicator.Part, StringComparison.Ordinal)))
            {
                if (Items.Candidates(node.Item).FirstOrDefault(free.Remove) is not null) undecided.Add(node);
                else isAmbiguous = true;
            }
        }

        return new QuestionList(indicator, listed, undecided, questions.Count) { IsAmbiguous = isAmbiguous };
    }
}
