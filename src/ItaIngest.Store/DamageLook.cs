using ItaIngest.Records;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>
/// What can be seen of damage without reading the file: its length against the count in its header (SQLite looks at that itself), both
/// ends of every table and index from the root down, and all decisions, which are few and cannot be read anew from anywhere.
/// The whole is looked at by <see cref="DatabaseCheckup"/>.
/// </summary>
internal static class DamageLook
{
    /// <summary>From 3.33 a check can be told which table.</summary>
    private const int ChecksOneTable = 3_033_000;

    /// <summary>Looks.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    public static void At(SqliteConnection connection, string file)
    {
        var tables = connection.Rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", [], r => r.GetString(0)).ToList();
        foreach (var table in tables)
        {
            foreach (var order in (string[])["ASC", "DESC"])
            {
                // Without an index that is more than its key this goes from the root to the first or the last leaf.
                var key = connection.Rows("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", [table], r => $"{IntegrityText.Name(r.GetString(0))} {order}").ToList();
                connection.Scalar($"SELECT 1 FROM {IntegrityText.Name(table)} ORDER BY {(key.Count > 0 ? string.Join(", ", key) : "rowid " + order)} LIMIT 1");
            }
        }

        if (SQLitePCL.raw.sqlite3_libversion_number() < ChecksOneTable) return;
        var faults = connection.Rows("PRAGMA quick_check('decisions')", [], r => r.GetString(0)).Where(said => said is not "ok").ToList();
        if (faults.Find(said => !IntegrityText.IsRefuted(connection, said)) is { } fault) throw new StoreException(StoreProblem.Damaged, file, fault);
    }
}
