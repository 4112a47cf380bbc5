using System.Buffers;
using System.Text;

namespace ItaIngest.Extractors.Decoding;

/// <summary>UTF-8, counted: how many sequences of several bytes are whole and how many bytes are broken.</summary>
internal static class Utf8
{
    /// <summary>Goes through all bytes.</summary>
    public static Utf8Count Count(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0, broken = 0, letters = 0;
        var cutAtEnd = false;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes[0] >= 0x80 ? 0 : bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            // Thai, which is most of what is read here: U+0E00 to U+0E7F.
            if (bytes.Length >= 3 && bytes[0] == 0xE0 && (bytes[1] is 0xB8 or 0xB9) && bytes[2] is >= 0x80 and <= 0xBF)
            {
                sequences++;
                bytes = bytes[3..];
                continue;
            }

            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var consumed);
            if (status == OperationStatus.Done)
            {
                sequences++;
                if (consumed == 2 && Rune.IsLetter(rune)) letters++;
            }
            else
            {
                broken++;
                cutAtEnd = status == OperationStatus.NeedMoreData;
            }

            bytes = bytes[consumed..];
        }

        return new Utf8Count(sequences, letters, broken, cutAtEnd);
    }

    /// <summary>Decodes; each broken stretch becomes U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}

/// <summary>What a text looks like as UTF-8.</summary>
/// <param name="Sequences">Whole sequences of several bytes.</param>
/// <param name="ShortLetters">Those of two bytes that are letters: what two Thai consonants of windows-874 look like by chance (รก is á).</param>
/// <param name="Broken">Stretches that are no UTF-8; each is decoded to one U+FFFD.</param>
/// <param name="CutAtEnd">The last of them is a sequence that the end of the file cut.</param>
internal readonly record struct Utf8Count(int Sequences, int ShortLetters, int Broken, bool CutAtEnd)
{
    public bool IsAscii => Sequences == 0 && Broken == 0;

    public bool IsLettersOfTwoBytes => ShortLetters == Sequences;

    public bool IsValid => Broken == 0;

    /// <summary>Damaged UTF-8 rather than something else: in a single-byte set, broken bytes far outnumber accidental sequences.</summary>
    public bool IsMostlyUtf8 => Broken > 0 && (Sequences >= Broken * 20 || (Broken == 1 && CutAtEnd && Sequences >= 2));
}
