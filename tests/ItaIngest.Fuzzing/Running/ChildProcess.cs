using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ItaIngest.Fuzzing.Contract;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing.Running;

/// <summary>A child as its parent sees it: what it is at, what it told, and how it ended.</summary>
internal sealed class ChildProcess : IDisposable
{
    /// <summary>Bytes that a child may have in memory.</summary>
    public const long MostMemory = 512L << 20;

    /// <summary>An input that has taken more of a processor than this is killed. Twice the time allowed: the child tells of lesser lateness itself.</summary>
    private static readonly TimeSpan Patience = Trial.MostTime * 2;

    /// <summary>The same by the clock, for one that waits; and for loading rules and seeds, on a busy machine.</summary>
    private static readonly TimeSpan PatienceByClock = TimeSpan.FromMinutes(3);

    /// <summary>The heap is held below what is allowed: the rest is code, stacks and what the collector keeps.</summary>
    private const long HeapBytes = 352L << 20;

    private readonly Process process;
    private readonly string path = Path.GetTempFileName();
    private readonly StringBuilder errors = new();
    private readonly Share share;
    private readonly long started = Environment.TickCount64;
    private long peak;
    private (long Input, TimeSpan Spent) seen = (-1, TimeSpan.Zero);

    public ChildProcess(Share share, IReadOnlyList<FuzzFormat> formats)
    {
        this.share = share;
        Board = new Scoreboard(path) { Current = -1 };
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var a in (string[])["--child", path, Text(share.Seed), Text(share.From), Text(share.Count), Text(share.Job), Text(share.Jobs), string.Join(',', formats)]) start.ArgumentList.Add(a);
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + HeapBytes.ToString("X", CultureInfo.InvariantCulture);
        // Small inputs make much garbage: fewer collections, and most of the time goes to what is tested.
        start.Environment["DOTNET_GCgen0size"] = "0x2000000";
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is { Length: > 0 } line) Told.Add(JsonSerializer.Deserialize<ToldViolation>(line)!);
        };
        process.ErrorDataReceived += (_, e) =>
        {
            if (e.Data is { } line && errors.Length < 20_000) errors.AppendLine(line);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Scoreboard Board { get; }

    /// <summary>The breaches that it told of.</summary>
    public ConcurrentBag<ToldViolation> Told { get; } = [];

    /// <summary>Most bytes that it had in memory.</summary>
    public long PeakMemory => Math.Max(peak, Enum.GetValues<FuzzFormat>().Max(f => Board.Counts(f).Peak));

    /// <summary>Looks after it: ends it where it hangs or takes too much.</summary>
    /// <returns>The share that is left when it ended before its time, with the breach that ended it; null while it runs, and when all is done.</returns>
    public (Share? Left, ToldViolation? Breach, bool Ended) Look()
    {
        if (process.HasExited)
        {
            process.WaitForExit();
            return Board.IsDone ? (null, null, true) : Died();
        }

        peak = Math.Max(peak, ProcessMemory.PeakOf(process.Id));
        var current = Board.Current;
        var running = TimeSpan.FromMilliseconds(Environment.TickCount64 - (current < 0 ? started : Board.Begun));
        if (peak > MostMemory) return Killed(current, new Violation(ViolationKind.Memory, "memory", $"{(peak >> 20).ToString(CultureInfo.InvariantCulture)} MB"));
        if (!Board.IsDone && (running > PatienceByClock || (current >= 0 && SpentOn(current) > Patience))) return Killed(current, new Violation(ViolationKind.Hang, "hang", "not done after " + Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " s"));
        return (null, null, false);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
        Board.Dispose();
        File.Delete(path);
    }

    /// <summary>Time of a processor since an input was first seen here.</summary>
    private TimeSpan SpentOn(long input)
    {
        process.Refresh();
        var spent = process.TotalProcessorTime;
        if (seen.Input != input) seen = (input, spent);
        return spent - seen.Spent;
    }

    private (Share?, ToldViolation?, bool) Killed(long current, Violation violation)
    {
        process.Kill();
        process.WaitForExit();
        return (Rest(current), new ToldViolation(current, violation), true);
    }

    private (Share?, ToldViolation?, bool) Died()
    {
        var current = Board.Current;
        var text = errors.ToString();
        if (current < 0) throw new InvalidOperationException("A child could not begin: " + text);
        var frames = text.Split('\n').Where(l => l.TrimStart().StartsWith("at ", StringComparison.Ordinal)).Select(l => l.Trim()).Distinct(StringComparer.Ordinal).Take(3).Select(l => l.Split('(')[0]);
        var first = text.Split('\n').FirstOrDefault(l => l.Trim().Length > 0)?.Trim() ?? "";
        return (Rest(current), new ToldViolation(current, new Violation(ViolationKind.Crash, $"{first} ({Text(process.ExitCode)}) {string.Join(" < ", frames)}", text)), true);
    }

    private Share? Rest(long current) => current + 1 >= share.Count || Board.IsToEnd ? null : share with { From = current + 1 };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
