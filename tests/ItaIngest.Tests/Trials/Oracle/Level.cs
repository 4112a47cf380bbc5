namespace ItaIngest.Tests.Trials.Oracle;

/// <summary>A level of the scale: from, to, and what each instrument must reach, or one of them must not.</summary>
internal sealed record OracleBand(string Label, long Low, long High, long? EachAtLeast, long? AnyBelow);

/// <summary>What is known of an instrument or part that a level asks about: its printed score, else bounds.</summary>
internal sealed class Component(int printed, Term? indicators, Func<Values, Span>? bounds, IEnumerable<int> items)
{
    public IEnumerable<int> Items => (printed >= 0 ? [printed] : indicators?.Items ?? []).Concat(items);

    public Span Of(Values v)
    {
        if (printed >= 0) return new Span(v.Item[printed], v.Item[printed]);
        return indicators?.Range(v, false) ?? bounds?.Invoke(v) ?? Span.All;
    }
}

/// <summary>The level of the overall score is one that the scale allows, as far as the instruments are known.</summary>
internal sealed class LevelFits(string name, int overall, string? label, IReadOnlyList<OracleBand> bands, IReadOnlyList<Component> components) : Equation(name)
{
    public override IEnumerable<int> Items => components.SelectMany(c => c.Items).Append(overall);

    public override bool Holds(Values v, bool onePart)
    {
        // A score between two bands, having more decimals than the scale, belongs to the lower.
        var score = v.Item[overall] / Exact.Unit(2) * Exact.Unit(2);
        var known = components.Select(c => c.Of(v)).ToList();
        foreach (var band in bands.Where(b => b.Low <= score && score <= b.High))
        {
            var each = band.EachAtLeast is { } mark ? Reached(known, mark) : true;
            var below = band.AnyBelow is { } limit ? !Reached(known, limit) : true;
            if (each == false || below == false) continue;
            if (band.Label == label) return true;
            // What certainly holds ends the search: the bands stand from best to worst.
            if (each == true && below == true) return false;
        }

        return false;
    }

    private static bool? Reached(List<Span> known, long mark) =>
        known.Count == 0 ? null : known.Any(k => k.High < mark) ? false : known.All(k => k.Low >= mark) ? true : null;
}
