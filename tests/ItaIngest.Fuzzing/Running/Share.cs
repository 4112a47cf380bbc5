namespace ItaIngest.Fuzzing.Running;

/// <summary>Which inputs a child runs: blocks of them in turn, so that all children meet all formats.</summary>
/// <param name="Seed">Seed of the run.</param>
/// <param name="From">First number.</param>
/// <param name="Count">Numbers of the run; this one is the first that is not run.</param>
/// <param name="Job">Which child, from 0.</param>
/// <param name="Jobs">How many there are.</param>
internal sealed record Share(long Seed, long From, long Count, int Job, int Jobs)
{
    /// <summary>Inputs of a block.</summary>
    public const int Block = 400;

    /// <summary>The numbers.</summary>
    public IEnumerable<long> Numbers()
    {
        for (var k = From; k < Count; k++)
        {
            if (k / Block % Jobs == Job) yield return k;
        }
    }
}
