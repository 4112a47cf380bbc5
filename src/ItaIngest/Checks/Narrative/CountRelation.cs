using System.Globalization;
using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Narrative;

/// <summary>Which items a count is of: those that pass, or whose score lies on one side of a mark.</summary>
/// <param name="Word">"pass", "fail", "below", "at-least", "above", "at-most".</param>
/// <param name="Mark">The mark.</param>
/// <param name="Year">Fiscal year (BE) of the scores that are counted.</param>
internal sealed record CountRelation(string Word, decimal Mark, int Year)
{
    /// <summary>The relation of a claim; null where it names none, or where its mark or year is not known.</summary>
    public static CountRelation? Of(Claim claim, CheckContext context)
    {
        if (!claim.Figures.TryGetValue("relation", out var word) || context.Facts.ScoreYear is not { } scores) return null;
        var year = int.TryParse(claim.Figures.GetValueOrDefault("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : scores;
        var mark = FigureText.Read(claim.Figures.GetValueOrDefault("mark"))?.Value ?? (word is "pass" or "fail" ? context.Rules.Book(year)?.PassMark?.Value : null);
        return mark is { } at ? new CountRelation(word, at, year) : null;
    }

    /// <summary>How many items have the relation, as far as their scores are stated: of the whole, and of what else the sentence may mean.</summary>
    public CountTally? Tally(CheckContext context, Claim claim)
    {
        if (context.Rules.Book(Year) is not { } book) return null;
        var scopes = Scopes(book, claim).Select(s => Scope(context, s.Items, s.IsLikely)).ToList();
        // Without a year of its own the sentence may speak of another whose scores stand there too.
        if (!claim.Figures.ContainsKey("year"))
            foreach (var other in context.Scores.Stated.Select(n => n.Year).Distinct().Where(y => y != Year && context.Rules.Book(y) is not null).Order())
                scopes.Add((this with { Year = other }).Scope(context, Scopes(context.Rules.Book(other)!, claim).First().Items, isLikely: true));
        return scopes.TrueForAll(s => s.Known == 0 && s.Unknown == s.Items) ? null : new CountTally(scopes);
    }

    /// <summary>Whether an item has the relation; null where its score is not stated, or stated differently.</summary>
    public bool? Holds(CheckContext context, string item)
    {
        if (Node(context, item) is not { } node || node.Readings.Count == 0) return null;
        var holds = node.Readings.Select(r => Holds(r.Number)).Distinct().ToList();
        return holds.Count == 1 ? holds[0] : null;
    }

    /// <summary>The item in the year that is counted, or null.</summary>
    public ScoreNode? Node(CheckContext context, string item) =>
        Year == context.Scores.Year ? context.Scores.Node(item) : context.Scores.Stated.FirstOrDefault(n => n.Year == Year && n.Part is null && string.Equals(n.Item, item, StringComparison.Ordinal));

    // Who passes the mark exactly is counted with either word by one writer or another ("มากกว่า ๘๕" of 85.00).
    private bool? Holds(decimal score) => Word switch
    {
        "pass" or "at-least" => score >= Mark,
        "fail" or "below" => score < Mark,
        "above" => score == Mark ? null : score > Mark,
        _ => score == Mark ? null : score < Mark,
    };

    private CountScope Scope(CheckContext context, IReadOnlyList<string> items, bool isLikely)
    {
        var told = items.Select(i => (Item: i, Holds: Holds(context, i))).ToList();
        return new CountScope(items.Count, [.. told.Where(t => t.Holds == true).Select(t => t.Item)], told.Count(t => t.Holds is null), isLikely);
    }

    // The likeliest first: what the clause names, the whole, and where it names none whatever else it may mean.
    private static IEnumerable<(IReadOnlyList<string> Items, bool IsLikely)> Scopes(CodeBook book, Claim claim)
    {
        var indicators = claim.Figures["of"] is "indicators";
        List<string> Of(Func<Indicator, bool> which) => indicators
            ? [.. book.Indicators.Where(which).Select(i => Items.Indicator(i.Number))]
            : [.. book.Indicators.Where(which).SelectMany(i => i.Questions).Select(q => q.Code)];
        var named = claim.Figures.GetValueOrDefault("instrument");
        var under = claim.Figures.GetValueOrDefault("under");
        if (named is not null) yield return (Of(i => string.Equals(i.Instrument, named, StringComparison.Ordinal)), true);
        yield return (Of(_ => true), true);
        if (named is null)
        {
            // A paragraph or two above may say of which instrument all this is.
            foreach (var instrument in book.Instruments) yield return (Of(i => string.Equals(i.Instrument, instrument.Code, StringComparison.Ordinal)), string.Equals(under, instrument.Code, StringComparison.Ordinal));
            if (claim.Figures.ContainsKey("instruments"))
                foreach (var without in book.Instruments) yield return (Of(i => !string.Equals(i.Instrument, without.Code, StringComparison.Ordinal)), true);
        }

        if (indicators) yield break;
        foreach (var indicator in book.Indicators) yield return (Of(i => i.Number == indicator.Number), true);
    }
}

/// <summary>The items that a count may be of.</summary>
/// <param name="Items">How many there are.</param>
/// <param name="Matching">Those that have the relation.</param>
/// <param name="Unknown">Of how many it cannot be said.</param>
/// <param name="IsLikely">The sentence says that it is of them; else they explain a number only where nothing of them is unknown.</param>
internal sealed record CountScope(int Items, IReadOnlyList<string> Matching, int Unknown, bool IsLikely)
{
    /// <summary>How many have the relation for certain.</summary>
    public int Known => Matching.Count;
}

/// <summary>Everything that a count may be of, the likeliest first.</summary>
/// <param name="Scopes">At least one.</param>
internal sealed record CountTally(IReadOnlyList<CountScope> Scopes)
{
    /// <summary>What the sentence most likely means.</summary>
    public CountScope Scope => Scopes[0];

    /// <summary>Whether one of them may have that many.</summary>
    public bool Explains(int value) => Scopes.Any(s => value >= s.Known && value <= s.Known + s.Unknown && (s.IsLikely || s.Unknown == 0));

    /// <summary>Whether the likeliest has exactly that many.</summary>
    public bool IsCertain(int value) => Scope.Unknown == 0 && Scope.Known == value;
}
