using ItaIngest.Rules;

namespace ItaIngest.Likeness;

/// <summary>Gives the classifier of a list of titles: the trained one where the model was trained on all of them, else plain likeness.</summary>
public sealed class TitleClassifiers(RuleSet rules)
{
    private readonly Lazy<TitleModel?> model = new(() => rules.TitleModel.IsEmpty ? null : TitleModel.Read(rules.TitleModel.Span, TitleSample.Of(rules)));

    /// <summary>Whether the model of the rules was trained on their books and confusions as they are.</summary>
    public bool IsTrained => model.Value is not null;

    /// <summary>A classifier of titles by their keys.</summary>
    public ITitleClassifier Of(IReadOnlyList<string> keys) =>
        rules.OtherTitles?.Invoke(keys) is { } other ? other
        : model.Value is { } trained && trained.Knows(keys) ? new TrainedTitles(trained, keys) : new GramTitles();
}
