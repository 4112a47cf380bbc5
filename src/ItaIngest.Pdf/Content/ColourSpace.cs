using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>A colour space, as far as it tells how light a colour is: 0 black to 1 white.</summary>
internal abstract class ColourSpace
{
    public static readonly ColourSpace Gray = new DeviceSpace(1);
    public static readonly ColourSpace Rgb = new DeviceSpace(3);
    public static readonly ColourSpace Cmyk = new DeviceSpace(4);

    /// <summary>Lightness of its first colour.</summary>
    public virtual float Initial => 0;

    public abstract float Lightness(ReadOnlySpan<double> components);

    public static float OfGray(double gray) => Share(gray);

    public static float OfRgb(double r, double g, double b) => (0.3f * Share(r)) + (0.59f * Share(g)) + (0.11f * Share(b));

    public static float OfCmyk(double c, double m, double y, double k) => OfRgb(1 - Share(c), 1 - Share(m), 1 - Share(y)) * (1 - Share(k));

    /// <summary>Reads a colour space; what is unknown counts by the number of its components.</summary>
    public static ColourSpace Read(PdfObject value, IObjectStore store, int depth = 0)
    {
        switch (store.Resolve(value))
        {
            case PdfName name:
                return name.Value switch
                {
                    "DeviceGray" or "CalGray" or "G" => Gray,
                    "DeviceRGB" or "CalRGB" or "RGB" => Rgb,
                    "DeviceCMYK" or "CMYK" => Cmyk,
                    "Pattern" => PatternSpace.Plain,
                    _ => DeviceSpace.Unknown,
                };
            case PdfArray { Count: > 0 } array when depth < 4:
                return ReadArray(array, store, depth);
            default:
                return DeviceSpace.Unknown;
        }
    }

    private static ColourSpace ReadArray(PdfArray array, IObjectStore store, int depth)
    {
        var name = (store.Resolve(array[0]) as PdfName)?.Value;
        var second = array.Count > 1 ? array[1] : PdfNull.Value;
        switch (name)
        {
            case "ICCBased":
                return (store.Dictionary(second) is { } profile ? store.GetInt(profile, "N") : null) switch { 1 => Gray, 4 => Cmyk, _ => Rgb };
            case "Lab":
                return LabSpace.Only;
            case "Indexed" or "I":
                return new IndexedSpace(Read(second, store, depth + 1), Palette(array, store));
            case "Separation" or "DeviceN":
                return new InkSpace(Full(array, store, depth));
            case "Pattern":
                return array.Count > 1 ? new PatternSpace(Read(second, store, depth + 1)) : PatternSpace.Plain;
            default:
                return Read(array[0], store, depth + 1);
        }
    }

    private static byte[] Palette(PdfArray array, IObjectStore store) => array.Count < 4 ? [] : store.Resolve(array[3]) switch
    {
        PdfString text => text.Bytes,
        PdfStream stream => store.Decode(stream, out _).Span is var bytes && bytes.Length > 1024 ? bytes[..1024].ToArray() : bytes.ToArray(),
        _ => [],
    };

    // How light the ink is where it covers: its tint transform says so if it is a plain one, else it counts as black.
    private static float Full(PdfArray array, IObjectStore store, int depth)
    {
        if (array.Count > 1 && store.Resolve(array[1]) is PdfName { Value: "None" }) return 1;
        if (array.Count < 4 || store.Dictionary(array[3]) is not { } function || store.GetInt(function, "FunctionType") != 2 || store.GetArray(function, "C1") is not { } end) return 0;
        return Read(array[2], store, depth + 1).Lightness(end.Count <= 32 ? store.Numbers(end) : []);
    }

    private static float Share(double value) => value >= 1 ? 1 : value > 0 ? (float)value : 0;

    private sealed class DeviceSpace(int components) : ColourSpace
    {
        public static readonly DeviceSpace Unknown = new(0);

        public override float Lightness(ReadOnlySpan<double> values) => (components == 0 || values.Length < components ? values.Length : components) switch
        {
            0 => 0,
            3 => OfRgb(values[0], values[1], values[2]),
            >= 4 => OfCmyk(values[0], values[1], values[2], values[3]),
            _ => OfGray(values[0]),
        };
    }

    private sealed class LabSpace : ColourSpace
    {
        public static readonly LabSpace Only = new();

        public override float Lightness(ReadOnlySpan<double> components) => components.Length > 0 ? Share(components[0] / 100) : 0;
    }

    private sealed class IndexedSpace(ColourSpace basis, byte[] palette) : ColourSpace
    {
        public override float Lightness(ReadOnlySpan<double> components)
        {
            if (components.Length == 0) return 0;
            var size = basis == Gray ? 1 : basis == Cmyk ? 4 : 3;
            var at = (int)Math.Clamp(components[0], 0, 255) * size;
            if (at + size > palette.Length) return 0;
            Span<double> values = stackalloc double[4];
            for (var i = 0; i < size; i++) values[i] = palette[at + i] / 255.0;
            return basis.Lightness(values[..size]);
        }
    }

    private sealed class InkSpace(float full) : ColourSpace
    {
        public override float Initial => full;

        public override float Lightness(ReadOnlySpan<double> components)
        {
            double most = 0;
            foreach (var tint in components) most = Math.Max(most, tint);
            return 1 - (Share(most) * (1 - full));
        }
    }

    /// <summary>A pattern: neither black nor white; an uncoloured one has the colour under it.</summary>
    private sealed class PatternSpace(ColourSpace? under) : ColourSpace
    {
        public static readonly PatternSpace Plain = new(null);

        public override float Initial => 0.5f;

        public override float Lightness(ReadOnlySpan<double> components) => under is not null && components.Length > 0 ? under.Lightness(components) : 0.5f;
    }
}
