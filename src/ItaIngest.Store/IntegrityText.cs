using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Store;

/// <summary>
/// What SQLite's checks of integrity say. SQLite 3.40 (that of Debian 12) takes the columns of a table without row ids in the wrong order
/// where those of its key are not its first, and tells of NULLs that are not there: what it says of NULLs is looked at.
/// </summary>
internal static partial class IntegrityText
{
    /// <summary>Whether a line tells of a NULL where there is none.</summary>
    public static bool IsRefuted(SqliteConnection connection, string said)
    {
        if (Null().Match(said) is not { Success: true } told) return false;
        var (table, column) = (told.Groups["table"].Value, told.Groups["column"].Value);
        var isColumn = connection.Scalar("SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2", table, column) is not null;
        return isColumn && connection.Scalar($"SELECT 1 FROM {Name(table)} WHERE {Name(column)} IS NULL LIMIT 1") is null;
    }

    /// <summary>A name as it stands in a statement.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^NULL value in (?<table>\w+)\.(?<column>\w+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Null();
}
