namespace ItaIngest.Datasets;

/// <summary>Rows that an export had and did not write.</summary>
/// <param name="Table">Of which table.</param>
/// <param name="Why">"selection" (another year or province than was asked for), "held" (a person has to decide), "flagged" (only clean ones were asked for).</param>
/// <param name="Rows">How many.</param>
public sealed record LeftOut(string Table, string Why, long Rows);

/// <summary>Counts what an export leaves out.</summary>
internal sealed class LeftOutCounts
{
    private const string Selection = "selection";

    private readonly Dictionary<(string Table, string Why), long> counts = [];

    /// <summary>What was left out, in the order of the tables, then of the reasons; nothing of what was not.</summary>
    public IReadOnlyList<LeftOut> All =>
    [
        .. from table in DatasetTables.All
           from why in (string[])[Selection, ValueStatuses.Word(ValueStatus.Flagged), ValueStatuses.Word(ValueStatus.Held)]
           where counts.ContainsKey((table.Name, why))
           select new LeftOut(table.Name, why, counts[(table.Name, why)]),
    ];

    /// <summary>A row of a year or province that was not asked for.</summary>
    public void BySelection(DatasetTable table) => Add(table, Selection);

    /// <summary>A row whose status was not asked for.</summary>
    public void ByStatus(DatasetTable table, ValueStatus status) => Add(table, ValueStatuses.Word(status));

    private void Add(DatasetTable table, string why) => counts[(table.Name, why)] = counts.GetValueOrDefault((table.Name, why)) + 1;
}
