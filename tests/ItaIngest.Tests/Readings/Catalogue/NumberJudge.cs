using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Checks;
using ItaIngest.Documents;
using ThaiNumerals;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>Judges numbers, years and periods: as which values the row states them, and what the findings there propose.</summary>
internal static partial class NumberJudge
{
    /// <summary>What became of the numbers of a case in one of the paragraphs and cells that hold them.</summary>
    public static (Fate Fate, string Because) Of(DocumentResult result, CatalogueCase c, Spot spot)
    {
        // What stands behind the equals sign explains the number.
        var (written, expected) = (NumbersIn(c.Quote), NumbersIn(c.Correct.Split('=')[0]));
        var (gone, come) = (written.Except(expected).ToHashSet(), expected.Except(written).ToHashSet());
        var facts = result.Facts!;
        var at = spot.Reading.At;
        var stated = facts.Observations.Where(o => PlaceOrder.SameRow(o.At, at)).Select(o => (o.Raw, o.Number)).Concat(facts.Observations.SelectMany(o => o.Copies).Where(copy => PlaceOrder.SameRow(copy.At, at)).Select(copy => (copy.Raw, copy.Number)))
            .Where(o => o.Number is not null && NumbersIn(o.Raw).Overlaps(written)).ToList();
        if (stated.Find(o => !written.Contains(o.Number!.Value) && !expected.Contains(o.Number.Value)) is { Raw: not null } wrong) return (Fate.Wrong, $"{wrong.Raw} is {wrong.Number}");
        var findings = result.Results.Where(r => r.IsFinding && r.Evidence.Any(e => PlaceOrder.SameRow(e.At, at))).ToList();
        var proposals = findings.SelectMany(Proposal.Of).Where(p => NumbersIn(p.From).Overlaps(written)).ToList();
        if (come.Count == 0)
        {
            var years = ThaiYears.FindAll(spot.Reading.Text).Select(y => (decimal)y.Value.BuddhistEra).ToHashSet();
            if (stated.Count > 0) return (Fate.Right, $"{stated[0].Raw} is {stated[0].Number}");
            return years.Overlaps(expected) ? (Fate.Right, $"year {years.First(expected.Contains)}") : (Fate.Missed, "no value is read");
        }

        if (proposals.Find(p => NumbersOf(p.To).Overlaps(come)) is { } right) return (right.Safety == Safety.Safe ? Fate.Right : Fate.Proposed, $"{right.Code} {right.From} → {right.To} ({right.Safety})");
        if (proposals.Find(p => p.Safety == Safety.Safe && NumbersIn(p.From).Overlaps(gone) && !NumbersIn(p.To).Overlaps(expected)) is { } other) return (Fate.Wrong, $"{other.Code} {other.From} → {other.To}");
        var pointing = findings.Find(r => r.Evidence.Any(e => PlaceOrder.SameRow(e.At, at) && NumbersIn(e.Text).Overlaps(gone)));
        return pointing is null ? (Fate.Missed, "") : (Fate.Seen, pointing.Code);
    }

    /// <summary>What became of a year or a period: as what the program reads it, and what the measure of its row says.</summary>
    public static (Fate Fate, string Because) OfDates(DocumentResult result, CatalogueCase c, Spot spot)
    {
        var periods = ThaiDates.FindPeriods(c.Correct).Select(p => p.Value).ToList();
        if (periods.Count == 0)
        {
            var years = ThaiYears.FindAll(c.Correct).Select(y => y.Value.BuddhistEra).ToList();
            if (years.Count == 0) return (Fate.NotJudged, "neither a year nor a period");
            var read = ThaiYears.FindAll(spot.Reading.Text).Select(y => y.Value.BuddhistEra).ToList();
            return years.TrueForAll(read.Contains) ? (Fate.Right, $"years {string.Join(", ", years)}") : (Fate.Missed, "the year is not read");
        }

        var measure = result.Facts!.Measures.FirstOrDefault(m => PlaceOrder.SameRow(m.At, spot.Reading.At) && NoiseText.Key(m.PeriodText).Contains(NoiseText.Key(c.Quote), StringComparison.Ordinal));
        if (measure is { From: null, To: null }) return (Fate.Missed, "the measure has no dates");
        if (measure is not null) return periods.Contains(new DatePeriod(measure.From, measure.To)) ? (Fate.Right, $"{measure.From:O} to {measure.To:O}") : (Fate.Wrong, $"{measure.From:O} to {measure.To:O}");
        return ThaiDates.FindPeriods(spot.Reading.Text).Any(p => periods.Contains(p.Value)) ? (Fate.Right, "the period is read") : (Fate.Missed, "the period is not read");
    }

    private static HashSet<decimal> NumbersIn(string text) => [.. Number().Matches(ThaiDigits.ToAscii(text)).Select(m => decimal.Parse(m.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))];

    // An alternative names its target before the equals sign.
    private static HashSet<decimal> NumbersOf(string to) => NumbersIn(to.Split('=')[^1]);

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();
}
