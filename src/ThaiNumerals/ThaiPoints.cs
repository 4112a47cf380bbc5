namespace ThaiNumerals;

/// <summary>Numbers of points: <c>๘๕ คะแนน</c>, <c>ได้.....๙๙.๓๔.....คะแนน</c>. The word คะแนน before a number says nothing of it and is not enough.</summary>
public static class ThaiPoints
{
    private static readonly MarkedNumbers Marked = new([], ["คะแนน"], ["คะเเนน"]);

    /// <summary>Reads a text that is one number of points. The span takes in the unit.</summary>
    public static bool TryParse(string text, out Parsed<WrittenDecimal> result) => Marked.TryParse(text, out result);

    /// <summary>Every number of points of a running text.</summary>
    public static IReadOnlyList<Parsed<WrittenDecimal>> FindAll(string text) => Marked.FindAll(text);
}
