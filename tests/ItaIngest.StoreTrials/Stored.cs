using ItaIngest.Records;
using ItaIngest.Store;
using Microsoft.Data.Sqlite;

namespace ItaIngest.StoreTrials;

/// <summary>Documents (by path) and decisions (by id) that are stored, or were said to be.</summary>
internal sealed record Stored(IReadOnlySet<string> Documents, IReadOnlySet<string> Decisions)
{
    private const string Document = "stored document ";
    private const string Decision = "stored decision ";

    /// <summary>Nothing.</summary>
    public static Stored Nothing { get; } = new(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

    /// <summary>How many.</summary>
    public int Count => Documents.Count + Decisions.Count;

    /// <summary>What a program reported: a line for each, right after its commit.</summary>
    public static Stored ReportedBy(string talk)
    {
        var lines = talk.Split('\n').Where(l => l.StartsWith("stored ", StringComparison.Ordinal)).Select(l => l.TrimEnd('\r')).ToList();
        return new Stored(Of(Document), Of(Decision));

        HashSet<string> Of(string what) => lines.Where(l => l.StartsWith(what, StringComparison.Ordinal)).Select(l => l[what.Length..]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What is in a database: it is opened as the program opens it, and every page is looked at.</summary>
    /// <exception cref="StoreException">It does not open.</exception>
    /// <exception cref="InvalidDataException">It opens and is damaged.</exception>
    public static async Task<Stored> FoundInAsync(string database)
    {
        // Nothing was ever written: what a cut before the first commit leaves.
        if (!File.Exists(database)) return Nothing;
        var documents = new HashSet<string>(StringComparer.Ordinal);
        var decisions = new HashSet<string>(StringComparer.Ordinal);
        await using (var store = await TrialEngine.OpenAsync(database, create: true))
        await using (var view = await store.QueryAsync())
        {
            await foreach (var file in view.KnownFilesAsync()) documents.Add(file.Path);
            await foreach (var decision in view.AllDecisionsAsync()) decisions.Add(decision.Id);
        }

        var checkup = TrialEngine.Checkup(database);
        if (!checkup.IsSound) throw new InvalidDataException(string.Join("; ", checkup.Faults.Select(f => $"{f.Kind}: {f.What}")));
        return new Stored(documents, decisions);
    }

    /// <summary>Both.</summary>
    public Stored With(Stored other) => new(Documents.Union(other.Documents).ToHashSet(StringComparer.Ordinal), Decisions.Union(other.Decisions).ToHashSet(StringComparer.Ordinal));

    /// <summary>What of this is not in another.</summary>
    public Stored Without(Stored other) => new(Documents.Except(other.Documents).ToHashSet(StringComparer.Ordinal), Decisions.Except(other.Decisions).ToHashSet(StringComparer.Ordinal));

    /// <summary>Runs SQL on a database, to bring it into a state that an older version of this program left.</summary>
    public static void RunSql(string database, string sql)
    {
        SqliteLibrary.Load();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
