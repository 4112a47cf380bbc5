using System.Globalization;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>Killing an ingest at any moment and running it again gives what one undisturbed run gives.</summary>
public sealed class KilledTests : IDisposable
{
    /// <summary>More than two commits.</summary>
    private const int Reports = 40;

    private readonly Desk desk = new();

    public KilledTests()
    {
        for (var i = 1; i <= Reports; i++) desk.Write(string.Create(CultureInfo.InvariantCulture, $"in/{i:00}.txt"), Desk.Report(i));
        desk.Write("in/again.txt", Desk.Report(7));
        desk.Write("in/nothing.docx", "");
        desk.Link("in/dangling.txt", "nowhere");
        desk.Write("in/sources.csv", "path,url\n01.txt,https://example.org/1\n");
    }

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("stored:3")]
    [InlineData("stored:20")]
    [InlineData("stage:extract:1")]
    [InlineData("stage:map:2")]
    [InlineData("stage:map:25")]
    [InlineData("stage:check:40")]
    [InlineData("commit:1")]
    [InlineData("commit:2")]
    public void Killed_at_a_named_point_and_run_again_it_is_as_if_nothing_had_happened(string point)
    {
        Export("undisturbed");

        var killed = Ita.Run(desk.Folder, ["ingest", "in", "--db", "killed.db"], ("ITA_TESTING", "1"), ("ITA_KILL_AT", point));
        killed.Exit.Should().NotBe(0).And.NotBe(1).And.NotBe(2, killed.All);
        killed.Out.Should().BeEmpty("it did not come to its summary");

        Export("killed");
        desk.Contents("killed").Should().BeEquivalentTo(desk.Contents("undisturbed"));
    }

    [Theory]
    [InlineData(120)]
    [InlineData(250)]
    [InlineData(400)]
    public void Killed_at_some_moment_and_run_again_it_is_as_if_nothing_had_happened(int milliseconds)
    {
        Export("undisturbed");

        using (var process = Ita.Start(desk.Folder, ["ingest", "in", "--db", "killed.db"]))
        {
            process.WaitForExit(TimeSpan.FromMilliseconds(milliseconds));
            process.Kill();
            process.WaitForExit();
        }

        Export("killed");
        desk.Contents("killed").Should().BeEquivalentTo(desk.Contents("undisturbed"));
    }

    [Fact]
    public void A_point_is_not_honoured_outside_of_tests()
    {
        Ita.Run(desk.Folder, ["ingest", "in"], ("ITA_TESTING", ""), ("ITA_KILL_AT", "stored:1")).Exit.Should().Be(1, "files are refused, nothing else");
    }

    [Fact]
    public void What_was_stored_before_a_stop_is_not_read_again()
    {
        Ita.Run(desk.Folder, ["ingest", "in", "--jobs", "1"], ("ITA_TESTING", "1"), ("ITA_KILL_AT", "commit:2"));

        var again = System.Text.Json.Nodes.JsonNode.Parse(Ita.Run(desk.Folder, ["ingest", "in", "--json"]).Out)!;

        ((int)again["totals"]!["unchanged"]!).Should().Be(16, "one commit was done");
    }

    [Fact]
    public void The_number_of_workers_changes_nothing()
    {
        Export("undisturbed");
        Ita.Run(desk.Folder, ["ingest", "in", "--db", "alone.db", "--jobs", "1"]);

        Export("alone");

        desk.Contents("alone").Should().BeEquivalentTo(desk.Contents("undisturbed"));
    }

    [Fact]
    public async Task Stopped_by_a_person_it_says_how_to_go_on()
    {
        using var process = Ita.Start(desk.Folder, ["ingest", "in", "--db", "stopped.db", "--jobs", "1"]);
        var reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit(TimeSpan.FromMilliseconds(350));
        using (var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) interrupt.WaitForExit();
        process.WaitForExit(TimeSpan.FromSeconds(60)).Should().BeTrue();
        var said = await reading;
        string.Concat(said).Should().NotContain("   at ").And.NotContain("Exception");
        if (process.ExitCode == 2) said[1].Should().Contain("ita ingest in");

        Export("undisturbed");
        Export("stopped");
        desk.Contents("stopped").Should().BeEquivalentTo(desk.Contents("undisturbed"));
    }

    /// <summary>Runs to the end and exports into a folder of that name.</summary>
    private void Export(string name)
    {
        Ita.Run(desk.Folder, ["ingest", "in", "--db", name + ".db"]).Exit.Should().Be(1, "the empty file is refused");
        var said = Ita.Run(desk.Folder, ["export", "--db", name + ".db", "--out", name, "--include", "held"]);
        said.Exit.Should().BeOneOf([0, 1], said.All);
    }
}
