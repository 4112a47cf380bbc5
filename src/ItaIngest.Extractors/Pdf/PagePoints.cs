using ItaIngest.Documents;

namespace ItaIngest.Extractors.Pdf;

/// <summary>Coordinates of a page as places bear them: points with two decimals. What a hostile file makes infinite or no number is kept in range.</summary>
internal static class PagePoints
{
    public static Box Box(float left, float top, float right, float bottom) => new(Round(left), Round(top), Round(right), Round(bottom));

    private static decimal Round(float points) =>
        float.IsFinite(points) ? Math.Round((decimal)Math.Clamp(points, -1e6f, 1e6f), 2, MidpointRounding.ToEven) : 0;
}
