namespace ItaIngest.Tests.Trials.Oracle;

/// <summary>One statement of a score, or one stated difference.</summary>
/// <param name="Of">Which cell of the report.</param>
/// <param name="Item">Index of its item; -1 for a difference.</param>
/// <param name="Text">In plain digits.</param>
internal sealed record OracleCell(PrintedCell Of, int Item, string Text);

/// <summary>The numbers as they stand, or as they would with another number in one cell: plain arrays.</summary>
internal sealed class Values
{
    private readonly int[][] cellsOf;

    public Values(IReadOnlyList<OracleCell> cells, int items)
    {
        Cell = new long[cells.Count];
        Decimals = new int[cells.Count];
        Item = new long[items];
        ItemDecimals = new int[items];
        cellsOf = [.. Enumerable.Range(0, items).Select(i => Enumerable.Range(0, cells.Count).Where(c => cells[c].Item == i).ToArray())];
        for (var c = 0; c < cells.Count; c++) (Cell[c], Decimals[c]) = Number(cells[c].Text);
        for (var i = 0; i < items; i++) Settle(i);
    }

    /// <summary>By cell.</summary>
    public long[] Cell { get; }

    public int[] Decimals { get; }

    /// <summary>By item: of its statements the one with the most decimals.</summary>
    public long[] Item { get; }

    public int[] ItemDecimals { get; }

    public int[] CellsOf(int item) => cellsOf[item];

    public Span Range(int item)
    {
        var half = Exact.Unit(ItemDecimals[item]) / 2;
        return new Span(Item[item] - half, Item[item] + half);
    }

    public void Set(int cell, int item, string text)
    {
        (Cell[cell], Decimals[cell]) = Number(text);
        if (item >= 0) Settle(item);
    }

    /// <summary>Takes one of an item's statements for it, whatever the others say.</summary>
    public void Take(int cell, int item) => (Item[item], ItemDecimals[item]) = (Cell[cell], Decimals[cell]);

    public void Settle(int item)
    {
        var finest = cellsOf[item][0];
        foreach (var c in cellsOf[item])
            if (Decimals[c] > Decimals[finest]) finest = c;
        Take(finest, item);
    }

    // "100" and "0" are how some write 100.00 and 0.00.
    private static (long Number, int Decimals) Number(string text)
    {
        var read = ItaIngest.Mapping.FigureText.Read(text)!.Value;
        return (Exact.Of(read.Value), read.Decimals == 0 && read.Value is 0m or 100m ? 2 : read.Decimals);
    }
}
