namespace ItaIngest.Rules;

/// <summary>How well a line of a code book is known.</summary>
public enum Confidence
{
    /// <summary>Nobody has written it down.</summary>
    Unknown = 0,

    /// <summary>Own knowledge, no document seen.</summary>
    OwnKnowledge,

    /// <summary>Inferred from other facts.</summary>
    Inferred,

    /// <summary>A document that says so was seen.</summary>
    Sourced,

    /// <summary>Recomputes published figures.</summary>
    Proved,
}

/// <summary>A fact with its source. Nothing below <see cref="Confidence.Sourced"/> settles an item alone, nor gives more than a Warning.</summary>
/// <param name="Value">The fact.</param>
/// <param name="Source">Where it stands; a key of the book's sources, or free text.</param>
/// <param name="Confidence">How well it is known.</param>
public sealed record Sourced<T>(T Value, string Source, Confidence Confidence)
{
    /// <summary>True when it may settle something by itself.</summary>
    public bool Settles => Confidence >= Confidence.Sourced;
}
