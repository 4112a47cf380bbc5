namespace ItaIngest.Readings.Steps;

/// <summary>
/// ำ that was taken apart: ํ and า with or without a tone between or before them, and ำ behind the replacement character that
/// some PDF texts carry for its first half ("ด�ำ"). NFC never puts these together.
/// </summary>
internal static class BrokenSaraAm
{
    private const char Replacement = '\uFFFD';

    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ThaiLetters.Nikhahit || (ThaiLetters.IsTone(text[i]) && Next(text, i) == ThaiLetters.Nikhahit))
            {
                var k = i;
                var tone = "";
                if (ThaiLetters.IsTone(text[k])) tone = text[k++].ToString();
                k++;
                if (tone.Length == 0 && k < text.Length && ThaiLetters.IsTone(text[k])) tone = text[k++].ToString();
                if (k < text.Length && text[k] == ThaiLetters.SaraAa)
                {
                    yield return new Edit(i, k - i + 1, tone + ThaiLetters.SaraAm);
                    i = k;
                }
            }
            else if (text[i] == Replacement && i > 0 && ThaiLetters.IsConsonant(text[i - 1]) && Next(text, i) == ThaiLetters.SaraAm)
            {
                yield return new Edit(i, 2, ThaiLetters.SaraAm.ToString());
                i++;
            }
        }
    }

    private static char Next(string text, int i) => i + 1 < text.Length ? text[i + 1] : '\0';
}
