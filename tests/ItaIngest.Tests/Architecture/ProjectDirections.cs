using System.Xml.Linq;

namespace ItaIngest.Tests.Architecture;

/// <summary>What a project may reference: other projects and packages.</summary>
/// <param name="Projects">Projects by name.</param>
/// <param name="Packages">Packages by name.</param>
internal sealed record Allowed(IReadOnlyList<string> Projects, IReadOnlyList<string> Packages);

/// <summary>The direction between projects, and a reader of project files that tells what breaks it.</summary>
internal static class ProjectDirections
{
    /// <summary>ThaiNumerals &lt;- ItaIngest &lt;- {Extractors, Store, Web}; Pdf &lt;- {Extractors &lt;- Noise, PdfPig}; ItaIngest &lt;- {MicrosoftMl, Queue}; Store &lt;- {LiteDb, Postgres}; Cli -> all; nobody references Cli, and Web cannot open a file.</summary>
    public static IReadOnlyDictionary<string, Allowed> Table { get; } = new Dictionary<string, Allowed>(StringComparer.Ordinal)
    {
        ["ThaiNumerals"] = new([], []),
        ["ItaIngest"] = new(["ThaiNumerals"], []),
        ["ItaIngest.Pdf"] = new([], []),
        ["ItaIngest.Extractors"] = new(
            ["ItaIngest", "ThaiNumerals", "ItaIngest.Pdf"],
            ["AngleSharp", "DocumentFormat.OpenXml", "HtmlAgilityPack", "System.IO.Hashing", "System.IO.Packaging"]),
        ["ItaIngest.Store"] = new(
            ["ItaIngest", "ThaiNumerals"],
            ["Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.provider.e_sqlite3", "SQLitePCLRaw.lib.e_sqlite3"]),
        ["ItaIngest.LiteDb"] = new(["ItaIngest", "ThaiNumerals", "ItaIngest.Store"], ["LiteDB"]),
        ["ItaIngest.Postgres"] = new(["ItaIngest", "ThaiNumerals", "ItaIngest.Store"], ["Npgsql"]),
        ["ItaIngest.PdfPig"] = new(["ItaIngest.Pdf"], ["PdfPig"]),
        ["ItaIngest.Queue"] = new(["ItaIngest", "ThaiNumerals"], ["RabbitMQ.Client"]),
        ["ItaIngest.MicrosoftMl"] = new(["ItaIngest", "ThaiNumerals"], ["Microsoft.ML"]),
        ["ItaIngest.Noise"] = new(["ItaIngest", "ThaiNumerals", "ItaIngest.Extractors"], []),
        ["ItaIngest.Web"] = new(["ItaIngest", "ThaiNumerals"], []),
        ["ItaIngest.Cli"] = new(
            ["ItaIngest", "ThaiNumerals", "ItaIngest.Extractors", "ItaIngest.LiteDb", "ItaIngest.MicrosoftMl", "ItaIngest.Noise", "ItaIngest.PdfPig", "ItaIngest.Postgres", "ItaIngest.Queue", "ItaIngest.Store", "ItaIngest.Web"],
            ["CsvHelper", "DocumentFormat.OpenXml", "Spectre.Console", "System.CommandLine", "System.IO.Packaging"]),
    };

    /// <summary>What a project file references that it may not.</summary>
    /// <param name="project">Name of the project.</param>
    /// <param name="xml">Its project file.</param>
    public static IEnumerable<string> Breaches(string project, XDocument xml)
    {
        if (!Table.TryGetValue(project, out var allowed))
        {
            yield return $"{project} is not in the table of directions";
            yield break;
        }

        foreach (var name in Includes(xml, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/'))))
        {
            if (!allowed.Projects.Contains(name, StringComparer.Ordinal)) yield return $"{project} -> {name}";
        }

        foreach (var name in Includes(xml, "PackageReference"))
        {
            if (!allowed.Packages.Contains(name, StringComparer.Ordinal)) yield return $"{project} -> package {name}";
        }
    }

    private static IEnumerable<string> Includes(XDocument xml, string element) =>
        xml.Descendants(element).Select(e => (string?)e.Attribute("Include") ?? (string?)e.Attribute("Update") ?? "");
}
