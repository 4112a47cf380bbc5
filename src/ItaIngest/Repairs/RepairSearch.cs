using ItaIngest.Mapping;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Repairs;

/// <summary>
/// Looks for the smallest misreading that explains what is broken: one figure read differently with which everything holds that it
/// takes part in, and if there is none, two. What stands behind it: constrained repair with the fewest changes (Fazzinga et al. 2006).
/// </summary>
/// <param name="model">The report.</param>
/// <param name="cost">Cost of a digit's confusion (meant, observed); null where none is known.</param>
public sealed class RepairSearch(ScoreModel model, Func<char, char, decimal?> cost)
{
    /// <summary>Trials of one search; then it gives up and says so.</summary>
    private const int MostTrials = 20_000;

    private int trials;
    private bool isWordIgnored;

    /// <summary>What is broken, put together by the figures that it shares, in the order of the constraints, with the readings that mend it.</summary>
    public IReadOnlyList<Mend> Find()
    {
        var mends = new List<Mend>();
        foreach (var group in Groups())
        {
            trials = 0;
            var broken = group.Select(c => model.Constraints[c]).ToList();
            mends.AddRange(Search(broken));
        }

        return mends;
    }

    private List<Mend> Search(List<Constraint> broken)
    {
        var proposals = Single(broken);
        // Which of a score and a word is wrong, no sum can tell: what is known to be misread may be it.
        if (!broken.Exists(c => c.IsArithmetic)) return [new Mend(broken, Ranked(proposals.FindAll(p => p.IsPlausible)), false)];
        if (proposals.Count > 0) return [new Mend(broken, Ranked(proposals), trials > MostTrials)];

        // No single figure explains all. One may explain all that it takes part in, and another one the rest.
        if (Partly(broken) is { } split) return split;
        var pairs = Pairs(broken);
        if (pairs.Count > 0 || broken.TrueForAll(c => c.IsArithmetic)) return [new Mend(broken, Ranked(pairs), trials > MostTrials)];

        // Perhaps the level or the pass word is wrong besides: then nothing is certain any more.
        isWordIgnored = true;
        var sums = broken.FindAll(c => c.IsArithmetic);
        var unsure = Single(sums).ConvertAll(p => p with { ConfirmedBy = [] });
        isWordIgnored = false;
        return [new Mend(broken, Ranked(unsure), trials > MostTrials)];
    }

    /// <summary>Readings that mend all that their figure takes part in; those that mend some of the same compete.</summary>
    private List<Mend>? Partly(List<Constraint> broken)
    {
        var found = new List<(Proposal Proposal, List<Constraint> Mended)>();
        foreach (var variable in broken.SelectMany(c => c.Variables).Distinct().Order())
        {
            var own = broken.FindAll(c => c.Variables.Contains(variable));
            foreach (var edit in Edits(variable))
            {
                if (Try(edit) is { } proposal) found.Add((proposal, own));
            }
        }

        if (found.Count == 0) return null;
        // What leaves something open that another reading explains too needs one misreading more.
        found = found.FindAll(f => !found.Exists(g => g.Mended.Count > f.Mended.Count && f.Mended.TrueForAll(g.Mended.Contains)));
        var mends = new List<Mend>();
        var rest = broken;
        while (found.Count > 0)
        {
            var mended = new List<Constraint>(found[0].Mended);
            for (var grown = true; grown;)
            {
                var before = mended.Count;
                mended.AddRange(found.Where(f => f.Mended.Exists(mended.Contains)).SelectMany(f => f.Mended).Distinct().Except(mended).ToList());
                grown = mended.Count > before;
            }

            mends.Add(new Mend([.. mended.OrderBy(c => c.Index)], Ranked(found.FindAll(f => f.Mended.Exists(mended.Contains)).ConvertAll(f => f.Proposal)), trials > MostTrials) { IsPart = true });
            found.RemoveAll(f => f.Mended.Exists(mended.Contains));
            rest = rest.FindAll(c => !mended.Contains(c));
        }

        if (rest.Count > 0) mends.Add(new Mend(rest, [], trials > MostTrials) { IsPart = true });
        return mends;
    }

    private static IReadOnlyList<Proposal> Ranked(List<Proposal> proposals) =>
        [.. proposals.OrderBy(p => !p.IsPlausible).ThenBy(p => !p.IsExact).ThenBy(p => p.Cost)
            .ThenBy(p => p.Edits[0].Variable.Node?.Item ?? string.Empty, Items.Order).ThenBy(p => p.Edits[0].Variable.Index).ThenBy(p => p.Edits[0].To.Number)];

    private List<List<int>> Groups()
    {
        var groups = new List<List<int>>();
        var waiting = new SortedSet<int>(model.Broken);
        while (waiting.Count > 0)
        {
            var group = new List<int> { waiting.Min };
            waiting.Remove(waiting.Min);
            for (var i = 0; i < group.Count && waiting.Count > 0; i++)
            {
                foreach (var variable in model.Constraints[group[i]].Variables)
                    group.AddRange(model.ConstraintsOf(variable).Where(waiting.Remove));
            }

            group.Sort();
            groups.Add(group);
        }

        return groups;
    }

    private List<Proposal> Single(List<Constraint> broken)
    {
        var found = new List<Proposal>();
        foreach (var variable in broken[0].Variables.Distinct())
        {
            if (!broken.TrueForAll(c => c.Variables.Contains(variable))) continue;
            foreach (var edit in Edits(variable))
            {
                if (Try(edit) is { } proposal) found.Add(proposal);
            }
        }

        return found;
    }

    private IEnumerable<Edit> Edits(int index)
    {
        var variable = model.Variables[index];
        if (variable.IsSettled) yield break;
        foreach (var cell in variable.Cells)
        {
            foreach (var (to, price, isPlausible) in Misreadings.Of(cell.Value, cost))
            {
                // Another statement that says something else would be at odds with it.
                if (variable.Cells.Count > 1 && CopiesAgree.Witnesses(variable, cell, to) is null) continue;
                yield return new Edit(variable, cell, to, price, isPlausible);
            }
        }
    }

    /// <summary>The proposal that a reading is, when all holds that it takes part in.</summary>
    private Proposal? Try(Edit edit)
    {
        trials++;
        var index = edit.Variable.Index;
        var before = model.AsPrinted[index];
        model.AsPrinted.Set(index, edit.To);
        var holds = true;
        foreach (var c in model.ConstraintsOf(index))
        {
            if (model.Constraints[c] is CopiesAgree || (isWordIgnored && !model.Constraints[c].IsArithmetic) || Holds(model.Constraints[c], index)) continue;
            holds = false;
            break;
        }

        var proposal = holds ? Judged(edit) : null;
        model.AsPrinted.Set(index, before);
        return proposal;
    }

    private Proposal Judged(Edit edit)
    {
        var index = edit.Variable.Index;
        var isExact = true;
        var confirmedBy = new List<string>();
        foreach (var c in model.ConstraintsOf(index))
        {
            var constraint = model.Constraints[c];
            if (!constraint.IsClosed(model.AsPrinted, index) || !constraint.Concerns(edit.Cell) || !BreaksAsPrinted(edit, constraint)) continue;
            if (!constraint.IsExact(model.AsPrinted, index)) isExact = false;
            else if (constraint.Confirms) confirmedBy.Add(constraint.NameFor(index));
        }

        var witnesses = CopiesAgree.Witnesses(edit.Variable, edit.Cell, edit.To) ?? 0;
        for (var w = 0; w < Math.Min(witnesses, 2); w++) confirmedBy.Add("copy");
        return new Proposal([edit], isExact, confirmedBy);
    }

    // What another statement of the score would satisfy, the one that is repaired may break all the same.
    private bool BreaksAsPrinted(Edit edit, Constraint constraint) =>
        model.With(edit.Variable, edit.Cell.Value, _ => !Holds(constraint, edit.Variable.Index));

    // The variable that is tried is what it is tried as; others whose copies differ may be any of their readings.
    private bool Holds(Constraint constraint, int tried) =>
        constraint.Holds(model.AsPrinted) || (constraint.Variables.Any(v => v != tried && model.IsAtOdds(v)) && model.AnyReading(constraint, constraint.Holds, tried));

    /// <summary>Two misread figures: the first mends a part of what is broken, the second the rest. Known confusions only.</summary>
    private List<Proposal> Pairs(List<Constraint> broken)
    {
        var found = new Dictionary<(int, decimal, int, decimal), Proposal>();
        var firsts = broken.SelectMany(c => c.Variables).Distinct().Order().SelectMany(Edits).Where(e => e.IsPlausible && MendsSome(e, broken)).ToList();
        foreach (var first in firsts)
        {
            var index = first.Variable.Index;
            var before = model.AsPrinted[index];
            model.AsPrinted.Set(index, first.To);
            var left = broken.Concat(model.ConstraintsOf(index).Select(c => model.Constraints[c])).Distinct()
                .Where(c => !(c is CopiesAgree own && own.Variable.Index == index) && !Holds(c, index)).ToList();
            if (left.Count > 0)
            {
                foreach (var second in left[0].Variables.Distinct().Where(v => v != index && left.TrueForAll(c => c.Variables.Contains(v))).SelectMany(Edits).Where(e => e.IsPlausible))
                {
                    if (trials > MostTrials) break;
                    if (Try(second) is not { } rest) continue;
                    // A pair may be found from both ends; which of the two is told first depends on neither.
                    Edit[] both = second.Variable.Index < index ? [second, first] : [first, second];
                    found.TryAdd((both[0].Variable.Index, both[0].To.Number, both[1].Variable.Index, both[1].To.Number), new Proposal(both, rest.IsExact, []));
                }
            }

            model.AsPrinted.Set(index, before);
        }

        return [.. found.Values];
    }

    private bool MendsSome(Edit edit, List<Constraint> broken)
    {
        trials++;
        var index = edit.Variable.Index;
        var before = model.AsPrinted[index];
        model.AsPrinted.Set(index, edit.To);
        var mends = false;
        foreach (var constraint in broken)
        {
            if (!constraint.Variables.Contains(index)) continue;
            mends = constraint is CopiesAgree || Holds(constraint, index);
            if (mends) break;
        }

        model.AsPrinted.Set(index, before);
        return mends;
    }
}
