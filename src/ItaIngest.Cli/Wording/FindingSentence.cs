using System.Globalization;
using ItaIngest.Checks;

namespace ItaIngest.Cli.Wording;

/// <summary>A finding in a sentence.</summary>
internal static class FindingSentence
{
    public static string Thai(CheckResult result) => Bare(result);

    public static string English(CheckResult result) => Bare(result);

    private static string Bare(CheckResult result) =>
        $"{result.Code} {result.Subject.Item}" +
        (result.Subject.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $" {year}") : "") +
        string.Concat(result.Figures.Select(f => $", {f.Key} {f.Value}"));
}
