using System.Reflection;
using ItaIngest.Postgres;

namespace ItaIngest.Cli.CommandLine;

/// <summary>What a command finds around it when it is told nothing: the database, the rules, its own version.</summary>
internal static class Surroundings
{
    /// <summary>The database, relative to the working directory.</summary>
    public const string DefaultDatabase = "out/ita.db";

    /// <summary>Version of this program: what a stored result was made by.</summary>
    public static string ProgramVersion { get; } =
        typeof(Surroundings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The address of a database that the environment names; null where it names none.</summary>
    public static string? StoreOfEnvironment => Environment.GetEnvironmentVariable(StoreChoice.Variable) is { Length: > 0 } address ? address : null;

    /// <summary>What a proposed command needs behind it to mean that database: nothing where it is the default one, or the one that the environment names.</summary>
    public static string NamingDatabase(string database)
    {
        var byDefault = StoreOfEnvironment is { } address && PostgresAddress.Is(address) ? PostgresAddress.Parse(address).Name : DefaultDatabase;
        return database == byDefault ? "" : " --db " + Quoted(database);
    }

    /// <summary>A path as it is typed: with quotation marks where it has a space, and what could move the cursor shown.</summary>
    public static string Quoted(string path) => Plain.Line(path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path);

    /// <summary>The folder of rules: upward from the working directory, else upward from the program itself; null where there is none.</summary>
    public static string? FindRules() =>
        FindUpward(Directory.GetCurrentDirectory()) ?? FindUpward(AppContext.BaseDirectory);

    private static string? FindUpward(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var rules = Path.Combine(folder.FullName, "rules");
            if (Directory.Exists(Path.Combine(rules, "books"))) return rules;
        }

        return null;
    }
}
