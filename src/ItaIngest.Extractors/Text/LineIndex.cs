namespace ItaIngest.Extractors.Text;

/// <summary>Line numbers of a stretch of the file.</summary>
internal sealed class LineIndex
{
    private readonly List<int> starts = [];
    private readonly int first;

    public LineIndex(string text, int start, int end, int number)
    {
        first = number;
        for (var line = TextLine.At(text, start, number); line is { } l && l.Start < end; line = TextLine.At(text, l.Next, number)) starts.Add(l.Start);
    }

    /// <summary>The number of the line that a unit stands in.</summary>
    public int At(int unit)
    {
        var found = starts.BinarySearch(unit);
        return first + Math.Max(0, found >= 0 ? found : ~found - 1);
    }
}
