using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Scores.Constraints;

/// <summary>
/// What the book of a year says about its scores: question → sub-indicator → indicator (of a part) → instrument → overall, and the
/// level. A score that is not printed is bounded by what is printed below it.
/// </summary>
internal sealed class YearConstraints
{
    // Half of a printed hundredth: by so much a score may have been rounded before it was used, though it is not printed.
    private static readonly Fraction HalfHundredth = Fraction.Of(1, 200);
    private static readonly Fraction Half = Fraction.Of(1, 2);

    private readonly YearModel year;
    private readonly ModelBuilder model;
    private readonly ReportFacts facts;
    private readonly CodeBook book;
    private readonly ScoreGraph graph;
    private readonly bool inTwoParts;

    public YearConstraints(YearModel year, ModelBuilder model, ReportFacts facts)
    {
        (this.year, this.model, this.facts, book, graph) = (year, model, facts, year.Book, year.Graph);
        inTwoParts = book.Aggregation?.Value.Eit == EitFormula.MeanOfTwoParts;
    }

    public void Build()
    {
        if (book.Aggregation is null) return;
        foreach (var indicator in graph.Indicators) OfIndicator(indicator);
        Lists();
        foreach (var instrument in graph.Instruments) OfInstrument(instrument);
        OfOverall();
        OfLevel();
    }

    private void OfIndicator(ScoreNode indicator)
    {
        if (RangeOf(indicator) == Confidence.Unknown) return;
        foreach (var sub in indicator.Children.Where(c => c.Children.Count > 0)) OfOit(sub, [sub]);
        if (IsOit(indicator))
        {
            OfOit(indicator, indicator.Children);
            return;
        }

        foreach (var part in indicator.Parts) OfList(part);
        if (!IsInTwoParts(indicator))
        {
            OfList(indicator);
        }
        else if (model.Of(indicator) is { } variable && indicator.Parts.Select(Value).ToList() is var parts && parts.Exists(p => p.IsKnown))
        {
            var form = new LinearForm();
            foreach (var part in parts) form.Add(part, Half);
            Equation("parts", indicator, variable, form);
        }
    }

    private void OfList(ScoreNode indicator)
    {
        var list = QuestionList.Of(graph, indicator);
        if (list.IsEmpty || list.IsAmbiguous || model.Of(indicator) is not { } variable) return;
        Keep(indicator, AsMean(indicator, variable, list));
    }

    private Equation AsMean(ScoreNode indicator, Variable variable, QuestionList list) =>
        new("questions", indicator, variable.Index, Mean(list)) { OpenAbove = OpenAbove(indicator, variable, list) };

    /// <summary>The lists of EIT questions that bear no part, in a year of two parts.</summary>
    private void Lists()
    {
        var lists = new List<EitList>();
        var means = new List<LinearForm>();
        ScoreNode[] indicators = [.. graph.Indicators.Where(IsInTwoParts)];
        foreach (var indicator in indicators)
        {
            var list = QuestionList.Of(graph, indicator);
            if (list.IsComplete) means.Add(Mean(list));
            if (list.IsEmpty || list.IsAmbiguous || model.Of(indicator) is not { } variable) continue;
            var one = new LinearForm();
            one.Add(Mean(list), Half);
            one.AddOpen(Half);
            // What the report does not list is above the mark, and the part that it does not show is anything.
            var asOnePart = new Equation("questions", indicator, variable.Index, one)
            {
                OpenAbove = OpenAbove(indicator, variable, list),
                OpenAboveWeight = Fraction.Of(list.Unlisted, list.Count * 2L),
            };
            lists.Add(new EitList(AsMean(indicator, variable, list), asOnePart));
        }

        if (lists.Count == 0) return;
        var ofPart = new List<Equation>();
        if (means.Count == indicators.Length)
        {
            foreach (var part in graph.Instruments.SelectMany(i => i.Parts))
            {
                if (model.Of(part) is not { } variable) continue;
                var form = new LinearForm();
                foreach (var mean in means) form.Add(mean, Fraction.Of(1, means.Count));
                ofPart.Add(new Equation("questions", part, variable.Index, form));
            }
        }

        year.EitLists = new EitLists(lists, ofPart);
        model.Add(year.EitLists);
    }

    private void OfOit(ScoreNode node, IReadOnlyList<ScoreNode> subs)
    {
        if (model.Of(node) is not { } variable) return;
        var sums = subs.Select(s => Sum(s, asPrinted: !ReferenceEquals(s, node))).ToList();
        if (sums.TrueForAll(s => s.Printed is null && s.Listed.Count == 0) && !SizesAreKnown(subs)) return;
        if (sums.TrueForAll(s => s.Printed is not null || s.IsComplete))
        {
            var form = new LinearForm();
            foreach (var sum in sums)
            {
                if (sum.Printed is { } printed) form.Add(LinearForm.Of(printed), Fraction.Of(1, sums.Count));
                // One sub-indicator by itself is printed as it comes out; as an addend it may have been rounded before it was used.
                else if (ReferenceEquals(subs[0], node)) foreach (var question in sum.Listed) form.Add(LinearForm.Of(question), Fraction.Of(1, sum.Count));
                else form.AddMean(sum, Fraction.Of(1, sums.Count));
            }

            Equation("questions", node, variable, form);
        }
        else if (book.OitValues is { } values)
        {
            Keep(node, new Reachable(node, variable.Index, sums, values.Value));
        }
    }

    // All of the questions, or as printed; where neither, some of the questions.
    private SubIndicatorSum Sum(ScoreNode sub, bool asPrinted)
    {
        int[] listed = [.. sub.Children.Select(model.Of).OfType<Variable>().Select(v => v.Index)];
        var printed = asPrinted && listed.Length < sub.Children.Count ? model.Of(sub)?.Index : null;
        return new SubIndicatorSum(sub.Children.Count, listed, printed);
    }

    // Without a single question, what is possible rests on the sizes of the sub-indicators alone.
    private bool SizesAreKnown(IReadOnlyList<ScoreNode> subs) =>
        subs.All(s => book.Indicators.SelectMany(i => i.SubIndicators).Any(r => string.Equals(Items.SubIndicator(r.Code), s.Item, StringComparison.Ordinal) && r.Range >= Confidence.Inferred));

    private void OfInstrument(ScoreNode instrument)
    {
        foreach (var part in instrument.Parts)
        {
            if (model.Of(part) is { } own && FromIndicators(part) is { IsKnown: true } form) Equation("indicators", part, own, form);
        }

        Variable?[] parts = [.. instrument.Parts.Select(model.Of)];
        var fromParts = parts.Length > 0 && parts.All(p => p is not null) ? FromParts(instrument, parts!) : null;
        if (model.Of(instrument) is { } variable)
        {
            if (FromIndicators(instrument) is { IsKnown: true } form) Equation("indicators", instrument, variable, form);
            if (fromParts is not null) Equation("parts", instrument, variable, fromParts);
        }
        else if (fromParts is { Terms.Count: 2 } && instrument.Children.All(c => model.Of(c) is not null))
        {
            // The whole is not printed: what its indicators make of it and what its parts make of it are one.
            var (first, second) = (fromParts.Terms[0], fromParts.Terms[1]);
            var rest = new LinearForm();
            rest.Add(FromIndicators(instrument), Inverse(first.Weight));
            rest.Add(LinearForm.Of(second.Variable), -(second.Weight * Inverse(first.Weight)));
            int[] indicators = [.. instrument.Children.Select(c => model.Of(c)!.Index)];
            Keep(instrument.Parts[0], new Equation("parts", instrument.Parts[0], parts[0]!.Index, rest)
            {
                // The score that both make is not printed: it would be printed alike.
                Exactness = a => Printed2(indicators.Average(v => a[v].Number)) == Printed2(fromParts.Terms.Sum(t => a[t.Variable].Number * t.Weight.Numerator / t.Weight.Denominator)),
            });
        }
    }

    private void OfOverall()
    {
        if (graph.Overall is not { } overall || model.Of(overall) is not { } variable) return;
        var form = new LinearForm();
        foreach (var instrument in graph.Instruments)
        {
            if (WeightOf(instrument) is not { } weight) return;
            form.Add(Value(instrument), weight);
        }

        if (form.IsKnown) Equation("instruments", overall, variable, form);
    }

    private void OfLevel()
    {
        if (graph.Overall is not { } overall || model.Of(overall) is not { } variable || book.Ratings is not { } ratings) return;
        RatingBand[] stated = [.. overall.Statements.Where(s => s.Figure == Figure.Level).Select(s => RatingWords.Band(ratings.Value, s.Value)).OfType<RatingBand>().Distinct()];
        if (stated.Length == 0) return;
        ScoreNode[] nodes = [.. graph.Instruments.SelectMany(i => i.Children.Concat(i.Parts).Append(i)), .. graph.Instruments.SelectMany(i => i.Parts).SelectMany(p => p.Children)];
        var known = nodes.Distinct().Select(n => (Node: n, Variable: model.Of(n))).Where(n => n.Variable is not null).ToDictionary(n => n.Node, n => n.Variable!.Index);
        known[overall] = variable.Index;
        model.Add(new LevelFits(variable.Index, [.. known.Values.Where(v => v != variable.Index)], ratings.Value, stated,
            a => new InstrumentBounds(book, graph, n => known.TryGetValue(n, out var v) ? a[v] : n.Score).All()));
    }

    /// <summary>A score as printed, or bounded by what is below it.</summary>
    private LinearForm Value(ScoreNode node)
    {
        if (model.Of(node) is { } variable) return LinearForm.Of(variable.Index);
        return Items.InstrumentCode(node.Item) is not null ? OfInstrumentBelow(node) : OfIndicatorBelow(node);
    }

    private LinearForm OfInstrumentBelow(ScoreNode instrument)
    {
        Variable?[] parts = [.. instrument.Parts.Select(model.Of)];
        if (parts.Length > 0 && parts.All(p => p is not null) && FromParts(instrument, parts!) is { } form) return form;
        var below = FromIndicators(instrument);
        if (below.IsKnown && instrument.Children.Any(c => model.Of(c) is null)) below.AddSlack(HalfHundredth);
        return below.IsKnown ? below : LinearForm.Unknown();
    }

    private LinearForm OfIndicatorBelow(ScoreNode indicator)
    {
        if (RangeOf(indicator) == Confidence.Unknown) return LinearForm.Unknown();
        var form = new LinearForm();
        if (IsOit(indicator))
        {
            foreach (var sub in indicator.Children) form.Add(OfSubIndicator(sub), Fraction.Of(1, indicator.Children.Count));
            // Its questions are exact, so that rounding it before it is used is not made up for by their printed precision.
            if (form.IsKnown) form.AddSlack(HalfHundredth);
        }
        else if (IsInTwoParts(indicator) && indicator.Parts.Select(Value).ToList() is var parts && parts.Exists(p => p.IsKnown))
        {
            foreach (var part in parts) form.Add(part, Half);
        }
        else if (QuestionList.Of(graph, indicator) is { IsEmpty: false, IsAmbiguous: false } list)
        {
            // A list without its part may be of one part; then the other may be anything, which the plain mean is a case of.
            var mayBeOnePart = IsInTwoParts(indicator) && !AreMeans();
            form.Add(Mean(list), mayBeOnePart ? Half : Fraction.One);
            if (mayBeOnePart) form.AddOpen(Half);
        }

        return form.IsKnown ? form : LinearForm.Unknown();
    }

    /// <summary>Whether two complete lists of EIT are plainly the means of their indicators, as they are printed: then all lists are.</summary>
    private bool AreMeans() => graph.Indicators.Where(IsInTwoParts).Count(i =>
        i.Score is { Number: not (0m or 100m) } stated && QuestionList.Of(graph, i) is { IsComplete: true } list
        && Estimate.Mean([.. list.All.Select(q => Estimate.Of(q.Score!.Value))]).FitTo(stated) is not null) >= 2;

    private LinearForm OfSubIndicator(ScoreNode sub)
    {
        var sum = Sum(sub, asPrinted: true);
        if (sum.Printed is { } printed) return LinearForm.Of(printed);
        var form = new LinearForm();
        if (sum.IsComplete)
        {
            form.AddMean(sum, Fraction.One);
            return form;
        }

        foreach (var question in sum.Listed) form.Add(LinearForm.Of(question), Fraction.Of(1, sum.Count));
        form.AddOpen(Fraction.Of(sum.Count - sum.Listed.Count, sum.Count));
        if (form.IsKnown) form.AddSlack(HalfHundredth);
        return form;
    }

    private LinearForm FromIndicators(ScoreNode instrument)
    {
        var form = new LinearForm();
        foreach (var indicator in instrument.Children) form.Add(Value(indicator), Fraction.Of(1, instrument.Children.Count));
        return form;
    }

    private LinearForm? FromParts(ScoreNode instrument, IReadOnlyList<Variable> parts)
    {
        var rule = book.Instruments.First(i => string.Equals(Items.Instrument(i.Code), instrument.Item, StringComparison.Ordinal));
        if (rule.Parts.Any(p => p.Weight is null) || rule.Parts.Sum(p => p.Weight!.Value) <= 0) return null;
        var total = Fraction.Of(rule.Parts.Sum(p => p.Weight!.Value));
        var form = new LinearForm();
        for (var p = 0; p < parts.Count; p++) form.Add(LinearForm.Of(parts[p].Index), Fraction.Of(rule.Parts[p].Weight!.Value) * Inverse(total));
        return form;
    }

    private LinearForm Mean(QuestionList list)
    {
        var form = new LinearForm();
        foreach (var question in list.All)
        {
            if (model.Of(question) is { } variable) form.Add(LinearForm.Of(variable.Index), Fraction.Of(1, list.Count));
            else form.AddOpen(Fraction.Of(1, list.Count));
        }

        if (list.Unlisted > 0) form.AddOpen(Fraction.Of(list.Unlisted, list.Count));
        return form;
    }

    /// <summary>A report may say of an indicator that it lists the questions below the mark; then the others are not below it.</summary>
    private (Func<Assignment, bool> Applies, decimal Mark)? OpenAbove(ScoreNode indicator, Variable variable, QuestionList list)
    {
        if (list.IsComplete || book.PassMark is not { } mark) return null;
        if (!facts.Claims.Any(c => c.Kind == ClaimKind.Listing && FigureText.Read(c.Figures.GetValueOrDefault("below")) is { } below && below.Value == mark.Value
            && indicator.Scores.Any(s => PlaceOrder.SameRow(s.At, c.At)))) return null;
        int[] all = [variable.Index, .. list.All.Select(model.Of).OfType<Variable>().Select(v => v.Index)];
        return (a => all.All(v => a[v].Number < mark.Value), mark.Value);
    }

    private void Equation(string name, ScoreNode result, Variable variable, LinearForm form) => Keep(result, new Equation(name, result, variable.Index, form));

    private void Keep(ScoreNode node, Constraint constraint)
    {
        year.Add(node, constraint);
        model.Add(constraint);
    }

    private bool IsInTwoParts(ScoreNode indicator) => inTwoParts && indicator.Parts.Count == 2;

    private static bool IsOit(ScoreNode indicator) => QuestionList.Questions(indicator) is [{ Item: ['o', ..] }, ..];

    private Confidence RangeOf(ScoreNode indicator) => book.Indicator(Items.IndicatorNumber(indicator.Item) ?? 0)?.Range ?? Confidence.Unknown;

    // A quotient of decimals may miss what it is by its last digit.
    private static decimal Printed2(decimal score) => Rounding.Round(Rounding.Round(score, 18), Scores.Printed.Usual);

    private Fraction? WeightOf(ScoreNode instrument)
    {
        var rule = book.Instruments.First(i => string.Equals(Items.Instrument(i.Code), instrument.Item, StringComparison.Ordinal));
        if (rule.Weight is { } weight) return Fraction.Of(weight.Value);
        return rule.Parts.Count > 0 && rule.Parts.All(p => p.Weight is not null) ? Fraction.Of(rule.Parts.Sum(p => p.Weight!.Value)) : null;
    }

    private static Fraction Inverse(Fraction fraction) => Fraction.Of(fraction.Denominator, fraction.Numerator);
}
