using ItaIngest.Likeness;

namespace ItaIngest.Mapping;

/// <summary>
/// What it costs that a mention means a name, in nats (2.3 is one in ten): nothing where it is written so, more the more of it would have to be
/// misread, and never more than that it is about another one.
/// </summary>
internal sealed class NameCosts(ConfusionDistance distance)
{
    /// <summary>A mention of another one than is meant here.</summary>
    public const double Other = 8;

    // One name in some twenty is misread at all, and each unit of the distance is one misread letter more.
    private const double Misread = 3;
    private const double Unlike = 2.5;

    // More than this share of a name is not misread, it is another one.
    private const float MostShare = 0.4f;

    // More letters behind a name, with no word of a sentence among them: a longer name, or a sentence all the same.
    private const double Glued = 4;

    private readonly Dictionary<(string Tail, string Name), double> known = [];

    /// <summary>The cost of one name for one mention.</summary>
    public double Of(NameMention mention, string name)
    {
        if (mention.StartsWith(name)) return mention.Is(name) ? 0 : Glued;
        if (known.TryGetValue((mention.Tail, name), out var cost)) return cost;
        return known[(mention.Tail, name)] = Math.Min(Other, Misread + Unlike * Distance(mention, name));
    }

    /// <summary>The names of a list that a mention may mean, with their cost; of those that are left out it is <see cref="Other"/>. One that is written as it ought to be is no misreading of its neighbours.</summary>
    public Dictionary<string, double> Among(NameMention mention, IEnumerable<string> names)
    {
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        var isWritten = false;
        foreach (var name in names)
        {
            if (!mention.StartsWith(name)) continue;
            found[name] = mention.Is(name) ? 0 : Glued;
            isWritten |= mention.Is(name);
        }

        if (isWritten) return found;
        foreach (var name in names)
            if (!found.ContainsKey(name) && Of(mention, name) is var cost and < Other) found[name] = cost;
        return found;
    }

    /// <summary>How much of a name is misread in a mention; infinite where too much would be.</summary>
    public float Distance(NameMention mention, string name)
    {
        if (mention.StartsWith(name)) return 0;
        var most = Math.Min(MostShare * ConfusionDistance.Weight(name), (float)((Other - Misread) / Unlike));
        if (mention.Clean is { } clean) return distance.Of(name, clean, most);
        // Where it ends cannot be told: the nearest beginning counts.
        var tail = mention.Tail.AsSpan(0, Math.Min(mention.Tail.Length, name.Length + 2));
        var (cost, start, end) = distance.Within(name, tail, most);
        return start == 0 && end > 0 ? cost : float.PositiveInfinity;
    }
}
