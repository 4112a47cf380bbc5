using ItaIngest.Records;

namespace ItaIngest.Cli.Compare;

/// <summary>A database that is compared, and what last read files into it.</summary>
/// <param name="Database">As it was named.</param>
/// <param name="Program">Version of the program of its last run; null where there was none.</param>
/// <param name="RulesRevision">Revision of its rules.</param>
internal sealed record ComparedStore(string Database, string? Program, string? RulesRevision)
{
    public static async Task<ComparedStore> OfAsync(string database, IRecordQueries view, CancellationToken cancellation)
    {
        var runs = await view.RunsAsync(cancellation);
        var last = runs.Count > 0 ? runs[^1] : null;
        return new ComparedStore(database, last?.ProgramVersion, last?.RulesRevision);
    }
}
