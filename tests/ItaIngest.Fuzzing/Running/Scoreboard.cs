using System.IO.MemoryMappedFiles;
using ItaIngest.Documents;
using ItaIngest.Fuzzing.Contract;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing.Running;

/// <summary>
/// What a child counts, in a file that both processes map: it costs the child no call to the system, and stands there still when the
/// child has died in the middle of an input.
/// </summary>
internal sealed class Scoreboard : IDisposable
{
    private const int PerFormat = 48;
    private const int Head = 16;
    private const int Slots = Head + (PerFormat * 4);

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    public Scoreboard(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, Slots * sizeof(long));
        view = file.CreateViewAccessor();
    }

    /// <summary>The input that is being run; -1 before the first, and when all are done.</summary>
    public long Current { get => this[0]; set => this[0] = value; }

    /// <summary>When it was begun, in milliseconds since the machine was started.</summary>
    public long Begun { get => this[1]; set => this[1] = value; }

    /// <summary>The parent asks the child to end.</summary>
    public bool IsToEnd { get => this[2] != 0; set => this[2] = value ? 1 : 0; }

    /// <summary>The child did all that it was to do.</summary>
    public bool IsDone { get => this[3] != 0; set => this[3] = value ? 1 : 0; }

    /// <summary>Counts an input that ended.</summary>
    public void Add(FuzzFormat format, TrialResult result, long number)
    {
        var at = Head + ((int)format * PerFormat);
        if (result.Status is { } status) this[at + SlotOf(status, result.Refusal?.Reason)]++;
        else this[at + 45]++;
        if (result.Violation is not null) this[at + 40]++;
        var took = (long)result.Took.TotalMicroseconds;
        this[at + 41] += took;
        if (took <= this[at + 42]) return;
        this[at + 42] = took;
        this[at + 43] = number;
    }

    /// <summary>Keeps the most memory that the process had while it ran inputs of a format.</summary>
    public void Peak(FuzzFormat format, long bytes)
    {
        var at = Head + ((int)format * PerFormat) + 44;
        this[at] = Math.Max(this[at], bytes);
    }

    /// <summary>The counts of a format.</summary>
    public FormatCounts Counts(FuzzFormat format)
    {
        var at = Head + ((int)format * PerFormat);
        var refused = Enum.GetValues<RefusalReason>().Select(r => (r, Count: this[at + SlotOf(ExtractionStatus.Refused, r)])).Where(r => r.Count > 0).ToDictionary(r => r.r, r => r.Count);
        return new FormatCounts(this[at], this[at + 1], refused, this[at + 40], this[at + 45], TimeSpan.FromMicroseconds(this[at + 41]), TimeSpan.FromMicroseconds(this[at + 42]), this[at + 43], this[at + 44]);
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }

    private static int SlotOf(ExtractionStatus status, RefusalReason? reason) => status switch
    {
        ExtractionStatus.Complete => 0,
        ExtractionStatus.Partial => 1,
        _ => 2 + Math.Clamp((int)(reason ?? default), 0, 36),
    };

    private long this[int slot]
    {
        get => view.ReadInt64(slot * sizeof(long));
        set => view.Write(slot * sizeof(long), value);
    }
}

/// <summary>What came of the inputs of a format.</summary>
/// <param name="Complete">Read whole.</param>
/// <param name="Partial">Read in part.</param>
/// <param name="Refused">Refused, by reason.</param>
/// <param name="Violations">Broke the contract.</param>
/// <param name="Thrown">Of these, those that have no outcome: an exception, or the end of the process.</param>
/// <param name="Total">Time of all.</param>
/// <param name="Slowest">Time of the slowest.</param>
/// <param name="SlowestInput">Its number.</param>
/// <param name="Peak">Most bytes that a process had in memory.</param>
internal sealed record FormatCounts(long Complete, long Partial, IReadOnlyDictionary<RefusalReason, long> Refused, long Violations, long Thrown, TimeSpan Total, TimeSpan Slowest, long SlowestInput, long Peak)
{
    public static FormatCounts None { get; } = new(0, 0, new Dictionary<RefusalReason, long>(), 0, 0, TimeSpan.Zero, TimeSpan.Zero, -1, 0);

    /// <summary>All of them.</summary>
    public long Inputs => Complete + Partial + Refused.Values.Sum() + Thrown;

    public FormatCounts And(FormatCounts other)
    {
        var refused = new Dictionary<RefusalReason, long>(Refused);
        foreach (var (reason, count) in other.Refused) refused[reason] = refused.GetValueOrDefault(reason) + count;
        var slower = other.Slowest > Slowest;
        return new FormatCounts(Complete + other.Complete, Partial + other.Partial, refused, Violations + other.Violations, Thrown + other.Thrown, Total + other.Total,
            slower ? other.Slowest : Slowest, slower ? other.SlowestInput : SlowestInput, Math.Max(Peak, other.Peak));
    }
}
