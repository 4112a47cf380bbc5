using System.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Postgres;

namespace ItaIngest.Cli.CommandLine;

/// <summary>Options that several commands share.</summary>
internal sealed class CommonOptions
{
    private readonly Words words;

    public Option<string> Database { get; } = new("--db") { HelpName = "FILE|ADDRESS", DefaultValueFactory = _ => Surroundings.DefaultDatabase };

    public Option<string?> Store { get; } = new("--store") { HelpName = string.Join('|', StoreChoice.Names.Keys) + "|ADDRESS" };

    public Option<string?> Rules { get; } = new("--rules") { HelpName = "DIR" };

    public Option<bool> Json { get; } = new("--json");

    public CommonOptions(Words words)
    {
        this.words = words;
        NotEmpty(Database);
        NotEmpty(Rules);
        Store.CompletionSources.Add([.. StoreChoice.Names.Keys, "postgres://…"]);
        Store.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var named }] && !StoreChoice.Names.ContainsKey(named) && !PostgresAddress.Is(named)) result.AddError("--store");
        });
    }

    /// <summary>The database that was named, and the engine that was asked for.</summary>
    /// <exception cref="CannotRunException">What begins as an address is none.</exception>
    public StoreChoice Chosen(ParseResult parsed)
    {
        if (parsed.GetValue(Store) is { } named && PostgresAddress.Is(named)) return StoreChoice.Of(named, words);
        var isNamed = parsed.GetResult(Database) is { Implicit: false } || parsed.GetValue(Store) is not null;
        if (!isNamed && Surroundings.StoreOfEnvironment is { } address) return StoreChoice.Of(address, words);
        return StoreChoice.Of(parsed.GetRequiredValue(Database), words, parsed.GetValue(Store) is { } name ? StoreChoice.Names[name] : null);
    }

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
