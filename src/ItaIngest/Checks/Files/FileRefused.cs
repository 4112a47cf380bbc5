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
            Say.Fails(Code, new Subject("document"), Severity.Error, new Figures { { "refusal", refusal.Reason.ToString() }, { "detail", refusal.Detail } },
                [new Evidence(new Place(), extraction.Source.Path, "defect")], []),
        ];
}
