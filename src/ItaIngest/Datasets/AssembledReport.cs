using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Datasets;

/// <summary>A document of a report, with what its checks and people say.</summary>
internal sealed class ReportDocument(StoredDocument stored, ReportFacts facts, IReadOnlyList<Decision> decisions)
{
    private readonly Lazy<Dictionary<Place, Reading>> changed = new(() => Changed(stored));
    private readonly StandingDecisions standing = StandingDecisions.Of(decisions);

    public StoredDocument Stored { get; } = stored;

    public ReportFacts Facts { get; } = facts;

    public ValueStatuses Statuses { get; } = new(stored.Results);

    /// <summary>Rules that changed the text of a cell or paragraph before it was read, in order.</summary>
    public string StepsAt(Place place) =>
        changed.Value.TryGetValue(Whole(place), out var reading) ? string.Join(' ', reading.Steps.Select(s => s.Rule).Distinct(StringComparer.Ordinal)) : "";

    /// <summary>The decision that stands about a value, the last one; or null.</summary>
    public Decision? DecisionOn(Observation o)
    {
        var figure = ObservationKey.Word(o.Figure);
        return standing.Values.LastOrDefault(d =>
            (d.Claim.Year is null || d.Claim.Year == o.Year)
            && string.Equals(d.Claim.Figure, figure, StringComparison.Ordinal)
            && (string.Equals(d.Claim.Item, o.Item, StringComparison.Ordinal) || (o.ItemRaw.Length > 0 && string.Equals(d.Claim.Item, o.ItemRaw, StringComparison.Ordinal))));
    }

    private static Dictionary<Place, Reading> Changed(StoredDocument stored)
    {
        var all = new Dictionary<Place, Reading>();
        foreach (var block in stored.Result?.Readings?.Blocks ?? [])
        {
            IReadOnlyList<Reading> readings = block switch
            {
                ReadParagraph p => [p.Reading],
                ReadTable t => t.Cells,
                _ => [],
            };
            foreach (var reading in readings.Where(r => r.Steps.Count > 0)) all.TryAdd(Whole(reading.At), reading);
        }

        return all;
    }

    private static Place Whole(Place place) => place with { Document = null, Start = null, Length = null };
}

/// <summary>A value of a report: its first statement, and the others that documents of the report make of the same.</summary>
internal sealed record ReportValue(
    ReportKey Report,
    ReportDocument Document,
    Observation Stated,
    IReadOnlyList<(ReportDocument Document, Observation Stated)> Others,
    ItemDescription Item,
    ValueStatus Status,
    bool IsContradicted)
{
    /// <summary>The value as it may be used; null while held.</summary>
    public string? Value => Status == ValueStatus.Held ? null : PlainNumber.Of(Stated.Number, Stated.Decimals) ?? Stated.Value;

    /// <summary>A year that is not the report's own.</summary>
    public bool IsRestated => Stated.Year != (Document.Facts.ScoreYear ?? Document.Facts.ReportYear);

    /// <summary>Its name: what <c>ita explain</c> takes, and what leads from a score to its provenance.</summary>
    public string Record => RecordName.Of(Document.Stored.Id, Stated);

    public Place At => Stated.At with { Document = Document.Stored.Id };
}

/// <summary>A report: one agency, year and kind, put together from its documents.</summary>
/// <param name="Key">Which report.</param>
/// <param name="Documents">Its documents; the first won: what it states counts, the others fill in what it does not state.</param>
internal sealed record AssembledReport(ReportKey Key, IReadOnlyList<ReportDocument> Documents)
{
    /// <summary>
    /// Every value of the report once. Where two statements outside one observation cannot both be right (they are not equal at the
    /// coarser of their precisions), nobody has decided which one is: it is held.
    /// </summary>
    public IEnumerable<ReportValue> Values(RuleSet rules)
    {
        var all = Documents.SelectMany(d => d.Facts.Observations.Select(o => (Document: d, Stated: o)))
            .GroupBy(s => (s.Stated.Item, s.Stated.Year, s.Stated.Part, s.Stated.Figure));
        foreach (var group in all)
        {
            var statements = group.ToList();
            var (document, stated) = statements[0];
            var others = statements.GetRange(1, statements.Count - 1);
            var isContradicted = others.Exists(o => Contradicts(stated, o.Stated));
            yield return new ReportValue(
                Key,
                document,
                stated,
                others,
                ItemDescription.Of(stated.Item, rules.Book(stated.Year)),
                isContradicted ? ValueStatus.Held : document.Statuses.Of(stated),
                isContradicted);
        }
    }

    /// <summary>Every OIT item with its state once.</summary>
    public IEnumerable<(ReportDocument Document, Disclosure Disclosure, ValueStatus Status)> Disclosures()
    {
        foreach (var group in Documents.SelectMany(d => d.Facts.Disclosures.Select(x => (Document: d, Disclosure: x))).GroupBy(x => x.Disclosure.Item, StringComparer.Ordinal))
        {
            var (document, first) = group.First();
            var isContradicted = group.Any(x => x.Disclosure.Done is { } done && first.Done is { } firstDone && done != firstDone);
            var status = document.Statuses.Of(first, document.Facts.ScoreYear ?? document.Facts.ReportYear);
            yield return (document, first, isContradicted ? ValueStatus.Held : status);
        }
    }

    /// <summary>Measures are told as a whole: those of the first document that has any.</summary>
    public (ReportDocument Document, IReadOnlyList<Measure> Measures)? Measures() =>
        Documents.FirstOrDefault(d => d.Facts.Measures.Count > 0) is { } first ? (first, first.Facts.Measures) : null;

    /// <summary>Whether two statements of one figure cannot both be right.</summary>
    internal static bool Contradicts(Observation one, Observation other) =>
        one.Number is { } a && other.Number is { } b
            ? !Printed.Of(a, Math.Max(one.Decimals, a.Scale)).AgreesWith(Printed.Of(b, Math.Max(other.Decimals, b.Scale)))
            : !string.Equals(one.Value, other.Value, StringComparison.Ordinal);
}
