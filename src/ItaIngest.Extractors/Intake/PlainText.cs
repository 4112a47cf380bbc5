using System.Buffers;
using System.Text;

namespace ItaIngest.Extractors.Intake;

/// <summary>Whether bytes can be text at all, and their beginning as characters. Which encoding it is, the decoder decides.</summary>
internal static class PlainText
{
    /// <summary>How bytes look as text.</summary>
    internal enum Look
    {
        /// <summary>Text in UTF-8, UTF-16 or a Thai eight-bit encoding.</summary>
        Text = 0,

        /// <summary>Nothing but white space.</summary>
        Blank,

        /// <summary>No control characters, but no encoding that is known here.</summary>
        Unknown,

        /// <summary>Not text.</summary>
        Binary,
    }

    private const int Sample = 1 << 20;

    // Bytes that windows-874 (and TIS-620, ISO-8859-11) leaves without a character.
    private static readonly SearchValues<byte> NotThai = SearchValues.Create(
        [0x81, 0x82, 0x83, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8D, 0x8E, 0x8F, 0x90, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9D, 0x9E, 0x9F, 0xDB, 0xDC, 0xDD, 0xDE, 0xFC, 0xFD, 0xFE, 0xFF]);

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1C, 0x1D, 0x1E, 0x1F, 0x7F]);

    /// <summary>The encoding of two-byte text, by its mark or by its zero bytes; null for all other text.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        if (bytes.Length < 8 || bytes.Length % 2 != 0) return null;
        // Thai letters are 0E xx, tags and digits 00 xx: in text of two bytes nearly every high byte is one of these.
        var head = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        int even = 0, odd = 0;
        for (var at = 0; at < head.Length; at += 2)
        {
            if (head[at] is 0 or 0x0E or 0x20) even++;
            if (head[at + 1] is 0 or 0x0E or 0x20) odd++;
        }

        var units = head.Length / 2;
        if (!head.Contains((byte)0)) return null;
        if (odd > units * 9 / 10 && even < units / 2) return Encoding.Unicode;
        return even > units * 9 / 10 && odd < units / 2 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>How the bytes look.</summary>
    public static Look LookAt(ReadOnlySpan<byte> bytes)
    {
        if (Wide(bytes) is { } wide) return IsBlank(wide.GetString(bytes[..Math.Min(bytes.Length, Sample)])) && bytes.Length <= Sample ? Look.Blank : LookAtWide(wide, bytes);
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (Count(sample, Controls) > sample.Length / 500) return Look.Binary;
        var text = Encoding.UTF8.GetString(sample);
        if (IsBlank(text) && bytes.Length <= Sample) return Look.Blank;
        // One broken character at the end of the sample and a few in the text are the decoder's to report.
        if (text.AsSpan().Count('\uFFFD') <= 1 + (text.Length / 100)) return Look.Text;
        return Count(sample, NotThai) <= sample.Length / 100 ? Look.Text : Look.Unknown;
    }

    /// <summary>The beginning as characters; of eight-bit Thai the ASCII in it is right, which is all that tags need.</summary>
    public static string Head(ReadOnlySpan<byte> bytes, int most)
    {
        var head = bytes[..Math.Min(bytes.Length, most)];
        if (Wide(bytes) is { } wide) return wide.GetString(head);
        return Encoding.Latin1.GetString(head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head);
    }

    private static Look LookAtWide(Encoding wide, ReadOnlySpan<byte> bytes)
    {
        var text = wide.GetString(bytes[..Math.Min(bytes.Length, Sample)]);
        var odd = text.Count(c => c is '\uFFFD' or (< ' ' and not ('\t' or '\r' or '\n' or '\f')));
        return odd > text.Length / 100 ? Look.Binary : Look.Text;
    }

    private static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\0');

    private static int Count(ReadOnlySpan<byte> bytes, SearchValues<byte> values)
    {
        var count = 0;
        for (var at = bytes.IndexOfAny(values); at >= 0; at = bytes.IndexOfAny(values))
        {
            count++;
            bytes = bytes[(at + 1)..];
        }

        return count;
    }
}
