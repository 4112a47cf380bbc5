using ItaIngest.Records;
using ItaIngest.Store;
using LiteDB;

namespace ItaIngest.LiteDb;

/// <summary>
/// The collections. Each step brings a database from one version to the next; a step that has left this house is never edited. The
/// version stands in a document of its own, so that a step and its version are one transaction.
/// </summary>
internal static class LiteDbSchema
{
    /// <summary>Whose database it is, and its version.</summary>
    public const string About = "about";

    /// <summary>Runs, by their number.</summary>
    public const string Runs = "runs";

    /// <summary>Heads of contents (<see cref="DocumentHead"/>), by their id; also of what was superseded or forgotten.</summary>
    public const string Documents = "documents";

    /// <summary>Paths and their history (<see cref="PathRow"/>), by the hash of the path: a key of LiteDB has at most 1,023 bytes.</summary>
    public const string Paths = "paths";

    /// <summary>Decisions (<see cref="DecisionRow"/>), by their id.</summary>
    public const string Decisions = "decisions";

    /// <summary>What sources.csv and agencies.csv say, by the number of the row.</summary>
    public const string Sources = "sources";
    public const string Agencies = "expected_agencies";

    /// <summary>Published lists (<see cref="ListRow"/>), by the hash of their path; what they say is in <see cref="Large"/>.</summary>
    public const string Lists = "published_lists";

    /// <summary>Agencies of which something has changed since they were related.</summary>
    public const string ToRelate = "agencies_to_relate";

    /// <summary>What is large, in pieces (<see cref="LargeValues"/>).</summary>
    public const string Large = "large_values";

    /// <summary>Numbers of large values that nothing that is committed leads to any more.</summary>
    public const string Left = "left_values";

    private const string Application = "ITAI";

    /// <summary>The steps.</summary>
    public static IReadOnlyList<Action<LiteDbFile>> Steps { get; } = [First];

    /// <summary>The version that this program writes.</summary>
    public static int Version => Steps.Count;

    /// <summary>Brings a database to the present version, or says why that cannot be. Of one that is there a copy is kept as it was.</summary>
    public static void Ensure(LiteDbFile file, LiteDbOptions options)
    {
        var isEmpty = file.Collections().Count == 0;
        var before = isEmpty ? 0 : VersionOf(file);
        if (before > options.Steps.Count) throw new StoreException(StoreProblem.NewerSchema, file.Name, $"{before} > {options.Steps.Count}");
        if (before == options.Steps.Count) return;
        if (options.LeaveAsItIs || (isEmpty && !options.Create)) throw new StoreException(isEmpty ? StoreProblem.NotADatabase : StoreProblem.OlderSchema, file.Name);
        if (before > 0)
        {
            // Without its log the file is whole; nobody else has it open.
            file.Checkpoint();
            var copy = SchemaCopy.MakeOfFile(file.Name, options.Steps.Count);
            options.AtPoint?.Invoke("migrate-copied");
            options.Migrating?.Invoke(new SchemaMigration(file.Name, before, options.Steps.Count, copy));
        }

        file.Begin();
        var isWritten = false;
        try
        {
            foreach (var step in options.Steps.Skip(before))
            {
                step(file);
                if (before > 0) options.AtPoint?.Invoke("migrate-step");
            }

            file.Put(About, new BsonDocument { ["_id"] = Application, ["version"] = options.Steps.Count });
            if (before > 0) options.AtPoint?.Invoke("before-commit");
            isWritten = true;
        }
        finally
        {
            if (!isWritten) file.Rollback();
        }

        file.Commit();
    }

    /// <summary>The version of a database of this program.</summary>
    /// <exception cref="StoreException">It is of another program.</exception>
    public static int VersionOf(LiteDbFile file) =>
        file.Collections().Contains(About, StringComparer.Ordinal) && file.Find(About, Application) is { } about && about["version"] is { IsInt32: true } version
            ? version.AsInt32
            : throw new StoreException(StoreProblem.OtherDatabase, file.Name);

    /// <summary>Collections come into being with their first document; one that is empty has nothing to be made.</summary>
    private static void First(LiteDbFile file)
    {
    }
}
