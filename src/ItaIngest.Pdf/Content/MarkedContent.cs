using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>What a property list says, as far as it is asked for.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MarkedProperties(string? ActualText, int? Mcid)
{
    /// <summary>Reads a property list in the content, from behind its opening brackets. Nothing is built of it but what is asked for.</summary>
    public static MarkedProperties Read(ref Lexer lexer)
    {
        string? actual = null;
        int? mcid = null;
        var depth = 1;
        var key = Key.None;
        var expectsKey = true;
        while (true)
        {
            switch (lexer.Next())
            {
                case TokenKind.End:
                    return new MarkedProperties(actual, mcid);
                case TokenKind.DictionaryBegin or TokenKind.ArrayBegin:
                    depth++;
                    break;
                case TokenKind.DictionaryEnd or TokenKind.ArrayEnd:
                    if (--depth == 0) return new MarkedProperties(actual, mcid);
                    if (depth == 1) expectsKey = true;
                    break;
                case TokenKind.Keyword when !(lexer.Slice.SequenceEqual("true"u8) || lexer.Slice.SequenceEqual("false"u8) || lexer.Slice.SequenceEqual("null"u8) || lexer.Slice.SequenceEqual("R"u8)):
                    // An operator: the list was never closed.
                    lexer.Position = lexer.TokenStart;
                    return new MarkedProperties(actual, mcid);
                case var kind when depth == 1:
                    if (expectsKey)
                    {
                        if (kind != TokenKind.Name) break;
                        key = lexer.Slice.SequenceEqual("ActualText"u8) ? Key.ActualText : lexer.Slice.SequenceEqual("MCID"u8) ? Key.Mcid : Key.None;
                        expectsKey = false;
                        break;
                    }

                    expectsKey = true;
                    if (key == Key.ActualText && kind is TokenKind.HexString or TokenKind.LiteralString) actual = Text(kind, lexer.Slice);
                    if (key == Key.Mcid && kind == TokenKind.Number) mcid = (int)Math.Clamp(lexer.Number, -1, int.MaxValue);
                    break;
            }
        }
    }

    /// <summary>Reads a property list of the resources.</summary>
    public static MarkedProperties Read(PdfDictionary list, IObjectStore store) =>
        new(store.Get(list, "ActualText") is PdfString text ? TextStrings.Decode(text.Bytes) : null, store.GetInt(list, "MCID"));

    private static string Text(TokenKind kind, ReadOnlySpan<byte> slice)
    {
        Span<byte> bytes = slice.Length <= 512 ? stackalloc byte[slice.Length] : new byte[slice.Length];
        var length = kind == TokenKind.HexString ? Lexer.FromHex(slice, bytes) : Lexer.Unescape(slice, bytes);
        return TextStrings.Decode(bytes[..length]);
    }

    private enum Key
    {
        None = 0,
        ActualText,
        Mcid,
    }
}

/// <summary>The marked content of a page: what is open, and the list of all.</summary>
internal sealed class MarkedContent(int limit)
{
    /// <summary>Nesting that is followed. Deeper marks only count, so that their ends match.</summary>
    private const int Depth = 512;

    private readonly List<MarkedSpan> spans = [];
    private readonly (int Span, bool IsOff)[] open = new (int, bool)[Depth];
    private int depth;
    private int tooDeep;
    private int off;

    /// <summary>The innermost span, or -1.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Inside of optional content that is switched off.</summary>
    public bool IsOff => off > 0;

    /// <summary>Some spans were not recorded.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Number of open marks, to give to <see cref="EndFrom"/>.</summary>
    public int Open => depth + tooDeep;

    public void Begin(string tag, in MarkedProperties properties, bool isOff)
    {
        if (depth == Depth || spans.Count >= limit)
        {
            IsCut = true;
            if (depth == Depth)
            {
                tooDeep++;
                return;
            }
        }
        else
        {
            spans.Add(new MarkedSpan(Current, tag, properties.ActualText, properties.Mcid));
            Current = spans.Count - 1;
        }

        open[depth++] = (Current, isOff);
        if (isOff) off++;
    }

    /// <summary>Ends the innermost mark, unless it was open before a form began.</summary>
    public bool End(int before)
    {
        if (Open <= before) return false;
        if (tooDeep > 0)
        {
            tooDeep--;
            return true;
        }

        depth--;
        if (open[depth].IsOff) off--;
        Current = depth == 0 ? -1 : open[depth - 1].Span;
        return true;
    }

    /// <summary>Ends what a form left open.</summary>
    public void EndFrom(int before)
    {
        while (End(before))
        {
            // One after the other, since each may be switched off.
        }
    }

    public ImmutableArray<MarkedSpan> ToArray() => ImmutableCollectionsMarshal.AsImmutableArray(spans.ToArray());
}
