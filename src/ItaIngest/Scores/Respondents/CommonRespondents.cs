namespace ItaIngest.Scores.Respondents;

/// <summary>A number of respondents that all scores of a group fit, or all but a few.</summary>
/// <param name="Respondents">How many. The scores fit its multiples too.</param>
/// <param name="Odd">How many different scores do not fit it.</param>
/// <param name="Chance">How likely scores drawn blindly would fit that well some number of respondents up to this one.</param>
public sealed record CommonRespondents(int Respondents, int Odd, double Chance)
{
    /// <summary>A fit that chance gives oftener than this says nothing.</summary>
    public const double MostChance = 0.001;

    // Where a few scores do not fit, the others have to say more.
    private const double MostChanceWithOdd = 0.00001;

    // One score in four at most, and never more than three: beyond that the number is not common.
    private const int MostOdd = 3;
    private const int ScoresForOneOdd = 4;

    /// <summary>The number that fits the scores best, that is with the least chance; null where none fits well enough to mean something.</summary>
    /// <param name="lattice">Of the answer scale.</param>
    /// <param name="scores">Different scores in hundredths; 0 and 100 fit everything and are left out.</param>
    public static CommonRespondents? Of(AnswerLattice lattice, IReadOnlyList<int> scores)
    {
        if (scores.Count == 0) return null;
        var most = Math.Min(MostOdd, scores.Count / ScoresForOneOdd);
        CommonRespondents? best = null;
        Span<double> chances = stackalloc double[MostOdd + 1];
        Span<double> exactly = stackalloc double[MostOdd + 1];
        for (var respondents = 1; respondents <= AnswerLattice.MostRespondents; respondents++)
        {
            var odd = 0;
            exactly.Clear();
            exactly[0] = 1;
            foreach (var score in scores)
            {
                if (!lattice.Has(respondents, score)) odd++;
                Next(exactly, lattice.Density(respondents, score));
            }

            var upTo = 0d;
            for (var k = 0; k <= most; k++) chances[k] += upTo += exactly[k];
            if (odd <= most && chances[odd] < Math.Min(best?.Chance ?? 1, odd == 0 ? MostChance : MostChanceWithOdd)) best = new CommonRespondents(respondents, odd, chances[odd]);
            // More respondents only add to the chance, so none of them can do better.
            if (chances[0] >= MostChance) break;
        }

        return best;
    }

    /// <summary>
    /// Whether a greater number of respondents, whom all the scores fit, would seldom (once in a million) make them look like this number
    /// with a few odd ones. Only then is an odd score at odds with the others, whatever the true number.
    /// </summary>
    public bool IsNoMultiple(AnswerLattice lattice, IReadOnlyList<int> scores)
    {
        Span<double> exactly = stackalloc double[MostOdd + 1];
        for (var greater = Respondents + 1; greater <= AnswerLattice.MostRespondents; greater++)
        {
            if (scores.Any(s => !lattice.Has(greater, s))) continue;
            exactly.Clear();
            exactly[0] = 1;
            foreach (var score in scores) Next(exactly, Math.Max(lattice.Shared(greater, Respondents, score), LeastShared));
            var looks = 0d;
            for (var k = 0; k <= Odd; k++) looks += exactly[k];
            if (looks > Seldom) return false;
        }

        return true;
    }

    private const double Seldom = 1e-6;

    // Real answers are not spread evenly over what is possible; never believe that fewer are shared than this.
    private const double LeastShared = 0.3;

    // Adds one score to the probabilities of exactly 0, 1, 2, … misses.
    private static void Next(Span<double> exactly, double fits)
    {
        for (var k = exactly.Length - 1; k >= 0; k--) exactly[k] = exactly[k] * fits + (k == 0 ? 0 : exactly[k - 1] * (1 - fits));
    }
}
