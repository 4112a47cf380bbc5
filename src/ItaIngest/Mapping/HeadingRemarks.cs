using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>Remarks on the headings of a report: letters of an instrument that are misread, two headings in one line, other words for fixed ones, and a part without a heading.</summary>
internal sealed class HeadingRemarks(PhraseBook phrases, BookItems items, FactsBuilder facts)
{
    private const int LongestHeading = 160;

    private readonly string[] headings = [.. phrases.Phrases.Where(p => p.Use == PhraseUse.Heading).Select(p => ComparisonKey.Of(p.Text))];
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Place>> underOthers = new(StringComparer.Ordinal);

    /// <summary>Remarks on a text that may be a heading.</summary>
    public void On(Reading reading)
    {
        var text = reading.Text;
        if (text.Length == 0) return;
        var isHeading = text.Length <= LongestHeading;
        if (isHeading && Headings.MisreadInstrument(text) is var (start, length, instrument)) facts.Remark(RemarkKind.HeadingMangled, "", text.Substring(start, length), instrument, true, reading.PlaceOf(start, length));
        if (Headings.IndicatorNumber(text) is null)
        {
            if (isHeading && Headings.InstrumentIn(text) is { } own) named.Add(own);
            return;
        }

        // A paragraph may begin with what would be a heading, and go on.
        var title = IndicatorTitle.Read(Headings.FromIndicator(text));
        if (title.SubIndicator is { } sub) OnSubIndicator(sub, title.Title, reading.At);
        else IndicatorRemarks.On(title, items, reading.At, facts);
    }

    /// <summary>Notes a row about an indicator that stands under the heading of an instrument.</summary>
    public void OnRow(string? instrument, Indicator indicator, Place at)
    {
        if (instrument is null || string.Equals(instrument, indicator.Instrument, StringComparison.Ordinal)) return;
        if (!underOthers.TryGetValue(indicator.Instrument, out var places)) underOthers[indicator.Instrument] = places = [];
        places.Add(at);
    }

    /// <summary>Remarks on instruments that have no heading though the others have: their indicators stand under another's.</summary>
    public void Finish()
    {
        if (named.Count < 2) return;
        foreach (var (instrument, places) in underOthers.OrderBy(u => u.Key, StringComparer.Ordinal))
            if (!named.Contains(instrument)) facts.Remark(RemarkKind.HeadingMissing, Items.Instrument(instrument), "", instrument, true, places);
    }

    private void OnSubIndicator(string code, string title, Place at)
    {
        if (items.Book.Indicators.SelectMany(i => i.SubIndicators).FirstOrDefault(s => string.Equals(s.Code, code, StringComparison.Ordinal))?.Title is not { Settles: true } known) return;
        var (key, book) = (ComparisonKey.Of(title), ComparisonKey.Of(known.Value));
        // What goes on behind the title is no part of it, unless it is a heading itself.
        if (key.StartsWith(book, StringComparison.Ordinal) && Array.Exists(headings, h => h.Length > 0 && key.Length == book.Length + h.Length && key.EndsWith(h, StringComparison.Ordinal)))
        {
            facts.Remark(RemarkKind.HeadingMerged, "", title, known.Value, true, at);
            return;
        }

        foreach (var (from, to) in items.Wording.Replaced(title, book)) facts.Remark(RemarkKind.PhraseMangled, "", from, to, false, at);
    }
}
