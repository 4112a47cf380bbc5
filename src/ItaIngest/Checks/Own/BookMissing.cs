using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Own;

/// <summary>ITA-D010: there is no code book for the year of the scores, so nobody knows what its codes mean. Can always tell.</summary>
public sealed class BookMissing : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-D010";

    /// <summary>Whether the report has scores that nothing was taken of for want of a book: then that they are absent is no finding of its own.</summary>
    internal static bool Explains(CheckContext context) => Witness(context) is not null;

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Facts.ScoreYear is not { } year || Witness(context) is not { } witness) yield break;
        var stated = Stated(context, year);
        yield return Say.Fails(Code, new Subject("document", year), Severity.Error, new Figures { { "year", year }, { "observations", stated.Count } }, [witness], stated.Select(ObservationKey.Of));
    }

    // Without a book the mapper takes no scores out of tables; that they are there is what this is about.
    private static Evidence? Witness(CheckContext context) =>
        context.Book is not null || context.Facts.ScoreYear is not { } year ? null
        : Stated(context, year) is [var first, ..] ? new Evidence(first.At, first.Raw, "witness")
        : context.Facts.Tables.FirstOrDefault(t => t.Kind.IsOfScores()) is { } table ? new Evidence(table.At, string.Empty, "witness")
        : null;

    private static List<Observation> Stated(CheckContext context, int year) =>
        [.. context.Facts.Observations.Where(o => o.Year == year).OrderBy(o => o.At, PlaceOrder.InDocument)];
}
