using System.Buffers;

namespace ItaIngest.Extractors.Html;

/// <summary>Text in which there is nothing to see.</summary>
internal static class Blank
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\f");
    private static readonly SearchValues<char> WhiteSpaceAndNoBreak = SearchValues.Create(" \t\r\n\f\u00A0");

    /// <summary>Nothing but white space that a browser folds away.</summary>
    public static bool IsFolded(string text) => !text.AsSpan().ContainsAnyExcept(WhiteSpace);

    /// <summary>Nothing but white space, no-break spaces included, with which empty cells are filled.</summary>
    public static bool IsAll(string text) => !text.AsSpan().ContainsAnyExcept(WhiteSpaceAndNoBreak);
}
