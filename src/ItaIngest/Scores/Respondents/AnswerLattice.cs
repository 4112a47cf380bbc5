using System.Collections.Concurrent;
using System.Numerics;
using ItaIngest.Rules;

namespace ItaIngest.Scores.Respondents;

/// <summary>
/// The printed scores (0.00 to 100.00) that a number of respondents can give when each answer counts one of a few points: 98.90 is
/// (29 × 100 + 67) / 30, and 98.91 is nothing of 30 people.
/// </summary>
/// <remarks>
/// How much it says falls with the number of respondents and rises towards the ends of the scale. Share of the printed values that can
/// occur within 5 points of a score, for answers of 0, 33, 67 and 100:
/// <code>
/// respondents   at 50   at 75   at 90   at 95   at 98
///      10      .02      .01      .01      .00      .00
///      30      .14      .10      .05      .03      .02
///      60      .55      .42      .18      .09      .06
///     100     1.00      .99      .48      .25      .17
///     200     1.00     1.00      .89      .53      .38
///     400     1.00     1.00     1.00      .80      .69
/// </code>
/// Around the middle 100 people can give every value, and nothing is told; ten scores above 90 still tell 150 people from chance.
/// Every value of N people is also one of 2N, 3N, …
/// </remarks>
public sealed class AnswerLattice
{
    /// <summary>More respondents are not tried: nothing that is printed would tell.</summary>
    public const int MostRespondents = 400;

    private const int Values = 100_01;
    private const int Bits = 64;
    private const int Words = (Values + Bits - 1) / Bits;

    // What is counted around a value: eight words on either side of its own begin, about five points.
    private const int Around = 8;

    // Few scales are known; rules that name more get theirs built anew each time.
    private const int MostScales = 16;

    private static readonly ConcurrentDictionary<string, AnswerLattice> Known = new(StringComparer.Ordinal);

    private readonly Lock building = new();
    private readonly Row?[] rows = new Row?[MostRespondents + 1];
    private readonly int[] steps;
    private readonly long unit;
    private ulong[] sums = [1];
    private int built;

    private AnswerLattice(IReadOnlyList<decimal> points)
    {
        long[] hundredths = [.. points.Select(p => decimal.ToInt64(p * 100))];
        unit = Math.Max(1, hundredths.Aggregate(0L, (a, b) => (long)BigInteger.GreatestCommonDivisor(a, b)));
        steps = [.. hundredths.Select(h => (int)(h / unit))];
    }

    /// <summary>The lattice of an answer scale.</summary>
    public static AnswerLattice Of(AnswerScale scale)
    {
        var key = string.Join('|', scale.Values);
        if (Known.TryGetValue(key, out var known)) return known;
        var made = new AnswerLattice(scale.Values);
        return Known.Count < MostScales ? Known.GetOrAdd(key, made) : made;
    }

    /// <summary>The printed score in hundredths, where it is one that a lattice can judge: two decimals, 0 to 100.</summary>
    public static int? Hundredths(Printed score) =>
        score.Decimals == Printed.Usual && score.Number is >= 0 and <= 100 ? decimal.ToInt32(score.Number * 100) : null;

    /// <summary>Whether so many respondents can give a score.</summary>
    public bool Has(int respondents, int hundredths)
    {
        var row = At(respondents);
        return (row.Given[hundredths / Bits] >> (hundredths % Bits) & 1) != 0;
    }

    /// <summary>Share of the printed values around a score that so many respondents can give: how likely a score drawn blindly would fit.</summary>
    public double Density(int respondents, int hundredths)
    {
        var row = At(respondents);
        var (first, last) = Window(hundredths);
        return (double)(row.Before[last] - row.Before[first]) / (Math.Min(last * Bits, Values) - first * Bits);
    }

    /// <summary>Of the values around a score that so many respondents can give, the share that fewer (or others) can give too.</summary>
    public double Shared(int respondents, int others, int hundredths)
    {
        var (row, other) = (At(respondents), At(others));
        var (first, last) = Window(hundredths);
        var (all, shared) = (0, 0);
        for (var word = first; word < last; word++)
        {
            all += BitOperations.PopCount(row.Given[word]);
            shared += BitOperations.PopCount(row.Given[word] & other.Given[word]);
        }

        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>The greatest number of respondents up to one that can give a score; 0 where none can.</summary>
    public int GreatestUpTo(int respondents, int hundredths)
    {
        while (respondents > 0 && !Has(respondents, hundredths)) respondents--;
        return respondents;
    }

    /// <summary>The smallest number of respondents from one on that can give a score; null where none up to <see cref="MostRespondents"/> can.</summary>
    public int? SmallestFrom(int respondents, int hundredths)
    {
        while (respondents <= MostRespondents && !Has(respondents, hundredths)) respondents++;
        return respondents <= MostRespondents ? respondents : null;
    }

    private static (int First, int Last) Window(int hundredths) =>
        (Math.Max(0, hundredths / Bits - Around + 1), Math.Min(Words, hundredths / Bits + Around));

    private Row At(int respondents)
    {
        if (Volatile.Read(ref rows[respondents]) is { } known) return known;
        lock (building)
        {
            while (built < respondents)
            {
                sums = WithOneMore(sums);
                built++;
                Volatile.Write(ref rows[built], Printable(built));
            }

            return rows[respondents]!;
        }
    }

    private ulong[] WithOneMore(ulong[] before)
    {
        var after = new ulong[before.Length + steps[^1] / Bits + 1];
        foreach (var step in steps)
        {
            var (words, bits) = (step / Bits, step % Bits);
            for (var i = 0; i < before.Length; i++)
            {
                after[i + words] |= before[i] << bits;
                if (bits > 0) after[i + words + 1] |= before[i] >> (Bits - bits);
            }
        }

        return after;
    }

    // A value is printed for every mean in its interval, both ends included: a mean that lies between two values may be printed as either.
    private Row Printable(int respondents)
    {
        var given = new ulong[Words];
        for (var value = 0; value < Values; value++)
        {
            var low = Math.Max(0, respondents * (2L * value - 1));
            var first = (low + 2 * unit - 1) / (2 * unit);
            var last = respondents * (2L * value + 1) / (2 * unit);
            if (AnySum(first, last)) given[value / Bits] |= 1UL << (value % Bits);
        }

        var before = new int[Words + 1];
        for (var word = 0; word < Words; word++) before[word + 1] = before[word] + BitOperations.PopCount(given[word]);
        return new Row(given, before);
    }

    private bool AnySum(long first, long last)
    {
        for (var word = first / Bits; word <= last / Bits && word < sums.Length; word++)
        {
            var there = sums[word];
            if (word == first / Bits) there &= ulong.MaxValue << (int)(first % Bits);
            if (word == last / Bits) there &= ulong.MaxValue >> (int)(Bits - 1 - last % Bits);
            if (there != 0) return true;
        }

        return false;
    }

    private sealed record Row(ulong[] Given, int[] Before);
}
