using System.Buffers;

namespace ItaIngest.Likeness;

/// <summary>
/// Which of some known texts a text is like, by character 3-grams: the figures of <see cref="TextSimilarity"/> for all of them in one pass,
/// since only the texts that hold a gram are looked at for it.
/// </summary>
public sealed class GramIndex
{
    private const int Gram = 3;

    private readonly Dictionary<ulong, (int Start, int Count)> lists = [];
    private readonly (int Text, int Times)[] postings;
    private readonly int[] grams;

    /// <summary>Indexes texts by their keys; an empty key is like nothing.</summary>
    public GramIndex(IReadOnlyList<string> keys)
    {
        Keys = keys;
        grams = [.. keys.Select(k => Grams(k.Length))];
        var all = new SortedDictionary<ulong, List<(int, int)>>();
        for (var text = 0; text < keys.Count; text++)
        {
            if (keys[text].Length == 0) continue;
            foreach (var gram in Of(keys[text]).GroupBy(g => g))
            {
                if (!all.TryGetValue(gram.Key, out var list)) all[gram.Key] = list = [];
                list.Add((text, gram.Count()));
            }
        }

        postings = [.. all.Values.SelectMany(l => l)];
        var start = 0;
        foreach (var (gram, list) in all)
        {
            lists[gram] = (start, list.Count);
            start += list.Count;
        }
    }

    /// <summary>The known texts.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>How alike a text and each known one are, 0 to 1 (Dice coefficient of their grams).</summary>
    /// <param name="key">The key of the text.</param>
    /// <param name="likeness">Takes one figure for each known text.</param>
    public void Dice(ReadOnlySpan<char> key, Span<float> likeness) => Fill(key, likeness, (common, known, own) => 2f * common / (known + own));

    /// <summary>How much of each known text stands in a text, 0 to 1.</summary>
    /// <param name="key">The key of the text.</param>
    /// <param name="likeness">Takes one figure for each known text.</param>
    public void Containment(ReadOnlySpan<char> key, Span<float> likeness) => Fill(key, likeness, (common, known, _) => (float)common / known);

    private void Fill(ReadOnlySpan<char> key, Span<float> likeness, Func<int, int, int, float> figure)
    {
        if (likeness.Length != Keys.Count) throw new ArgumentException("One figure for each known text.", nameof(likeness));
        likeness.Clear();
        if (key.Length == 0) return;
        var common = ArrayPool<int>.Shared.Rent(Keys.Count);
        common.AsSpan(0, Keys.Count).Clear();
        Count(key, common);
        for (var text = 0; text < likeness.Length; text++)
            if (common[text] > 0) likeness[text] = figure(common[text], grams[text], Grams(key.Length));
        ArrayPool<int>.Shared.Return(common);
    }

    private void Count(ReadOnlySpan<char> key, int[] common)
    {
        var own = ArrayPool<ulong>.Shared.Rent(Grams(key.Length));
        var count = Write(key, own);
        Array.Sort(own, 0, count);
        for (var i = 0; i < count;)
        {
            var times = 1;
            while (i + times < count && own[i + times] == own[i]) times++;
            if (lists.TryGetValue(own[i], out var list))
                foreach (var (text, there) in postings.AsSpan(list.Start, list.Count)) common[text] += Math.Min(times, there);
            i += times;
        }

        ArrayPool<ulong>.Shared.Return(own);
    }

    private static ulong[] Of(string key)
    {
        var all = new ulong[Grams(key.Length)];
        Write(key, all);
        return all;
    }

    // Two spaces before and one behind, so that the first and the last letters count as what they are.
    private static int Write(ReadOnlySpan<char> key, ulong[] grams)
    {
        ulong gram = ((ulong)' ' << 16) | ' ';
        for (var i = 0; i <= key.Length; i++)
        {
            gram = ((gram << 16) | (i < key.Length ? key[i] : ' ')) & 0xFFFF_FFFF_FFFF;
            grams[i] = gram;
        }

        return key.Length + 1;
    }

    private static int Grams(int length) => length + Gram - 2;
}
