using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>
/// Fixed phrases of a title that something else stands for: "ไม่นานเกินไป" where the book's title ends with "มากน้อยเพียงใด". Whatever the letters
/// are: that the rest of the title agrees says what was meant.
/// </summary>
internal sealed class TitleWording
{
    private const float ShortestPhrase = 5;

    private readonly ConfusionDistance distance;
    private readonly (string Text, string Key)[] phrases;

    public TitleWording(PhraseBook book, ConfusionDistance distance)
    {
        this.distance = distance;
        // A longer phrase says more than one within it.
        phrases = [.. book.Phrases.Where(p => p.Use is PhraseUse.Sentence or PhraseUse.Term).Select(p => (p.Text, Key: ComparisonKey.Of(p.Text)))
            .Where(p => ConfusionDistance.Weight(p.Key) >= ShortestPhrase).OrderByDescending(p => p.Key.Length)];
    }

    /// <summary>What stands in a title for phrases of the book's title.</summary>
    /// <param name="title">The title as read.</param>
    /// <param name="bookKey">Key of the book's title.</param>
    public IEnumerable<(string From, string To)> Replaced(string title, string bookKey)
    {
        var key = ComparisonKey.Of(title);
        var missing = phrases.Where(p => bookKey.Contains(p.Key, StringComparison.Ordinal) && !key.Contains(p.Key, StringComparison.Ordinal)).ToList();
        if (missing.Count == 0) yield break;
        var steps = distance.Steps(bookKey, key);
        var places = Places(steps, bookKey.Length);
        var taken = new List<(int From, int To)>();
        foreach (var (text, phrase) in missing)
        {
            var at = bookKey.IndexOf(phrase, StringComparison.Ordinal);
            var (from, to) = (places[at].Start, places[at + phrase.Length - 1].End);
            // What is left out, or only begun, is another wording.
            if (to - from < phrase.Length / 2 || IsShortened(steps, at, at + phrase.Length) || taken.Exists(t => t.From < to && from < t.To)) continue;
            taken.Add((from, to));
            yield return (Stretch(title, from, to), text);
        }
    }

    // "คู่มือมาตรฐาน" for "คู่มือหรือมาตรฐาน": a word less, and all others as they are.
    private static bool IsShortened(IReadOnlyList<MisreadStep> steps, int from, int to)
    {
        var within = steps.Where(s => s.At >= from && s.At < to).ToList();
        return within.Count >= 3 && within.TrueForAll(s => s.To.Length == 0);
    }

    /// <summary>Which letters of the observed text stand for each letter of the meant one; what was added stands for the letter behind it.</summary>
    private static (int Start, int End)[] Places(IReadOnlyList<MisreadStep> steps, int length)
    {
        var places = new (int Start, int End)[length];
        var (observed, step) = (0, 0);
        for (var meant = 0; meant < length; meant++)
        {
            var start = observed;
            while (step < steps.Count && steps[step].At == meant && steps[step].From.Length == 0) observed += steps[step++].To.Length;
            if (step < steps.Count && steps[step].At == meant)
            {
                var here = steps[step++];
                for (var k = 1; k < here.From.Length && meant + 1 < length; k++) places[meant++] = (start, observed);
                observed += here.To.Length;
            }
            else
            {
                observed++;
            }

            places[meant] = (start, observed);
        }

        return places;
    }

    private static string Stretch(string text, int from, int to)
    {
        var (start, end, at) = (-1, text.Length, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!ComparisonKey.IsKept(text[i])) continue;
            if (at == from) start = i;
            if (at == to - 1)
            {
                end = i + 1;
                // A mark that was added still belongs to its letter.
                while (end < text.Length && ThaiLetters.IsMark(text[end])) end++;
                break;
            }

            at++;
        }

        return start < 0 ? "" : text[start..end];
    }
}
