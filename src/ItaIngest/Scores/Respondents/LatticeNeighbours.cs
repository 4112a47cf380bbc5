using ItaIngest.Rules;

namespace ItaIngest.Scores.Respondents;

/// <summary>Scores that an odd one may have been: those one easily mistaken digit away, likeliest first, then the nearest.</summary>
public static class LatticeNeighbours
{
    /// <summary>What a score costs that is no easily mistaken digit away.</summary>
    public const decimal MerelyNear = 1;

    private const int MostNear = 2;

    /// <summary>The scores near a printed one that fit.</summary>
    /// <param name="printed">With two decimals.</param>
    /// <param name="confusions">Which digit is taken for which.</param>
    /// <param name="fits">Whether a score is one that may have been.</param>
    public static IReadOnlyList<(Printed Score, decimal Cost)> Of(Printed printed, Confusions confusions, Func<Printed, bool> fits)
    {
        var at = AnswerLattice.Hundredths(printed)!.Value;
        List<(int At, decimal Cost)> found = [.. OneDigitAway(at, confusions).Where(m => fits(Score(m.At))).OrderBy(m => m.Cost).ThenBy(m => m.At)];
        var near = 0;
        for (var step = 1; step <= 100_00 && near < MostNear; step++)
        {
            foreach (var other in (int[])[at - step, at + step])
            {
                if (other is < 0 or > 100_00 || !fits(Score(other))) continue;
                near++;
                if (!found.Exists(f => f.At == other)) found.Add((other, MerelyNear));
            }
        }

        return [.. found.Select(f => (Score(f.At), f.Cost))];
    }

    // Nobody prints a score with a zero before its other digits, so the tens stay filled or empty.
    private static IEnumerable<(int At, decimal Cost)> OneDigitAway(int at, Confusions confusions)
    {
        for (var (unit, place) = (1, 0); place == 0 || place <= 2 || at / unit > 0; unit *= 10, place++)
        {
            var observed = at / unit % 10;
            var isFirst = place > 2 && at / unit < 10;
            for (var meant = isFirst ? 1 : 0; meant <= 9; meant++)
            {
                var other = at + (meant - observed) * unit;
                if (other <= 100_00 && confusions.Cost((char)('0' + meant), (char)('0' + observed)) is { } cost) yield return (other, cost);
            }
        }
    }

    private static Printed Score(int hundredths) => new(hundredths / 100m, Printed.Usual);
}
