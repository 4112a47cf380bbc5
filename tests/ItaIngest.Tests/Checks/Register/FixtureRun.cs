using System.Collections.Concurrent;
using ItaIngest.Checks;
using ItaIngest.Checks.Files;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;
using ItaIngest.Relations;
using ItaIngest.Rules;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Checks.Register;

/// <summary>A result for a fixture.</summary>
/// <param name="Document">Name of the document that it is about, where there are several; else empty.</param>
/// <param name="Book">The book of its year, for the titles of indicators.</param>
/// <param name="Result">What was said.</param>
internal sealed record FixtureSaid(string Document, CodeBook? Book, CheckResult Result);

/// <summary>
/// A fixture through the real pipeline with the real rules, a folder through the relations behind it too. What the receiver refuses is
/// refused here too; a CSV file in a folder is a list of published results.
/// </summary>
internal static class FixtureRun
{
    private static readonly FileReceiver Receiver = new(Limits.Default);

    // Several tests ask of each fixture; it says the same each time.
    private static readonly ConcurrentDictionary<CheckFixture, IReadOnlyList<FixtureSaid>> Done = new();

    public static IReadOnlyList<FixtureSaid> Of(CheckFixture fixture) => Done.GetOrAdd(fixture, Run);

    private static IReadOnlyList<FixtureSaid> Run(CheckFixture fixture)
    {
        if (!Directory.Exists(fixture.FullPath)) return [.. Said("", OfFile(fixture.FullPath))];
        List<StoredDocument> documents = [.. Files(fixture).Where(f => !IsList(f)).Select(Stored)];
        List<PublishedScore> published = [.. Files(fixture).Where(IsList).SelectMany(Published)];
        var related = new Relater(SeedRun.Rules).Relate(documents, published);
        return [.. documents.SelectMany(d => Said(d.Path, d.Result!).Concat(related.Where(r => r.Document == d.Id).Select(r => new FixtureSaid(d.Path, Book(d.Result!), r.Result))))];
    }

    private static DocumentResult OfFile(string path)
    {
        var received = Receiver.Receive(new FoundFile(path, Path.GetFileName(path), null));
        if (received.Refusal is { } refusal)
        {
            var refused = Extraction.Refused(received.Source, refusal, received.Notes);
            return new DocumentResult(refused, null, null, FileRefused.Of(refused));
        }

        return new Pipeline(SeedRun.Rules, ExtractorList.All(Limits.Default)).Run(received.Source, received.Content, []);
    }

    private static StoredDocument Stored(string path)
    {
        var result = OfFile(path);
        return new StoredDocument(result.Source.Id, result.Source, result.Outcome, result, null, [new StoredPath(result.Source.Path, PathStatus.Present)]);
    }

    private static IEnumerable<PublishedScore> Published(string path)
    {
        var rows = File.ReadAllLines(path).Select(l => l.Split(',')).ToList();
        var table = PublishedTable.Of(rows[0]);
        for (var i = 1; i < rows.Count; i++)
        {
            var row = rows[i];
            yield return table.Read(Path.GetFileName(path), i + 1, c => c < row.Length ? row[c] : "", (column, text) => throw new InvalidDataException($"{path}: {column} {text}"))!;
        }
    }

    private static IEnumerable<string> Files(CheckFixture fixture) => Directory.GetFiles(fixture.FullPath).Order(StringComparer.Ordinal);

    private static bool IsList(string path) => path.EndsWith(".csv", StringComparison.Ordinal);

    private static IEnumerable<FixtureSaid> Said(string document, DocumentResult result) => result.Results.Select(r => new FixtureSaid(document, Book(result), r));

    private static CodeBook? Book(DocumentResult result) => SeedRun.Rules.Book(result.Facts?.ScoreYear);
}
