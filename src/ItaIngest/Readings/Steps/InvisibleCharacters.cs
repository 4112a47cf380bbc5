namespace ItaIngest.Readings.Steps;

/// <summary>Characters without a glyph are removed, spaces of other widths become a space.</summary>
internal static class InvisibleCharacters
{
    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD') yield return new Edit(i, 1, "");
            else if (text[i] is '\u00A0' or '\u202F' or (>= '\u2000' and <= '\u200A') or '\u3000') yield return new Edit(i, 1, " ");
        }
    }
}
