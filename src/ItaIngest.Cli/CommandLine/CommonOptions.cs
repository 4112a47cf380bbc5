using System.CommandLine;

namespace ItaIngest.Cli.CommandLine;

/// <summary>Options that several commands share.</summary>
internal sealed class CommonOptions
{
    public Option<string> Database { get; } = new("--db") { HelpName = "FILE", DefaultValueFactory = _ => Surroundings.DefaultDatabase };

    public Option<string?> Rules { get; } = new("--rules") { HelpName = "DIR" };

    public Option<bool> Json { get; } = new("--json");
}
