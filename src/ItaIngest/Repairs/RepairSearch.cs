using ItaIngest.Mapping;
using ItaIngest.Scores;
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

    /// <summary>What is broken, put together by the figures that it shares, in the order of the constraints, with the readings that mend it.</summary>
    public IReadOnlyList<Mend> Find()
    {
        var mends = new List<Mend>();
        foreach (var group in Groups())
        {
            trials = 0;
            var broken = group.Select(c => model.Constraints[c]).ToList();
            // Which of a score and a word is wrong, no sum can tell.
            if (!broken.Exists(c => c.IsArithmetic))
            {
                mends.Add(new Mend(broken, [], false));
                continue;
            }

            var proposals = Single(broken);
            if (proposals.Count == 0) proposals = Pairs(group, broken);
            mends.Add(new Mend(broken, Ranked(proposals), trials > MostTrials));
        }

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
                if (Try(edit, broken) is { } proposal) found.Add(proposal);
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
            foreach (var (to, price, isPlausible) in Readings.Of(cell.Value, cost))
            {
                // Another statement that says something else would be at odds with it.
                if (variable.Cells.Count > 1 && CopiesAgree.Witnesses(variable, cell, to) is null) continue;
                yield return new Edit(variable, cell, to, price, isPlausible);
            }
        }
    }

    /// <summary>The proposal that a reading is, when all holds that it takes part in.</summary>
    private Proposal? Try(Edit edit, List<Constraint> broken)
    {
        trials++;
        var index = edit.Variable.Index;
        var before = model.AsPrinted[index];
        model.AsPrinted.Set(index, edit.To);
        var holds = true;
        foreach (var c in model.ConstraintsOf(index))
        {
            if (model.Constraints[c] is CopiesAgree || Holds(model.Constraints[c], index)) continue;
            holds = false;
            break;
        }

        var proposal = holds ? Judged(edit, broken) : null;
        model.AsPrinted.Set(index, before);
        return proposal;
    }

    private Proposal Judged(Edit edit, List<Constraint> broken)
    {
        var index = edit.Variable.Index;
        var isExact = true;
        var confirmedBy = new List<string>();
        foreach (var constraint in broken)
        {
            if (!constraint.IsClosed(index)) continue;
            if (constraint.IsExact(model.AsPrinted, index)) confirmedBy.Add(constraint.Name);
            else isExact = false;
        }

        var witnesses = CopiesAgree.Witnesses(edit.Variable, edit.Cell, edit.To) ?? 0;
        for (var w = 0; w < Math.Min(witnesses, 2); w++) confirmedBy.Add("copy");
        return new Proposal([edit], isExact, confirmedBy);
    }

    // The variable that is tried is what it is tried as; others whose copies differ may be any of their readings.
    private bool Holds(Constraint constraint, int tried) =>
        constraint.Holds(model.AsPrinted) || (constraint.Variables.Any(v => v != tried && model.IsAtOdds(v)) && model.AnyReading(constraint, constraint.Holds, tried));

    /// <summary>Two misread figures: the first mends a part of what is broken, the second the rest. Known confusions only.</summary>
    private List<Proposal> Pairs(List<int> group, List<Constraint> broken)
    {
        var found = new List<Proposal>();
        var firsts = broken.SelectMany(c => c.Variables).Distinct().Order().SelectMany(Edits).Where(e => e.IsPlausible).Where(e => MendsSome(e, broken)).ToList();
        foreach (var first in firsts)
        {
            var index = first.Variable.Index;
            var before = model.AsPrinted[index];
            model.AsPrinted.Set(index, first.To);
            var left = group.Concat(model.ConstraintsOf(index)).Distinct()
                .Where(c => !(model.Constraints[c] is CopiesAgree own && own.Variable.Index == index) && !Holds(model.Constraints[c], index)).Select(c => model.Constraints[c]).ToList();
            if (left.Count > 0)
            {
                foreach (var second in firsts)
                {
                    if (trials > MostTrials) break;
                    // Each pair once, and never the same figure twice.
                    if (second.Variable.Index <= index || !left.TrueForAll(c => c.Variables.Contains(second.Variable.Index))) continue;
                    if (Try(second, left) is { } rest) found.Add(new Proposal([first, .. rest.Edits], rest.IsExact, []));
                }
            }

            model.AsPrinted.Set(index, before);
        }

        return found;
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
