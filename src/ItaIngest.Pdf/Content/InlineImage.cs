using System.Runtime.InteropServices;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>An image in the content itself (ISO 32000-2, 8.9.7): what is asked of its dictionary, and where its bytes end.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InlineImage(int Width, int Height, bool IsMask)
{
    /// <summary>Reads on from behind BI to behind EI.</summary>
    /// <param name="lexer">Stands behind BI.</param>
    /// <param name="bytes">What it reads.</param>
    /// <param name="noEndFrom">From here on there is no EI: said by an earlier one that looked, so that a hundred broken images do not look a hundred times.</param>
    /// <param name="isDamaged">Its end was not found; the lexer stands behind ID.</param>
    public static InlineImage Read(ref Lexer lexer, ReadOnlySpan<byte> bytes, ref int noEndFrom, out bool isDamaged)
    {
        int width = 0, height = 0, bits = 8, components = 0;
        long length = -1;
        bool isMask = false, isFiltered = false;
        isDamaged = false;
        Key key = Key.None;
        var depth = 0;
        while (true)
        {
            var kind = lexer.Next();
            if (kind == TokenKind.End)
            {
                isDamaged = true;
                return new InlineImage(width, height, isMask);
            }

            if (kind == TokenKind.Keyword && lexer.Slice.SequenceEqual("ID"u8)) break;
            if (kind is TokenKind.ArrayBegin or TokenKind.DictionaryBegin) depth++;
            else if (kind is TokenKind.ArrayEnd or TokenKind.DictionaryEnd) depth = Math.Max(0, depth - 1);
            if (depth > 0)
            {
                isFiltered |= key == Key.Filter && kind == TokenKind.Name;
                continue;
            }

            switch (kind)
            {
                case TokenKind.Name when key is Key.None or Key.Other:
                    key = KeyOf(lexer.Slice);
                    continue;
                case TokenKind.Name when key == Key.Filter:
                    isFiltered = true;
                    break;
                case TokenKind.Name when key == Key.ColourSpace:
                    components = lexer.Slice.SequenceEqual("G"u8) || lexer.Slice.SequenceEqual("DeviceGray"u8) ? 1
                        : lexer.Slice.SequenceEqual("RGB"u8) || lexer.Slice.SequenceEqual("DeviceRGB"u8) ? 3
                        : lexer.Slice.SequenceEqual("CMYK"u8) || lexer.Slice.SequenceEqual("DeviceCMYK"u8) ? 4 : 0;
                    break;
                case TokenKind.Number:
                    var value = (int)Math.Clamp(lexer.Number, 0, 1 << 28);
                    if (key == Key.Width) width = value;
                    else if (key == Key.Height) height = value;
                    else if (key == Key.Bits) bits = Math.Min(value, 16);
                    else if (key == Key.Length) length = value;
                    break;
                case TokenKind.Keyword when lexer.Slice.SequenceEqual("EI"u8):
                    // No data at all.
                    return new InlineImage(width, height, isMask);
                case TokenKind.Keyword:
                    if (key == Key.IsMask) isMask = lexer.Slice.SequenceEqual("true"u8);
                    break;
            }

            key = Key.None;
        }

        // One white-space character stands behind ID.
        var data = Math.Min(lexer.Position + 1, bytes.Length);
        if (length < 0 && !isFiltered && (isMask || components > 0)) length = (((long)width * (isMask ? 1 : bits * components)) + 7) / 8 * height;
        var end = EndAfter(bytes, data, length);
        if (end < 0 && data < noEndFrom)
        {
            end = EndByLooks(bytes, data);
            if (end < 0) noEndFrom = data;
        }

        isDamaged = end < 0;
        lexer.Position = isDamaged ? data : end;
        return new InlineImage(width, height, isMask);
    }

    // The length is known: EI follows, perhaps after white space.
    private static int EndAfter(ReadOnlySpan<byte> bytes, int data, long length)
    {
        if (length < 0 || length > bytes.Length - data - 2) return -1;
        var at = data + (int)length;
        for (var white = 0; white < 4 && at < bytes.Length && Lexer.IsWhite(bytes[at]); white++) at++;
        return at + 1 < bytes.Length && bytes[at] == (byte)'E' && bytes[at + 1] == (byte)'I' && IsEnd(bytes, at + 2) ? at + 2 : -1;
    }

    // The first EI that stands alone and is followed by what looks like content rather than image data.
    private static int EndByLooks(ReadOnlySpan<byte> bytes, int data)
    {
        var weak = -1;
        for (var at = data; at + 1 < bytes.Length;)
        {
            var next = bytes[at..].IndexOf("EI"u8);
            if (next < 0) break;
            at += next;
            if (IsEnd(bytes, at + 2) && LooksLikeContent(bytes, at + 2))
            {
                if (at == data || Lexer.IsWhite(bytes[at - 1])) return at + 2;
                if (weak < 0) weak = at + 2;
            }

            at += 2;
        }

        return weak;
    }

    private static bool IsEnd(ReadOnlySpan<byte> bytes, int at) => at >= bytes.Length || !Lexer.IsRegular(bytes[at]);

    private static bool LooksLikeContent(ReadOnlySpan<byte> bytes, int from)
    {
        var to = Math.Min(bytes.Length, from + 24);
        for (var i = from; i < to; i++)
        {
            if (bytes[i] is > 126 or (< 32 and not (9 or 10 or 12 or 13 or 0))) return false;
        }

        return true;
    }

    private static Key KeyOf(ReadOnlySpan<byte> name) => System.Text.Encoding.Latin1.GetString(name.Length > 16 ? name[..16] : name) switch
    {
        "W" or "Width" => Key.Width,
        "H" or "Height" => Key.Height,
        "BPC" or "BitsPerComponent" => Key.Bits,
        "CS" or "ColorSpace" => Key.ColourSpace,
        "IM" or "ImageMask" => Key.IsMask,
        "F" or "Filter" => Key.Filter,
        "L" or "Length" => Key.Length,
        _ => Key.Other,
    };

    private enum Key
    {
        None = 0,
        Width,
        Height,
        Bits,
        ColourSpace,
        IsMask,
        Filter,
        Length,
        Other,
    }
}
