using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Trials.Oracle;

/// <summary>A change of one digit in one cell.</summary>
/// <param name="Cell">Which cell.</param>
/// <param name="From">As it stands.</param>
/// <param name="To">As it would be.</param>
/// <param name="IsPlausible">Whether the one digit is taken for the other.</param>
internal sealed record OracleRepair(PrintedCell Cell, string From, string To, bool IsPlausible);

/// <summary>A report as the oracle sees it: its cells, and every equation among them. Slow and simple on purpose; shares nothing with the program but the records it reads.</summary>
internal sealed class OracleReport
{
    private readonly IReadOnlyList<OracleCell> cells;
    private readonly Values values;
    private readonly Equation[] equations;
    private readonly Equation[][] ofCell;
    private readonly bool[] hypotheses;

    private OracleReport(IReadOnlyList<OracleCell> cells, Values values, IReadOnlyList<Equation> equations, bool hasUnnamed)
    {
        (this.cells, this.values, this.equations) = (cells, values, [.. equations]);
        hypotheses = hasUnnamed ? [false, true] : [false];
        var items = this.equations.Select(e => e.Items.ToHashSet()).ToArray();
        ofCell = [.. cells.Select((c, i) => this.equations.Where((e, k) => (c.Item >= 0 && items[k].Contains(c.Item)) || e.Cells.Contains(i)).ToArray())];
    }

    /// <summary>Reads a report.</summary>
    public static OracleReport Of(ReportFacts facts, IReadOnlyDictionary<int, CodeBook> books)
    {
        var found = new List<OracleCell>();
        var items = new Dictionary<(string Item, string? Part, int Year, int Own), int>();
        foreach (var cell in PrintedCells.Of(facts))
        {
            var item = -1;
            if (!cell.IsDifference)
            {
                var o = facts.Observations[cell.Observation];
                // Two undecided scores with the same candidates may be two questions.
                var key = (o.Item, o.Part, o.Year, o.IsUndecided ? cell.Observation : -1);
                if (!items.TryGetValue(key, out item)) items[key] = item = items.Count;
            }

            found.Add(new OracleCell(cell, item, PrintedCells.Text(facts, cell)));
        }

        var numbers = new Values(found, items.Count);
        var index = found.Select((c, i) => (c.Of, i)).ToDictionary(c => c.Of, c => c.i);
        var all = new List<Equation>();
        foreach (var (key, item) in items.OrderBy(i => i.Value))
        {
            var name = $"{key.Item}#{key.Part}@{key.Year}";
            var oit = books.GetValueOrDefault(key.Year)?.OitValues?.Value;
            all.Add(new InRange("K2 " + name, item, oit is not null && key.Item[0] == 'o' && Items.IsQuestion(key.Item) ? [.. oit.Select(Exact.Of)] : null));
            if (numbers.CellsOf(item).Length > 1) all.Add(new CopiesAgree("K1 " + name, item));
        }

        var hasUnnamed = false;
        foreach (var year in items.Keys.Select(k => k.Year).Distinct().Order())
        {
            if (!books.TryGetValue(year, out var book)) continue;
            var of = new YearEquations(facts, book, items, all);
            of.Add();
            hasUnnamed |= of.HasUnnamed;
        }

        for (var i = 0; i < facts.Claims.Count; i++)
        {
            var claim = facts.Claims[i];
            if (!index.TryGetValue(PrintedCell.OfClaim(i), out var delta)) continue;
            if (FigureText.Read(claim.Figures.GetValueOrDefault("from")) is not { } from || FigureText.Read(claim.Figures.GetValueOrDefault("to")) is not { } to) continue;
            all.Add(new Difference("K9 " + i, End(facts, claim, "from", from.Value), End(facts, claim, "to", to.Value), delta, claim.Figures.GetValueOrDefault("direction") != "down"));
        }

        return new OracleReport(found, numbers, all, hasUnnamed);

        DifferenceEnd End(ReportFacts of, Claim claim, string end, decimal quoted) =>
            ClaimLinks.Cell(of, claim, end) is { } cell ? new DifferenceEnd(index[cell], found[index[cell]].Item, Exact.Of(quoted)) : new DifferenceEnd(-1, -1, Exact.Of(quoted));
    }

    /// <summary>Whether everything holds under one choice of hypothesis.</summary>
    public bool IsConsistent => hypotheses.Any(h => equations.All(e => !e.Applies(h) || e.Holds(values, h)));

    /// <summary>What does not hold under the plain hypothesis, and under the other where there is one.</summary>
    public IReadOnlyList<string> Violations => [.. hypotheses.SelectMany(h => Violated(h).Select(e => (h ? "one part: " : "") + e.Name))];

    /// <summary>The cells, in the order of the report.</summary>
    public IReadOnlyList<OracleCell> Cells => cells;

    /// <summary>Every change of one digit in one cell that makes the report consistent.</summary>
    public IReadOnlyList<OracleRepair> Repairs(MisreadDigits confusions)
    {
        var violated = hypotheses.Select(h => Violated(h).ToHashSet()).ToArray();
        var found = new List<OracleRepair>();
        for (var c = 0; c < cells.Count; c++)
        {
            // What is violated and does not look at the cell stays violated.
            var open = hypotheses.Where((_, k) => violated[k].IsSubsetOf(ofCell[c])).ToArray();
            if (open.Length == 0) continue;
            foreach (var (text, from, to) in OneDigit.Changes(cells[c].Text))
            {
                values.Set(c, cells[c].Item, text);
                if (open.Any(h => Array.TrueForAll(ofCell[c], e => !e.Applies(h) || e.Holds(values, h))))
                    found.Add(new OracleRepair(cells[c].Of, cells[c].Text, text, confusions.Cost(to, from) is not null));
            }

            values.Set(c, cells[c].Item, cells[c].Text);
        }

        return found;
    }

    /// <summary>Whether a repair may be applied without asking; it must be one of <see cref="Repairs"/>.</summary>
    /// <param name="repair">The repair.</param>
    /// <param name="all">All repairs there are.</param>
    public bool IsSafe(OracleRepair repair, IReadOnlyList<OracleRepair> all)
    {
        if (!repair.IsPlausible || all.Count != 1) return false;
        var (exact, confirmations) = Confirm(repair);
        return exact && confirmations >= 2;
    }

    /// <summary>Whether a repair fits to the digit, and how often it is confirmed.</summary>
    public (bool IsExact, int Confirmations) Confirm(OracleRepair repair)
    {
        var c = cells.Select((cell, i) => (cell.Of, i)).First(x => x.Of == repair.Cell).i;
        var item = cells[c].Item;

        // An item whose statements differ has the value of this cell while it is asked what that value violates.
        if (item >= 0) values.Take(c, item);
        var before = hypotheses.Select(h => Confirming(c, item, h).Where(e => !Holds(e, item, h)).ToList()).ToArray();
        values.Set(c, item, repair.To);

        // What is asked for under one of two hypotheses that are both left proves nothing.
        var left = hypotheses.Where(h => equations.All(e => !e.Applies(h) || e.Holds(values, h))).ToList();
        if (left.Count == 0) throw new InvalidOperationException("This is no repair.");
        if (item >= 0) values.Take(c, item);
        var broken = before[Array.IndexOf(hypotheses, left[0])].Where(e => left.TrueForAll(h => before[Array.IndexOf(hypotheses, h)].Contains(e))).ToList();
        var others = item < 0 ? [] : values.CellsOf(item).Where(o => o != c).ToArray();
        var exact = broken.TrueForAll(e => Holds(e, item, left[0]) && e.IsExact(values, left[0])) && others.All(o => values.Cell[o] == values.Cell[c]);
        var confirmations = broken.Count + others.Count(o => values.Cell[o] == values.Cell[c]);
        values.Set(c, item, cells[c].Text);
        return (exact, confirmations);
    }

    /// <summary>Whether it holds with every unnamed list the mean of both parts.</summary>
    public bool HoldsPlainly => !Violated(false).Any();

    private IEnumerable<Equation> Confirming(int cell, int item, bool hypothesis) =>
        ofCell[cell].Concat(equations.OfType<Difference>().Where(d => d.IsOf(item))).Distinct().Where(e => e.Applies(hypothesis) && e.Confirms(hypothesis));

    private bool Holds(Equation equation, int item, bool hypothesis) => equation is Difference d ? d.HoldsOf(values, item) : equation.Holds(values, hypothesis);

    private IEnumerable<Equation> Violated(bool hypothesis) => equations.Where(e => e.Applies(hypothesis) && !e.Holds(values, hypothesis));
}
