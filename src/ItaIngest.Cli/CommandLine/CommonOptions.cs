using System.CommandLine;

namespace ItaIngest.Cli.CommandLine;

/// <summary>Options that several commands share.</summary>
internal sealed class CommonOptions
{
    public Option<string> Database { get; } = new("--db") { HelpName = "FILE", DefaultValueFactory = _ => Surroundings.DefaultDatabase };

    public Option<string?> Store { get; } = new("--store") { HelpName = string.Join('|', StoreChoice.Names.Keys) };

    public Option<string?> Rules { get; } = new("--rules") { HelpName = "DIR" };

    public Option<bool> Json { get; } = new("--json");

    public CommonOptions()
    {
        NotEmpty(Database);
        NotEmpty(Rules);
        Store.AcceptOnlyFromAmong(StringComparer.Ordinal, [.. StoreChoice.Names.Keys]);
    }

    /// <summary>The database that was named, and the engine that was asked for.</summary>
    public StoreChoice Chosen(ParseResult parsed) =>
        new(parsed.GetRequiredValue(Database), parsed.GetValue(Store) is { } name ? StoreChoice.Names[name] : null);

    /// <summary>A path of no characters, as an unset variable of a shell leaves it, names nothing.</summary>
    public static void NotEmpty(Option option) => option.Validators.Add(result =>
    {
        if (result.Tokens.Any(t => t.Value.Length == 0)) result.AddError(option.Name);
    });

    /// <inheritdoc cref="NotEmpty(Option)"/>
    public static void NotEmpty(Argument argument) => argument.Validators.Add(result =>
    {
        if (result.Tokens.Any(t => t.Value.Length == 0)) result.AddError(argument.Name);
    });
}
