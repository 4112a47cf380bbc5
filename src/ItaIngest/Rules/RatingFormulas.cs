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
    /// <param name="instruments">The score of each instrument, its parts counted apart; null where unknown.</param>
    public static IReadOnlyList<RatingBand> Possible(RatingScale scale, decimal overall, IReadOnlyList<decimal?> instruments)
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

    /// <summary>Whether the condition of a band holds; null where the scores known do not decide it.</summary>
    private static bool? Meets(RatingBand band, IReadOnlyList<decimal?> instruments)
    {
        if (band.EachAtLeast is { } each)
        {
            if (instruments.Any(s => s < each)) return false;
            if (instruments.Count == 0 || instruments.Contains(null)) return null;
        }

        if (band.AnyBelow is { } below)
        {
            if (instruments.Any(s => s < below)) return true;
            return instruments.Count == 0 || instruments.Contains(null) ? null : false;
        }

        return true;
    }
}
