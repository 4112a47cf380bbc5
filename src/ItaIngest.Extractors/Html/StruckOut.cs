using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>Text with a line through it.</summary>
internal static class StruckOut
{
    private const int Longest = 200;

    /// <summary>Whether an element strikes out its text.</summary>
    public static bool Is(IElement element) =>
        element.LocalName is "del" or "s" or "strike"
        || (element.GetAttribute("style") is { } style
            && (InlineStyle.ValueOf(style, "text-decoration") ?? InlineStyle.ValueOf(style, "text-decoration-line")) is { } decoration
            && decoration.Contains("line-through", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Whether it says that its text was deleted (a tracked change), within a line. Where a whole table or paragraph stands in
    /// it, an end tag may be missing, and leaving the rest of the page out would be worse.
    /// </summary>
    public static bool IsDeletion(IElement element) =>
        element.LocalName == "del" && !element.Descendants<IElement>().Any(e => TagNames.IsBlock(e.LocalName));

    /// <summary>What is struck out, shortened.</summary>
    public static string TextOf(IElement element)
    {
        var text = element.TextContent.Trim();
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
