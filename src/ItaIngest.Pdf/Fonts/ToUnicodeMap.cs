using System.Text;

namespace ItaIngest.Pdf.Fonts;

/// <summary>What a /ToUnicode map says: codes and their texts. Entries that mean nothing (U+0000, U+FFFD, lone surrogates) are left out.</summary>
internal sealed class ToUnicodeMap
{
    private const int LongestText = 64;

    // A code point, or, below zero, the complement of an index of texts.
    private readonly CodeMap map = new(counts: true);
    private readonly List<string> texts = [];

    public int Count => map.Count;

    public bool IsCut => map.IsCut;

    /// <summary>The codes that are written out; of a range some.</summary>
    public IEnumerable<uint> Codes => map.HasRanges ? Enumerable.Range(1, 512).Select(code => (uint)code) : map.Singles.Keys;

    /// <summary>A map that says that codes are characters.</summary>
    public static ToUnicodeMap Identity()
    {
        var identity = new ToUnicodeMap();
        identity.map.Add(0x20, 0xFFFD, 0x20);
        return identity;
    }

    /// <summary>Each code is said to be its own character, and nothing else is said.</summary>
    public bool IsIdentity()
    {
        if (map.HasRanges) return map.Singles.Count == 0 && map.IsIdentityRange();
        if (map.Count == 0) return false;
        foreach (var (code, value) in map.Singles)
        {
            if (value != code) return false;
        }

        return true;
    }

    public string? Find(uint code)
    {
        if (!map.TryGet(code, out var value)) return null;
        if (value < 0) return texts[~value];
        return Meaning(value) is { Length: > 0 } text ? text : null;
    }

    public void Add(uint code, ReadOnlySpan<char> text)
    {
        if (Text(text) is { } kept) Add(code, kept);
    }

    /// <summary>Adds a range of codes whose texts count up in their last character.</summary>
    public void Add(uint low, uint high, ReadOnlySpan<char> text)
    {
        if (high < low || text.IsEmpty || text.Length > LongestText) return;
        if (Rune.DecodeFromUtf16(text, out var first, out var used) == System.Buffers.OperationStatus.Done && used == text.Length)
        {
            map.Add(low, high, first.Value);
            return;
        }

        // Several characters: written out one by one, as far as their last unit can count within its byte and a bit.
        var steps = Math.Min(high - low, 255);
        Span<char> counted = stackalloc char[text.Length];
        for (uint i = 0; i <= steps; i++)
        {
            text.CopyTo(counted);
            counted[^1] = (char)(text[^1] + i);
            Add(low + i, counted);
        }
    }

    private void Add(uint code, string text)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out var used) == System.Buffers.OperationStatus.Done && used == text.Length)
        {
            map.Add(code, rune.Value);
            return;
        }

        if (texts.Count >= CodeMap.MaximumSingles) return;
        texts.Add(text);
        map.Add(code, ~(texts.Count - 1));
    }

    // Control characters are what writers put for glyphs that they know nothing of; tabs and line ends are white space.
    private static string Meaning(int codePoint) => codePoint is < 0x20 and not (9 or 10 or 13) ? "" : SharedText.Of(codePoint);

    private static string? Text(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > LongestText) return null;
        var kept = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var used) == System.Buffers.OperationStatus.Done) kept.Append(Meaning(rune.Value));
            text = text[used..];
        }

        return kept.Length == 0 ? null : kept.ToString();
    }
}
