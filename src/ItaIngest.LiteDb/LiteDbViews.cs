namespace ItaIngest.LiteDb;

/// <summary>What is committed, and who looks at what was: a large value that was replaced is taken out when no view can know it any more.</summary>
/// <param name="state">What is committed.</param>
/// <param name="lastNumber">The last number that a large value has.</param>
/// <param name="left">Large values that nothing led to when the database was opened.</param>
internal sealed class LiteDbViews(LiteDbState state, long lastNumber, IEnumerable<long> left)
{
    private readonly Lock gate = new();
    private readonly Dictionary<object, long> open = [];
    private readonly List<(long State, long Value)> leftValues = [.. left.Select(l => (0L, l))];
    private LiteDbState state = state;
    private long lastNumber = lastNumber;

    /// <summary>What is committed now.</summary>
    public LiteDbState State
    {
        get
        {
            lock (gate) return state;
        }
    }

    /// <summary>A number that no large value has or had since the database was opened.</summary>
    public long NextNumber() => Interlocked.Increment(ref lastNumber);

    /// <summary>Someone looks.</summary>
    /// <returns>What is committed now; it stays readable until <see cref="Close"/>.</returns>
    public LiteDbState Open(object view)
    {
        lock (gate)
        {
            open[view] = state.Number;
            return state;
        }
    }

    /// <summary>Someone looks no more.</summary>
    public void Close(object view)
    {
        lock (gate) open.Remove(view);
    }

    /// <summary>Large values that no view, and none that is opened from now on, can know.</summary>
    public IReadOnlyList<long> Unseen()
    {
        lock (gate)
        {
            var oldest = open.Count == 0 ? long.MaxValue : open.Values.Min();
            return [.. leftValues.Where(l => l.State <= oldest).Select(l => l.Value)];
        }
    }

    /// <summary>A transaction was committed.</summary>
    /// <param name="next">What is committed now.</param>
    /// <param name="values">Large values that nothing leads to since.</param>
    /// <param name="removed">Those that it took out.</param>
    public void Advance(LiteDbState next, IReadOnlyList<long> values, IReadOnlyList<long> removed)
    {
        lock (gate)
        {
            state = next;
            if (removed.Count > 0)
            {
                var gone = removed.ToHashSet();
                leftValues.RemoveAll(l => gone.Contains(l.Value));
            }

            leftValues.AddRange(values.Select(v => (next.Number, v)));
        }
    }
}
