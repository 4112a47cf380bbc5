namespace ItaIngest.Fuzzing.Contract;

/// <summary>How the contract was broken, from worst to least.</summary>
internal enum ViolationKind
{
    /// <summary>The process died (stack overflow).</summary>
    Crash = 0,

    /// <summary>It did not end in time.</summary>
    Hang,

    /// <summary>It took more memory than is allowed.</summary>
    Memory,

    /// <summary>An exception left a stage.</summary>
    Exception,

    /// <summary>It ended, later than is allowed.</summary>
    Slow,

    /// <summary>What came out contradicts itself.</summary>
    Invariant,
}

/// <summary>A breach of the contract by one input.</summary>
/// <param name="Kind">How.</param>
/// <param name="Key">What is the same for two inputs that show the same fault: type, stage and first frames.</param>
/// <param name="Detail">All that is known, for a person.</param>
internal sealed record Violation(ViolationKind Kind, string Key, string Detail)
{
    private const int Frames = 3;

    /// <summary>Of an exception.</summary>
    public static Violation Of(Exception e, string stage)
    {
        var frames = (e.StackTrace ?? "").Split('\n').Select(Frame).Where(f => f.Length > 0).ToList();
        var own = frames.Where(f => f.StartsWith("ItaIngest.", StringComparison.Ordinal) || f.StartsWith("ThaiNumerals.", StringComparison.Ordinal)).Take(Frames);
        var key = string.Join(" < ", new[] { $"{e.GetType().Name} in {stage}", frames.FirstOrDefault() ?? "" }.Concat(own).Distinct(StringComparer.Ordinal));
        return new Violation(ViolationKind.Exception, key, e.ToString());
    }

    /// <summary>The name of the method, without its arguments and line, which change from build to build.</summary>
    private static string Frame(string line)
    {
        line = line.Trim();
        if (!line.StartsWith("at ", StringComparison.Ordinal)) return "";
        var end = line.IndexOf('(', StringComparison.Ordinal);
        return end < 0 ? line[3..] : line[3..end];
    }
}
