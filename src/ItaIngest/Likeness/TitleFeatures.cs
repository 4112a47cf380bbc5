namespace ItaIngest.Likeness;

/// <summary>A title as numbers: which pairs and triples of letters it holds, each hashed to one of a fixed number of features.</summary>
internal static class TitleFeatures
{
    /// <summary>How many features there are.</summary>
    public const int Count = 2048;

    // A longer text is no title; its beginning is enough.
    private const int Longest = 600;

    /// <summary>The features of a key, each once, in rising order; at most two for each of its letters.</summary>
    public static int Of(ReadOnlySpan<char> key, Span<int> features)
    {
        Span<bool> seen = stackalloc bool[Count];
        seen.Clear();
        key = key.Length > Longest ? key[..Longest] : key;
        var (a, b) = (' ', ' ');
        for (var i = 0; i <= key.Length; i++)
        {
            var c = i < key.Length ? key[i] : ' ';
            seen[Hash(Hash(Basis, b), c) & (Count - 1)] = true;
            seen[Hash(Hash(Hash(Basis, a), b), c) & (Count - 1)] = true;
            (a, b) = (b, c);
        }

        var found = 0;
        for (var f = 0; f < Count && found < features.Length; f++)
            if (seen[f]) features[found++] = f;
        return found;
    }

    private const int Basis = unchecked((int)2166136261);

    private static int Hash(int hash, char c)
    {
        unchecked
        {
            hash = (hash ^ c) * 16777619;
            return hash ^ (hash >>> 15);
        }
    }
}
