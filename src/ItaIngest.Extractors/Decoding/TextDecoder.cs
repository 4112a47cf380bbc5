using System.Buffers;
using System.Text;
using ItaIngest.Readings;

namespace ItaIngest.Extractors.Decoding;

/// <summary>
/// Tells in which encoding bytes are text. What the bytes prove goes before what is declared: web pages and files name windows-874 and
/// are UTF-8, and the reverse. Never throws on bytes.
/// </summary>
public static class TextDecoder
{
    /// <summary>So few sequences can be valid UTF-8 by chance; with more, valid UTF-8 is UTF-8.</summary>
    private const int ChanceSequences = 3;

    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x80).Where(b => b is < 0x09 or 0x0B or (> 0x0D and < 0x20 and not 0x1B) or 0x7F).Select(b => (byte)b)]);

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">All bytes of the text.</param>
    /// <param name="declared">The charset that a header or meta element names, if any.</param>
    /// <returns>The text, or null when it is text in no encoding that is known here.</returns>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        // UTF-32, which nothing in this field writes; its mark begins like that of UTF-16.
        if (IsUtf32(bytes)) return null;
        if (ByteOrderMark(bytes) is { } marked) return marked with { Contradicted = Contradicted(declared, marked.EncodingName) };
        if (Utf16.IsBigEndian(bytes) is { } bigEndian)
        {
            var (wide, lone) = Utf16.Decode(bytes, bigEndian);
            var name = bigEndian ? "utf-16be" : "utf-16le";
            var told = IsUtf16(declared) ? EncodingEvidence.Declared : EncodingEvidence.ZeroBytes;
            return new DecodedText(wide, name, told, lone, Contradicted(declared, name));
        }

        if (IsBinary(bytes)) return null;
        var count = Utf8.Count(bytes);
        if (count.IsAscii) return new DecodedText(Utf8.Decode(bytes), "utf-8", EncodingEvidence.Ascii);
        var byChance = count.IsLettersOfTwoBytes && count.Sequences <= ChanceSequences && (IsThai(declared) || !HasLatin(bytes)) && LooksThai(bytes);
        if (count.IsValid && !byChance)
            return new DecodedText(Utf8.Decode(bytes), "utf-8", EncodingEvidence.ValidUtf8, 0, Contradicted(declared, "utf-8"));
        if (count.IsMostlyUtf8)
            return new DecodedText(Utf8.Decode(bytes), "utf-8", EncodingEvidence.MostlyUtf8, count.Broken, Contradicted(declared, "utf-8"));
        if (LooksThai(bytes))
        {
            var thai = WindowsThai.Decode(bytes, out var undefined);
            var told = IsThai(declared) ? EncodingEvidence.Declared : EncodingEvidence.ThaiBytes;
            return new DecodedText(thai, WindowsThai.Name, told, undefined, Contradicted(declared, WindowsThai.Name));
        }

        return Declared(bytes, declared);
    }

    private static DecodedText? ByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            var rest = bytes[3..];
            return new DecodedText(Utf8.Decode(rest), "utf-8", EncodingEvidence.ByteOrderMark, Utf8.Count(rest).Broken);
        }

        bool bigEndian;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) bigEndian = false;
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) bigEndian = true;
        else return null;
        var (text, lone) = Utf16.Decode(bytes[2..], bigEndian);
        return new DecodedText(text, bigEndian ? "utf-16be" : "utf-16le", EncodingEvidence.ByteOrderMark, lone);
    }

    private static bool IsUtf32(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || bytes.Length % 4 != 0 || bytes.Length < 8) return false;
        for (var i = 4; i < bytes.Length; i += 4)
            if (bytes[i + 3] != 0 || bytes[i + 2] > 0x10) return false;
        return true;
    }

    private static bool HasLatin(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            if (char.IsAsciiLetter((char)b)) return true;
        return false;
    }

    /// <summary>Control characters that text has none of; one in two hundred bytes is forgiven.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var (controls, most) = (0, bytes.Length / 200);
        for (var next = bytes.IndexOfAny(Controls); next >= 0; next = bytes.IndexOfAny(Controls))
        {
            if (++controls > most) return true;
            bytes = bytes[(next + 1)..];
        }

        return false;
    }

    private static bool LooksThai(ReadOnlySpan<byte> bytes)
    {
        var seen = new ThaiPlausibility();
        foreach (var b in bytes) seen.Add(WindowsThai.Decode(b));
        return seen.IsThai;
    }

    /// <summary>The declared encoding, if the machine has it and it reads every byte.</summary>
    private static DecodedText? Declared(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (string.IsNullOrWhiteSpace(declared)) return null;
        var name = declared.Trim().Trim('"', '\'');
        if (IsUtf16(name) || IsUtf8(name) || IsThai(name)) return null;
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return new DecodedText(encoding.GetString(bytes), encoding.WebName, EncodingEvidence.Declared);
        }
        catch (ArgumentException)
        {
            // No encoding of that name, or (DecoderFallbackException is one of these) bytes that it does not read.
            return null;
        }
        catch (NotSupportedException)
        {
            // utf-7.
            return null;
        }
    }

    private static string? Contradicted(string? declared, string taken)
    {
        if (string.IsNullOrWhiteSpace(declared)) return null;
        var agrees = taken switch
        {
            "utf-8" => IsUtf8(declared),
            WindowsThai.Name => IsThai(declared),
            _ => IsUtf16(declared),
        };
        return agrees ? null : declared.Trim();
    }

    private static bool IsUtf8(string? name) => Is(name, "utf-8", "utf8", "unicode-1-1-utf-8");

    private static bool IsUtf16(string? name) => Is(name, "utf-16", "utf-16le", "utf-16be", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2");

    private static bool IsThai(string? name) => Is(name, WindowsThai.Name, "tis-620", "tis620", "dos-874", "cp874", "x-cp874", "ibm874", "iso-8859-11", "iso8859-11", "iso885911");

    private static bool Is(string? name, params ReadOnlySpan<string> names)
    {
        if (name is null) return false;
        var bare = name.Trim().Trim('"', '\'');
        foreach (var n in names)
            if (string.Equals(n, bare, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
