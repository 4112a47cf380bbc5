using ItaIngest.Documents;

namespace ItaIngest.Extractors.Text;

/// <summary>What became of a UTF-16 unit of the decoded file.</summary>
internal enum Fate : byte
{
    /// <summary>Not yet accounted for.</summary>
    Open = 0,
    Used,
    Hidden,
    Furniture,
    Reported,
}

/// <summary>The residue account of a text file: one entry for each unit, so that no class is computed as what is left over.</summary>
internal sealed class CharacterLedger(int length)
{
    private readonly Fate[] fates = new Fate[length];

    public Fate this[int at] => fates[at];

    public bool IsOpen(int at) => fates[at] == Fate.Open;

    /// <summary>Settles one unit, whatever it was.</summary>
    public void Set(int at, Fate fate) => fates[at] = fate;

    /// <summary>Settles the units from start up to (not with) end that are still open.</summary>
    public void Claim(int start, int end, Fate fate) => Move(start, end, Fate.Open, fate);

    /// <summary>Gives the units of one fate another.</summary>
    public void Move(int start, int end, Fate from, Fate to) => fates.AsSpan(start, end - start).Replace(from, to);

    /// <summary>The sums. Every unit must be settled.</summary>
    public Residue Sum()
    {
        var counts = new long[(int)Fate.Reported + 1];
        foreach (var fate in fates) counts[(int)fate]++;
        if (counts[(int)Fate.Open] > 0) throw new InvalidOperationException("A character of the file is not accounted for.");
        return new Residue(counts[(int)Fate.Used], 0, counts[(int)Fate.Hidden], counts[(int)Fate.Furniture], counts[(int)Fate.Reported]);
    }
}
