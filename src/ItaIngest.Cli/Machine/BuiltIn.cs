using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.DesignCard;

namespace ItaIngest.Cli.Machine;

/// <summary>An engine that an option chooses, and whether this program has it.</summary>
/// <param name="Choice">How it is chosen: "--store litedb".</param>
/// <param name="Name">As people know it.</param>
/// <param name="Version">Its version; null where it was not built in.</param>
internal sealed record BuiltIn(string Choice, string Name, string? Version)
{
    /// <summary>All that can be chosen beside what is always there, one line an engine.</summary>
    public static IReadOnlyList<BuiltIn> All =>
    [
        new("--store litedb", "LiteDB", LiteDbEngine.Version),
        new("--pdf " + Engines.PdfPigName, "PdfPig", Engines.BuiltIn.GetValueOrDefault(Engines.PdfPigName)),
        new("--classifier " + Engines.MlNetName, "Microsoft.ML", Engines.BuiltIn.GetValueOrDefault(Engines.MlNetName)),
    ];
}
