namespace ItaIngest.Tests.Trials.Oracle;

/// <summary>Something that must hold of the printed numbers.</summary>
internal abstract class Equation(string name)
{
    public string Name => name;

    /// <summary>The items whose scores are in it.</summary>
    public virtual IEnumerable<int> Items => [];

    /// <summary>The cells that are in it by themselves.</summary>
    public virtual IEnumerable<int> Cells => [];

    /// <summary>Whether it is asked for under the hypothesis.</summary>
    public virtual bool Applies(bool onePart) => true;

    public abstract bool Holds(Values v, bool onePart);

    /// <summary>Whether it can confirm a number: it recomputes a printed score from printed scores alone.</summary>
    public virtual bool Confirms(bool onePart) => false;

    /// <summary>Whether the printed score comes out to the digit.</summary>
    public virtual bool IsExact(Values v, bool onePart) => true;
}

/// <summary>A printed score and what it is recomputed from.</summary>
internal sealed class Recomputed(string name, int result, Term from, bool? hypothesis = null) : Equation(name)
{
    public override IEnumerable<int> Items => from.Items.Append(result);

    public override bool Applies(bool onePart) => hypothesis is null || hypothesis == onePart;

    public override bool Holds(Values v, bool onePart) => from.Range(v, onePart).Meets(v.Range(result));

    public override bool Confirms(bool onePart) => from.IsComplete(onePart);

    public override bool IsExact(Values v, bool onePart) => Exact.Round(from.Value(v, onePart), v.ItemDecimals[result]) == v.Item[result];
}

/// <summary>A printed OIT indicator: some choice of the values of its unlisted questions gives it.</summary>
internal sealed class OitIndicator(string name, int result, IReadOnlyList<SubIndicatorTerm> subs) : Equation(name)
{
    private readonly Mean mean = new(subs);

    public override IEnumerable<int> Items => mean.Items.Append(result);

    public override bool Holds(Values v, bool onePart)
    {
        var possible = subs.Select(s => s.Possible(v).ToArray()).ToArray();
        var rest = subs.Select((_, i) => subs.Skip(i + 1).Aggregate(new Span(0, 0), (sum, s) => sum + s.Range(v, onePart))).ToArray();
        return Reaches(possible, rest, 0, new Span(0, 0), v.Range(result).Times(subs.Count));
    }

    public override bool Confirms(bool onePart) => mean.IsComplete(onePart);

    public override bool IsExact(Values v, bool onePart) => Exact.Round(mean.Value(v, onePart), v.ItemDecimals[result]) == v.Item[result];

    // Every combination, leaving out those that the sub-indicators still to come cannot bring there.
    private static bool Reaches(Span[][] possible, Span[] rest, int at, Span sum, Span goal)
    {
        if (at == possible.Length) return sum.Meets(goal);
        foreach (var one in possible[at])
        {
            var next = sum + one;
            if ((next + rest[at]).Meets(goal) && Reaches(possible, rest, at + 1, next, goal)) return true;
        }

        return false;
    }
}

/// <summary>A printed sub-indicator and its questions.</summary>
internal sealed class OitSubIndicator(string name, int result, SubIndicatorTerm questions) : Equation(name)
{
    public override IEnumerable<int> Items => questions.Items.Append(result);

    public override bool Holds(Values v, bool onePart) => questions.OfQuestions(v).Any(s => s.Meets(v.Range(result)));

    public override bool Confirms(bool onePart) => questions.HasAllQuestions;

    public override bool IsExact(Values v, bool onePart) => Exact.Round(questions.Value(v, onePart), v.ItemDecimals[result]) == v.Item[result];
}

/// <summary>Two ways to the same unprinted score.</summary>
internal sealed class SameScore(string name, Term a, Term b) : Equation(name)
{
    public override IEnumerable<int> Items => a.Items.Concat(b.Items);

    public override bool Holds(Values v, bool onePart) => a.Range(v, onePart).Meets(b.Range(v, onePart));
}

/// <summary>That all unnamed lists are one part is not believed where two or more of them fit plainly.</summary>
internal sealed class NoCoincidence(IReadOnlyList<(int Indicator, QuestionMean List)> lists) : Equation("one part is no coincidence")
{
    public override IEnumerable<int> Items => lists.SelectMany(l => l.List.Items.Append(l.Indicator));

    public override bool Applies(bool onePart) => onePart;

    public override bool Holds(Values v, bool onePart) => lists.Count(l => IsCoincidence(v, l)) < 2;

    private static bool IsCoincidence(Values v, (int Indicator, QuestionMean List) l) =>
        l.List.IsComplete(true) && l.List.Range(v, true).Meets(v.Range(l.Indicator)) && v.Item[l.Indicator] != 0 && v.Item[l.Indicator] != 100 * Exact.Point;
}

/// <summary>Three complete lists of one part give a printed score of a part.</summary>
internal sealed class OneOfTheParts(Term lists, IReadOnlyList<int> parts) : Equation("the lists are one of the parts")
{
    public override IEnumerable<int> Items => lists.Items.Concat(parts);

    public override bool Applies(bool onePart) => onePart;

    public override bool Holds(Values v, bool onePart) => parts.Any(p => v.Range(p).Meets(lists.Range(v, onePart)));
}

/// <summary>The statements of one score agree: rounded to the coarser of each two.</summary>
internal sealed class CopiesAgree(string name, int item) : Equation(name)
{
    public override IEnumerable<int> Items => [item];

    public override bool Holds(Values v, bool onePart)
    {
        var cells = v.CellsOf(item);
        for (var a = 0; a < cells.Length; a++)
        {
            for (var b = a + 1; b < cells.Length; b++)
            {
                var decimals = Math.Min(v.Decimals[cells[a]], v.Decimals[cells[b]]);
                if (Exact.Round(v.Cell[cells[a]], decimals) != Exact.Round(v.Cell[cells[b]], decimals)) return false;
            }
        }

        return true;
    }
}

/// <summary>A score lies from 0 to 100; a question of OIT has one of its values.</summary>
internal sealed class InRange(string name, int item, IReadOnlyList<long>? values) : Equation(name)
{
    public override IEnumerable<int> Items => [item];

    public override bool Holds(Values v, bool onePart) =>
        v.CellsOf(item).All(c => v.Cell[c] >= 0 && v.Cell[c] <= 100 * Exact.Point && (values is null || values.Contains(v.Cell[c])));
}

/// <summary>One end of a stated difference: the cell that it quotes and its item, or -1, and what it quotes.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct DifferenceEnd(int Cell, int Item, long Quoted)
{
    /// <summary>As it is quoted; or, asked of another statement of the same score, as that one says.</summary>
    public long Of(Values v, int item) => Cell < 0 ? Quoted : Item == item ? v.Item[item] : v.Cell[Cell];
}

/// <summary>A stated difference is the difference of what is printed.</summary>
internal sealed class Difference(string name, DifferenceEnd from, DifferenceEnd to, int delta, bool up) : Equation(name)
{
    public override IEnumerable<int> Cells => new[] { from.Cell, to.Cell, delta }.Where(c => c >= 0);

    /// <summary>The scores that it is between.</summary>
    public bool IsOf(int item) => item >= 0 && (from.Cell >= 0 && from.Item == item || to.Cell >= 0 && to.Item == item);

    public override bool Holds(Values v, bool onePart) => HoldsOf(v, -2);

    /// <summary>Whether it would hold with what the item is taken for.</summary>
    public bool HoldsOf(Values v, int item) => to.Of(v, item) - from.Of(v, item) == (up ? v.Cell[delta] : -v.Cell[delta]);

    public override bool Confirms(bool onePart) => true;
}

/// <summary>"Passed" from the mark on, else not.</summary>
internal sealed class PassWord(string name, int item, bool passes, long mark) : Equation(name)
{
    public override IEnumerable<int> Items => [item];

    public override bool Holds(Values v, bool onePart) => v.Item[item] >= mark == passes;
}
