using System.Text.RegularExpressions;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>What README.md says can be typed.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Ita.Repository, "README.md"));

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Its_main_job_names_every_file_of_the_corpus_and_ends_with_1()
    {
        var command = Marked("main");
        command.Should().StartWith("dotnet run --project src/ItaIngest.Cli -- ");
        var args = command.Split(" -- ")[1].Split(' ');

        var said = Ita.Run(Ita.Repository, [.. args, "--db", desk.At("ita.db")]);

        said.Exit.Should().Be(1, said.All);
        var corpus = Path.Combine(Ita.Repository, "corpus");
        var files = Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(corpus, f).Replace('\\', '/'))
            .Where(f => f is not ("sources.csv" or "agencies.csv" or ".itaignore") && !f.StartsWith("truth/", StringComparison.Ordinal))
            .ToList();
        files.Should().HaveCountGreaterThan(5);
        foreach (var file in files) said.Out.Should().Contain("  " + file);
        said.Out.Should().Contain(".itaignore says: truth");
        said.All.Should().NotContain("   at ");
    }

    [Fact]
    public void Its_test_command_runs_the_solution() => Marked("test").Should().Be("dotnet test ItaIngest.sln");

    [Fact]
    public void Every_command_that_it_names_exists()
    {
        var named = CommandName().Matches(Readme).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();

        named.Should().Contain(["ingest", "show", "findings", "explain", "export", "coverage", "forget", "rules", "bench", "doctor"]);
        foreach (var name in named) Ita.Run(desk.Folder, [name, "--help"]).Exit.Should().Be(0, "README names ita {0}", name);
    }

    [Fact]
    public void Every_path_that_it_links_to_exists()
    {
        var links = Link().Matches(Readme).Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("http", StringComparison.Ordinal)).ToList();

        links.Should().NotBeEmpty();
        foreach (var link in links.Where(l => l[0] != '#')) Path.Exists(Path.Combine(Ita.Repository, link)).Should().BeTrue("README links to {0}", link);
        var headings = Readme.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => '#' + l[3..].Trim().ToLowerInvariant().Replace(' ', '-'));
        links.Where(l => l[0] == '#').Should().BeSubsetOf(headings, "README links to its own headings");
    }

    /// <summary>The command in the block after a mark; .ci/run reads it the same way.</summary>
    private static string Marked(string name) =>
        Regex.Match(Readme, $"<!-- run: {name} -->\n```\n(.+)\n```", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Groups[1].Value;

    [GeneratedRegex("`ita ([a-z]+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CommandName();

    [GeneratedRegex(@"\]\(([^)]+)\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
