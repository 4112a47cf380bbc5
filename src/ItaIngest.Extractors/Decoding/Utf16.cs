using System.Buffers.Binary;

namespace ItaIngest.Extractors.Decoding;

/// <summary>UTF-16 with and without a byte order mark.</summary>
internal static class Utf16
{
    /// <summary>Whether bytes without a mark are UTF-16: units of Thai, ASCII and common punctuation, in one byte order and not in the other.</summary>
    public static bool? IsBigEndian(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.IndexOfAny((byte)0x00, (byte)0x0E) < 0) return null;
        var units = bytes.Length / 2;
        int little = 0, big = 0;
        for (var i = 0; i < units; i++)
        {
            var pair = bytes.Slice(i * 2, 2);
            if (IsCommon(BinaryPrimitives.ReadUInt16LittleEndian(pair))) little++;
            if (IsCommon(BinaryPrimitives.ReadUInt16BigEndian(pair))) big++;
        }

        var needed = units - (units / 10);
        if (little >= needed && little > big) return false;
        if (big >= needed && big > little) return true;
        return null;
    }

    /// <summary>Decodes; a lone surrogate or a last odd byte becomes U+FFFD and is counted.</summary>
    public static (string Text, int Replaced) Decode(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var text = new char[(bytes.Length + 1) / 2];
        var replaced = bytes.Length % 2;
        for (var i = 0; i < bytes.Length / 2; i++)
        {
            var pair = bytes.Slice(i * 2, 2);
            text[i] = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(pair) : BinaryPrimitives.ReadUInt16LittleEndian(pair));
        }

        if (replaced > 0) text[^1] = '\uFFFD';
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            text[i] = '\uFFFD';
            replaced++;
        }

        return (new string(text), replaced);
    }

    private static bool IsCommon(ushort unit) => unit
        is (>= 0x20 and < 0x7F) or '\t' or '\n' or '\r' or '\f'
        or (>= 0x0E01 and <= 0x0E5B) or 0x00A0 or (>= 0x2010 and <= 0x2027) or (>= 0xF700 and <= 0xF71A);
}
