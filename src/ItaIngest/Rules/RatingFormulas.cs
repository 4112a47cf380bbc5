namespace ItaIngest.Rules;

/// <summary>Which level a score has on a scale. Levels are told from printed scores, never from recomputed ones.</summary>
public static class RatingFormulas
{
    /// <summary>
    /// The levels that an overall score may have: one when the scale decides, several when the scores of the instruments would have
    /// to decide and are not all known, none when the score is on no band.
    /// </summary>
    /// <param name="scale">The scale of the year.</param>
    /// <param name="overall">The overall score as printed.</param>
    /// <param name="instruments">What the score of each instrument may be, its parts counted apart; <see cref="ScoreFormulas.Possible"/> where nothing is known.</param>
    public static IReadOnlyList<RatingBand> Possible(RatingScale scale, decimal overall, IReadOnlyList<Interval> instruments)
    {
        var possible = new List<RatingBand>();
        foreach (var band in scale.Bands.Where(b => b.Low <= overall && overall <= b.High))
        {
            switch (Meets(band, instruments))
            {
                case false:
                    break;
                case null:
                    possible.Add(band);
                    break;
                default:
                    // The bands stand from best to worst: what certainly holds ends the search.
                    possible.Add(band);
                    return possible;
            }
        }

        return possible;
    }

    /// <summary>A score on the scale: what lies between two bands, having more decimals than the scale, belongs to the lower.</summary>
    public static decimal Cut(decimal score) => Math.Floor(score * 100) / 100;

    /// <summary>Whether the conditions of a band hold; null where the scores known do not decide it.</summary>
    private static bool? Meets(RatingBand band, IReadOnlyList<Interval> instruments)
    {
        var each = band.EachAtLeast is { } mark ? EachReaches(instruments, mark) : true;
        var below = band.AnyBelow is { } limit ? !EachReaches(instruments, limit) : true;
        return each == false || below == false ? false : each is true && below is true ? true : null;
    }

    private static bool? EachReaches(IReadOnlyList<Interval> instruments, decimal mark) =>
        instruments.Count == 0 ? null : instruments.Any(i => i.High < mark) ? false : instruments.All(i => i.Low >= mark) ? true : null;
}
