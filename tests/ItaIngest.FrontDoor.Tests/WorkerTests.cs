using System.Text.Json.Nodes;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>Files are read by processes of their own: what one file does to its process is that file's refusal, with a typed reason, and the batch goes on.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("overflow", "crashed", "stack overflow", null)]
    [InlineData("die", "crashed", "exit 137", null)]
    [InlineData("hang", "timedOut", "", "seconds")]
    [InlineData("spin", "timedOut", "", "seconds")]
    [InlineData("take", "outOfMemory", "", "heap-bytes")]
    [InlineData("outside", "outOfMemory", "", "heap-bytes")]
    public void A_file_that_breaks_its_process_is_refused_and_the_others_are_read(string what, string reason, string detail, string? limit)
    {
        desk.Write("in/a.txt", Desk.Report(1));
        desk.Write("in/b.txt", "misbehave: " + what);
        desk.Write("in/c.txt", Desk.Report(2));
        desk.Write("in/d.txt", Desk.Report(3));

        var told = Ingest("--jobs", "1", "--limit", "seconds=5", "--limit", "heap-bytes=150000000");

        var bad = told["files"]!.AsArray().Single(f => (string?)f!["path"] == "b.txt")!;
        ((string?)bad["outcome"]).Should().Be("refused");
        ((string?)bad["refusal"]!["reason"]).Should().Be(reason);
        ((string?)bad["refusal"]!["detail"]).Should().Be(detail);
        ((string?)bad["refusal"]!["limit"]?["name"]).Should().Be(limit);
        if (limit is not null) ((string?)bad["refusal"]!["todo"]).Should().Contain($"--limit {limit}=");
        told["files"]!.AsArray().Where(f => (string?)f!["path"] != "b.txt").Select(f => (string?)f!["outcome"]).Should().OnlyContain(o => o == "clean" || o == "flagged");
    }

    [Fact]
    public void A_fault_of_the_program_in_a_worker_is_that_files_failed_with_its_trace_beside_the_database()
    {
        desk.Write("in/a.txt", "misbehave: fail");
        desk.Write("in/b.txt", Desk.Report());

        var told = Ingest("--jobs", "1");

        var bad = told["files"]!.AsArray().Single(f => (string?)f!["path"] == "a.txt")!;
        ((string?)bad["outcome"]).Should().Be("failed");
        File.ReadAllText(desk.At("out/ita.failures.txt")).Should().Contain("a.txt").And.Contain("Misbehaviour");
    }

    [Fact]
    public void Workers_and_this_process_make_the_same_of_the_same_files()
    {
        for (var i = 1; i <= 12; i++) desk.Write($"in/{i:00}.txt", Desk.Report(i));
        desk.Write("in/nothing.docx", "");
        desk.Write("in/list.csv", "a,b\n1,2\n");

        Ita.Run(desk.Folder, ["ingest", "in", "--db", "workers.db"], Workers);
        Ita.Run(desk.Folder, ["ingest", "in", "--db", "here.db"]);

        var compared = Ita.Run(desk.Folder, ["compare", "here.db", "workers.db"]);
        compared.Exit.Should().Be(0, compared.All);
    }

    [Fact]
    public void A_limit_that_is_raised_lets_the_file_be_read_in_the_next_run()
    {
        desk.Write("in/a.txt", Desk.Report());
        Refusal(Ingest("--limit", "file-bytes=100")).Should().Be("file-bytes");
        Refusal(Ingest("--limit", "file-bytes=100")).Should().Be("file-bytes", "nothing has changed");
        ((int)Ingest("--limit", "file-bytes=100")["totals"]!["unchanged"]!).Should().Be(1);

        var told = Ingest();

        ((string?)told["files"]![0]!["outcome"]).Should().BeOneOf("clean", "flagged");

        static string? Refusal(JsonNode told) => (string?)told["files"]![0]!["refusal"]!["limit"]!["name"];
    }

    [Theory]
    [InlineData("seconds")]
    [InlineData("seconds=")]
    [InlineData("seconds=0")]
    [InlineData("seconds=-1")]
    [InlineData("seconds=9999999999")]
    [InlineData("minutes=1")]
    [InlineData("heap-bytes=1000")]
    [InlineData("=5")]
    public void A_limit_that_is_none_is_told_as_such(string given)
    {
        desk.Write("in/a.txt", Desk.Report());

        var said = Ita.Run(desk.Folder, ["ingest", "in", "--limit", given]);

        said.Exit.Should().Be(2);
        said.Talk.Should().Contain("--limit").And.Contain("zip-entry-bytes", "those that exist are named");
    }

    [LinuxFact]
    public void When_the_command_is_killed_its_workers_end()
    {
        desk.Write("in/a.txt", "misbehave: spin");
        using var ita = Ita.Start(desk.Folder, ["ingest", "in"], [.. Workers, ("ITA_MISBEHAVE", "1")]);
        var worker = WaitForChild(ita.Id);

        ita.Kill();
        ita.WaitForExit();

        SpinWait.SpinUntil(() => !Directory.Exists($"/proc/{worker}") || File.ReadAllText($"/proc/{worker}/stat").Contains(") Z ", StringComparison.Ordinal), TimeSpan.FromSeconds(20)).Should().BeTrue();
    }

    private static readonly (string Name, string Value)[] Workers = [("ITA_TESTING", "1"), ("ITA_IN_PROCESS", "")];

    private JsonNode Ingest(params string[] options)
    {
        var said = Ita.Run(desk.Folder, ["ingest", "in", "--json", .. options], [.. Workers, ("ITA_MISBEHAVE", "1")]);
        said.Exit.Should().BeLessThan(2, said.All);
        return JsonNode.Parse(said.Out)!;
    }

    private static int WaitForChild(int parent)
    {
        int? child = null;
        SpinWait.SpinUntil(
            () =>
            {
                var children = File.ReadAllText($"/proc/{parent}/task/{parent}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Concat(Directory.EnumerateDirectories($"/proc/{parent}/task").SelectMany(t => ReadChildren(t)));
                child = children.Select(c => (int?)int.Parse(c, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
                return child is not null;
            },
            TimeSpan.FromSeconds(30)).Should().BeTrue("a worker is started");
        // Long enough for it to be in the middle of the file.
        Thread.Sleep(TimeSpan.FromSeconds(2));
        return child!.Value;
    }

    private static string[] ReadChildren(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (IOException)
        {
            // A thread that has just ended.
            return [];
        }
    }

    private sealed class LinuxFactAttribute : FactAttribute
    {
        public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "/proc is Linux's.";
    }
}
