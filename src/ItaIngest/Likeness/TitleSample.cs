using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ItaIngest.Rules;

namespace ItaIngest.Likeness;

/// <summary>What titles are learnt from: the titles and variants of all books, and what is taken for what in print.</summary>
public sealed class TitleSample
{
    // Raised whenever the training itself changes: a model of another one is no longer read.
    private const int Training = 1;

    private TitleSample(IReadOnlyList<string> keys, Confusions confusions)
    {
        (Keys, Confusions) = (keys, confusions);
        var told = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Training}\n");
        foreach (var key in keys) told.Append(key).Append('\n');
        foreach (var (meant, observed, cost, _) in confusions.All) told.Append(CultureInfo.InvariantCulture, $"{meant}\t{observed}\t{cost}\n");
        Hash = SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString()));
    }

    /// <summary>Every title once, by its key, in ordinal order.</summary>
    public IReadOnlyList<string> Keys { get; }

    internal Confusions Confusions { get; }

    internal byte[] Hash { get; }

    /// <summary>What the rules have to learn from.</summary>
    public static TitleSample Of(RuleSet rules) => new(
        [.. rules.Books.Values.SelectMany(b => b.Questions).SelectMany(KeysOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        rules.Confusions);

    /// <summary>The keys of a question's title and variants; none where its title is unknown.</summary>
    public static IReadOnlyList<string> KeysOf(Question question) =>
        question.Title is null ? [] : [.. question.Variants.Prepend(question.Title.Value).Select(TitleKey.Of).Where(k => k.Length > 0)];
}
