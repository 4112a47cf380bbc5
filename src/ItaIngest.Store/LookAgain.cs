using ItaIngest.Checks;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>Which decisions a person should look at again, by their ids; each once.</summary>
internal static class LookAgain
{
    /// <summary>Those that a document's own result names.</summary>
    public static IReadOnlyDictionary<string, DecisionState> At(DocumentResult? result) => result is null
        ? new Dictionary<string, DecisionState>(StringComparer.Ordinal)
        : Once(
            result.DecisionsToConfirm.Select(d => d.Id).Concat(Answers(result.Results)),
            result.DecisionsUnmatched.Select(d => d.Id));

    /// <summary>Those that its relations name.</summary>
    public static IReadOnlyDictionary<string, DecisionState> At(IReadOnlyList<CheckResult> relations) => Once(Answers(relations), []);

    /// <summary>Those of both.</summary>
    public static IReadOnlyDictionary<string, DecisionState> At(StoredDocument document)
    {
        var (own, related) = (At(document.Result), At(document.Relations));
        return Once(
            own.Concat(related).Where(d => d.Value == DecisionState.ToConfirm).Select(d => d.Key),
            own.Where(d => d.Value == DecisionState.Unmatched).Select(d => d.Key));
    }

    private static IEnumerable<string> Answers(IReadOnlyList<CheckResult> results) => results.Where(r => r.IsToConfirm).Select(r => r.AnsweredBy).OfType<string>();

    private static Dictionary<string, DecisionState> Once(IEnumerable<string> toConfirm, IEnumerable<string> unmatched)
    {
        var states = new Dictionary<string, DecisionState>(StringComparer.Ordinal);
        foreach (var id in toConfirm) states[id] = DecisionState.ToConfirm;
        foreach (var id in unmatched) states.TryAdd(id, DecisionState.Unmatched);
        return states;
    }
}
