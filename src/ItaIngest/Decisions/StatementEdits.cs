using ItaIngest.Mapping;

namespace ItaIngest.Decisions;

/// <summary>Changes to observations and their copies, each addressed as it was before any change: item, year, figure, and the how-manieth statement of it in the document.</summary>
internal sealed class StatementEdits
{
    private readonly IReadOnlyList<Observation> original;
    private readonly List<Edited> edited;
    private readonly List<Observation> added = [];
    private readonly ILookup<(string Item, int Year, string Figure), (int Observation, int Copy)> statements;

    /// <summary>No change yet.</summary>
    public StatementEdits(ReportFacts facts)
    {
        original = facts.Observations;
        edited = [.. original.Select(o => new Edited(o))];
        statements = ReportClaims.Ordinals(original);
    }

    /// <summary>Applies a decision; false where its claim is not there or its value cannot be read.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="readsDifferently">Whether the raw text is another than when it was decided.</param>
    public bool TryApply(Decision decision, out bool readsDifferently)
    {
        readsDifferently = false;
        if (decision.Ruling == Ruling.Add || decision.Claim.Where is not null) return ChangeAdded(decision);
        if (decision.Claim.Year is not { } year || Find(decision.Claim, year) is not { } found) return false;
        var (at, copy) = found;
        var raw = copy < 0 ? original[at].Raw : original[at].Copies[copy].Raw;
        readsDifferently = decision.Claim.Figure switch
        {
            // The year is part of the claim's name; an item that was decided before its text was kept says nothing of it.
            "year" => false,
            "item" => decision.Claim.Raw.Length > 0 && !string.Equals(original[at].ItemRaw, decision.Claim.Raw, StringComparison.Ordinal),
            _ => !string.Equals(raw, decision.Claim.Raw, StringComparison.Ordinal),
        };
        return decision.Claim.Figure switch
        {
            "item" => Reassign(edited[at], decision),
            "year" => ChangeYear(edited[at], decision),
            _ => Change(edited[at], copy, decision),
        };
    }

    /// <summary>The observations with all changes; scores of the report's year follow it when a reviewer has corrected that year.</summary>
    public IReadOnlyList<Observation> Result(int? yearBefore, int? yearAfter) =>
        [.. edited.Select(e => e.Result()).OfType<Observation>().Concat(added).Select(o => yearAfter is { } y && yearBefore != yearAfter && o.Year == yearBefore ? o with { Year = y } : o)];

    private (int Observation, int Copy)? Find(DecidedClaim claim, int year)
    {
        if (claim.Ordinal < 1) return null;
        if (claim.Figure is not ("item" or "year"))
            return statements[(claim.Item, year, claim.Figure)].Select(s => ((int, int)?)s).ElementAtOrDefault(claim.Ordinal - 1);

        // An item or a year is decided for an observation with all its copies.
        var observations = ReportClaims.Whole(original, claim.Item, year);
        return claim.Ordinal <= observations.Count ? (observations[claim.Ordinal - 1], -1) : null;
    }

    // Of a value that a person added, the last decision says all: what it is, or that it is not.
    private bool ChangeAdded(Decision decision) => decision.Ruling switch
    {
        Ruling.Withdraw => true,
        Ruling.Add or Ruling.Replace or Ruling.AcceptRepair => Add(decision),
        _ => false,
    };

    private bool Add(Decision decision)
    {
        if (decision.Claim is not { Year: { } year, Where: { } where } claim || ObservationKey.FigureOf(claim.Figure) is not { } figure) return false;
        if (StatementValue.Of(figure, decision.Value) is not { } value) return false;
        added.Add(new Observation(claim.Item, year, null, figure, value.Text, claim.Raw, where, "", Standing.ByReviewer, []) { Number = value.Number, Decimals = value.Decimals });
        return true;
    }

    private static bool Reassign(Edited observation, Decision decision)
    {
        switch (decision.Ruling)
        {
            case Ruling.AcceptRepair or Ruling.Replace when !string.IsNullOrWhiteSpace(decision.Value):
                observation.Item = decision.Value.Trim();
                break;
            case Ruling.KeepAsWritten:
                break;
            case Ruling.Withdraw:
                observation.IsWithdrawn = true;
                return true;
            default:
                return false;
        }

        observation.ByReviewer = true;
        return true;
    }

    private static bool ChangeYear(Edited observation, Decision decision)
    {
        if (decision.Ruling == Ruling.KeepAsWritten) return observation.ByReviewer = true;
        if (decision.Ruling is not (Ruling.AcceptRepair or Ruling.Replace) || ReportEdits.YearOf(decision.Value) is not { } year) return false;
        observation.Year = year;
        return observation.ByReviewer = true;
    }

    private static bool Change(Edited observation, int copy, Decision decision)
    {
        switch (decision.Ruling)
        {
            case Ruling.AcceptRepair or Ruling.Replace:
                if (StatementValue.Of(observation.Figure, decision.Value) is not { } value) return false;
                observation.Set(copy, value);
                break;
            case Ruling.KeepAsWritten:
                observation.Keep(copy);
                break;
            case Ruling.Withdraw:
                observation.Withdraw(copy);
                return true;
            default:
                return false;
        }

        return observation.ByReviewer = true;
    }

    /// <summary>An observation while decisions are applied to it.</summary>
    private sealed class Edited(Observation original)
    {
        private readonly StatementValue?[] values = new StatementValue?[original.Copies.Count + 1];
        private readonly bool[] withdrawn = new bool[original.Copies.Count + 1];
        private int kept;

        public Figure Figure => original.Figure;

        public string Item { get; set; } = original.Item;

        public int Year { get; set; } = original.Year;

        public bool ByReviewer { get; set; }

        public bool IsWithdrawn { get; set; }

        public void Set(int copy, StatementValue value) => values[copy + 1] = value;

        public void Withdraw(int copy) => withdrawn[copy + 1] = true;

        // Of statements that differ, the one that a person lets stand is the value; the others remain as its copies.
        public void Keep(int copy) => kept = copy + 1;

        public Observation? Result()
        {
            var left = Enumerable.Range(0, values.Length).Where(i => !withdrawn[i]).ToList();
            if (IsWithdrawn || left.Count == 0) return null;
            if (!ByReviewer && left.Count == values.Length) return original;
            var first = withdrawn[kept] ? left[0] : kept;
            var main = Statement(first);
            return original with
            {
                Item = Item,
                Year = Year,
                Value = main.Value,
                Raw = main.Raw,
                At = main.At,
                Number = main.Number,
                Decimals = main.Decimals,
                Standing = ByReviewer ? Standing.ByReviewer : original.Standing,
                Copies = [.. left.Where(i => i != first).Select(Statement)],
            };
        }

        private Copy Statement(int index)
        {
            var as0 = index == 0
                ? new Copy(original.Value, original.Raw, original.At, original.Number, original.Decimals)
                : original.Copies[index - 1];
            return values[index] is { } value ? as0 with { Value = value.Text, Number = value.Number, Decimals = value.Decimals } : as0;
        }
    }
}
