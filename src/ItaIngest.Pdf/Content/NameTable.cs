using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>Gives the same string for the same name, without making it anew: contents name their fonts thousands of times.</summary>
internal sealed class NameTable
{
    private const int Slots = 1024;

    private readonly byte[]?[] keys = new byte[Slots][];
    private readonly string[] texts = new string[Slots];

    public string Get(ReadOnlySpan<byte> slice)
    {
        uint hash = 2166136261;
        foreach (var b in slice) hash = (hash ^ b) * 16777619;
        var slot = (int)((hash ^ (hash >> 15)) % Slots);
        if (keys[slot] is { } key && slice.SequenceEqual(key)) return texts[slot];
        var text = Lexer.NameText(slice);
        if (slice.Length > 127) return text;

        // One slot a hash: a name that another one drove out is only made again.
        keys[slot] = slice.ToArray();
        texts[slot] = text;
        return text;
    }
}
