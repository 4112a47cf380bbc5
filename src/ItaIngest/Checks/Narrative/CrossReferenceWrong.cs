using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Checks.Narrative;

/// <summary>
/// ITA-N001: a reference to an item by the numbering of another year. What the reference is about is told by the words beside it and by the row that
/// it stands in (a report on a plan refers to the plan); it fails only where the item that it names is none of these, and either both agree on another
/// item, or the numbering of another year explains the number.
/// </summary>
public sealed class CrossReferenceWrong : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-N001";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        // Without scores the report's own year stands in.
        if ((context.Book ?? context.Rules.Book(context.Facts.ReportYear)) is not { } book) yield break;
        var titles = new TitleKeys(book);
        foreach (var claim in context.Facts.Claims.Where(c => c.Kind == ClaimKind.Reference && !c.Figures.ContainsKey("range")).OrderBy(c => c.At, PlaceOrder.InDocument))
            if (ItemReference.Of(claim, context) is { } reference) yield return Checked(context, titles, reference);
    }

    private CheckResult Checked(CheckContext context, TitleKeys titles, ItemReference reference)
    {
        var book = titles.Book;
        var subject = new Subject(reference.Row ?? "document", book.Year);
        var evidence = new Evidence(reference.Claim.At, reference.Claim.Figures["written"], "stated");
        var figures = new Figures { { "written", reference.Claim.Figures["written"] }, { "item", reference.Item } };
        if (book.Question(reference.Item)?.Title?.Value is { } title) figures.With("title", title);
        // What the row says is right needs no words, nor does a reference to its own row.
        var ofRow = reference.Related(titles);
        if (string.Equals(reference.Item, reference.Row, StringComparison.Ordinal) || ofRow.Contains(reference.Item, StringComparer.Ordinal)) return Say.Holds(Code, subject, null, figures, [evidence]);
        var words = reference.ByWords(titles);
        if (words is null ? reference.IsHinted(titles) : string.Equals(words, reference.Item, StringComparison.Ordinal)) return Say.Holds(Code, subject, null, figures, [evidence]);

        var related = ofRow is [var first, ..] ? first : null;
        // The words decide; the row where they say nothing. Alone either needs another year's numbering to explain the number.
        var meant = words ?? related;
        var years = meant is null ? [] : Years(context, titles, reference.Item, meant);
        var isSure = meant is not null && (years.Count > 0 || string.Equals(words, related, StringComparison.Ordinal));
        if (!isSure || !IsKnown(book, meant!) || !IsKnown(book, reference.Item)) return Say.CannotTell(Code, subject, "reference-unclear", figures, evidence);
        // A plan may be written in the numbering of its own year.
        if (years.Any(y => y == context.Facts.ReportYear || y == context.Facts.PlanYear)) return Say.Holds(Code, subject, null, figures, [evidence]);
        figures.With("meant", meant!);
        if (book.Question(meant!)?.Title?.Value is { } right) figures.With("meantTitle", right);
        if (years.Count > 0) figures.With("years", string.Join(',', years));
        return Say.Fails(Code, subject, Severity.Warning, figures, [evidence with { Role = "defect" }], [], new Repair($"{subject.Item}/reference", reference.Item, meant!, Safety.ShowOnly, 0, []));
    }

    // Whose title nobody has seen in a document of the year says nothing against a report.
    private static bool IsKnown(CodeBook book, string item) => book.Question(item) is not { } question || question.Title?.Confidence >= Confidence.Inferred;

    /// <summary>The other years in which the number is that of the item that is meant.</summary>
    private static List<int> Years(CheckContext context, TitleKeys titles, string item, string meant)
    {
        var key = titles.Of(meant);
        return [.. context.Rules.Books.Values.Where(b => b.Year != titles.Book.Year && b.Question(item)?.Title?.Value is { } other && ItemReference.IsSameTitle(key, TitleKey.Of(other))).Select(b => b.Year).Order()];
    }
}
