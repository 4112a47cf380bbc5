using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Narrative;

/// <summary>
/// ITA-N005: a row tells what another row tells, and what it tells is about the other's title and not about its own. Two things together
/// accuse: nearly the same words, and words that are particular to one title standing under another. What many rows say alike is a formula.
/// </summary>
public sealed class CopiedText : ICheck
{
    private const double NearlySame = 0.8;

    // A text that is about an item holds this much of its title's own words; one that is about something else next to nothing of them.
    private const double About = 0.3;
    private const double NotAbout = 0.1;
    private const double BesideTheBest = 0.05;

    // The words that tell stand in the row's own columns too ("องค์ประกอบด้านข้อมูล"): then it speaks of its own item.
    private const double OwnWords = 0.9;

    private const int ShortestKey = 24;

    /// <summary>A text that more rows share is one that the authors wrote for all of them.</summary>
    private const int MostRows = 4;

    /// <summary>Each row is held against the rows before it, as many as an OIT list has; a longer table costs no more a row.</summary>
    private const int Before = 60;

    // No report tells of more; what stands behind them in a made-up one is not looked at.
    private const int MostLooked = 500;

    private const int Shown = 160;

    /// <inheritdoc/>
    public string Code => "ITA-N005";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context) =>
        In(context, [.. ToldRow.OfDisclosures(context).Take(MostLooked)]).Concat(In(context, [.. ToldRow.OfResults(context).Take(MostLooked)]));

    private IEnumerable<CheckResult> In(CheckContext context, IReadOnlyList<ToldRow> rows)
    {
        var alike = Alike(rows);
        if (alike.Count == 0) yield break;
        var words = ParticularWords.Of(TitlesOf(context, rows));
        foreach (var (row, others) in alike.OrderBy(a => a.Key))
        {
            if (others.Count >= MostRows) continue;
            if (Judged(context, words, rows[row], [.. others.Select(o => rows[o])]) is { } result) yield return result;
        }
    }

    private CheckResult? Judged(CheckContext context, ParticularWords words, ToldRow row, IReadOnlyList<ToldRow> others)
    {
        var text = ParticularWords.OfText(row.Text);
        if (words.Fit(text, row.Item) > NotAbout) return null;
        var best = words.BestFit(text);
        var owner = others
            .Where(o => !string.Equals(o.Item, row.Item, StringComparison.Ordinal) && !Items.Candidates(row.Item).Contains(o.Item, StringComparer.Ordinal))
            .Select(o => (Row: o, Fit: words.Fit(text, o.Item)))
            .Where(o => o.Fit >= About && o.Fit >= best - BesideTheBest && words.Fit(ParticularWords.OfText(o.Row.Text), o.Row.Item) >= About)
            .OrderByDescending(o => o.Fit).ThenBy(o => o.Row.At, Documents.PlaceOrder.InDocument).FirstOrDefault().Row;
        if (owner is null) return null;
        var figures = new Figures { { "from", Short(row.Text) }, { "owner", owner.Item } };
        if (owner.Titles.Count > 0) figures.With("ownerTitle", Short(owner.Titles[0]));
        var subject = SubjectOf(context, row);
        Evidence[] Evidence(string role) => [new(row.At, Short(row.Text), role), new(owner.At, Short(owner.Text), "other")];
        if (row.Titles.Count == 0) return Say.CannotTell(Code, subject, "title-not-stated", figures, Evidence("stated"));
        var own = ParticularWords.OfText(string.Join(' ', TableRows.Of(context.Document, row.At).Where(c => !Tells(c, row)).Select(c => c.Text)));
        if (words.SharedWith(text, owner.Item, own) >= OwnWords) return null;
        return Say.Fails(Code, subject, Severity.Warning, figures, Evidence("defect"), [],
            new Repair($"{row.Item}/text", Short(row.Text), owner.Item, Safety.ShowOnly, 1, []));
    }

    /// <summary>For each row the rows whose text is nearly the same.</summary>
    private static Dictionary<int, List<int>> Alike(IReadOnlyList<ToldRow> rows)
    {
        var found = new Dictionary<int, List<int>>();
        var grams = rows.Select(r => ComparisonKey.Of(r.Text.Length > 2000 ? r.Text[..2000] : r.Text)).Select(k => k.Length < ShortestKey ? null : GramSet.Of(k)).ToList();
        for (var i = 1; i < rows.Count; i++)
        {
            if (grams[i] is not { } mine) continue;
            for (var j = Math.Max(0, i - Before); j < i; j++)
            {
                if (grams[j] is not { } other || !mine.IsAlike(other, NearlySame)) continue;
                Add(found, i, j);
                Add(found, j, i);
            }
        }

        return found;
    }

    private static void Add(Dictionary<int, List<int>> found, int row, int other)
    {
        if (!found.TryGetValue(row, out var others)) found[row] = others = [];
        others.Add(other);
    }

    // All OIT items of the year, listed or not: a word is particular by what the others are called.
    private static IEnumerable<(string Item, string Title)> TitlesOf(CheckContext context, IReadOnlyList<ToldRow> rows)
    {
        var ofBook = rows.Any(r => r.Item[0] == 'o' && Items.IsQuestion(r.Item))
            ? ToldRow.Book(context)?.Indicators.SelectMany(i => i.Questions).Where(q => q.Code[0] == 'o' && q.Title is not null).Select(q => (q.Code, q.Title!.Value)) ?? []
            : [];
        return ofBook.Concat(rows.SelectMany(r => r.Titles.Select(t => (r.Item, t))));
    }

    private static Subject SubjectOf(CheckContext context, ToldRow row) => row.Item.StartsWith("row:", StringComparison.Ordinal)
        ? new Subject(row.At.Table is { } table ? FormattableString.Invariant($"table:{table}") : "document", context.Facts.ReportYear)
        : new Subject(row.Item, context.Facts.ScoreYear ?? context.Facts.ReportYear);

    private static bool Tells(Reading cell, ToldRow row) => row.Text.Length > 0 && cell.Text.Contains(row.Text, StringComparison.Ordinal);

    private static string Short(string text) => text.Length > Shown ? text[..Shown] : text;
}
