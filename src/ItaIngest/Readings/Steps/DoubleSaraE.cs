namespace ItaIngest.Readings.Steps;

/// <summary>เ typed twice for แ. No Thai word begins a syllable with two เ.</summary>
internal static class DoubleSaraE
{
    public static IEnumerable<Edit> Find(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != ThaiLetters.SaraE || text[i + 1] != ThaiLetters.SaraE) continue;
            yield return new Edit(i, 2, ThaiLetters.SaraAe.ToString());
            i++;
        }
    }
}
