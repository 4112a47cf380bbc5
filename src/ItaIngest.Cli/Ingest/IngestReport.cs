using ItaIngest.Cli.CommandLine;
using ItaIngest.Records;

namespace ItaIngest.Cli.Ingest;

/// <summary>All that an ingest did: what its summary and its JSON are made of.</summary>
/// <param name="Database">The database.</param>
/// <param name="Versions">What results were made by.</param>
/// <param name="Files">Every file, in order.</param>
/// <param name="Missing">Paths that the store knows and that were not there.</param>
/// <param name="LeftOut">What an .itaignore leaves out of a folder.</param>
/// <param name="Lists">The lists beside the files.</param>
/// <param name="Related">What relating the agencies that changed did.</param>
/// <param name="Diagnostics">Where faults of the program are told.</param>
/// <param name="Interrupted">It was stopped before the end.</param>
internal sealed record IngestReport(
    string Database,
    RunVersions Versions,
    IReadOnlyList<FileLine> Files,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<CompanionJson> Lists,
    Related Related,
    string Diagnostics,
    bool Interrupted)
{
    /// <summary>How the command ends.</summary>
    public int Exit =>
        Interrupted ? ExitCode.CouldNotRun
        : Files.Any(f => f.IsHeld) || Related.Errors > 0 || Lists.Any(l => l.Problems.Count > 0) ? ExitCode.SomethingHeld
        : ExitCode.Done;

    /// <summary>Files that ended so; those that were taken out of the dataset count for nothing.</summary>
    public int Count(Outcome outcome) => Files.Count(f => f.Outcome == outcome && f.Change != Change.Forgotten);

    /// <summary>Files that were left as they stand.</summary>
    public int Unchanged => Files.Count(f => f.Change == Change.Unchanged);

    /// <summary>All findings; those of one content under several paths once.</summary>
    public FindingCounts Findings => Files
        .Where(f => f.Change != Change.Forgotten)
        .DistinctBy(f => f.Document, StringComparer.Ordinal)
        .Aggregate(new FindingCounts(0, 0, 0), (sum, file) => sum + file.Findings);
}
