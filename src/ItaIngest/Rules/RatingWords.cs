namespace ItaIngest.Rules;

/// <summary>Tells which level of a scale a text names.</summary>
public static class RatingWords
{
    private static readonly string[] Around = ["อยู่ใน", "ระดับ", "ผลการประเมิน", "คะแนน", "ได้", "\"", "“", "”", "'", "(", ")", "*", ":", "."];

    /// <summary>The band that a text names, or null. The words around a level ("อยู่ในระดับ") do not count; a denied word ("ไม่ผ่าน") is no level.</summary>
    public static RatingBand? Band(RatingScale scale, string text)
    {
        var word = Core(text);
        if (scale.Bands.FirstOrDefault(b => Same(Core(b.Label), word)) is { } exact) return exact;
        // A mangled word may stand before the level: "อัญมณีระดับ ผ่านดี". The longest label that ends the text is meant.
        return scale.Bands
            .Where(b => word.EndsWith(Core(b.Label), StringComparison.Ordinal) && IsBoundary(word, word.Length - Core(b.Label).Length))
            .MaxBy(b => b.Label.Length);
    }

    private static string Core(string text)
    {
        var word = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        foreach (var around in Around) word = word.Replace(around, string.Empty, StringComparison.Ordinal);
        return word;
    }

    private static bool Same(string label, string word) => string.Equals(label, word, StringComparison.OrdinalIgnoreCase);

    private static bool IsBoundary(string word, int at) =>
        !word.AsSpan(0, at).EndsWith("ไม่", StringComparison.Ordinal)
        && (at == 0 || !char.IsAsciiLetter(word[at]) || !char.IsAsciiLetter(word[at - 1]));
}
