using System.Text.Json;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Serialisation;

namespace ItaIngest.Store.Salvage;

/// <summary>
/// The decisions that a damaged database still holds, read from its pages without SQLite: neither its header nor its tables need be
/// sound. The id of a decision is made of all that it says, so what comes out was written so; anything else is left.
/// </summary>
/// <param name="Decisions">Each once, in the order of reports, then in that in which they were made.</param>
/// <param name="Missing">Decisions that must have been there and were not found: those of a report are numbered. More may be missing after the last.</param>
public sealed record SalvagedDecisions(IReadOnlyList<Decision> Decisions, int Missing)
{
    /// <summary>Columns of a decision before the agency, the place and the answered finding came to them.</summary>
    private const int FirstForm = 19;

    private const int PresentForm = 22;

    /// <summary>Reads what is there.</summary>
    /// <param name="file">The database, where nobody is writing it.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    /// <exception cref="StoreException">There is no file, or it cannot be opened.</exception>
    public static SalvagedDecisions From(string file, CancellationToken cancellation = default)
    {
        try
        {
            using var pages = PageFile.Open(file);
            return From(pages, cancellation);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreProblem.NotFound, file, e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreProblem.NotWritable, file, e.Message, e);
        }
    }

    private static SalvagedDecisions From(PageFile pages, CancellationToken cancellation)
    {
        var found = new Dictionary<string, (Decision Decision, long Version)>(StringComparer.Ordinal);
        var page = new byte[pages.PageSize];
        for (uint number = 1; number <= pages.Count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (pages.Read(number, page)) Take(page, number);
        }

        foreach (var number in pages.InLog)
        {
            if (pages.ReadLater(number, page)) Take(page, number);
        }

        var inOrder = found.Values.OrderBy(f => f.Decision.Claim.Report, PathOrder.Instance).ThenBy(f => f.Version).ToList();
        var missing = inOrder.GroupBy(f => f.Decision.Claim.Report, StringComparer.Ordinal).Sum(g => (int)(g.Max(f => f.Version) - g.Select(f => f.Version).Distinct().Count()));
        return new SalvagedDecisions([.. inOrder.Select(f => f.Decision)], missing);

        void Take(byte[] bytes, uint number)
        {
            foreach (var record in RecordCell.Of(bytes, number, pages))
            {
                if (Read(RecordCell.Columns(record)) is { } decision) found.TryAdd(decision.Decision.Id, decision);
            }
        }
    }

    /// <summary>A row of the table of decisions; null for any other, and for one that does not say what its id was made of.</summary>
    private static (Decision Decision, long Version)? Read(object?[]? columns)
    {
        if (columns is not { Length: >= FirstForm and <= PresentForm } || columns[1] is not (long version and > 0 and <= int.MaxValue)) return null;
        string? Text(int at) => at < columns.Length ? columns[at] as string : null;
        if (Text(2) is not { Length: > 1 } id || Text(0) is not { Length: > 0 } report) return null;
        try
        {
            var decision = new Decision(
                id,
                new DecidedClaim(report, Text(3) ?? "", columns[4] is long year ? (int)year : null, Text(5) ?? "", columns[6] is long ordinal ? (int)ordinal : 0, Text(7) ?? "", Text(8) ?? "")
                {
                    Agency = Text(19) ?? "",
                    Where = Json<Place>(Text(20)),
                },
                Words.Read<Ruling>(Text(9) ?? ""),
                Text(10) ?? "",
                Text(11),
                Text(12) ?? "",
                Text(13),
                Text(14) ?? "",
                Words.Time(Text(15) ?? ""),
                Words.Read<DecidedBy>(Text(16) ?? ""),
                Text(17) ?? "",
                Text(18))
            {
                Answers = Json<AnsweredFinding>(Text(21)),
            };
            return DecisionId.With(decision).Id == id ? (decision, version) : null;
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or JsonException or OverflowException)
        {
            // Another row that looks like one, or one that was written over in part: it proves nothing.
            return null;
        }
    }

    private static T? Json<T>(string? text)
        where T : class => text is null ? null : JsonSerializer.Deserialize<T>(text, JsonContract.Options);
}
