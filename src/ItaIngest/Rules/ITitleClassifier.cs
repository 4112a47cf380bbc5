namespace ItaIngest.Rules;

/// <summary>
/// Tells which of some known titles a title is, if it is one of them; whether it is one at all, its likeness says. One object knows one list of
/// titles: the classifier that the rules' own model was trained for, plain likeness of letters for titles that nothing was trained on, or, where it
/// was asked for, that of another package, which comes with the rules (<see cref="RuleSet.OtherTitles"/>).
/// </summary>
public interface ITitleClassifier
{
    /// <summary>How probable it is that a title is each of the known ones; together they make 1.</summary>
    /// <param name="key">The title's key (its comparison key without what stands around it); not empty.</param>
    /// <param name="likeness">How alike it is to each of the known titles, 0 to 1.</param>
    /// <param name="probabilities">Takes one figure for each known title.</param>
    void Classify(string key, ReadOnlySpan<float> likeness, Span<float> probabilities);
}
