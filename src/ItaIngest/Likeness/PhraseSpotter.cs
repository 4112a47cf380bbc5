using System.Runtime.InteropServices;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Likeness;

/// <summary>A stretch of a text that was meant to be a phrase and is not written as it.</summary>
/// <param name="Phrase">The number of the phrase.</param>
/// <param name="Start">Where the stretch begins in the text, from 0.</param>
/// <param name="Length">Its characters, spaces within it included.</param>
/// <param name="Distance">How much was misread.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Spotted(int Phrase, int Start, int Length, float Distance);

/// <summary>
/// Finds phrases that were misread, within longer texts, by their distance and by nothing else: which stretches hold most of a phrase's 3-grams
/// in their order, and how far each is from it. A phrase that is written as it ought to be is not told, nor is a stretch that is all of known
/// phrases; a stretch with a digit in it is left alone.
/// </summary>
public sealed class PhraseSpotter
{
    // Below this nothing is left of a word in which one letter was misread.
    private const int Shortest = 6;
    private const int Gram = 3;

    // A letter lost or added moves what follows by one.
    private const int Drift = 2;

    // What a reading program mistakes: a letter or two. More is another wording of the same, which is nobody's mistake; and of a short word, which
    // many others resemble, only what is known to be taken for one another.
    private const float Most = 1.3f;
    private const float MostOfShort = 0.6f;
    private const float MostAroundSpace = 0.35f;
    private const float ShortWeight = 7;
    private const float Seldom = 0.6f;
    private const float Usual = 0.55f;
    private const float Likely = 0.35f;

    private readonly ConfusionDistance distance;
    private readonly string[] keys;
    private readonly float[] weights;
    private readonly Dictionary<ulong, (int Phrase, int At)[]> grams;

    /// <summary>A spotter of some phrases.</summary>
    /// <param name="phrases">The phrases; those of fewer than six letters are known, but no misread ones are told of them.</param>
    /// <param name="distance">What is taken for what.</param>
    public PhraseSpotter(IReadOnlyList<string> phrases, ConfusionDistance distance)
    {
        this.distance = distance;
        keys = [.. phrases.Select(ComparisonKey.Of)];
        weights = [.. keys.Select(ConfusionDistance.Weight)];
        grams = keys.SelectMany((k, p) => Enumerable.Range(0, Math.Max(0, k.Length - Gram + 1)).Select(at => (Gram: At(k, at), Phrase: p, At: at)))
            .GroupBy(g => g.Gram).ToDictionary(g => g.Key, g => g.Select(x => (x.Phrase, x.At)).ToArray());
    }

    /// <summary>The misread phrases of a text in its order, none overlapping another.</summary>
    public IReadOnlyList<Spotted> Find(string text)
    {
        if (text.Length < Shortest) return [];
        var (key, places) = Folded(text);
        if (key.Length < Shortest) return [];
        var hits = Hits(key, out var written);
        if (hits is null) return [];
        var found = new List<(Spotted Spotted, int From, int To, float Share)>();
        foreach (var (phrase, diagonal) in hits)
        {
            var from = Math.Max(0, diagonal - Drift);
            var to = Math.Min(key.Length, diagonal + keys[phrase].Length + Drift);
            var (cost, start, end) = distance.Within(keys[phrase], key.AsSpan(from, to - from), weights[phrase] < ShortWeight ? MostOfShort : Most);
            if (cost <= 0 || float.IsPositiveInfinity(cost) || end <= start) continue;
            (start, end) = (start + from, end + from);
            if (HasDigit(key.AsSpan(start, end - start)) || IsWritten(written, start, end) || IsCut(key, start, end)) continue;
            var begins = BeginsWord(text, places[start], written, start);
            if (weights[phrase] < ShortWeight && !begins) continue;
            if (!IsMisreading(keys[phrase], key[start..end], begins, text.AsSpan(places[start], places[end - 1] + 1 - places[start]).Contains(' '))) continue;
            found.Add((new Spotted(phrase, places[start], places[end - 1] + 1 - places[start], cost), start, end, cost / weights[phrase]));
        }

        return Apart(found);
    }

    /// <summary>Stretches that may hold a misread phrase, each once; null where there are none. What is written as a phrase ought to be is marked.</summary>
    private List<(int Phrase, int Diagonal)>? Hits(string key, out bool[]? written)
    {
        List<(int, int)>? candidates = null;
        written = null;
        var runs = new (int Diagonal, int Hits, bool Told)[keys.Length];
        for (var at = 0; at + Gram <= key.Length; at++)
        {
            if (!grams.TryGetValue(At(key, at), out var list)) continue;
            foreach (var (phrase, of) in list)
            {
                ref var run = ref runs[phrase];
                var diagonal = at - of;
                if (run.Hits == 0 || Math.Abs(diagonal - run.Diagonal) > Drift) run = (diagonal, 0, false);
                run.Hits++;
                if (run.Told || run.Hits < Needed(phrase)) continue;
                run.Told = true;
                if (diagonal >= 0 && string.CompareOrdinal(key, diagonal, keys[phrase], 0, keys[phrase].Length) == 0)
                {
                    written ??= new bool[key.Length];
                    written.AsSpan(diagonal, keys[phrase].Length).Fill(true);
                }
                else if (keys[phrase].Length >= Shortest)
                {
                    (candidates ??= []).Add((phrase, run.Diagonal));
                }
            }
        }

        return candidates;
    }

    // Each letter that is misread takes up to three grams with it.
    private int Needed(int phrase)
    {
        var all = keys[phrase].Length - Gram + 1;
        return Math.Max(Math.Min(2, all), all - 2 * Gram);
    }

    /// <summary>
    /// Whether the letters differ as a reading program makes them differ: at most one that is seldom mistaken, none of these where the phrase
    /// begins or ends (there it is the neighbour's letter), and no two together lost or added (there it is a word).
    /// </summary>
    private bool IsMisreading(string meant, string observed, bool begins, bool hasSpace)
    {
        var steps = distance.Steps(meant, observed);
        var (seldom, all) = (0, 0f);
        for (var k = 0; k < steps.Count; k++)
        {
            all += steps[k].Cost;
            if (steps[k].Cost >= Seldom) seldom++;
            if (k > 0 && IsLength(steps[k]) && IsLength(steps[k - 1]) && Math.Abs(steps[k].At - steps[k - 1].At) <= 1) return false;
            if (steps[k].Cost >= Usual && (steps[k].At <= 1 || steps[k].At >= meant.Length - 1)) return false;
            // Where nothing says that a word begins here, its beginning must be nearly as it ought to be.
            if (!begins && steps[k].At <= 2 && steps[k].Cost > Likely) return false;
        }

        return seldom <= 1 && all <= (hasSpace ? MostAroundSpace : Most);
    }

    // Thai does not part its words: one begins behind a space or sign, or where a phrase ends.
    private static bool BeginsWord(string text, int place, bool[]? written, int at) =>
        place == 0 || !ComparisonKey.IsKept(text[place - 1]) || ThaiDigits.IsAnyDigit(text[place - 1]) || (written is not null && at > 0 && written[at - 1]);

    // A stretch that begins or ends within a syllable is no word.
    private static bool IsCut(string key, int start, int end) => IsDependent(key[start]) || (end < key.Length && IsDependent(key[end]));

    private static bool IsDependent(char c) => ThaiLetters.IsMark(c) || c is ThaiLetters.SaraAa or ThaiLetters.SaraAm or 'ะ';

    private static bool IsLength(MisreadStep step) => step.From.Length == 0 || step.To.Length == 0;

    private static bool IsWritten(bool[]? written, int start, int end) => written is not null && written.AsSpan(start, end - start).IndexOf(false) < 0;

    private static bool HasDigit(ReadOnlySpan<char> key)
    {
        foreach (var c in key)
            if (ThaiDigits.IsAnyDigit(c)) return true;
        return false;
    }

    // Of stretches that overlap the one that is misread least is meant; where two phrases are as near, nobody can tell.
    private static List<Spotted> Apart(List<(Spotted Spotted, int From, int To, float Share)> found)
    {
        const float Margin = 0.05f;
        var taken = new List<(Spotted Spotted, int From, int To, float Share)>();
        foreach (var one in found.OrderBy(f => f.Share).ThenByDescending(f => f.To - f.From))
        {
            if (taken.Exists(t => t.From < one.To && one.From < t.To)) continue;
            var rival = found.Exists(f => f.Spotted.Phrase != one.Spotted.Phrase && f.From < one.To && one.From < f.To && f.Share - one.Share < Margin
                && !(f.From >= one.From && f.To <= one.To) && !(one.From >= f.From && one.To <= f.To));
            if (!rival) taken.Add(one);
        }

        return [.. taken.OrderBy(t => t.From).Select(t => t.Spotted)];
    }

    private static ulong At(string key, int at) => ((ulong)key[at] << 32) | ((ulong)key[at + 1] << 16) | key[at + 2];

    private static (string Key, int[] Places) Folded(string text)
    {
        var places = new int[text.Length];
        var count = 0;
        Span<char> key = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (!ComparisonKey.IsKept(text[i])) continue;
            key[count] = ComparisonKey.Folded(text[i]);
            places[count++] = i;
        }

        return (key[..count].ToString(), places);
    }
}
