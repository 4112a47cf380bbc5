using System.Globalization;
using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Fonts;

/// <summary>An INDEX of CFF: objects of any length.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct CffIndex
{
    private readonly BigEndianBytes file;
    private readonly int offsetSize;
    private readonly long offsets;
    private readonly long data;

    public CffIndex(BigEndianBytes file, long at)
    {
        this.file = file;
        Count = at <= 0 ? 0 : file.U16(at);
        offsetSize = file.U8(at + 2);
        offsets = at + 3;
        if (offsetSize is < 1 or > 4 || offsets + ((Count + 1L) * offsetSize) > file.Length) Count = 0;
        data = Count == 0 ? at + 1 : offsets + ((Count + 1L) * offsetSize) - 1;
        End = Count == 0 ? at + 2 : data + file.Number(offsets + ((long)Count * offsetSize), offsetSize);
    }

    public int Count { get; }

    /// <summary>Where the next table begins.</summary>
    public long End { get; }

    public BigEndianBytes this[int index]
    {
        get
        {
            if (index < 0 || index >= Count) return default;
            long from = file.Number(offsets + ((long)index * offsetSize), offsetSize);
            long to = file.Number(offsets + ((index + 1L) * offsetSize), offsetSize);
            return file.Part(data + from, to - from);
        }
    }
}

/// <summary>A DICT of CFF: operators and their numbers.</summary>
internal sealed class CffDictionary
{
    public const int Charset = 15;
    public const int Encoding = 16;
    public const int CharStrings = 17;
    public const int Private = 18;
    public const int DefaultWidth = 20;
    public const int NominalWidth = 21;
    public const int FontMatrix = 0x0C07;
    public const int Ros = 0x0C1E;
    public const int FontArray = 0x0C24;
    public const int FontSelect = 0x0C25;

    private const int MostOperands = 48;

    private readonly Dictionary<int, double[]> entries = [];

    public static CffDictionary Read(BigEndianBytes bytes)
    {
        var dictionary = new CffDictionary();
        List<double> operands = [];
        for (long at = 0; at < bytes.Length;)
        {
            var b = bytes.U8(at++);
            if (b <= 21)
            {
                var operation = b == 12 ? 0x0C00 | bytes.U8(at++) : b;
                dictionary.entries[operation] = [.. operands];
                operands.Clear();
                continue;
            }

            var value = b switch
            {
                28 => Short(bytes, ref at),
                29 => Long(bytes, ref at),
                30 => Real(bytes, ref at),
                >= 32 and <= 246 => b - 139,
                >= 247 and <= 250 => ((b - 247) * 256) + bytes.U8(at++) + 108,
                >= 251 and <= 254 => (-(b - 251) * 256) - bytes.U8(at++) - 108,
                _ => 0.0,
            };
            if (operands.Count < MostOperands) operands.Add(value);
        }

        return dictionary;
    }

    public bool Has(int operation) => entries.ContainsKey(operation);

    public double[] Get(int operation) => entries.GetValueOrDefault(operation, []);

    public double Number(int operation) => Get(operation) is [.., var value] ? value : 0;

    /// <summary>An offset, 0 when there is none or it makes no sense.</summary>
    public int Offset(int operation) => Number(operation) is >= 0 and <= int.MaxValue and var value ? (int)value : 0;

    private static double Short(BigEndianBytes bytes, ref long at)
    {
        at += 2;
        return bytes.I16(at - 2);
    }

    private static double Long(BigEndianBytes bytes, ref long at)
    {
        at += 4;
        return (int)bytes.U32(at - 4);
    }

    // Two digits a byte: 0-9, dot, E, E-, -, end.
    private static double Real(BigEndianBytes bytes, ref long at)
    {
        Span<char> text = stackalloc char[64];
        var length = 0;
        while (at < bytes.Length)
        {
            var b = bytes.U8(at++);
            for (var half = 0; half < 2; half++)
            {
                var nibble = half == 0 ? b >> 4 : b & 15;
                if (nibble == 15) return double.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
                if (length + 2 > text.Length) continue;
                if (nibble == 12) text[length++] = 'E';
                text[length++] = nibble switch
                {
                    < 10 => (char)('0' + nibble),
                    10 => '.',
                    11 => 'E',
                    _ => '-',
                };
            }
        }

        return 0;
    }
}

/// <summary>Widths of a CFF program: a charstring begins with how much its width differs from the usual one.</summary>
internal sealed class CffWidths
{
    private const int MaximumDictionaries = 256;

    private readonly BigEndianBytes file;
    private readonly List<(double Default, double Nominal)> privates = [];
    private readonly int select;
    private readonly int glyphs;

    public CffWidths(BigEndianBytes file, CffDictionary top, bool isCidKeyed, int glyphs)
    {
        this.file = file;
        this.glyphs = glyphs;
        if (!isCidKeyed)
        {
            Add(top);
            return;
        }

        select = top.Offset(CffDictionary.FontSelect);
        var fonts = new CffIndex(file, top.Offset(CffDictionary.FontArray));
        for (var i = 0; i < fonts.Count && i < MaximumDictionaries; i++) Add(CffDictionary.Read(fonts[i]));
    }

    /// <summary>The width, or null when only the outline's subroutines tell it.</summary>
    public double? Of(BigEndianBytes outline, int glyph)
    {
        var index = select == 0 ? 0 : Select(glyph);
        if (index >= privates.Count) return null;
        var (usual, nominal) = privates[index];
        double first = 0;
        var count = 0;
        for (long at = 0; at < outline.Length;)
        {
            var b = outline.U8(at++);
            double value;
            switch (b)
            {
                case 28:
                    value = outline.I16(at);
                    at += 2;
                    break;
                case 255:
                    value = (int)outline.U32(at) / 65536.0;
                    at += 4;
                    break;
                case >= 251:
                    value = (-(b - 251) * 256) - outline.U8(at++) - 108;
                    break;
                case >= 247:
                    value = ((b - 247) * 256) + outline.U8(at++) + 108;
                    break;
                case >= 32:
                    value = b - 139;
                    break;
                default:
                    var own = b switch
                    {
                        1 or 3 or 18 or 19 or 20 or 23 => count % 2 == 1,
                        21 => count > 2,
                        4 or 22 => count > 1,
                        14 => count is 1 or 5,
                        _ => (bool?)null,
                    };
                    return own switch
                    {
                        true => nominal + first,
                        false => usual,
                        null => null,
                    };
            }

            if (count++ == 0) first = value;
            if (count > 48) return null;
        }

        return null;
    }

    private void Add(CffDictionary dictionary)
    {
        if (dictionary.Get(CffDictionary.Private) is not [var size, var offset])
        {
            privates.Add((0, 0));
            return;
        }

        var values = CffDictionary.Read(file.Part((long)Math.Clamp(offset, 0, int.MaxValue), (long)Math.Clamp(size, 0, 4096)));
        privates.Add((values.Number(CffDictionary.DefaultWidth), values.Number(CffDictionary.NominalWidth)));
    }

    // Format 0: a byte a glyph; format 3: ranges.
    private int Select(int glyph)
    {
        if (file.U8(select) == 0) return glyph < glyphs ? file.U8(select + 1L + glyph) : 0;
        var ranges = file.U16(select + 1L);
        var low = 0;
        var high = ranges - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (file.U16(select + 3L + (middle * 3L)) <= glyph) low = middle;
            else high = middle - 1;
        }

        return ranges == 0 ? 0 : file.U8(select + 5L + (low * 3L));
    }
}
