namespace ItaIngest.Readings.Steps;

/// <summary>A space between a consonant or mark and the mark that belongs to it ("ถ ึง", "ปั ๊ม") is removed: no word begins with a mark. No mark is ever deleted.</summary>
internal static class SplitMarks
{
    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] != ' ') continue;
            var start = i;
            while (i < text.Length && text[i] == ' ') i++;
            if (i >= text.Length) yield break;
            var joins = ThaiLetters.IsMark(text[i]) && (ThaiLetters.IsConsonant(text[start - 1]) || ThaiLetters.IsMark(text[start - 1]));
            if (joins) yield return new Edit(start, i - start, "");
        }
    }
}
