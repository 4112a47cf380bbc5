using System.Diagnostics;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary><c>ita review</c>, running as a user runs it; gone when it is disposed.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process process;
    private readonly Task<string> talk;

    private Served(Process process, Uri start, Task<string> talk)
    {
        this.process = process;
        this.talk = talk;
        Start = start;
    }

    /// <summary>The address that it printed.</summary>
    public Uri Start { get; }

    /// <summary>Scheme, host and port.</summary>
    public Uri Root => new(Start.GetLeftPart(UriPartial.Authority));

    /// <summary>Number of the process.</summary>
    public int Process => process.Id;

    /// <summary>Starts it, on any free port.</summary>
    /// <param name="folder">Where it works: its database is out/ita.db.</param>
    /// <param name="more">Further options.</param>
    public static Served In(string folder, params IReadOnlyList<string> more)
    {
        var started = Ita.Start(folder, ["review", "--no-browser", "--port", "0", "--rules", Path.Combine(Ita.Repository, "rules"), .. more], ("HOME", folder));
        var said = started.StandardError.ReadToEndAsync();
        var line = started.StandardOutput.ReadLine();
        if (Uri.TryCreate(line, UriKind.Absolute, out var start)) return new Served(started, start, said);
        started.Kill(entireProcessTree: true);
        throw new InvalidOperationException($"ita review printed no address: {line}\n{said.GetAwaiter().GetResult()}");
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Exit code, and what it said on stderr.</returns>
    public (int Exit, string Talk) Ended()
    {
        process.WaitForExit(Ita.Patience).Should().BeTrue("it was asked to end");
        return (process.ExitCode, talk.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
