using System.Collections.Concurrent;

namespace ItaIngest.Likeness;

/// <summary>
/// What follows from a text alone, worked out once: reports of one form repeat their titles, headers and sentences to the letter, and
/// the next report asks the same again. Bounded, since texts are strangers': when it is full it begins anew.
/// </summary>
/// <param name="answer">Works the answer out; must depend on the text alone.</param>
/// <param name="most">Texts that are kept.</param>
/// <typeparam name="T">The answer; nobody may change it.</typeparam>
internal sealed class RecentAnswers<T>(Func<string, T> answer, int most = 2_048)
{
    /// <summary>Longer texts are prose, which does not repeat.</summary>
    private const int Longest = 240;

    private ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The answer to a text. Safe to call from many threads.</summary>
    public T To(string text)
    {
        if (text.Length > Longest) return answer(text);
        if (known.TryGetValue(text, out var found)) return found;
        found = answer(text);
        if (Interlocked.Increment(ref count) > most)
        {
            known = new ConcurrentDictionary<string, T>(StringComparer.Ordinal);
            count = 1;
        }

        known[text] = found;
        return found;
    }
}
