using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Checks.Narrative;

/// <summary>The titles of a book as keys, made as they are asked for, and how much of one stands in some words.</summary>
internal sealed class TitleKeys(CodeBook book)
{
    private const int Shortest = 8;

    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

    public CodeBook Book { get; } = book;

    /// <summary>The key of an item's title; empty where it is not known.</summary>
    public string Of(string code)
    {
        if (!keys.TryGetValue(code, out var key)) keys[code] = key = Book.Question(code)?.Title is { } title ? TitleKey.Of(title.Value) : "";
        return key;
    }

    /// <summary>How much of an item's title stands in the words, 0 to 1: the share of its runs of three letters.</summary>
    public double Likeness(Question question, HashSet<ulong> words)
    {
        var best = 0.0;
        if (question.Title is null) return best;
        foreach (var title in question.Variants.Prepend(question.Title.Value))
        {
            var key = ComparisonKey.Of(title);
            if (key.Length < Shortest) continue;
            var found = 0;
            for (var i = 2; i < key.Length; i++)
                if (words.Contains(Run(key, i))) found++;
            best = Math.Max(best, (double)found / (key.Length - 2));
        }

        return best;
    }

    /// <summary>The runs of three letters of some words, given as a key.</summary>
    public static HashSet<ulong> Runs(string key)
    {
        var runs = new HashSet<ulong>();
        for (var i = 2; i < key.Length; i++) runs.Add(Run(key, i));
        return runs;
    }

    private static ulong Run(string key, int last) => ((ulong)key[last - 2] << 32) | ((ulong)key[last - 1] << 16) | key[last];
}
