using System.Globalization;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>A folder of reports, and what one undisturbed run makes of it.</summary>
public sealed class UndisturbedRun : IDisposable
{
    /// <summary>More than two commits.</summary>
    private const int Reports = 40;

    public UndisturbedRun()
    {
        for (var i = 1; i <= Reports; i++) Desk.Write(string.Create(CultureInfo.InvariantCulture, $"in/{i:00}.txt"), Desk.Report(i));
        Desk.Write("in/again.txt", Desk.Report(7));
        Desk.Write("in/nothing.docx", "");
        Desk.Link("in/dangling.txt", "nowhere");
        Desk.Write("in/sources.csv", "path,url\n01.txt,https://example.org/1\n");
        Dataset = FinishAndExport("undisturbed");
        Dataset.Should().NotBeEmpty();
    }

    /// <summary>Where it happens.</summary>
    public Desk Desk { get; } = new();

    /// <summary>The exported files with their hashes.</summary>
    public IReadOnlyDictionary<string, string> Dataset { get; }

    /// <summary>Runs to the end with the database of that name, and exports it.</summary>
    public IReadOnlyDictionary<string, string> FinishAndExport(string name)
    {
        Ita.Run(Desk.Folder, ["ingest", "in", "--db", name + ".db"]).Exit.Should().Be(1, "the empty file is refused");
        var said = Ita.Run(Desk.Folder, ["export", "--db", name + ".db", "--out", name, "--include", "held"]);
        said.Exit.Should().BeOneOf([0, 1], said.All);
        return Desk.Contents(name);
    }

    public void Dispose() => Desk.Dispose();
}

/// <summary>Killing an ingest at any moment and running it again gives what one undisturbed run gives.</summary>
public sealed class KilledTests(UndisturbedRun undisturbed) : IClassFixture<UndisturbedRun>
{
    private readonly Desk desk = undisturbed.Desk;

    /// <summary>Each test has a database of its own.</summary>
    private readonly string name = "run-" + Guid.NewGuid().ToString("N");

    [Theory]
    [InlineData("stored:3")]
    [InlineData("stored:20")]
    [InlineData("stage:extract:1")]
    [InlineData("stage:map:2")]
    [InlineData("stage:map:25")]
    [InlineData("stage:check:40")]
    [InlineData("commit:1")]
    [InlineData("commit:2")]
    [InlineData("relate:1")]
    public void Killed_at_a_named_point_and_run_again_it_is_as_if_nothing_had_happened(string point)
    {
        var killed = Ita.Run(desk.Folder, ["ingest", "in", "--db", name + ".db"], ("ITA_TESTING", "1"), ("ITA_KILL_AT", point));
        killed.Exit.Should().NotBe(0).And.NotBe(1).And.NotBe(2, killed.All);
        killed.Out.Should().BeEmpty("it did not come to its summary");

        undisturbed.FinishAndExport(name).Should().BeEquivalentTo(undisturbed.Dataset);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(250)]
    [InlineData(400)]
    public void Killed_at_some_moment_and_run_again_it_is_as_if_nothing_had_happened(int milliseconds)
    {
        using (var process = Ita.Start(desk.Folder, ["ingest", "in", "--db", name + ".db"]))
        {
            process.WaitForExit(TimeSpan.FromMilliseconds(milliseconds));
            process.Kill();
            process.WaitForExit();
        }

        undisturbed.FinishAndExport(name).Should().BeEquivalentTo(undisturbed.Dataset);
    }

    [Fact]
    public void A_point_is_not_honoured_outside_of_tests()
    {
        Ita.Run(desk.Folder, ["ingest", "in", "--db", name + ".db"], ("ITA_TESTING", ""), ("ITA_KILL_AT", "stored:1")).Exit.Should().Be(1, "files are refused, nothing else");
    }

    [Fact]
    public void What_was_stored_before_a_stop_is_not_read_again()
    {
        Ita.Run(desk.Folder, ["ingest", "in", "--db", name + ".db"], ("ITA_TESTING", "1"), ("ITA_KILL_AT", "stored:3"));

        var again = System.Text.Json.Nodes.JsonNode.Parse(Ita.Run(desk.Folder, ["ingest", "in", "--db", name + ".db", "--json"]).Out)!;

        ((int)again["totals"]!["unchanged"]!).Should().Be(16, "one commit was done");
    }

    [Fact]
    public void The_number_of_workers_changes_nothing()
    {
        Ita.Run(desk.Folder, ["ingest", "in", "--db", name + ".db", "--jobs", "1"]);

        undisturbed.FinishAndExport(name).Should().BeEquivalentTo(undisturbed.Dataset);
    }

    [Fact]
    public async Task Stopped_by_a_person_it_says_how_to_go_on()
    {
        using var process = Ita.Start(desk.Folder, ["ingest", "in", "--db", name + ".db", "--jobs", "1"]);
        var reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit(TimeSpan.FromMilliseconds(350));
        using (var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) interrupt.WaitForExit();
        process.WaitForExit(TimeSpan.FromSeconds(60)).Should().BeTrue();
        var said = await reading;
        string.Concat(said).Should().NotContain("   at ").And.NotContain("Exception");
        if (process.ExitCode == 2) said[1].Should().Contain("ita ingest in");

        undisturbed.FinishAndExport(name).Should().BeEquivalentTo(undisturbed.Dataset);
    }
}
