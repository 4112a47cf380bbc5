using System.Diagnostics;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing.Running;

/// <summary>What came of a run.</summary>
/// <param name="Formats">Counts of each format.</param>
/// <param name="Inputs">Inputs that were run.</param>
/// <param name="Took">Time from first to last.</param>
/// <param name="PeakMemory">Most bytes that a child had in memory.</param>
internal sealed record FuzzResult(IReadOnlyDictionary<FuzzFormat, FormatCounts> Formats, long Inputs, TimeSpan Took, long PeakMemory);

/// <summary>Starts children, looks after them, and replaces one that ended before its time, from the input behind the one that ended it.</summary>
internal sealed class FuzzRun(FuzzOptions options, Findings findings, TextWriter talk)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Telling = TimeSpan.FromSeconds(30);

    private readonly Dictionary<FuzzFormat, FormatCounts> ended = Enum.GetValues<FuzzFormat>().ToDictionary(f => f, _ => FormatCounts.None);
    private readonly Dictionary<FuzzFormat, long> killers = Enum.GetValues<FuzzFormat>().ToDictionary(f => f, _ => 0L);
    private long peak;

    /// <summary>Runs until all inputs are done or the time is up.</summary>
    public async Task<FuzzResult> RunAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var children = Enumerable.Range(0, options.Jobs).Select(j => new ChildProcess(new Share(options.Seed, 0, options.Count, j, options.Jobs), options.Formats)).ToList();
        var told = TimeSpan.Zero;
        try
        {
            while (children.Count > 0)
            {
                await Task.Delay(Between, CancellationToken.None);
                if (cancellation.IsCancellationRequested || watch.Elapsed > options.Time) children.ForEach(c => c.Board.IsToEnd = true);
                foreach (var child in children.ToList()) Look(child, children);
                if (watch.Elapsed - told < Telling) continue;
                told = watch.Elapsed;
                var inputs = Counts(children).Values.Sum(c => c.Inputs);
                await talk.WriteLineAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{told.TotalSeconds,6:F0} s  {inputs,9:N0} inputs  {inputs / told.TotalSeconds,6:F0}/s  {findings.All.Count()} kinds of violation"));
            }
        }
        finally
        {
            children.ForEach(c => c.Dispose());
        }

        var counts = Counts([]);
        return new FuzzResult(counts, counts.Values.Sum(c => c.Inputs), watch.Elapsed, peak);
    }

    private void Look(ChildProcess child, List<ChildProcess> children)
    {
        var (left, breach, isEnded) = child.Look();
        while (child.Told.TryTake(out var told)) Keep(told);
        peak = Math.Max(peak, child.PeakMemory);
        if (!isEnded) return;
        if (breach is not null)
        {
            Keep(breach);
            killers[Mutations.Inputs.FormatOf(breach.Number)]++;
        }

        foreach (var format in ended.Keys) ended[format] = ended[format].And(child.Board.Counts(format));
        children.Remove(child);
        child.Dispose();
        if (left is not null) children.Add(new ChildProcess(left, options.Formats));
    }

    private void Keep(ToldViolation told)
    {
        if (findings.Add(told)) talk.WriteLine($"  {Mutations.Inputs.FormatOf(told.Number)} input {told.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {told.Violation.Kind}: {told.Violation.Key}");
    }

    private Dictionary<FuzzFormat, FormatCounts> Counts(List<ChildProcess> running) => ended.ToDictionary(
        e => e.Key,
        e => running.Aggregate(e.Value with { Violations = e.Value.Violations + killers[e.Key], Thrown = e.Value.Thrown + killers[e.Key] }, (sum, c) => sum.And(c.Board.Counts(e.Key))));
}
