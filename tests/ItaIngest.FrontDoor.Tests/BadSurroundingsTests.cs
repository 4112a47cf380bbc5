using System.Diagnostics;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>What stands around the program is broken: the answers' way out, the database's place.</summary>
public sealed class BadSurroundingsTests : IDisposable
{
    private readonly Desk desk = new();

    public BadSurroundingsTests() => desk.Write("in/good.txt", Desk.Report());

    public void Dispose() => desk.Dispose();

    [LinuxTheory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    public void Talk_that_nobody_can_hear_stops_no_work(string way)
    {
        Shell($"ingest in {way}").Exit.Should().BeLessThan(2);

        Ita.Run(desk.Folder, ["ingest", "in", "--json"]).Out.Should().Contain("\"unchanged\"", "it was stored");
    }

    [LinuxTheory]
    [InlineData("ingest in >/dev/full")]
    [InlineData("ingest in >&-")]
    [InlineData("doctor >/dev/full")]
    [InlineData("compare some.db some.db >/dev/full")]
    [InlineData("compare some.db some.db --json >/dev/full")]
    public void An_answer_that_cannot_be_written_is_no_fault_of_the_program(string line)
    {
        if (line.StartsWith("compare", StringComparison.Ordinal)) Shell("ingest in --db some.db");
        var said = Shell(line);

        said.Exit.Should().Be(2);
        said.Talk.Should().Contain("The answer could not be written").And.NotContain("fault");
    }

    [LinuxTheory]
    [InlineData(":memory:")]
    [InlineData("file:x.db?mode=memory")]
    public void A_database_is_always_a_file(string name)
    {
        Ita.Run(desk.Folder, ["ingest", "in", "--db", name]).Exit.Should().BeLessThan(2);

        File.Exists(desk.At(name)).Should().BeTrue();
    }

    [Theory]
    [InlineData("ingest", "in", "--db", "")]
    [InlineData("ingest", "in", "--rules", "")]
    [InlineData("export", "--out", "")]
    [InlineData("report", "--out", "")]
    public void An_empty_path_is_told_as_such(params string[] args)
    {
        var said = Ita.Run(desk.Folder, args);

        said.Exit.Should().Be(2);
        said.Talk.Should().Contain(args[^2]).And.NotContain("fault");
    }

    [Fact]
    public void An_empty_name_of_a_database_is_told_as_such()
    {
        var said = Ita.Run(desk.Folder, ["compare", "", "new.db"]);

        said.Exit.Should().Be(2);
        said.Talk.Should().Contain("OLD.db").And.NotContain("fault");
    }

    [LinuxTheory]
    [InlineData("ingest in --db pipe")]
    [InlineData("compare pipe pipe")]
    [InlineData("findings --db pipe")]
    public void A_pipe_is_no_database(string line)
    {
        Process.Start("mkfifo", [desk.At("pipe")])!.WaitForExit();

        var said = Shell(line);

        said.Exit.Should().Be(2);
        said.Talk.Should().Contain("is not a database");
    }

    [LinuxTheory]
    [InlineData("pipe")]
    public void A_pipe_that_takes_the_place_of_a_file_is_not_waited_for(string name)
    {
        var found = new FoundFile(desk.At(name), name, null);
        Process.Start("mkfifo", [found.FullPath])!.WaitForExit();

        new FileReceiver(Limits.Default).Receive(found).Refusal!.Reason.Should().Be(RefusalReason.ChangedWhileRead);
    }

    private Said Shell(string line)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec dotnet '{Ita.Program}' {line}"])
        {
            WorkingDirectory = desk.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ITA_LANG"] = "en";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var talk = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Ita.Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"ita {line} did not end.");
        }

        return new Said(process.ExitCode, said.GetAwaiter().GetResult(), talk.GetAwaiter().GetResult());
    }

    private sealed class LinuxTheoryAttribute : TheoryAttribute
    {
        public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "mkfifo, /dev/full and sh are Linux's.";
    }
}
