namespace ItaIngest.Pdf.Files;

/// <summary>
/// Keeps what was used lately, up to a weight: when the young generation is full it becomes the old one, and what was old and was not
/// asked for meanwhile is let go.
/// </summary>
/// <param name="weight">Of one generation; at most twice as much is kept, and one entry more.</param>
internal sealed class GenerationCache<T>(long weight)
    where T : class
{
    private Dictionary<int, (T Value, long Weight)> young = [];
    private Dictionary<int, (T Value, long Weight)> old = [];
    private long youngWeight;

    public T? Get(int key)
    {
        if (young.TryGetValue(key, out var found)) return found.Value;
        if (!old.Remove(key, out found)) return null;
        Add(key, found.Value, found.Weight);
        return found.Value;
    }

    public void Add(int key, T value, long weightOfValue)
    {
        if (youngWeight + weightOfValue > weight && young.Count > 0)
        {
            (old, young) = (young, old);
            young.Clear();
            youngWeight = 0;
        }

        young[key] = (value, weightOfValue);
        youngWeight += weightOfValue;
    }

    public void Clear()
    {
        young.Clear();
        old.Clear();
        youngWeight = 0;
    }
}
