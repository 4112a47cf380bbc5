using ItaIngest.Extractors.Joining;
using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>Whether the first row of a piece is the rest of the row before it.</summary>
internal enum Cut
{
    /// <summary>It is a row of its own.</summary>
    No = 0,

    /// <summary>It may be; nothing proves it.</summary>
    Perhaps,

    /// <summary>It is.</summary>
    Yes,
}

/// <summary>What stands above and below a page end in the same columns of the joined table; below it perhaps a table in the cell.</summary>
internal sealed record Seam(int Column, int ColumnSpan, PageCell? Above, PageCell? Below, bool HoldsTable = false)
{
    public string TextAbove => Above?.Text ?? "";

    public string TextBelow => Below?.Text ?? "";

    public bool IsFilledAbove => !HeaderKey.IsBlank(TextAbove);

    public bool IsFilledBelow => HoldsTable || !HeaderKey.IsBlank(TextBelow);

    /// <summary>Part of a merged cell: it says nothing about the row.</summary>
    public bool IsMerged => Above is { RowSpan: > 1 } || Below is { RowSpan: > 1 };
}

/// <summary>
/// Tells whether the last row of a page and the first of the next are one row that the page end cut. Chromium leaves such a row open
/// below; LibreOffice and Word close it with a line on both pages, and only what the row says tells: it lacks what every row has, or its text goes on.
/// Two numbers are never one.
/// </summary>
internal sealed class RowCut(bool[] usual, bool edgesTell)
{
    /// <summary>Judges.</summary>
    /// <param name="seams">By column; null where the cells above and below do not have the same columns.</param>
    /// <param name="reachesPageEnd">The piece above ends where its page does.</param>
    /// <param name="othersLackTheSame">Whether other rows, that no page end touches, are empty in all these columns (from 1).</param>
    public Cut Judge(IReadOnlyList<Seam>? seams, bool reachesPageEnd, Func<IReadOnlyList<int>, bool> othersLackTheSame)
    {
        if (seams is null) return Cut.No;
        var own = seams.Where(s => !s.IsMerged).ToList();
        if (own.Count == 0 || own.Exists(AreTwoRows)) return Cut.No;
        // What was a value alone is whole: what stands below it belongs to another row, or to none that can be told.
        var mixed = own.Exists(s => s.IsFilledAbove && s.IsFilledBelow && IsValue(s.TextAbove));
        var ends = own.Where(s => s.Above is not null).ToList();
        if (edgesTell && ends.Count > 0)
        {
            if (ends.TrueForAll(s => s.Above!.IsOpenBelow)) return mixed ? Cut.Perhaps : Cut.Yes;
            if (ends.Exists(s => s.Above!.IsOpenBelow)) return Cut.No;
        }

        if (!own.Exists(s => s.IsFilledBelow)) return Cut.No;
        var found = mixed ? Cut.No : ByContent(own, othersLackTheSame);
        return found == Cut.Yes && !reachesPageEnd ? Cut.Perhaps : found;
    }

    private Cut ByContent(List<Seam> own, Func<IReadOnlyList<int>, bool> othersLackTheSame)
    {
        var lackBelow = own.Where(s => IsUsual(s) && s.IsFilledAbove && !s.IsFilledBelow).Select(s => s.Column).ToList();
        var lackAbove = own.Where(s => IsUsual(s) && !s.IsFilledAbove && s.IsFilledBelow).Select(s => s.Column).ToList();
        var both = own.Where(s => s.IsFilledAbove && s.IsFilledBelow).ToList();
        var flows = both.Exists(s => SeamText.RunsOn(s.Above!, s.Below!));
        if (lackBelow.Count == 0 && lackAbove.Count == 0) return both.Count > 0 && both.TrueForAll(s => SeamText.RunsOn(s.Above!, s.Below!)) ? Cut.Perhaps : Cut.No;
        // A row of the usual kind in the table has no such gap; with one, only a text that runs on tells.
        var habit = othersLackTheSame([.. lackBelow, .. lackAbove]);
        var halves = lackBelow.Count > 0 && lackAbove.Count > 0;
        if (both.Count == 0 && !halves) return habit ? Cut.No : Cut.Perhaps;
        if (flows) return Cut.Yes;
        if (habit) return Cut.No;
        var first = Array.IndexOf(usual, true) + 1;
        var strong = lackBelow.Contains(first) || lackBelow.Count + lackAbove.Count > 1;
        return strong ? Cut.Yes : Cut.Perhaps;
    }

    private bool IsUsual(Seam seam) => seam.Column <= usual.Length && usual[seam.Column - 1];

    /// <summary>Each has a value of its own: two scores, two codes.</summary>
    public static bool AreTwoValues(string above, string below) =>
        (CellForm.IsNumber(above) && CellForm.IsNumber(below))
        || (CellForm.RunningLabel(above) is { } a && CellForm.RunningLabel(below) is { } b && (string.Equals(a.Word, b.Word, StringComparison.Ordinal) || (a.Word.Length <= 1 && b.Word.Length <= 1)));

    /// <summary>The same words twice, or two items of a list in the column that names the rows, are two rows as well.</summary>
    private static bool AreTwoRows(Seam seam)
    {
        if (!seam.IsFilledAbove || !seam.IsFilledBelow) return false;
        var (above, below) = (seam.TextAbove, seam.TextBelow);
        if (AreTwoValues(above, below)) return true;
        if (seam.Column == 1 && CellForm.BeginsWithLabel(above) && CellForm.BeginsWithLabel(below)) return true;
        var key = HeaderKey.Of(below);
        return key.Length >= 3 && string.Equals(key, HeaderKey.Of(above), StringComparison.Ordinal);
    }

    private static bool IsValue(string text) => CellForm.IsNumber(text) || CellForm.RunningLabel(text) is { Word.Length: <= 2 };
}
