namespace ItaIngest.Records;

/// <summary>A path that a store knows.</summary>
/// <param name="Path">Path under its root.</param>
/// <param name="Root">The root, as it was given when the path was last seen. Another root with the same path is the same file, moved; an ingest
/// that finds the old root still in its place has two folders whose names collide, and must say so instead of letting one supersede the other.</param>
/// <param name="Document">Id of its document: the content hash where the file could be read.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Status">Whether it is there. A forgotten path comes back by changed bytes or by <c>--force</c>, not by being seen again.</param>
/// <param name="ProgramVersion">The program that made the result.</param>
/// <param name="RulesRevision">The rules that it was made by.</param>
public sealed record KnownFile(
    string Path,
    string Root,
    string Document,
    long Length,
    Outcome Outcome,
    PathStatus Status,
    string ProgramVersion,
    string RulesRevision);

/// <summary>Whether a file is there.</summary>
public enum PathStatus
{
    Present = 0,

    /// <summary>Not seen in a run that walked its folder to the end; still in the dataset.</summary>
    Missing,

    /// <summary>Taken out of the dataset; history kept.</summary>
    Forgotten,
}

/// <summary>A content that a path had.</summary>
/// <param name="Version">From 1, in the order in which they came.</param>
/// <param name="Document">Id of the document.</param>
public sealed record FileVersion(int Version, string Document);
