using System.Buffers.Binary;
using System.Text;

namespace ItaIngest.Pdf.Content;

/// <summary>Text strings (ISO 32000-2, 7.9.2.2): UTF-16 with a byte order mark, UTF-8 with one, or PDFDocEncoding.</summary>
internal static class TextStrings
{
    // ISO 32000-2, annex D.3: the codes that are not Latin-1.
    private const string From18 = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";
    private const string From80 = "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF) return Utf16(bytes[2..], bigEndian: true);
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE) return Utf16(bytes[2..], bigEndian: false);
        if (bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF) return WithoutLanguage(Encoding.UTF8.GetString(bytes[3..]));
        return string.Create(bytes.Length, bytes, static (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = source[i] switch
                {
                    >= 0x18 and <= 0x1F => From18[source[i] - 0x18],
                    >= 0x80 and <= 0xA0 => From80[source[i] - 0x80],
                    _ => (char)source[i],
                };
            }
        });
    }

    private static string Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        Span<char> text = bytes.Length <= 512 ? stackalloc char[bytes.Length / 2] : new char[bytes.Length / 2];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]));
        }

        return text.IndexOf('\u001B') < 0 ? text.ToString() : WithoutLanguage(text.ToString());
    }

    // An escape character, a language, an escape character: says what language follows.
    private static string WithoutLanguage(string text)
    {
        var from = text.IndexOf('\u001B', StringComparison.Ordinal);
        if (from < 0) return text;
        var kept = new StringBuilder(text.Length);
        var at = 0;
        while (from >= 0)
        {
            kept.Append(text, at, from - at);
            var to = text.IndexOf('\u001B', from + 1);
            at = to < 0 || to - from > 6 ? from + 1 : to + 1;
            from = text.IndexOf('\u001B', at);
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }
}
