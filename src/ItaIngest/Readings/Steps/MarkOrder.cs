namespace ItaIngest.Readings.Steps;

/// <summary>Marks in the order of storage: vowel above or below, then tone or ์ ("เก่ียว" is เกี่ยว). The same mark twice is written once.</summary>
internal static class MarkOrder
{
    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!ThaiLetters.IsMark(text[i])) continue;
            var start = i;
            while (i < text.Length && ThaiLetters.IsMark(text[i])) i++;
            if (i - start < 2) continue;
            var before = text[start..i];
            var after = Ordered(before);
            if (!string.Equals(before, after, StringComparison.Ordinal)) yield return new Edit(start, i - start, after);
        }
    }

    private static string Ordered(string marks) =>
        new([.. marks.OrderBy(c => ThaiLetters.IsVowelMark(c) || c == '\u0E47' ? 0 : c == ThaiLetters.Nikhahit ? 2 : 1).Aggregate(new List<char>(), AddOnce)]);

    private static List<char> AddOnce(List<char> list, char c)
    {
        if (list.Count == 0 || list[^1] != c) list.Add(c);
        return list;
    }
}
