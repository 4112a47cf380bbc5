using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Content;

/// <summary>What q keeps and Q brings back (ISO 32000-2, 8.4.1), as far as it tells where something stands and whether it is seen.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct GraphicsState
{
    /// <summary>User space to the page as shown.</summary>
    public Matrix Ctm;

    /// <summary>What may be painted on, in points of the page as shown: the bounds of the clipping path.</summary>
    public Bounds Clip;

    public double LineWidth;
    public byte LineCap;
    public bool IsDashed;

    public ColourSpace FillSpace;
    public ColourSpace StrokeSpace;
    public float FillLightness;
    public float StrokeLightness;
    public float FillAlpha;
    public float StrokeAlpha;

    /// <summary>A blend mode in which white leaves what is under it as it was.</summary>
    public bool OnlyDarkens;

    public LoadedFont? Font;
    public double FontSize;
    public double CharSpace;
    public double WordSpace;

    /// <summary>Horizontal scaling, 1 for 100 %.</summary>
    public double Scale;

    public double Leading;
    public double Rise;
    public int Render;

    /// <summary>The lightness of what is filled, over white.</summary>
    public readonly float SeenFill => 1 - ((1 - FillLightness) * FillAlpha);

    /// <summary>The lightness of what is stroked, over white.</summary>
    public readonly float SeenStroke => 1 - ((1 - StrokeLightness) * StrokeAlpha);

    public static GraphicsState Initial(in Matrix ctm, in Bounds clip) => new()
    {
        Ctm = ctm,
        Clip = clip,
        LineWidth = 1,
        FillSpace = ColourSpace.Gray,
        StrokeSpace = ColourSpace.Gray,
        FillAlpha = 1,
        StrokeAlpha = 1,
        Scale = 1,
    };
}
