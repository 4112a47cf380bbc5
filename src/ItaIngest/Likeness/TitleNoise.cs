using System.Text;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Likeness;

/// <summary>Titles as a reading program may have left them, to learn from.</summary>
internal sealed class TitleNoise(Confusions confusions)
{
    private static readonly double[] Shares = [0, 0.02, 0.05, 0.1, 0.15];

    // The cheaper a confusion, the oftener it is made.
    private readonly Dictionary<char, (string Observed, double UpTo)[]> mistakes = confusions.All.GroupBy(c => c.Meant).ToDictionary(g => g.Key, g =>
    {
        var sum = 0.0;
        return g.Select(c => (c.Observed, sum += 1 / (double)c.Cost)).ToArray();
    });

    /// <summary>One spoilt copy of a title's key.</summary>
    public string Spoil(string key, TrainingRandom random)
    {
        var share = Shares[random.Below(Shares.Length)];
        key = Cut(key, random);
        var spoilt = new StringBuilder(key.Length);
        foreach (var c in key)
        {
            if (random.Share() >= share) spoilt.Append(c);
            else if (mistakes.TryGetValue(c, out var known) && random.Share() < 0.8) spoilt.Append(Mistaken(known, random));
            else if (random.Share() < 0.5) spoilt.Append(c).Append(c);
        }

        return ComparisonKey.Of(spoilt.ToString());
    }

    // In every fourth copy a word is lost somewhere; titles also lose their ends.
    private static string Cut(string key, TrainingRandom random)
    {
        if (key.Length < 24 || random.Below(4) > 0) return key;
        var length = 3 + random.Below(key.Length / 6);
        return key.Remove(random.Below(key.Length - length + 1), length);
    }

    private static string Mistaken((string Observed, double UpTo)[] known, TrainingRandom random)
    {
        var at = random.Share() * known[^1].UpTo;
        foreach (var (observed, upTo) in known)
            if (at < upTo) return observed;
        return known[^1].Observed;
    }
}

/// <summary>Chance that is the same on every machine and in every version of the runtime (SplitMix64).</summary>
internal sealed class TrainingRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A number from 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var at = Below(i + 1);
            (items[i], items[at]) = (items[at], items[i]);
        }
    }

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
