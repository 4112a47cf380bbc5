using System.Globalization;
using System.Text;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Likeness;

/// <summary>
/// How much was misread if a text stands for another: a weighted edit distance over what is taken for what in Thai print. It is directed (a
/// meant text, an observed one), each step has a cost of confusions.tsv where one is known, and the steps can be told. For names and short
/// vocabularies; it ranks and proves nothing. Compare keys without spaces.
/// </summary>
public sealed class ConfusionDistance
{
    /// <summary>A letter that nobody is known to have taken for the other, or that is there for nothing.</summary>
    public const float Letter = 1;

    /// <summary>A mark above or below that was lost, added or taken for another.</summary>
    public const float Mark = 0.5f;

    /// <summary>A letter of another script stands for anything, of one letter up to <see cref="MostForForeign"/>.</summary>
    public const float Foreign = 0.3f;

    // Two letters that changed places: a fault of typing, not of print.
    private const float Swap = 0.8f;
    private const float EachMoreForForeign = 0.1f;
    private const int MostForForeign = 4;

    private const int OnStack = 1024;
    private const int Ascii = 128;
    private const int Symbols = Ascii * 2 + 1;
    private const int ForeignSymbol = Symbols - 1;

    private readonly float[] substitutions = new float[Symbols * Symbols];
    private readonly float[] deletions = new float[Symbols];
    private readonly float[] insertions = new float[Symbols];
    private readonly Dictionary<char, (string Observed, float Cost)> pairs = [];

    /// <summary>Distances by a table of confusions.</summary>
    public ConfusionDistance(Confusions confusions)
    {
        for (var meant = 0; meant < Symbols; meant++)
        {
            deletions[meant] = insertions[meant] = Weight(meant);
            for (var observed = 0; observed < Symbols; observed++)
                substitutions[meant * Symbols + observed] = meant == observed ? 0 : Math.Max(Weight(meant), Weight(observed));
        }

        insertions[ForeignSymbol] = Foreign;
        for (var meant = 0; meant < Symbols; meant++) substitutions[meant * Symbols + ForeignSymbol] = Foreign;
        foreach (var (meant, observed, cost, _) in confusions.All)
        {
            if (observed.Length == 0) deletions[Symbol(meant)] = (float)cost;
            else if (observed.Length == 1) substitutions[Symbol(meant) * Symbols + Symbol(observed[0])] = (float)cost;
            else pairs[meant] = (observed, (float)cost);
        }
    }

    /// <summary>The distance of an observed text from the meant one: 0 when they are equal, about the number of letters that differ otherwise.</summary>
    /// <param name="meant">What may have stood on paper.</param>
    /// <param name="observed">What was read.</param>
    /// <param name="limit">Above this the exact distance is of no interest, and infinity is given.</param>
    public float Of(ReadOnlySpan<char> meant, ReadOnlySpan<char> observed, float limit = float.PositiveInfinity)
    {
        if (meant.SequenceEqual(observed)) return 0;
        var cells = (meant.Length + 1) * (observed.Length + 1);
        Span<float> table = cells <= OnStack ? stackalloc float[cells] : new float[cells];
        return Fill(table, meant, observed, limit) is var distance && distance <= limit ? distance : float.PositiveInfinity;
    }

    /// <summary>What all letters of a key weigh: a letter 1, a mark half.</summary>
    public static float Weight(string key)
    {
        var weight = 0f;
        foreach (var c in key) weight += Weight(Symbol(c));
        return weight;
    }

    /// <summary>The stretch of an observed text that is nearest to the meant one.</summary>
    /// <param name="meant">What may stand in it.</param>
    /// <param name="observed">The text; longer texts take longer by their length times that of the meant one.</param>
    /// <param name="limit">Above this the exact distance is of no interest, and infinity is given.</param>
    /// <param name="toEnd">Whether the stretch must reach to the end of the text.</param>
    /// <returns>Its distance, where it begins, and where it ends (exclusive).</returns>
    public (float Distance, int Start, int End) Within(ReadOnlySpan<char> meant, ReadOnlySpan<char> observed, float limit, bool toEnd = false)
    {
        var width = observed.Length + 1;
        var cells = (meant.Length + 1) * width;
        Span<float> table = cells <= OnStack ? stackalloc float[cells] : new float[cells];
        if (float.IsPositiveInfinity(Fill(table, meant, observed, limit, within: true))) return (float.PositiveInfinity, 0, 0);
        var last = table.Slice(meant.Length * width, width);
        var end = toEnd ? observed.Length : 0;
        for (var j = 1; j <= observed.Length && !toEnd; j++)
            if (last[j] < last[end]) end = j;
        if (last[end] > limit) return (float.PositiveInfinity, 0, 0);
        var (i, at) = (meant.Length, end);
        while (i > 0)
        {
            var (di, dj, _) = StepTo(table, meant, observed, i, at);
            if (di == 0 && dj == 0) break;
            (i, at) = (i - di, at - dj);
        }

        return (last[end], at, end);
    }

    /// <summary>The single steps from the meant text to the observed one, in order; none for equal texts. What was lost or added is told letter by letter.</summary>
    public IReadOnlyList<MisreadStep> Steps(string meant, string observed)
    {
        var table = new float[(meant.Length + 1) * (observed.Length + 1)];
        Fill(table, meant, observed, float.PositiveInfinity);
        var steps = new List<MisreadStep>();
        var (i, j) = (meant.Length, observed.Length);
        while (i > 0 || j > 0)
        {
            var (di, dj, cost) = StepTo(table, meant, observed, i, j);
            if (cost > 0) steps.Add(new MisreadStep(meant[(i - di)..i], observed[(j - dj)..j], cost, i - di));
            (i, j) = (i - di, j - dj);
        }

        steps.Reverse();
        return steps;
    }

    /// <summary>The steps from the meant text to the observed one, as a person reads them: "ส→ล 0.20, +รา 2.00, −ม 1.00"; empty for equal texts.</summary>
    public string Explain(string meant, string observed)
    {
        var steps = Steps(meant, observed);
        var text = new StringBuilder();
        for (var k = 0; k < steps.Count; k++)
        {
            var (from, to, cost, _) = steps[k];
            // Neighbouring letters that were only added, or only lost, are told as one step.
            while (k + 1 < steps.Count && (from.Length == 0 && steps[k + 1].From.Length == 0 || to.Length == 0 && steps[k + 1].To.Length == 0))
                (from, to, cost) = (from + steps[++k].From, to + steps[k].To, cost + steps[k].Cost);
            if (text.Length > 0) text.Append(", ");
            text.Append(from.Length == 0 ? "+" + to : to.Length == 0 ? "−" + from : from + "→" + to)
                .Append(CultureInfo.InvariantCulture, $" {cost:F2}");
        }

        return text.ToString();
    }

    /// <summary>Fills the table of distances between beginnings; the last cell is the distance of the whole.</summary>
    private float Fill(Span<float> table, ReadOnlySpan<char> meant, ReadOnlySpan<char> observed, float limit, bool within = false)
    {
        var width = observed.Length + 1;
        Span<int> symbols = observed.Length <= OnStack ? stackalloc int[observed.Length] : new int[observed.Length];
        var hasForeign = false;
        for (var j = 0; j < observed.Length; j++)
        {
            symbols[j] = Symbol(observed[j]);
            hasForeign |= symbols[j] == ForeignSymbol;
        }

        // Within a longer text it may begin anywhere.
        table[0] = 0;
        for (var j = 1; j <= observed.Length; j++) table[j] = within ? 0 : table[j - 1] + insertions[symbols[j - 1]];
        var before = 0f;
        for (var i = 1; i <= meant.Length; i++)
        {
            var m = Symbol(meant[i - 1]);
            var isPair = pairs.TryGetValue(meant[i - 1], out var pair);
            var row = i * width;
            var least = table[row] = table[row - width] + deletions[m];
            for (var j = 1; j <= observed.Length; j++)
            {
                var o = symbols[j - 1];
                var best = table[row - width + j - 1] + substitutions[m * Symbols + o];
                best = Math.Min(best, Math.Min(table[row - width + j] + deletions[m], table[row + j - 1] + insertions[o]));
                if (o == ForeignSymbol)
                    for (var k = 2; k <= Math.Min(MostForForeign, i); k++) best = Math.Min(best, table[row - k * width + j - 1] + ForForeign(k));
                if (i > 1 && j > 1 && meant[i - 1] == observed[j - 2] && meant[i - 2] == observed[j - 1]) best = Math.Min(best, table[row - 2 * width + j - 2] + Swap);
                if (isPair && j > 1 && pair.Observed[0] == observed[j - 2] && pair.Observed[1] == observed[j - 1]) best = Math.Min(best, table[row - width + j - 2] + pair.Cost);
                table[row + j] = best;
                least = Math.Min(least, best);
            }

            // A swap reaches back over one row, a foreign letter over several, but never below what their own rows held.
            if (hasForeign ? least - MostForForeign * Letter > limit : least > limit && before > limit) return float.PositiveInfinity;
            before = least;
        }

        return table[^1];
    }

    /// <summary>The cheapest last step of the distance of two beginnings: how many characters of each it takes, and its cost.</summary>
    private (int Meant, int Observed, float Cost) StepTo(ReadOnlySpan<float> table, ReadOnlySpan<char> meant, ReadOnlySpan<char> observed, int i, int j)
    {
        var width = observed.Length + 1;
        var here = table[i * width + j];
        if (i > 0 && j > 0 && table[(i - 1) * width + j - 1] + substitutions[Symbol(meant[i - 1]) * Symbols + Symbol(observed[j - 1])] == here) return (1, 1, here - table[(i - 1) * width + j - 1]);
        if (i > 1 && j > 1 && meant[i - 1] == observed[j - 2] && meant[i - 2] == observed[j - 1] && table[(i - 2) * width + j - 2] + Swap == here) return (2, 2, Swap);
        if (i > 0 && j > 1 && pairs.TryGetValue(meant[i - 1], out var pair) && observed.Slice(j - 2, 2).SequenceEqual(pair.Observed) && table[(i - 1) * width + j - 2] + pair.Cost == here) return (1, 2, pair.Cost);
        if (j > 0 && Symbol(observed[j - 1]) == ForeignSymbol)
        {
            for (var k = 2; k <= Math.Min(MostForForeign, i); k++)
                if (table[(i - k) * width + j - 1] + ForForeign(k) == here) return (k, 1, ForForeign(k));
        }

        // The same sums as in the table, so that the comparisons are exact.
        return i > 0 && table[(i - 1) * width + j] + deletions[Symbol(meant[i - 1])] == here
            ? (1, 0, deletions[Symbol(meant[i - 1])])
            : (0, 1, insertions[Symbol(observed[j - 1])]);
    }

    private static float ForForeign(int letters) => Foreign + (letters - 1) * EachMoreForForeign;

    private static float Weight(int symbol) => symbol >= Ascii && symbol != ForeignSymbol && ThaiLetters.IsMark((char)(symbol - Ascii + '\u0E00')) ? Mark : Letter;

    private static int Symbol(char c) => c < Ascii ? c : c is >= '\u0E00' and <= '\u0E7F' ? c - '\u0E00' + Ascii : ForeignSymbol;
}

/// <summary>One thing that was misread.</summary>
/// <param name="From">What was meant; empty for a letter that was added.</param>
/// <param name="To">What was read; empty for one that was lost.</param>
/// <param name="Cost">Its cost.</param>
/// <param name="At">Where it stands in the meant text, from 0.</param>
public sealed record MisreadStep(string From, string To, float Cost, int At);
