namespace ItaIngest.Pdf.Filters;

/// <summary>
/// Decodes one of the codes of deflated data. The next bits are an index in a table of entries; codes that are longer than the index
/// lead to a second table. An entry is: bits 0-3 the code's length, bits 4-7 its kind, bits 8-15 how many extra bits follow, bits 16-31
/// its value. 0 is no code.
/// </summary>
internal sealed class HuffmanTable
{
    public const uint Literal = 0 << 4;
    public const uint Base = 1 << 4;
    public const uint End = 2 << 4;
    public const uint Longer = 3 << 4;
    public const uint Invalid = 4 << 4;
    public const uint KindMask = 0xF0;
    public const int IndexBits = 10;
    public const int LongestCode = 15;

    private readonly uint[] entries;
    private int used;

    /// <param name="symbols">How many there can be.</param>
    public HuffmanTable(int symbols) => entries = new uint[(1 << IndexBits) + (symbols << (LongestCode - IndexBits))];

    /// <summary>The entries: the first 1024 by the next ten bits, behind them the second tables.</summary>
    public uint[] Entries => entries;

    /// <summary>Makes the table anew.</summary>
    /// <param name="lengths">The length of each symbol's code; 0 for a symbol that does not occur.</param>
    /// <param name="meanings">What each symbol means: an entry without a length.</param>
    /// <returns>False if there are more codes than fit.</returns>
    public bool TryMake(ReadOnlySpan<byte> lengths, ReadOnlySpan<uint> meanings)
    {
        Span<int> counts = stackalloc int[LongestCode + 1];
        foreach (var length in lengths) counts[length]++;
        counts[0] = 0;
        Span<int> next = stackalloc int[LongestCode + 1];
        var code = 0;
        var free = 1;
        for (var length = 1; length <= LongestCode; length++)
        {
            free = (free << 1) - counts[length];
            if (free < 0) return false;
            code = (code + counts[length - 1]) << 1;
            next[length] = code;
        }

        entries.AsSpan(0, 1 << IndexBits).Clear();
        used = 1 << IndexBits;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length == 0) continue;
            var reversed = Reverse(next[length]++, length);
            Put(reversed, length, meanings[symbol] | (uint)length);
        }

        return true;
    }

    private void Put(int reversed, int length, uint entry)
    {
        if (length <= IndexBits)
        {
            for (var at = reversed; at < 1 << IndexBits; at += 1 << length) entries[at] = entry;
            return;
        }

        const int SecondBits = LongestCode - IndexBits;
        ref var first = ref entries[reversed & ((1 << IndexBits) - 1)];
        if (first == 0)
        {
            first = Longer | ((uint)used << 16);
            entries.AsSpan(used, 1 << SecondBits).Clear();
            used += 1 << SecondBits;
        }

        var start = (int)(first >> 16);
        for (var at = reversed >> IndexBits; at < 1 << SecondBits; at += 1 << (length - IndexBits)) entries[start + at] = entry;
    }

    private static int Reverse(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++) reversed |= ((code >> i) & 1) << (length - 1 - i);
        return reversed;
    }
}
