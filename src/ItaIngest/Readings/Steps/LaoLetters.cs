namespace ItaIngest.Readings.Steps;

/// <summary>
/// Lao letters inside a Thai word. The two blocks are laid out alike (Thai = Lao − 0x80), so that most letters have one Thai
/// reading; those with two (ຊ ຍ ຢ ົ ຼ ຽ ໜ ໝ) are left for a person to see. Digits are never touched here.
/// </summary>
internal static class LaoLetters
{
    // The letters whose Thai reading is certain.
    private const string Certain =
        "\u0E81\u0E82\u0E84\u0E87\u0E88\u0E94\u0E95\u0E96\u0E97\u0E99\u0E9A\u0E9B\u0E9C\u0E9D\u0E9E\u0E9F\u0EA1\u0EA3\u0EA5\u0EA7\u0EAA\u0EAB\u0EAD\u0EAE" +
        "\u0EAF\u0EB0\u0EB1\u0EB2\u0EB3\u0EB4\u0EB5\u0EB6\u0EB7\u0EB8\u0EB9\u0EC0\u0EC1\u0EC2\u0EC3\u0EC4\u0EC6\u0EC8\u0EC9\u0ECA\u0ECB\u0ECC\u0ECD";

    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLao(text[i])) continue;
            var start = i;
            while (i < text.Length && IsLao(text[i])) i++;
            // Beside Thai: a Lao text of its own is not ours to rewrite.
            var besideThai = (start > 0 && ThaiLetters.IsLetterOrMark(text[start - 1])) || (i < text.Length && ThaiLetters.IsLetterOrMark(text[i]));
            if (!besideThai) continue;
            for (var k = start; k < i; k++)
                if (Certain.Contains(text[k], StringComparison.Ordinal))
                    yield return new Edit(k, 1, ((char)(text[k] - 0x80)).ToString());
        }
    }

    /// <summary>A letter or mark of the Lao block; no digit.</summary>
    public static bool IsLao(char c) => c is >= '\u0E81' and <= '\u0ECD' or '\u0EDC' or '\u0EDD';
}
