namespace ItaIngest.Noise.Counted;

/// <summary>What became of something that is true in a report.</summary>
public enum Fate
{
    /// <summary>The dataset has it, and no Error or Warning names it.</summary>
    Right = 0,

    /// <summary>The dataset has it as it is true, with a Warning.</summary>
    Flagged,

    /// <summary>It is held back for a person, or absent or other than it is true with an Error or Warning that says so.</summary>
    Held,

    /// <summary>The noise took it out of the print: nothing could read it.</summary>
    Gone,

    /// <summary>It is absent and nothing says so.</summary>
    Silent,

    /// <summary>The dataset has something else, and no Error or Warning names it.</summary>
    Wrong,
}

/// <summary>What is counted.</summary>
public enum Judged
{
    /// <summary>A score of an item in a year.</summary>
    Score = 0,

    /// <summary>Under which code the row of a question is read, whatever its score.</summary>
    Code,

    /// <summary>Whether an OIT item is published.</summary>
    Disclosure,

    /// <summary>Type and name of the agency.</summary>
    Agency,

    /// <summary>Its district, or its province.</summary>
    Place,
}

/// <summary>One judgement.</summary>
/// <param name="What">What was judged.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Item">The item ("i7"), or the name of what was judged.</param>
/// <param name="Row">Number of the row that states it; null outside tables.</param>
/// <param name="True">What is true.</param>
/// <param name="Read">What the dataset has, or who holds it.</param>
/// <param name="Covered">Of a wrong score: whether the checks would have seen it, had it been alone.</param>
internal sealed record Judgement(Judged What, Fate Fate, string Item, int? Row, string True, string Read, bool Covered = false)
{
    /// <summary>Of what is held or flagged: codes of the findings that say so, empty where its code or number is undecided. Of what is wrong or silent: what its table or report was taken for, where that is other than it is.</summary>
    public string By { get; init; } = "";
}
