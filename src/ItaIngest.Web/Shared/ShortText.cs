namespace ItaIngest.Web.Shared;

/// <summary>Texts of a source where there is no room for all of them.</summary>
internal static class ShortText
{
    /// <summary>The text, or its beginning with a mark that there is more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Most UTF-16 units of it.</param>
    public static string Of(string text, int most) => text.Length <= most ? text : text[..most] + "…";
}
