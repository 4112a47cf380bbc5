using System.Globalization;
using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>What a page shows from other files, which are not read.</summary>
internal static class PageEmbeds
{
    private const int SmallestPicture = 5;

    private static readonly string[] SpacerNames = ["spacer", "blank.", "clear.", "pixel", "transparent", "trans.gif"];

    /// <summary>The address of a frame or embedded document, or null when the element is none.</summary>
    public static string? Of(IElement element) => element.LocalName switch
    {
        "iframe" or "frame" or "embed" => Short(element.GetAttribute("src")),
        "object" => Short(element.GetAttribute("data")),
        _ => null,
    };

    /// <summary>Last part of a picture's address.</summary>
    public static string FileOf(IElement picture)
    {
        var source = picture.GetAttribute("src") ?? "";
        if (source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return "data:";
        return Short(source[(source.LastIndexOf('/') + 1)..]) ?? "";
    }

    /// <summary>A picture that only takes room.</summary>
    public static bool IsSpacer(IElement picture) =>
        IsTiny(picture.GetAttribute("width")) || IsTiny(picture.GetAttribute("height"))
        || SpacerNames.Any(n => FileOf(picture).Contains(n, StringComparison.OrdinalIgnoreCase));

    private static bool IsTiny(string? size) =>
        int.TryParse(size?.Replace("px", "", StringComparison.OrdinalIgnoreCase), NumberStyles.Integer, CultureInfo.InvariantCulture, out var pixels) && pixels <= SmallestPicture;

    private static string? Short(string? text) => text is null or "" ? null : text.Length <= 200 ? text : text[..200] + "…";
}
