namespace ItaIngest.Noise.Spoiled;

/// <summary>Where noise comes from.</summary>
public enum NoiseFamily
{
    /// <summary>What Thai print is misread as: the table of confusions, which the program reads too, and the classes of noise that real reports have.</summary>
    Shape = 0,

    /// <summary>What the program has no table of: random characters, deletions, words swapped for others, rows dropped, split or slipped.</summary>
    Other,
}
