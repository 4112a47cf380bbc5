using System.Text;

namespace ItaIngest.Readings.Steps;

/// <summary>Unicode NFC. Never NFKC, which takes every ำ apart. It puts a tone behind a vowel below, and leaves all other Thai marks as they are.</summary>
internal static class CanonicalForm
{
    public static IEnumerable<Edit> Find(string text)
    {
        // A lone surrogate has no normal form; the text is left as it is, and stays visible.
        if (HasLoneSurrogate(text) || text.IsNormalized(NormalizationForm.FormC)) yield break;
        var after = text.Normalize(NormalizationForm.FormC);
        var head = 0;
        while (head < text.Length && head < after.Length && text[head] == after[head]) head++;
        var tail = 0;
        while (tail < text.Length - head && tail < after.Length - head && text[^(tail + 1)] == after[^(tail + 1)]) tail++;
        yield return new Edit(head, text.Length - head - tail, after[head..(after.Length - tail)]);
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return true;
        }

        return false;
    }
}
