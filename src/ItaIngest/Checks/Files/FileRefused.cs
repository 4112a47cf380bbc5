using System.Globalization;
using ItaIngest.Documents;

namespace ItaIngest.Checks.Files;

/// <summary>ITA-X001: the file was not read. Can always tell.</summary>
public static class FileRefused
{
    /// <summary>The code.</summary>
    public const string Code = "ITA-X001";

    /// <summary>The result of a file that was refused, for which there is nothing else to check; nothing for one that was read.</summary>
    public static IReadOnlyList<CheckResult> Of(Extraction extraction) => extraction.Refusal is not { } refusal
        ? []
        :
        [
            Say.Fails(Code, new Subject("document"), Severity.Error, FiguresOf(refusal),
                [new Evidence(new Place(), extraction.Source.Path, "defect")], []),
        ];

    /// <summary>Why the file was not read, of a result of this check; null of any other.</summary>
    public static Refusal? RefusalOf(CheckResult result)
    {
        if (!string.Equals(result.Code, Code, StringComparison.Ordinal) || !Enum.TryParse<RefusalReason>(result.Figures.GetValueOrDefault("refusal"), out var reason)) return null;
        var isLimit = result.Figures.TryGetValue("limit", out var name) & long.TryParse(result.Figures.GetValueOrDefault("most"), NumberStyles.None, CultureInfo.InvariantCulture, out var most);
        return new Refusal(reason, result.Figures.GetValueOrDefault("detail") ?? "") { Limit = isLimit ? new PassedLimit(name!, most) : null };
    }

    private static Figures FiguresOf(Refusal refusal)
    {
        var figures = new Figures { { "refusal", refusal.Reason.ToString() }, { "detail", refusal.Detail } };
        if (refusal.Limit is not { } limit) return figures;
        figures.Add("limit", limit.Name);
        figures.Add("most", limit.Most.ToString(CultureInfo.InvariantCulture));
        return figures;
    }
}
