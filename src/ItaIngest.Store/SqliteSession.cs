using System.Data.Common;
using System.Globalization;
using ItaIngest.Store.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ItaIngest.Store;

/// <summary>A connection to a SQLite file. One writes at a time: a transaction waits for its turn when it begins, and not in its midst.</summary>
internal sealed class SqliteSession(SqliteConnection connection) : SqlSession(connection)
{
    /// <summary>For what only SQLite can be asked.</summary>
    public SqliteConnection Connection => connection;

    /// <inheritdoc/>
    public override void Begin() => Run("BEGIN IMMEDIATE");

    /// <inheritdoc/>
    public override void Commit() => Run("COMMIT");

    /// <inheritdoc/>
    public override void Rollback()
    {
        // SQLite undoes a transaction by itself when the disk is full or fails.
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) Run("ROLLBACK");
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Rows<T>(string sql, object?[] values, Func<SqlRow, T> read)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var row = new ReaderRow(reader);
        while (reader.Read()) yield return read(row);
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Many<T>(string sql, object?[] values, Func<SqlRow, T> read) => Rows(sql, values, read);

    /// <inheritdoc/>
    public override void Insert(string table, IEnumerable<object?[]> rows)
    {
        var sql = "";
        foreach (var row in rows)
        {
            if (sql.Length == 0) sql = $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(1, row.Length).Select(Name))})";
            Run(sql, row);
        }
    }

    /// <inheritdoc/>
    public override void KeepOut(params IEnumerable<string> names)
    {
        // A transaction has the file for itself.
    }

    /// <inheritdoc/>
    protected override void Bind(DbCommand command, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (command.Parameters.Count == i) command.Parameters.Add(new SqliteParameter { ParameterName = Name(i + 1) });
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");
}
