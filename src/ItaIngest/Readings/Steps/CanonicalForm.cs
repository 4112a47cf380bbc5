using System.Text;

namespace ItaIngest.Readings.Steps;

/// <summary>Unicode NFC. Never NFKC, which takes every ำ apart. It puts a tone behind a vowel below, and leaves all other Thai marks as they are.</summary>
internal static class CanonicalForm
{
    // What .NET refuses to normalise besides half of a surrogate pair: the byte order mark of the other order.
    private const char NoCharacter = '\uFFFE';

    public static IEnumerable<Edit> Find(string text)
    {
        // What has no normal form is left as it is, and stays visible; it parts the text, as nothing is composed across it.
        for (var from = 0; from < text.Length;)
        {
            var end = from;
            while (end < text.Length && LengthAt(text, end) is > 0 and var length) end += length;
            if (end > from && EditOf(text[from..end], from) is { } edit) yield return edit;
            from = end + 1;
        }
    }

    private static Edit? EditOf(string text, int at)
    {
        if (text.IsNormalized(NormalizationForm.FormC)) return null;
        var after = text.Normalize(NormalizationForm.FormC);
        var head = 0;
        while (head < text.Length && head < after.Length && text[head] == after[head]) head++;
        var tail = 0;
        while (tail < text.Length - head && tail < after.Length - head && text[^(tail + 1)] == after[^(tail + 1)]) tail++;
        return new Edit(at + head, text.Length - head - tail, after[head..(after.Length - tail)]);
    }

    /// <summary>UTF-16 units of the character that begins here; 0 for what has no normal form.</summary>
    private static int LengthAt(string text, int at)
    {
        if (!char.IsSurrogate(text[at])) return text[at] == NoCharacter ? 0 : 1;
        return at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 0;
    }
}
