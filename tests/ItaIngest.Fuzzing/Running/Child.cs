using System.Text.Json;
using ItaIngest.Fuzzing.Contract;
using ItaIngest.Fuzzing.Mutations;
using ItaIngest.Fuzzing.Seeds;
using ItaIngest.Rules;

namespace ItaIngest.Fuzzing.Running;

/// <summary>A breach that a child tells its parent of, one a line.</summary>
internal sealed record ToldViolation(long Number, Violation Violation);

/// <summary>Runs its share of inputs back to back, and counts on the scoreboard.</summary>
internal static class Child
{
    /// <summary>The smallest stack that a thread has where `ita` runs (main thread of Windows: 1.5 MB; musl: less).</summary>
    public const int StackBytes = 1 << 20;

    private const int ThoroughEvery = 16;

    /// <summary>Runs; the process ends when it is done, or is asked to end, or its parent is gone.</summary>
    public static void Run(string root, string board, Share share, IReadOnlyList<FuzzFormat> formats)
    {
        new Thread(EndWithParent) { IsBackground = true }.Start();
        var thread = new Thread(() => Work(root, board, share, formats), StackBytes);
        thread.Start();
        thread.Join();
    }

    /// <summary>Whether an input is run with all that is dear.</summary>
    public static bool IsThorough(long number) => number % ThoroughEvery == 0;

    /// <summary>The input of a child is a pipe that nobody writes to: it ends when the parent is gone.</summary>
    private static void EndWithParent()
    {
        while (Console.In.Read() >= 0)
        {
            // Nothing is expected.
        }

        Environment.Exit(3);
    }

    private static void Work(string root, string path, Share share, IReadOnlyList<FuzzFormat> formats)
    {
        using var board = new Scoreboard(path);
        var trial = new Trial(RuleSetLoader.Load(Path.Combine(root, "rules")));
        var inputs = new Inputs(SeedFiles.Load(root), formats, share.Seed);
        FuzzFormat? before = null;
        foreach (var number in share.Numbers().Where(inputs.Has))
        {
            if (board.IsToEnd) break;
            var format = Inputs.FormatOf(number);
            if (before != format)
            {
                Peak(board, before);
                before = format;
            }

            board.Begun = Environment.TickCount64;
            board.Current = number;
            var result = trial.Run(inputs.Make(number), IsThorough(number));
            board.Add(format, result, number);
            if (result.Violation is { } violation)
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new ToldViolation(number, violation)));
                Console.Out.Flush();
            }
        }

        Peak(board, before);
        board.Current = -1;
        board.IsDone = true;
    }

    private static void Peak(Scoreboard board, FuzzFormat? format)
    {
        if (format is { } f) board.Peak(f, ProcessMemory.PeakOf(Environment.ProcessId));
        ProcessMemory.ResetOwnPeak();
    }
}
