using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks.Scores;

/// <summary>What would mend a broken constraint, as a proposal of a result.</summary>
internal static class Mending
{
    /// <summary>More ways than these are not told; their number is.</summary>
    private const int MostAlternatives = 5;

    /// <summary>The likeliest reading with which all holds that is broken together, with the next likeliest; null where there is none.</summary>
    public static Repair? RepairOf(CheckContext context, Constraint broken, Figures figures)
    {
        if (context.MendOf(broken) is not { } mend) return null;
        if (mend.GaveUp) figures.With("search", "gave-up");
        if (mend.First is not { } first) return null;
        var (edit, others) = (first.Edits[0], mend.Proposals.Skip(1).ToList());
        if (others.Count > 0) figures.Add("readings", mend.Proposals.Count);
        if (first.ConfirmedBy.Count > 0) figures.With("confirmedBy", string.Join('|', first.ConfirmedBy));
        if (first.Edits is [_, var second]) figures.With("together", $"{second.Variable.Key}={second.To}");
        return new Repair(edit.Variable.Key, edit.Cell.Value.ToString(), edit.To.ToString(), mend.Safe is null ? Safety.AskReviewer : Safety.Safe, first.Cost,
            [.. others.Take(MostAlternatives).Select(o => string.Join('+', o.Edits.Select(e => $"{e.Variable.Key}={e.To}")))]);
    }

    /// <summary>
    /// A proposal where a word does not fit a score: the one digit that is known to be misread and would make it fit, if there is one
    /// alone; the word otherwise. Each is told beside the other.
    /// </summary>
    public static Repair? OrWord(CheckContext context, Func<Constraint, bool> ofWord, Repair? word)
    {
        if (context.Model.Constraints.FirstOrDefault(c => ofWord(c) && !context.Model.Holds(c)) is not { } broken) return word;
        if (context.MendOf(broken) is not { First: { IsPlausible: true, Edits: [var edit] } first } mend) return word;
        if (mend.Proposals.Count(p => p.IsPlausible) > 1 || mend.Broken.Any(c => c.IsArithmetic)) return word;
        return new Repair(edit.Variable.Key, edit.Cell.Value.ToString(), edit.To.ToString(), Safety.AskReviewer, first.Cost, word is null ? [] : [$"{word.Target}={word.To}", .. word.Alternatives]);
    }
}
