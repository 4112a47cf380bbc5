using System.Globalization;

namespace ItaIngest.Web.Shared.Charts;

/// <summary>Where everything of a drawing of scores over the years stands, in its own units.</summary>
/// <param name="Series">What is drawn.</param>
public sealed record YearDrawing(IReadOnlyList<ChartSeries> Series)
{
    /// <summary>Width of the drawing.</summary>
    public const int Width = 760;

    /// <summary>Height of the drawing.</summary>
    public const int Height = 300;

    private const int Left = 44;
    private const int Top = 26;
    private const int Bottom = 262;
    private const int LabelHeight = 17;

    /// <summary>The axis of the scores.</summary>
    public ScoreAxis Axis { get; } = ScoreAxis.For([.. Series.SelectMany(s => s.Points).SelectMany(p => (decimal[])[p.Value, p.Lowest, p.Highest])]);

    /// <summary>Every year from the first to the last: one without a value is seen as a gap.</summary>
    public IReadOnlyList<int> Years { get; } = YearsOf(Series);

    /// <summary>Whether series are told apart by their names at the right.</summary>
    public bool HasNames => Series.Any(s => s.Name.Length > 0);

    /// <summary>Where the plot ends at the right.</summary>
    public int Right => HasNames ? 610 : 740;

    /// <summary>Left end of the plot.</summary>
    public int Start => Left;

    /// <summary>Foot of the plot.</summary>
    public int Foot => Bottom;

    /// <summary>Where a year stands.</summary>
    public decimal X(int year)
    {
        // Half a step beside the first and the last, so that few years do not stand at the ends.
        var step = (decimal)(Right - Left) / Years.Count;
        return Left + (step * (year - Years[0])) + (step / 2);
    }

    /// <summary>How high a score stands.</summary>
    public decimal Y(decimal value) => Bottom - ((Bottom - Top) * Axis.Share(value));

    /// <summary>The parts of a line: years that follow one another.</summary>
    public IEnumerable<string> Lines(ChartSeries series)
    {
        var points = series.Points.OrderBy(p => p.Year).ToList();
        for (var i = 0; i < points.Count;)
        {
            var end = i + 1;
            while (end < points.Count && points[end].Year == points[end - 1].Year + 1) end++;
            if (end - i > 1) yield return string.Join(' ', points[i..end].Select(p => $"{Text(X(p.Year))},{Text(Y(p.Value))}"));
            i = end;
        }
    }

    /// <summary>The names of the series at the height of their last points, moved apart where they would stand over one another.</summary>
    public IReadOnlyList<(int Series, decimal Y)> Names()
    {
        var names = Series.Select((s, i) => (Series: i, Y: s.Points.Count == 0 ? Bottom : Y(s.Points.MaxBy(p => p.Year)!.Value))).OrderBy(n => n.Y).ToList();
        for (var i = 1; i < names.Count; i++) names[i] = (names[i].Series, Math.Max(names[i].Y, names[i - 1].Y + LabelHeight));
        for (var (i, limit) = (names.Count - 1, (decimal)Bottom); i >= 0; i--, limit -= LabelHeight) names[i] = (names[i].Series, Math.Min(names[i].Y, limit));
        return names;
    }

    /// <summary>A number as an attribute has it.</summary>
    public static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static IReadOnlyList<int> YearsOf(IReadOnlyList<ChartSeries> series)
    {
        var years = series.SelectMany(s => s.Points).Select(p => p.Year).ToList();
        return years.Count == 0 ? [] : [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1)];
    }
}
