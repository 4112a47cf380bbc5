namespace ItaIngest.Extractors.Html;

/// <summary>The style attribute of one element.</summary>
internal static class InlineStyle
{
    /// <summary>Whether a property has a value (a keyword, compared without case; "!important" does not matter).</summary>
    public static bool Is(string style, string property, string value) =>
        ValueOf(style, property) is { } found && found.Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of a property, the last one where it is given twice; null when it is not given.</summary>
    public static string? ValueOf(string style, string property)
    {
        string? found = null;
        foreach (var range in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan()[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0 || !declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase)) continue;
            var value = declaration[(colon + 1)..];
            var important = value.IndexOf('!');
            found = (important < 0 ? value : value[..important]).Trim().ToString();
        }

        return found;
    }
}
