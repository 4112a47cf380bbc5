using ItaIngest.Rules;

namespace ItaIngest.Benchmarks.DesignCard;

/// <summary>The engines of packages beside our own: reading of PDF files, telling of titles.</summary>
internal static class ReadersBench
{
    /// <summary>Everything.</summary>
    /// <param name="rulesFolder">The rules.</param>
    /// <param name="folder">PDF files to read besides the made ones; null: none.</param>
    public static void Run(string rulesFolder, string? folder)
    {
        PdfLines.Run(folder);
        ClassifierLines.Run(RuleSetLoader.Load(rulesFolder));
    }
}
