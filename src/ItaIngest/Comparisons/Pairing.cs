namespace ItaIngest.Comparisons;

/// <summary>Which of two lists belong together: the most alike first, so that what only moved is not told as changed.</summary>
internal static class Pairing
{
    /// <summary>
    /// Pairs what has the same key by the first of the keys, what is left by the next one, and so on; of several with one key the first
    /// with the first. What stays alone has null beside it. The other way round the same pairs come out, turned.
    /// </summary>
    /// <param name="old">One list.</param>
    /// <param name="now">The other.</param>
    /// <param name="keys">From the closest likeness to the loosest.</param>
    public static IReadOnlyList<(T? Old, T? New)> Of<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, params IReadOnlyList<Func<T, object>> keys)
        where T : class
    {
        var pairs = new List<(T? Old, T? New)>();
        // By their numbers, so that what is left keeps its order: the next key counts by it.
        List<int> left = [.. Enumerable.Range(0, old.Count)], right = [.. Enumerable.Range(0, now.Count)];
        foreach (var key in keys)
        {
            if (left.Count == 0 || right.Count == 0) break;
            var there = right.GroupBy(n => key(now[n])).ToDictionary(g => g.Key, g => new Queue<int>(g));
            var taken = new HashSet<int>();
            left.RemoveAll(o =>
            {
                if (!there.TryGetValue(key(old[o]), out var same) || !same.TryDequeue(out var n)) return false;
                pairs.Add((old[o], now[n]));
                return taken.Add(n);
            });
            right.RemoveAll(taken.Contains);
        }

        return [.. pairs, .. left.Select(o => ((T?)old[o], (T?)null)), .. right.Select(n => ((T?)null, (T?)now[n]))];
    }
}
