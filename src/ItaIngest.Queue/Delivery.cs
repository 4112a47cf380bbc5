namespace ItaIngest.Queue;

/// <summary>A message that was given to this worker.</summary>
/// <param name="Message">What it asks for.</param>
/// <param name="Before">How often it was given to a worker before, without an end.</param>
public sealed record Delivery(WorkMessage Message, int Before);

/// <summary>What became of a message.</summary>
public sealed record Handled
{
    private Handled(HandledKind kind, string reason, string detail)
    {
        Kind = kind;
        Reason = reason;
        Detail = detail;
    }

    /// <summary>What it asked for is stored.</summary>
    public static Handled Done { get; } = new(HandledKind.Done, "", "");

    /// <summary>Not now, and perhaps not here: another worker may have it.</summary>
    public static Handled Later { get; } = new(HandledKind.Later, "", "");

    public HandledKind Kind { get; }

    /// <summary>Of a dead one: one of <see cref="DeadReason"/>.</summary>
    public string Reason { get; }

    /// <summary>Of a dead one: what exactly; may be empty.</summary>
    public string Detail { get; }

    /// <summary>Nobody can do anything with it; a person has to look.</summary>
    public static Handled Dead(string reason, string detail = "") => new(HandledKind.Dead, reason, detail);
}

/// <summary>The three ends of a message.</summary>
public enum HandledKind
{
    Done = 0,
    Dead,
    Later,
}
