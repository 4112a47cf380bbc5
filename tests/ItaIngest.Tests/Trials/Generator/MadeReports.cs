using ItaIngest.Mapping;
using ItaIngest.Noise.Made;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Trials.Generator;

/// <summary>What a made report shows.</summary>
internal enum Shown
{
    /// <summary>What the parameters draw.</summary>
    Drawn = 0,

    /// <summary>Every question, every indicator and the overall score, each once.</summary>
    QuestionsIndicatorsOverall,

    /// <summary>Every indicator and the overall score, each once.</summary>
    IndicatorsOverall,

    /// <summary>As drawn, and some e questions of one part that do not name it, which cannot be what is left of a mean of both.</summary>
    SomeOfOnePart,
}

/// <summary>Makes up reports that are consistent. Takes the structure of a year from its book, and nothing from the checks.</summary>
internal sealed class MadeReports(IReadOnlyDictionary<int, CodeBook> books, TrialParameters parameters)
{
    /// <summary>The years that can be made up.</summary>
    public IReadOnlyList<int> Years { get; } = [.. books.Values.Where(b => b.Aggregation is not null).Select(b => b.Year).Order()];

    /// <summary>Makes one up.</summary>
    public ReportFacts Make(int year, Shown shown, Random random) => new MadeReport(books, books[year], shown, new Chance(random, parameters.Values)).Make();
}

/// <summary>One made report.</summary>
internal sealed class MadeReport
{
    private readonly IReadOnlyDictionary<int, CodeBook> books;
    private readonly CodeBook book;
    private readonly Shown shown;
    private readonly Chance chance;
    private readonly EitForm eit;
    private readonly TrueScores truth;
    private readonly Sheet sheet;
    private readonly bool unrounded;
    private readonly HashSet<int> lost = [];
    private readonly HashSet<string> undecided = new(StringComparer.Ordinal);

    public MadeReport(IReadOnlyDictionary<int, CodeBook> books, CodeBook book, Shown shown, Chance chance)
    {
        (this.books, this.book, this.shown, this.chance) = (books, book, shown, chance);
        eit = Form();
        unrounded = chance.Of("unrounded");
        truth = TrueScores.Make(book, chance, unrounded, eit == EitForm.MeanOfBoth);
        sheet = new Sheet(Draw("hundred"));
        if (shown == Shown.Drawn) lost = [.. book.Indicators.Where(_ => chance.Of("indicatorLost")).Select(i => i.Number)];
    }

    private enum EitForm
    {
        NoParts = 0,
        BothNamed,
        OneNamed,
        MeanOfBoth,
        OnePart,
    }

    private bool HasParts => eit != EitForm.NoParts;

    private int Year => book.Year;

    public ReportFacts Make()
    {
        Summary();
        Overall();
        if (shown != Shown.IndicatorsOverall)
            foreach (var instrument in book.Instruments) Questions(instrument);
        if (Draw("copies")) Again();
        if (Draw("questionsAgain")) QuestionsAgain();
        if (Draw("twoYears") && books.TryGetValue(Year - 1, out var before) && before.Aggregation is not null) TwoYears(before);
        return sheet.Facts(Year);
    }

    // What is drawn in a report of all kinds; a report for comparison has nothing besides what it is for.
    private bool Draw(string parameter) => shown is Shown.Drawn or Shown.SomeOfOnePart && chance.Of(parameter);

    private EitForm Form()
    {
        if (!book.Instruments.Any(i => i.Parts.Count == 2)) return EitForm.NoParts;
        if (shown == Shown.SomeOfOnePart) return EitForm.OnePart;
        if (shown == Shown.QuestionsIndicatorsOverall) return chance.Of("eitPartsNamed") ? EitForm.BothNamed : EitForm.MeanOfBoth;
        if (chance.Of("eitPartsNamed")) return chance.Of("eitBothNamed") ? EitForm.BothNamed : EitForm.OneNamed;
        return chance.Of("eitOnePart") ? EitForm.OnePart : EitForm.MeanOfBoth;
    }

    private void Summary()
    {
        sheet.NewTable();
        var words = Draw("passWords");
        foreach (var indicator in book.Indicators.Where(i => !lost.Contains(i.Number)))
        {
            var item = Items.Indicator(indicator.Number);
            sheet.NewRow();
            sheet.Score(item, Year, null, truth[item]);
            if (words) Passed(item);
        }

        if (Draw("instruments"))
            foreach (var instrument in book.Instruments) Row(Items.Instrument(instrument.Code), null);

        // Parts that were averaged question by question and rounded there have no scores of their own that lead to the whole.
        if (HasParts && (unrounded || eit != EitForm.MeanOfBoth) && Draw("partInstruments"))
            foreach (var instrument in book.Instruments) Rows(instrument.Parts.Select(p => (Items.Instrument(instrument.Code), (string?)p.Code)));
        if (Draw("subIndicators"))
            Rows(book.Indicators.SelectMany(i => i.SubIndicators).Select(s => (Items.SubIndicator(s.Code), (string?)null)));
        if (eit is EitForm.BothNamed or EitForm.OneNamed && Draw("partIndicators"))
        {
            var instrument = book.Instruments.First(i => i.Parts.Count == 2);
            foreach (var part in instrument.Parts.Take(eit == EitForm.BothNamed ? 2 : 1))
                Rows(book.Indicators.Where(i => i.Instrument == instrument.Code).Select(i => (Items.Indicator(i.Number), (string?)part.Code)));
        }
    }

    private void Overall()
    {
        if (shown is Shown.Drawn or Shown.SomeOfOnePart && !chance.Of("overall")) return;
        sheet.NewSentence();
        sheet.Score(Items.Overall, Year, null, truth[Items.Overall]);
        if (Draw("level")) sheet.Word(Items.Overall, Year, Figure.Level, truth.Level);
        if (!Draw("overallAgain")) return;
        sheet.NewSentence();
        sheet.Score(Items.Overall, Year, null, truth[Items.Overall]);
    }

    private void Questions(Instrument instrument)
    {
        var indicators = book.Indicators.Where(i => i.Instrument == instrument.Code).ToList();
        if (shown is Shown.Drawn && chance.Of("listNone")) return;
        if (instrument.Parts.Count != 2) List(indicators, null, null);
        else if (eit is EitForm.MeanOfBoth) List(indicators, null, null);
        else if (eit is EitForm.OnePart) List(indicators, null, instrument.Parts[chance.Below(2)].Code);
        else foreach (var part in instrument.Parts.Take(eit == EitForm.BothNamed ? 2 : 1)) List(indicators, part.Code, part.Code);
    }

    /// <summary>Lists questions.</summary>
    /// <param name="indicators">Of which indicators.</param>
    /// <param name="named">The part that the report names.</param>
    /// <param name="part">The part that they are of.</param>
    private void List(List<Indicator> indicators, string? named, string? part)
    {
        var hidden = part is not null && named is null;
        var below = Draw("listBelowMark") && !hidden;
        var some = !below && Draw("listSome") && !hidden || hidden && shown == Shown.SomeOfOnePart;
        var says = below && chance.Of("listSays");
        var mark = book.PassMark!.Value;
        sheet.NewTable();
        foreach (var indicator in indicators)
        {
            var item = Items.Indicator(indicator.Number);
            if (below && truth[item] >= mark * 100) continue;
            var codes = indicator.Questions.Select(q => q.Code).Where(q => below ? truth[q, part] < mark * 100 : !some || chance.Between(0, 1) < 0.7).ToList();
            if (codes.Count == 0) continue;
            if (says && !lost.Contains(indicator.Number))
            {
                sheet.NewSentence();
                sheet.Score(item, Year, null, truth[item]);
                sheet.Word(item, Year, Figure.Pass, truth[item] >= mark * 100 ? "pass" : "fail");
                sheet.Listing(mark);
                sheet.NewTable();
            }

            var left = indicator.Questions.Select(q => q.Code).Except(codes).ToList();
            foreach (var code in codes)
            {
                sheet.NewRow();
                var written = code;
                if (left.Count > 0 && (below || some) && chance.Of("undecided"))
                {
                    written = string.Join('|', new[] { code, left[0] }.OrderBy(c => int.Parse(c.AsSpan(1), System.Globalization.NumberStyles.None, null)));
                    left.RemoveAt(0);
                    undecided.UnionWith(indicator.Questions.Select(q => q.Code));
                }

                sheet.Score(written, Year, named, truth[code, part]);
            }
        }
    }

    // Indicators stated again in sentences, with a third statement of some.
    private void Again()
    {
        foreach (var indicator in book.Indicators.Where(i => !lost.Contains(i.Number) && chance.Of("copied")))
        {
            var item = Items.Indicator(indicator.Number);
            do
            {
                sheet.NewSentence();
                sheet.Score(item, Year, null, truth[item]);
            }
            while (chance.Of("thirdCopy"));
        }
    }

    // Beside a code that is read in two ways nobody could tell which question is stated twice.
    private IEnumerable<string> Again(char instrument) => book.Questions.Select(q => q.Code).Where(c => c[0] == instrument && !undecided.Contains(c));

    private void QuestionsAgain()
    {
        foreach (var code in Again('i').Where(_ => chance.Below(3) == 0))
        {
            sheet.NewSentence();
            sheet.Score(code, Year, null, truth[code]);
        }
    }

    private void TwoYears(CodeBook before)
    {
        var last = TrueScores.Make(before, chance, chance.Of("unrounded"), false);
        var items = book.Indicators.Where(i => !lost.Contains(i.Number)).Select(i => Items.Indicator(i.Number)).Append(Items.Overall).Where(_ => chance.Of("twoYearsItem"))
            .Concat(Again('i').Where(q => last.Has(q) && chance.Of("twoYearsQuestion"))).ToList();
        if (items.Count == 0) return;
        sheet.NewTable();
        foreach (var item in items)
        {
            sheet.NewRow();
            sheet.Score(item, Year - 1, null, last[item], 2);
            sheet.Score(item, Year, null, truth[item], 3);
            sheet.Delta(item, Year - 1, last[item], Year, truth[item], chance.Of("difference"));
        }
    }

    private void Passed(string item)
    {
        var passed = truth[item] >= book.PassMark!.Value * 100;
        sheet.Word(item, Year, Figure.Pass, passed ? "pass" : "fail");
    }

    private void Rows(IEnumerable<(string Item, string? Part)> of)
    {
        foreach (var (item, part) in of) Row(item, part);
    }

    private void Row(string item, string? part)
    {
        sheet.NewRow();
        sheet.Score(item, Year, part, truth[item, part]);
    }
}
