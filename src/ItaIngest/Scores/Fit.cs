namespace ItaIngest.Scores;

/// <summary>How a recomputed value fits a printed one: it rounds to what is printed, or the intervals of printed precision meet.</summary>
public enum Fit
{
    Exact = 0,
    Within,
}
