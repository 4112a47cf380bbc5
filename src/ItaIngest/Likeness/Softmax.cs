namespace ItaIngest.Likeness;

/// <summary>Turns figures that add up evidence into probabilities.</summary>
internal static class Softmax
{
    /// <summary>Each figure becomes its share of all, e to its power; together they make 1.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="scale">What they are multiplied by.</param>
    public static void Of(Span<float> figures, double scale)
    {
        var best = float.NegativeInfinity;
        foreach (var figure in figures) best = Math.Max(best, figure);
        var all = 0.0;
        foreach (ref var figure in figures)
        {
            figure = (float)Exponential.Of((figure - best) * scale);
            all += figure;
        }

        foreach (ref var figure in figures) figure = (float)(figure / all);
    }
}
