namespace ItaIngest.Pdf.Objects;

/// <summary>Gives the same <see cref="PdfName"/> for the same bytes, mostly: a cache of fixed size in which a newer name takes the place of an older one.</summary>
internal sealed class NameTable
{
    private const int Size = 2048;

    private readonly PdfName?[] slots = new PdfName?[Size];

    /// <summary>The name of a token's slice.</summary>
    public PdfName Get(ReadOnlySpan<byte> slice)
    {
        var hash = (uint)slice.Length;
        foreach (var b in slice)
        {
            if (b == (byte)'#') return new PdfName(Lexer.NameText(slice));
            hash = (hash * 31) + b;
        }

        ref var slot = ref slots[(hash ^ (hash >> 11)) % Size];
        if (slot is { } known && IsSame(known.Value, slice)) return known;
        return slot = new PdfName(Lexer.NameText(slice));
    }

    private static bool IsSame(string text, ReadOnlySpan<byte> slice)
    {
        if (text.Length != slice.Length) return false;
        for (var i = 0; i < slice.Length; i++)
        {
            if (text[i] != slice[i]) return false;
        }

        return true;
    }
}
