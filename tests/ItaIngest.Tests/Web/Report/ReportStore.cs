using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Records;
using ItaIngest.Store;
using ItaIngest.Tests.Datasets;
using ItaIngest.Tests.Store;
using ItaIngest.Web.Pages.Report;
using Format = ItaIngest.Documents.DocumentFormat;

namespace ItaIngest.Tests.Web.Report;

/// <summary>Made-up documents in a store, and the page that is written of them.</summary>
internal static class ReportStore
{
    public const string Program = "1.2.3";

    /// <summary>A store with these files, read by the program and the rules that write the page.</summary>
    public static async Task<IRecordStore> WithAsync(IReadOnlyList<FileRecord> files, IReadOnlyList<SourceEntry>? sources = null, IReadOnlyList<ExpectedAgency>? expected = null, IRecordStore? store = null)
    {
        var made = store ?? new MemoryStore();
        await RecordStoreContract.PutAllAsync(made, files, new RunStart("/reports", Program, SampleReports.Rules().Revision, DateTimeOffset.UnixEpoch));
        await made.ReplaceCompanionsAsync(sources, expected);
        return made;
    }

    /// <summary>What the page of it says, as bytes read as UTF-8.</summary>
    public static async Task<string> WriteAsync(IRecordStore store, OverviewFilter? filter = null, string language = "th")
    {
        await using var view = await store.QueryAsync();
        var contents = await ReportContents.ReadAsync(view, SampleReports.Rules(), filter ?? new OverviewFilter(), Program);
        using var stream = new MemoryStream();
        await ReportFile.WriteAsync(contents, view, language, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The same as a browser takes it.</summary>
    public static async Task<IHtmlDocument> PageAsync(IRecordStore store, OverviewFilter? filter = null, string language = "th") =>
        await new HtmlParser().ParseDocumentAsync(await WriteAsync(store, filter, language));

    /// <summary>A report with these scores ("overall": "97.51") of its own year.</summary>
    public static FileRecord Report(string path, string name, string? province, int year, params IReadOnlyList<(string Item, string Value)> scores) => Of(path, new ReportFacts(
        ReportKind.Analysis, new Agency("เทศบาลตำบล", name, null, province, []), year, year, null,
        [
            .. scores.Select((s, i) => new Observation(s.Item, year, null, Figure.Score, s.Value, s.Value, new Place { Line = i + 1 }, "", Standing.AsRead, [])
            {
                Number = decimal.Parse(s.Value, CultureInfo.InvariantCulture),
                Decimals = 2,
            }),
        ],
        [], [], [], [], []));

    /// <summary>A report whose scores of these items are held.</summary>
    public static FileRecord Holding(this FileRecord report, params IReadOnlyList<string> items)
    {
        var year = report.Result!.Facts!.ScoreYear!.Value;
        return FileRecord.Of(report.Result with
        {
            Results = [.. items.Select(i => Fails("ITA-S012", Severity.Error, new Subject(i, year), new(StringComparer.Ordinal), string.Create(CultureInfo.InvariantCulture, $"{i}@{year}/score")))],
        });
    }

    /// <summary>A file that was refused.</summary>
    public static FileRecord Refused(string path, RefusalReason reason, string detail = "")
    {
        var extraction = Extraction.Refused(new SourceFile(DocumentId.Hash(path), path, Format.Unknown, 5), new Refusal(reason, detail));
        return FileRecord.Of(new DocumentResult(extraction, null, null, [Fails("ITA-X001", Severity.Error, new Subject("document"), new(StringComparer.Ordinal) { ["refusal"] = reason.ToString(), ["detail"] = detail })]));
    }

    /// <summary>A file of which pages were pictures.</summary>
    public static FileRecord Partial(string path, string pages)
    {
        var note = new Note(NoteKind.Loss, "page-without-text", "", new Place { Page = 1 });
        var extraction = new Extraction(new SourceFile(DocumentId.Hash(path), path, Format.Pdf, 9), ExtractionStatus.Partial, [], [note], Residue.None);
        var facts = new ReportFacts(ReportKind.Other, new Agency(null, null, null, null, []), null, null, null, [], [], [], [], [], []);
        var lost = Fails("ITA-X002", Severity.Warning, new Subject("document"), new(StringComparer.Ordinal) { ["note"] = "page-without-text", ["detail"] = "", ["places"] = "1", ["pages"] = pages });
        return FileRecord.Of(new DocumentResult(extraction, new ReadDocument(extraction, []), facts, [lost]));
    }

    private static FileRecord Of(string path, ReportFacts facts)
    {
        var extraction = new Extraction(new SourceFile(DocumentId.Hash(path), path, Format.Text, 12), ExtractionStatus.Complete, [], [], Residue.None);
        return FileRecord.Of(new DocumentResult(extraction, new ReadDocument(extraction, []), facts, []));
    }

    private static CheckResult Fails(string code, Severity severity, Subject subject, Dictionary<string, string> figures, params IReadOnlyList<string> withholds) =>
        new(code, Verdict.Fails, null, severity, subject, null, figures, [], withholds);
}
