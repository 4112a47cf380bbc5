using System.Globalization;

namespace ItaIngest.Tests.Generated;

/// <summary>How well tables were read. Figures of several documents are added.</summary>
internal sealed record TableFigures
{
    /// <summary>Cells with text in the source.</summary>
    public int Cells { get; init; }

    /// <summary>Cells with text that were read, in all tables that were found.</summary>
    public int Read { get; init; }

    /// <summary>Of these, in the right row and column with exactly the right text.</summary>
    public int Exact { get; init; }

    /// <summary>Likewise, where a space may be lost, but none invented: at a line's end Chromium prints no space, and no reader can know that one stood there.</summary>
    public int Folded { get; init; }

    /// <summary>Likewise, without any white space.</summary>
    public int Spaceless { get; init; }

    /// <summary>Merged cells of the source.</summary>
    public int Spans { get; init; }

    /// <summary>Of these, read with the same rows and columns.</summary>
    public int SpansRight { get; init; }

    /// <summary>Cells of the source that hold a number, under the header.</summary>
    public int Scores { get; init; }

    /// <summary>Of these, read in the row of the same key and under the same header.</summary>
    public int ScoresInPlace { get; init; }

    /// <summary>Places of the source where another number was read.</summary>
    public int ScoresWrong { get; init; }

    /// <summary>Keys of rows (codes, running numbers).</summary>
    public int Keys { get; init; }

    /// <summary>Of these, read once and no oftener.</summary>
    public int KeysRight { get; init; }

    /// <summary>Tables of the source.</summary>
    public int Tables { get; init; }

    /// <summary>Of these, read as one table of the same number of rows and columns.</summary>
    public int TablesRight { get; init; }

    /// <summary>Scores that are missing in a document that says that it could not be read, or doubts the table.</summary>
    public int ScoresHeld { get; init; }

    public double F1 => Ratio(2 * Exact, Cells + Read);

    public double FoldedF1 => Ratio(2 * Folded, Cells + Read);

    public double SpacelessF1 => Ratio(2 * Spaceless, Cells + Read);

    public double InPlace => Ratio(ScoresInPlace, Scores);

    public static TableFigures operator +(TableFigures a, TableFigures b) => new()
    {
        Cells = a.Cells + b.Cells,
        Read = a.Read + b.Read,
        Exact = a.Exact + b.Exact,
        Folded = a.Folded + b.Folded,
        Spaceless = a.Spaceless + b.Spaceless,
        Spans = a.Spans + b.Spans,
        SpansRight = a.SpansRight + b.SpansRight,
        Scores = a.Scores + b.Scores,
        ScoresInPlace = a.ScoresInPlace + b.ScoresInPlace,
        ScoresWrong = a.ScoresWrong + b.ScoresWrong,
        Keys = a.Keys + b.Keys,
        KeysRight = a.KeysRight + b.KeysRight,
        Tables = a.Tables + b.Tables,
        TablesRight = a.TablesRight + b.TablesRight,
        ScoresHeld = a.ScoresHeld + b.ScoresHeld,
    };

    public static string Head => "    F1  fold  bare |  scores in place  wrong  held |  keys       | spans     | tables";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{F1,6:0.0000} {FoldedF1:0.000} {SpacelessF1:0.000} | {ScoresInPlace,5}/{Scores,-5} {InPlace:0.000} {ScoresWrong,4} {ScoresHeld,5} | {KeysRight,5}/{Keys,-5} | {SpansRight,4}/{Spans,-4} | {TablesRight}/{Tables}");

    private static double Ratio(int a, int b) => b == 0 ? 1 : (double)a / b;
}
