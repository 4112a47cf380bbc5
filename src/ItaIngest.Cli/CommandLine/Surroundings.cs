using System.Reflection;

namespace ItaIngest.Cli.CommandLine;

/// <summary>What a command finds around it when it is told nothing: the database, the rules, its own version.</summary>
internal static class Surroundings
{
    /// <summary>The database, relative to the working directory.</summary>
    public const string DefaultDatabase = "out/ita.db";

    /// <summary>Version of this program: what a stored result was made by.</summary>
    public static string ProgramVersion { get; } =
        typeof(Surroundings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

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
