using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Own;

/// <summary>ITA-D011: the book of the year does not know what the checks of the stated scores need. Titles that it lacks do not count. Can always tell.</summary>
public sealed class BookIncomplete : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-D011";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Book is not { } book) yield break;
        var stated = context.Facts.Observations.Where(o => o.Year == book.Year).OrderBy(o => o.At, PlaceOrder.InDocument).ToList();
        if (stated.Count == 0) yield break;
        var missing = new List<string>();
        if (book.Aggregation is null) missing.Add("aggregation");
        if (book.Ratings is null && stated.Any(o => o.Figure == Figure.Level)) missing.Add("ratings");
        if (book.PassMark is null && stated.Any(o => o.Figure == Figure.Pass)) missing.Add("pass-mark");
        if (book.Indicators.Any(i => i.Questions.Count == 0)) missing.Add("questions");
        if (missing.Count == 0) yield break;
        yield return Say.Fails(Code, new Subject("document", book.Year), Severity.Info, new Figures { { "year", book.Year }, { "missing", string.Join('|', missing) } },
            [new Evidence(stated[0].At, stated[0].Raw, "witness")], []);
    }
}
