namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Chance that is the same everywhere: splitmix64. System.Random promises no sequence between versions of .NET.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>The dice of one input: near numbers give no like sequences.</summary>
    public static Dice Of(long seed, long number) => new(Mix(unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ Mix(unchecked((ulong)number + 0x632BE59BD9B4E019UL))));

    /// <summary>64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            return Mix(state);
        }
    }

    /// <summary>From 0 to below the bound; 0 for a bound of 0.</summary>
    public int Below(int bound) => bound <= 1 ? 0 : (int)(Next() % (ulong)bound);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>Mostly small, sometimes up to the bound: how often a mutation is repeated.</summary>
    public int Few(int most)
    {
        var n = 1;
        while (n < most && OneIn(2)) n++;
        return n;
    }

    /// <summary>One of a list.</summary>
    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>One of a list, the first far more often than the last: of seeds in order of size, those that are quick to run.</summary>
    public T Early<T>(IReadOnlyList<T> list) => list[Math.Min(Below(list.Count), Math.Min(Below(list.Count), Below(list.Count)))];

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
