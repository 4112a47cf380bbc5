using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Own;

/// <summary>ITA-D010: there is no code book for the year of the scores, so nobody knows what its codes mean. Can always tell.</summary>
public sealed class BookMissing : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-D010";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Book is not null || context.Facts.ScoreYear is not { } year) yield break;
        var stated = context.Facts.Observations.Where(o => o.Year == year).OrderBy(o => o.At, PlaceOrder.InDocument).ToList();
        // Without a book the mapper takes no scores out of tables; that they are there is what this is about.
        var witness = stated.Count > 0 ? new Evidence(stated[0].At, stated[0].Raw, "witness")
            : context.Facts.Tables.FirstOrDefault(t => t.Kind.IsOfScores()) is { } table ? new Evidence(table.At, string.Empty, "witness")
            : null;
        if (witness is null) yield break;
        yield return Say.Fails(Code, new Subject("document", year), Severity.Error, new Figures { { "year", year }, { "observations", stated.Count } }, [witness], stated.Select(ObservationKey.Of));
    }
}
