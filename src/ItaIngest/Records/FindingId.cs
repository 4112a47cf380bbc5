using System.Globalization;
using ItaIngest.Checks;

namespace ItaIngest.Records;

/// <summary>Ids of findings: the same document, code and subject have the same id in every store and every run.</summary>
public static class FindingId
{
    /// <summary>The findings of a document with their ids, in the order of the results.</summary>
    public static IEnumerable<(string Id, CheckResult Result)> Of(string document, IReadOnlyList<CheckResult> results)
    {
        var seen = new Dictionary<(string Code, Subject Subject), int>();
        foreach (var result in results)
        {
            if (!result.IsFinding) continue;
            var key = (result.Code, result.Subject);
            seen[key] = result.Ordinal ?? seen.GetValueOrDefault(key) + 1;
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"finding\n{document}\n{result.Code}\n{result.Subject.Item}\n{result.Subject.Year}\n{result.Subject.Part}\n{seen[key]}");
            // The letter keeps spreadsheets from taking digits with an e among them for a number.
            yield return ("f" + DocumentId.Hash(text)[..16], result);
        }
    }
}
