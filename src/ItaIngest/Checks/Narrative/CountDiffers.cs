using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Narrative;

/// <summary>
/// ITA-N006: a number of indicators, questions or measures that a sentence states, against the list behind it, the scores and the tables. What is
/// counted may be the whole, an instrument or an indicator, rows or what stands in them: only a number that none of these explains fails.
/// </summary>
public sealed class CountDiffers : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-N006";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var claim in context.Facts.Claims.Where(c => c.Kind == ClaimKind.Count).OrderBy(c => c.At, PlaceOrder.InDocument))
        {
            if (!int.TryParse(claim.Figures.GetValueOrDefault("value"), NumberStyles.None, CultureInfo.InvariantCulture, out var value)) continue;
            var result = claim.Figures.GetValueOrDefault("of") switch
            {
                "indicators" or "questions" => OfItems(context, claim, value),
                "measures" => MeasureCount.Of(context, claim, value, Code),
                _ => null,
            };
            if (result is not null) yield return result;
        }
    }

    private CheckResult? OfItems(CheckContext context, Claim claim, int value)
    {
        var list = claim.Figures.TryGetValue("list", out var listed) ? Items.Candidates(listed) : [];
        var relation = CountRelation.Of(claim, context);
        if (relation is null && list.Count == 0) return null;
        var subject = new Subject("document", relation?.Year ?? context.Facts.ScoreYear);
        var figures = new Figures { { "value", value }, { "of", claim.Figures["of"] }, { "unit", claim.Figures["unit"] } };
        if (list.Count > 0)
        {
            figures.Add("listed", list.Count);
            figures.With("list", string.Join(',', list));
        }

        var stated = new Evidence(claim.At, Shown(claim), "stated");
        if (relation is not null) figures.With("relation", relation.Word).Add("mark", relation.Mark);

        // What contradicts the scores is told first: it says which number is right.
        var tally = relation?.Tally(context, claim);
        if (relation is not null && tally is not null)
        {
            var wrong = list.Where(i => relation.Holds(context, i) == false).ToList();
            // Questions are told in so many tables that only those of a named instrument or indicator are held against a sentence.
            var isTold = claim.Figures["of"] is "indicators" || claim.Figures.ContainsKey("instrument") || claim.Figures.ContainsKey("underIndicator");
            if (isTold && (!tally.Explains(value) || wrong.Count > 0))
            {
                figures.Add("counted", tally.Scope.Known);
                figures.With("counting", string.Join(',', tally.Scope.Matching));
                if (wrong.Count > 0) figures.With("wrong", string.Join(',', wrong));
                return Say.Fails(Code, subject, Severity.Warning, figures, [stated with { Role = "defect" }, .. Witnesses(context, relation, wrong.Count > 0 ? wrong : tally.Scope.Matching)], []);
            }
        }

        if (list.Count > 0 && list.Count != value && !(list.Count < value && GoesOn(context, claim))) return Say.Fails(Code, subject, Severity.Warning, figures, [stated with { Role = "defect" }], []);
        if (list.Count == value && (tally is null || !tally.IsCertain(value))) return Say.Holds(Code, subject, null, figures, [stated]);
        return tally is null || !tally.IsCertain(value)
            ? Say.CannotTell(Code, subject, "counted-not-told", figures, stated)
            : Say.Holds(Code, subject, null, figures, [stated]);
    }

    // A line of a file without paragraphs: the list may go on in the next.
    private static bool GoesOn(CheckContext context, Claim claim)
    {
        if (claim.At.Table is not null || context.Book is not { } book) return false;
        var next = context.Document.Blocks.SkipWhile(b => b is not ReadParagraph p || !PlaceOrder.SameBlock(p.Reading.At, claim.At)).Skip(1).FirstOrDefault();
        if (next is not ReadParagraph paragraph) return next is ReadTable;
        var text = paragraph.Reading.Text.TrimStart(' ', ',', '-', '•');
        var title = IndicatorTitle.Bare(text.StartsWith("และ", StringComparison.Ordinal) ? text["และ".Length..] : text);
        return book.Indicators.Any(i => i.Variants.Prepend(i.Title.Value).Any(t => ComparisonKey.Of(title).StartsWith(ComparisonKey.Of(t), StringComparison.Ordinal)));
    }

    private static IEnumerable<Evidence> Witnesses(CheckContext context, CountRelation relation, IEnumerable<string> items) =>
        items.Take(10).SelectMany(i => relation.Node(context, i)?.Evidence("witness").Take(1) ?? []);

    /// <summary>The words of a count.</summary>
    internal static string Shown(Claim claim) => claim.Figures.GetValueOrDefault("written", claim.Text);
}
