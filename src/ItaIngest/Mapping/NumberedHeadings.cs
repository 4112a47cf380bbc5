using ItaIngest.Likeness;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>
/// Headings of indicators that are misread: "ด้วยวัดที่ 4", "ตัวชี้วัดอย่างที่ 9.3", "ตัวชี้วัดที่ ตัวชี้วัดที่ ๑๐". The number behind them bears
/// witness, so that more may be misread of them than of a phrase in a sentence.
/// </summary>
internal sealed class NumberedHeadings(ConfusionDistance distance)
{
    private const string Mark = "ที่";
    private const float Share = 0.28f;

    private static readonly string[] Words = ["ตัวชี้วัดที่", "ตัวชี้วัดย่อยที่"];
    private static readonly string[] Keys = [.. Words.Select(ComparisonKey.Of)];
    private static readonly float[] Limits = [.. Keys.Select(k => ConfusionDistance.Weight(k) * Share)];

    /// <summary>The misread headings of a text: which was meant, and the stretch that stands for it.</summary>
    public IEnumerable<(string Heading, int Start, int Length)> Find(string text)
    {
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal))
        {
            var end = at + Mark.Length;
            if (IndicatorBehind(text, end) is { } isOfSub && Before(text, end, isOfSub) is { } found) yield return found;
        }
    }

    /// <summary>Whether the number of an indicator or of a sub-indicator ("9.4") stands here; null where none does.</summary>
    private static bool? IndicatorBehind(string text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] == ' ') at++;
        var digits = at;
        while (digits < text.Length && ThaiDigits.IsDigit(text[digits])) digits++;
        if (digits - at is not (1 or 2) || ThaiDigits.Value(text[at]) == 0 || (digits - at == 2 && (ThaiDigits.Value(text[at]) != 1 || ThaiDigits.Value(text[at + 1]) != 0))) return null;
        return digits + 1 < text.Length && text[digits] == '.' && ThaiDigits.IsDigit(text[digits + 1]);
    }

    /// <summary>The heading that ends here, from the word that it begins with. The number says whether a sub-indicator was meant.</summary>
    private (string Heading, int Start, int Length)? Before(string text, int end, bool isOfSub)
    {
        var from = Math.Max(0, end - Keys[1].Length - 8);
        var window = text.AsSpan(from, end - from);
        if (window.EndsWith(Words[0], StringComparison.Ordinal) || window.EndsWith(Words[1], StringComparison.Ordinal)) return Repeated(text, end);
        var (near, ofSub) = (Near(0, window), Near(1, window));
        var (cost, start, _) = ofSub.Distance < near.Distance ? ofSub : near;
        return float.IsPositiveInfinity(cost) ? null : (Words[isOfSub ? 1 : 0], from + start, end - from - start);
    }

    private (float Distance, int Start, int End) Near(int word, ReadOnlySpan<char> window) => distance.Within(Keys[word], window, Limits[word], toEnd: true);

    // The word for it, written twice.
    private static (string Heading, int Start, int Length)? Repeated(string text, int end)
    {
        foreach (var word in Words)
        {
            var start = end - word.Length;
            if (start < word.Length || string.CompareOrdinal(text, start, word, 0, word.Length) != 0) continue;
            var before = start;
            while (before > 0 && text[before - 1] == ' ') before--;
            if (before >= word.Length && string.CompareOrdinal(text, before - word.Length, word, 0, word.Length) == 0) return (word, before - word.Length, end - before + word.Length);
        }

        return null;
    }
}
