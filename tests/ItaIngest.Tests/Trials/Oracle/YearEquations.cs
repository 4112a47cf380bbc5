using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Trials.Oracle;

/// <summary>The equations among the scores of one year, K3 to K8.</summary>
internal sealed class YearEquations(ReportFacts facts, CodeBook book, IReadOnlyDictionary<(string Item, string? Part, int Year, int Own), int> items, List<Equation> into)
{
    private readonly bool hasParts = book.Aggregation?.Value.Eit == EitFormula.MeanOfTwoParts && book.Instruments.Any(i => i.Parts.Count == 2);
    private readonly List<(int Indicator, QuestionMean List)> unnamed = [];

    /// <summary>Whether EIT questions are listed without their part.</summary>
    public bool HasUnnamed { get; private set; }

    public void Add()
    {
        Words();
        if (book.Aggregation is null) return;
        foreach (var indicator in book.Indicators) AddIndicator(indicator);
        if (unnamed.Count > 0) AddUnnamed();
        foreach (var instrument in book.Instruments) AddInstrument(instrument);
        if (Item(Items.Overall) is var overall and >= 0)
            into.Add(new Recomputed("K7 overall" + At, overall, new Weighted([.. book.Instruments.Select(i => (InstrumentTerm(i), (int)(i.Weight!.Value * 100)))])));
    }

    private string At => "@" + book.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Instrument Eit => book.Instruments.First(i => i.Parts.Count == 2);

    private int Item(string item, string? part = null) => items.GetValueOrDefault((item, part, book.Year, -1), -1);

    private bool IsEitOfParts(Indicator indicator) => hasParts && indicator.Instrument == Eit.Code;

    private static bool IsOit(Indicator indicator) => indicator.SubIndicators.Count > 0;

    // Without a single question all rests on the sizes of the sub-indicators, and these must be more than own knowledge.
    private bool SizesCount(IReadOnlyList<SubIndicator> subs) =>
        subs.All(s => s.Range >= Confidence.Inferred) || subs.Any(s => s.Questions.Any(q => Item(q) >= 0));

    private void AddIndicator(Indicator indicator)
    {
        var printed = Item(Items.Indicator(indicator.Number));
        if (IsOit(indicator))
        {
            var subs = indicator.SubIndicators.Select(WithOwn).ToList();
            if (printed >= 0 && (SizesCount(indicator.SubIndicators) || indicator.SubIndicators.Any(s => Item(Items.SubIndicator(s.Code)) >= 0))) into.Add(new OitIndicator($"K5 {indicator.Number}{At}", printed, subs));
            foreach (var (sub, term) in indicator.SubIndicators.Zip(subs))
                if (Item(Items.SubIndicator(sub.Code)) is var own and >= 0 && SizesCount([sub])) into.Add(new OitSubIndicator($"K5 {sub.Code}{At}", own, WithoutOwn(sub)));
            return;
        }

        if (!IsEitOfParts(indicator))
        {
            if (printed >= 0 && Questions(indicator, null) is { Listed: > 0 } questions) into.Add(new Recomputed($"K3 {indicator.Number}{At}", printed, questions));
            return;
        }

        foreach (var part in Eit.Parts)
            if (Item(Items.Indicator(indicator.Number), part.Code) is var own and >= 0 && Questions(indicator, part.Code) is { Listed: > 0 } ofPart)
                into.Add(new Recomputed($"K3 {indicator.Number} {part.Code}{At}", own, ofPart));
        if (printed >= 0) into.Add(new Recomputed($"K4 {indicator.Number}{At}", printed, new Mean(PartTerm(indicator, 0), PartTerm(indicator, 1))));
        if (Questions(indicator, null) is { Listed: > 0 } list)
        {
            HasUnnamed = true;
            if (printed >= 0) unnamed.Add((printed, list));
        }
    }

    private void AddUnnamed()
    {
        foreach (var (indicator, list) in unnamed)
        {
            into.Add(new Recomputed($"K4 plain list of item {indicator}{At}", indicator, list, hypothesis: false));
            into.Add(new Recomputed($"K4 one part of item {indicator}{At}", indicator, new Mean(list, new Free()), hypothesis: true));
        }

        into.Add(new NoCoincidence(unnamed));
        var parts = Eit.Parts.Select(p => Item(Items.Instrument(Eit.Code), p.Code)).Where(p => p >= 0).ToList();
        var lists = book.Indicators.Where(IsEitOfParts).Select(i => Questions(i, null)).ToList();
        if (parts.Count > 0 && lists.TrueForAll(l => l.IsComplete(true))) into.Add(new OneOfTheParts(new Mean(lists), parts));
    }

    private void AddInstrument(Instrument instrument)
    {
        var indicators = book.Indicators.Where(i => i.Instrument == instrument.Code).ToList();
        var whole = Item(Items.Instrument(instrument.Code));
        if (whole >= 0) into.Add(new Recomputed($"K6 {instrument.Code}{At}", whole, new Mean([.. indicators.Select(IndicatorTerm)])));
        if (instrument.Parts.Count != 2 || !hasParts) return;
        var parts = instrument.Parts.Select(p => Item(Items.Instrument(instrument.Code), p.Code)).ToArray();
        for (var p = 0; p < 2; p++)
        {
            var of = p;
            if (parts[p] >= 0) into.Add(new Recomputed($"K6 {instrument.Parts[p].Code}{At}", parts[p], new Mean([.. indicators.Select(i => PartTerm(i, of))])));
        }

        if (parts.Any(p => p < 0)) return;
        var mean = new Mean(new Stated(parts[0]), new Stated(parts[1]));
        if (whole >= 0) into.Add(new Recomputed($"K6 {instrument.Code} of parts{At}", whole, mean));
        else if (indicators.TrueForAll(i => Item(Items.Indicator(i.Number)) >= 0))
            into.Add(new SameScore($"K6 {instrument.Code} indicators and parts{At}", new Mean([.. indicators.Select(IndicatorTerm)]), mean));
    }

    private Term InstrumentTerm(Instrument instrument)
    {
        if (Item(Items.Instrument(instrument.Code)) is var whole and >= 0) return new Stated(whole);
        var parts = instrument.Parts.Select(p => Item(Items.Instrument(instrument.Code), p.Code)).ToArray();
        if (parts.Length == 2 && hasParts && parts.All(p => p >= 0)) return new Mean([.. parts.Select(p => new Stated(p))]);
        var indicators = book.Indicators.Where(i => i.Instrument == instrument.Code).ToList();
        var mean = new Mean([.. indicators.Select(IndicatorTerm)]);
        return indicators.TrueForAll(i => Item(Items.Indicator(i.Number)) >= 0) ? mean : new RoundedTwice(mean);
    }

    private Term IndicatorTerm(Indicator indicator)
    {
        if (Item(Items.Indicator(indicator.Number)) is var printed and >= 0) return new Stated(printed);
        // The questions of OIT are exact and leave no room for the rounding of their indicator.
        if (IsOit(indicator)) return new RoundedTwice(new Mean([.. indicator.SubIndicators.Select(WithOwn)]));
        if (!IsEitOfParts(indicator)) return Questions(indicator, null);
        var list = Questions(indicator, null);
        return list.Listed > 0 ? new ByHypothesis(list, new Mean(list, new Free())) : new Mean(PartTerm(indicator, 0), PartTerm(indicator, 1));
    }

    private Term PartTerm(Indicator indicator, int part) =>
        Item(Items.Indicator(indicator.Number), Eit.Parts[part].Code) is var printed and >= 0 ? new Stated(printed) : Questions(indicator, Eit.Parts[part].Code);

    private QuestionMean Questions(Indicator indicator, string? part)
    {
        var codes = indicator.Questions.Select(q => q.Code).ToHashSet(StringComparer.Ordinal);
        var listed = items.Where(i => i.Key.Year == book.Year && i.Key.Part == part && Items.Candidates(i.Key.Item).All(codes.Contains)).Select(i => i.Value).Order().ToList();
        return new QuestionMean(listed, indicator.Questions.Count, Item(Items.Indicator(indicator.Number), part), ListsBelowMark(indicator) ? Exact.Of(book.PassMark!.Value) : null);
    }

    private SubIndicatorTerm WithOwn(SubIndicator sub) => Sub(sub, Item(Items.SubIndicator(sub.Code)));

    private SubIndicatorTerm WithoutOwn(SubIndicator sub) => Sub(sub, -1);

    private SubIndicatorTerm Sub(SubIndicator sub, int printed) =>
        new([.. sub.Questions.Select(q => Item(q)).Where(q => q >= 0)], sub.Questions.Count, printed, [.. (book.OitValues?.Value ?? [0, 100]).Select(Exact.Of)]);

    // The sentence that says so names the indicator, or its score stands in the same row.
    private bool ListsBelowMark(Indicator indicator)
    {
        if (book.PassMark is not { } mark || facts.ScoreYear != book.Year) return false;
        var item = Items.Indicator(indicator.Number);
        foreach (var claim in facts.Claims)
        {
            if (claim.Kind != ClaimKind.Listing || FigureText.Read(claim.Figures.GetValueOrDefault("below"))?.Value != mark.Value) continue;
            foreach (var o in facts.Observations)
                if (o.Item == item && o.Year == book.Year && (PlaceOrder.SameRow(o.At, claim.At) || o.Copies.Any(c => PlaceOrder.SameRow(c.At, claim.At)))) return true;
        }

        return false;
    }

    private void Words()
    {
        foreach (var o in facts.Observations.Where(o => o.Year == book.Year))
        {
            if (Item(o.Item, o.Part) is not (var item and >= 0)) continue;
            if (o.Figure == Figure.Pass && book.PassMark is { } mark)
                foreach (var word in o.Copies.Select(c => c.Value).Prepend(o.Value)) into.Add(new PassWord($"K8 {o.Item}{At}", item, word == "pass", Exact.Of(mark.Value)));
            if (o.Figure == Figure.Level && o.Item == Items.Overall && book.Ratings is { } scale)
                foreach (var word in o.Copies.Select(c => c.Value).Prepend(o.Value)) into.Add(Level(item, word, scale.Value));
        }
    }

    private LevelFits Level(int overall, string word, RatingScale scale)
    {
        var bands = scale.Bands.Select(b => new OracleBand(b.Label, Exact.Of(b.Low), Exact.Of(b.High), b.EachAtLeast is { } e ? Exact.Of(e) : null, b.AnyBelow is { } a ? Exact.Of(a) : null)).ToList();
        var label = bands.Select(b => b.Label).Where(l => word.EndsWith(l, StringComparison.Ordinal)).MaxBy(l => l.Length);
        return new LevelFits("K8 level" + At, overall, label, bands, book.Aggregation is null ? [] : [.. book.Instruments.SelectMany(Components)]);
    }

    private IEnumerable<Component> Components(Instrument instrument)
    {
        var indicators = book.Indicators.Where(i => i.Instrument == instrument.Code).ToList();
        var whole = new Component(Item(Items.Instrument(instrument.Code)), AllStated(indicators.ConvertAll(i => Item(Items.Indicator(i.Number)))), null, []);
        if (instrument.Parts.Count != 2) return [whole];
        var parts = instrument.Parts.Select(p => new Component(Item(Items.Instrument(instrument.Code), p.Code), AllStated(indicators.ConvertAll(i => Item(Items.Indicator(i.Number), p.Code))), null, [])).ToArray();
        return parts.Select((p, i) => p.Items.Any() ? p : new Component(-1, null, v => Other(whole.Of(v), parts[1 - i].Of(v)), whole.Items.Concat(parts[1 - i].Items)));
    }

    private static Mean? AllStated(List<int> printed) => printed.TrueForAll(p => p >= 0) ? new Mean([.. printed.Select(p => new Stated(p))]) : null;

    // What one part must be where the whole and the other are known.
    private static Span Other(Span whole, Span part) =>
        new(Math.Max(0, 2 * whole.Low - part.High), Math.Min(100 * Exact.Point, 2 * whole.High - part.Low));
}
