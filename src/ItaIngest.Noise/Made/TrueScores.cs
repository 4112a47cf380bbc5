using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Noise.Made;

/// <summary>
/// The scores of an agency in a year, from the answers of its respondents upward: question, sub-indicator, indicator, instrument,
/// overall. Either nothing is rounded before it is printed, or every level is.
/// </summary>
internal sealed class TrueScores
{
    private readonly Dictionary<(string Item, string? Part), Fraction> scores = [];
    private readonly CodeBook book;
    private readonly bool unrounded;

    private TrueScores(CodeBook book, bool unrounded) => (this.book, this.unrounded) = (book, unrounded);

    /// <summary>In hundredths.</summary>
    public int this[string item, string? part = null] => scores[(item, part)].Hundredths;

    /// <summary>The level of the overall score; parts that are scored by themselves count as instruments.</summary>
    public string Level
    {
        get
        {
            var overall = this[Items.Overall] / 100m;
            var each = book.Instruments.SelectMany(i => i.Parts.Count == 2 ? i.Parts.Select(p => this[Items.Instrument(i.Code), p.Code]) : [this[Items.Instrument(i.Code)]]).Min() / 100m;
            return book.Ratings!.Value.Bands.First(b => b.Low <= overall && overall <= b.High && (b.EachAtLeast is null || each >= b.EachAtLeast) && (b.AnyBelow is null || each < b.AnyBelow)).Label;
        }
    }

    public bool Has(string item, string? part = null) => scores.ContainsKey((item, part));

    /// <summary>Makes up an agency's year.</summary>
    /// <param name="book">The year.</param>
    /// <param name="chance">Chance.</param>
    /// <param name="unrounded">Whether scores are carried up unrounded.</param>
    /// <param name="averagedFirst">Whether the two parts of EIT are averaged question by question, so that what is printed without a part is their mean at every level.</param>
    public static TrueScores Make(CodeBook book, Chance chance, bool unrounded, bool averagedFirst)
    {
        var made = new TrueScores(book, unrounded);
        var answers = new Answers(chance);
        foreach (var instrument in book.Instruments) made.MakeInstrument(instrument, answers, averagedFirst);
        var overall = Fraction.Of(0, 1);
        foreach (var instrument in book.Instruments)
        {
            // From the year that has parts on each part has a weight of its own.
            if (instrument.Parts.Count == 2)
            {
                foreach (var part in instrument.Parts) overall += made.scores[(Items.Instrument(instrument.Code), part.Code)] * Weight(part.Weight!.Value);
            }
            else
            {
                overall += made.scores[(Items.Instrument(instrument.Code), null)] * Weight(instrument.Weight!.Value);
            }
        }

        made.Put(Items.Overall, null, overall);
        return made;
    }

    private static Fraction Weight(decimal weight) => Fraction.Of((int)(weight * 100), 100);

    private void MakeInstrument(Instrument instrument, Answers answers, bool averagedFirst)
    {
        var indicators = book.Indicators.Where(i => i.Instrument == instrument.Code).ToList();
        if (instrument.Parts.Count == 2) MakeParts(instrument, indicators, answers, averagedFirst);
        else if (indicators[0].SubIndicators.Count > 0) MakeOit(indicators, answers);
        else
        {
            var asked = answers.NewGroup();
            foreach (var indicator in indicators)
            {
                foreach (var q in indicator.Questions) Put(q.Code, null, asked());
                Put(Items.Indicator(indicator.Number), null, MeanOf(indicator.Questions.Select(q => (q.Code, (string?)null))));
            }
        }

        Put(Items.Instrument(instrument.Code), null, MeanOf(indicators.Select(i => (Items.Indicator(i.Number), (string?)null))));
    }

    private void MakeOit(List<Indicator> indicators, Answers answers)
    {
        var disclosed = answers.Disclosed();
        foreach (var indicator in indicators)
        {
            foreach (var q in indicator.Questions) Put(q.Code, null, disclosed());
            foreach (var sub in indicator.SubIndicators) Put(Items.SubIndicator(sub.Code), null, MeanOf(sub.Questions.Select(q => (q, (string?)null))));
            Put(Items.Indicator(indicator.Number), null, MeanOf(indicator.SubIndicators.Select(s => (Items.SubIndicator(s.Code), (string?)null))));
        }
    }

    private void MakeParts(Instrument instrument, List<Indicator> indicators, Answers answers, bool averagedFirst)
    {
        foreach (var part in instrument.Parts)
        {
            var asked = answers.NewGroup();
            foreach (var indicator in indicators)
            {
                foreach (var q in indicator.Questions) Put(q.Code, part.Code, asked());
                Put(Items.Indicator(indicator.Number), part.Code, MeanOf(indicator.Questions.Select(q => (q.Code, (string?)part.Code))));
            }

            Put(Items.Instrument(instrument.Code), part.Code, MeanOf(indicators.Select(i => (Items.Indicator(i.Number), (string?)part.Code))));
        }

        foreach (var indicator in indicators)
        {
            foreach (var q in indicator.Questions) Put(q.Code, null, MeanOf(instrument.Parts.Select(p => (q.Code, (string?)p.Code))));
            var item = Items.Indicator(indicator.Number);
            Put(item, null, averagedFirst ? MeanOf(indicator.Questions.Select(q => (q.Code, (string?)null))) : MeanOf(instrument.Parts.Select(p => (item, (string?)p.Code))));
        }
    }

    private void Put(string item, string? part, Fraction score) => scores[(item, part)] = unrounded ? score : score.Rounded;

    private Fraction MeanOf(IEnumerable<(string Item, string? Part)> of) => Fraction.Mean([.. of.Select(o => scores[o])]);
}

/// <summary>Answers to questions: 0, 33, 67 or 100 of every respondent.</summary>
internal sealed class Answers(Chance chance)
{
    private readonly double level = chance.Between(0, 1) is var x && x < chance.Parameter("agencyFine") ? chance.Between(92, 100)
        : x < chance.Parameter("agencyFine") + chance.Parameter("agencyFair") ? chance.Between(80, 92) : chance.Between(60, 80);

    /// <summary>The questions that one group of people answers: each call is the score of the next.</summary>
    public Func<Fraction> NewGroup()
    {
        var (least, most) = (chance.Parameter("respondentsLeast"), chance.Parameter("respondentsMost"));
        var people = (int)Math.Round(least * Math.Pow(most / least, chance.Between(0, 1)));
        return () => Question(people);
    }

    /// <summary>Questions that are met or not.</summary>
    public Func<Fraction> Disclosed()
    {
        var complete = chance.Of("oitComplete");
        return () => Fraction.Of(complete || !chance.Of("oitMissed") ? 100 : 0, 1);
    }

    private Fraction Question(int people)
    {
        if (chance.Of("answeredByFewer")) people -= chance.Below(Math.Max(1, people / 10));
        var goal = Math.Min(100, level + chance.Between(-1, 1) * chance.Parameter("spread"));
        var missing = (100 - goal) / 100 * people;
        if (chance.Of("yesOrNo")) return Score(people, (int)Math.Round(missing), 0, 0);

        // What is missing to 100 is shared out among those who answered 0, 33 and 67.
        var none = (int)(missing * chance.Between(0, 0.3));
        var some = (int)((missing - none) * chance.Between(0, 0.5) / 0.67);
        var most = (int)Math.Round((missing - none - some * 0.67) / 0.33);
        return Score(people, none, some, Math.Max(0, Math.Min(most, people - none - some)));
    }

    private static Fraction Score(int people, int none, int some, int most) =>
        Fraction.Of((people - none - some - most) * 100 + some * 33 + most * 67, people);
}
