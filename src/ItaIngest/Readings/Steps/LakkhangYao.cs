namespace ItaIngest.Readings.Steps;

/// <summary>ๅ for า, which looks alike. ๅ stands behind ฤ and ฦ only; where no consonant is before it, it is left to be seen.</summary>
internal static class LakkhangYao
{
    private const char Own = '\u0E45';

    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != Own) continue;
            var before = i - 1;
            while (before > 0 && (ThaiLetters.IsTone(text[before]) || text[before] == ThaiLetters.Nikhahit)) before--;
            if (ThaiLetters.IsConsonant(text[before]) && text[before] is not ('ฤ' or 'ฦ')) yield return new Edit(i, 1, ThaiLetters.SaraAa.ToString());
        }
    }
}
