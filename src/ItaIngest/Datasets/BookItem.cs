using System.Globalization;
using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>An item of the assessment of one year, as its book has it.</summary>
/// <param name="Year">Fiscal year (BE).</param>
/// <param name="Item">As in observations: "i7", "sub:9.1", "indicator:6", "instrument:EIT", "overall".</param>
/// <param name="Level">As in <see cref="ItemDescription.Level"/>.</param>
/// <param name="Instrument">Code of its instrument; empty for the overall score.</param>
/// <param name="Indicator">Item of the indicator that it belongs to, of questions and sub-indicators; else null.</param>
/// <param name="SubIndicator">Item of the sub-indicator that it belongs to, of OIT questions; else null.</param>
/// <param name="Title">Title with its source; null where the book has none.</param>
/// <param name="Variants">Other accepted titles.</param>
/// <param name="Composition">
/// What a score of it is made of, for comparing years: weights, formulas, numbers of questions, points of an answer, in a fixed order; null is
/// what the book does not know.
/// </param>
internal sealed record BookItem(
    int Year,
    string Item,
    string Level,
    string Instrument,
    string? Indicator,
    string? SubIndicator,
    Sourced<string>? Title,
    IReadOnlyList<string> Variants,
    IReadOnlyList<string?> Composition)
{
    /// <summary>Share of the overall score, 0 to 1, of instruments; null where it is unknown or has no meaning.</summary>
    public Sourced<decimal>? Weight { get; init; }

    /// <summary>Where the title is from, the keys of the book's sources spelt out; empty where it is unknown.</summary>
    public string Source { get; init; } = "";

    /// <summary>All items of a book: the overall score, instruments, indicators, sub-indicators, questions.</summary>
    public static IEnumerable<BookItem> Of(CodeBook book)
    {
        yield return new BookItem(book.Year, "overall", "overall", "", null, null, null, [], CompositionOf(book));
        foreach (var instrument in book.Instruments)
        {
            yield return new BookItem(book.Year, "instrument:" + instrument.Code, "instrument", instrument.Code, null, null, instrument.Title, instrument.Variants, CompositionOf(instrument, book))
            {
                Weight = instrument.Weight,
                Source = SourceOf(instrument.Title, book),
            };
        }

        foreach (var indicator in book.Indicators)
        {
            foreach (var item in Of(indicator, book)) yield return item;
        }
    }

    private static IEnumerable<BookItem> Of(Indicator indicator, CodeBook book)
    {
        var own = Named("indicator", indicator.Number.ToString(CultureInfo.InvariantCulture));
        yield return new BookItem(book.Year, own, "indicator", indicator.Instrument, null, null, indicator.Title, indicator.Variants, CompositionOf(indicator, book)) { Source = SourceOf(indicator.Title, book) };
        var subOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sub in indicator.SubIndicators)
        {
            var item = Named("sub", sub.Code);
            foreach (var question in sub.Questions) subOf.TryAdd(question, item);
            yield return new BookItem(book.Year, item, "sub_indicator", indicator.Instrument, own, null, sub.Title, [], [CountOf(sub)]) { Source = SourceOf(sub.Title, book) };
        }

        var answers = AnswersOf(indicator.Instrument, book);
        foreach (var question in indicator.Questions)
        {
            yield return new BookItem(book.Year, question.Code, "question", indicator.Instrument, own, subOf.GetValueOrDefault(question.Code), question.Title, question.Variants, [answers])
            {
                Source = SourceOf(question.Title, book),
            };
        }
    }

    private static string Named(string kind, string name) => kind + ":" + name;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string? AnswersOf(string instrument, CodeBook book)
    {
        var scale = book.Instruments.FirstOrDefault(i => string.Equals(i.Code, instrument, StringComparison.Ordinal))?.Answers?.Value.Values ?? (instrument == "OIT" ? book.OitValues?.Value : null);
        return scale is null ? null : string.Join('/', scale.Select(v => v.ToString("0.##", CultureInfo.InvariantCulture)));
    }

    private static string? CountOf(SubIndicator sub) => sub.Range == Confidence.Unknown ? null : Count(sub.Questions.Count);

    private static IReadOnlyList<string?> CompositionOf(Indicator indicator, CodeBook book)
    {
        var formula = (indicator.Instrument, book.Aggregation) switch
        {
            ("EIT", { } built) => built.Value.Eit.ToString(),
            ("OIT", { } built) => built.Value.Oit.ToString(),
            ("EIT" or "OIT", null) => null,
            _ => "",
        };
        var questions = indicator.Range == Confidence.Unknown ? null : Count(indicator.Questions.Count);
        return [formula, questions, AnswersOf(indicator.Instrument, book), .. indicator.SubIndicators.Select(CountOf)];
    }

    private static IReadOnlyList<string?> CompositionOf(Instrument instrument, CodeBook book) =>
    [
        instrument.Weight?.Value.ToString("0.####", CultureInfo.InvariantCulture),
        .. book.Indicators.Where(i => string.Equals(i.Instrument, instrument.Code, StringComparison.Ordinal)).SelectMany(i => CompositionOf(i, book)),
    ];

    private static IReadOnlyList<string?> CompositionOf(CodeBook book) => [.. book.Instruments.SelectMany(i => CompositionOf(i, book))];

    private static string SourceOf(Sourced<string>? title, CodeBook book) =>
        title is null ? "" : string.Join("; ", title.Source.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(key => book.Sources.GetValueOrDefault(key, key)));
}
