using System.IO.Compression;
using System.Text;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Packs streams by the filters of PDF, so that mutated content is reached through them.</summary>
internal static class PdfPacking
{
    /// <summary>The name of a filter, and the bytes that it unpacks to these; "" for none. Now and then the name of another.</summary>
    public static (string Name, byte[] Packed) Pack(byte[] data, Dice dice)
    {
        var (name, packed) = dice.Below(12) switch
        {
            0 => ("ASCIIHexDecode", Encoding.ASCII.GetBytes(Convert.ToHexString(data) + ">")),
            1 => ("RunLengthDecode", Runs(data)),
            2 => ("ASCII85Decode", Ascii85(data)),
            3 or 4 => ("", data),
            _ => ("FlateDecode", Flate(data)),
        };
        if (dice.OneIn(40)) name = dice.Of<string>(["LZWDecode", "LZW", "Fl", "CCITTFaxDecode", "JBIG2Decode", "DCTDecode", "JPXDecode", "Crypt", "Nonsense", "FlateDecode", "A85"]);
        if (dice.OneIn(30)) packed = ByteMutations.Mutate(packed, [], dice);
        return (name, packed);
    }

    private static byte[] Flate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(data);
        return packed.ToArray();
    }

    private static byte[] Runs(byte[] data)
    {
        var runs = new List<byte>(data.Length + data.Length / 128 + 2);
        for (var at = 0; at < data.Length; at += 128)
        {
            var length = Math.Min(128, data.Length - at);
            runs.Add((byte)(length - 1));
            runs.AddRange(data[at..(at + length)]);
        }

        runs.Add(128);
        return [.. runs];
    }

    private static byte[] Ascii85(byte[] data)
    {
        var text = new StringBuilder();
        Span<char> group = stackalloc char[5];
        for (var at = 0; at < data.Length; at += 4)
        {
            var length = Math.Min(4, data.Length - at);
            uint value = 0;
            for (var i = 0; i < 4; i++) value = (value << 8) | (i < length ? data[at + i] : (uint)0);
            for (var i = 4; i >= 0; i--)
            {
                group[i] = (char)('!' + (value % 85));
                value /= 85;
            }

            text.Append(group[..(length + 1)]);
        }

        return Encoding.ASCII.GetBytes(text.Append("~>").ToString());
    }
}
