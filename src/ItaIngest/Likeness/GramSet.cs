using System.Numerics;

namespace ItaIngest.Likeness;

/// <summary>
/// The 3-grams of a text's key, sorted: for comparing many texts with one another. Each gram counts once, so the figures are a little
/// lower than those of <see cref="TextSimilarity"/>, and a comparison takes one pass over both sets.
/// </summary>
internal sealed class GramSet
{
    private const int Length = 3;
    private readonly ulong[] grams;
    private readonly ulong[] marks = new ulong[4];

    private GramSet(ulong[] grams)
    {
        this.grams = grams;
        foreach (var gram in grams)
        {
            var mark = (int)(unchecked(gram * 0x9E3779B97F4A7C15) >> 56);
            marks[mark >> 6] |= 1UL << (mark & 63);
        }
    }

    public int Count => grams.Length;

    /// <summary>The grams themselves, in their order.</summary>
    public ReadOnlySpan<ulong> Grams => grams;

    /// <summary>The grams of a key; of a longer text only its beginning. A space in it parts what does not belong together.</summary>
    public static GramSet Of(string key, int most = 1500)
    {
        var length = Math.Min(key.Length, most);
        if (length < Length) return new GramSet([]);
        var all = new ulong[length - Length + 1];
        var found = 0;
        for (var i = 0; i < all.Length; i++)
            if (key[i] != ' ' && key[i + 1] != ' ' && key[i + 2] != ' ') all[found++] = ((ulong)key[i] << 32) | ((ulong)key[i + 1] << 16) | key[i + 2];
        if (found == 0) return new GramSet([]);
        Array.Sort(all, 0, found);
        var count = 1;
        for (var i = 1; i < found; i++)
            if (all[i] != all[i - 1]) all[count++] = all[i];
        return new GramSet(all[..count]);
    }

    /// <summary>How alike two texts are, 0 to 1.</summary>
    public double Dice(GramSet other) => Count + other.Count == 0 ? 0 : 2.0 * Common(other) / (Count + other.Count);

    /// <summary>Whether two texts are at least so alike. Most that are not are told apart by their marks alone: a mark of one that the other lacks is a gram that it lacks.</summary>
    public bool IsAlike(GramSet other, double least)
    {
        var needed = least * (Count + other.Count) / 2;
        return Math.Min(Count, other.Count) >= needed && Count - Lacking(marks, other.marks) >= needed && other.Count - Lacking(other.marks, marks) >= needed && Dice(other) >= least;
    }

    /// <summary>How much of the shorter text stands in the longer one, 0 to 1.</summary>
    public double Containment(GramSet other) => Math.Min(Count, other.Count) is > 0 and var shorter ? (double)Common(other) / shorter : 0;

    private static int Lacking(ulong[] marks, ulong[] others)
    {
        var lacking = 0;
        for (var i = 0; i < marks.Length; i++) lacking += BitOperations.PopCount(marks[i] & ~others[i]);
        return lacking;
    }

    private int Common(GramSet other)
    {
        int common = 0, i = 0, j = 0;
        while (i < grams.Length && j < other.grams.Length)
        {
            if (grams[i] == other.grams[j])
            {
                common++;
                i++;
                j++;
            }
            else if (grams[i] < other.grams[j]) i++;
            else j++;
        }

        return common;
    }
}
