using System.Data.Common;
using System.Globalization;
using ItaIngest.Store.Sql;
using Npgsql;

namespace ItaIngest.Postgres;

/// <summary>A connection to PostgreSQL. Several programs write at the same time, so what one transaction works on is kept from the others by its name.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : SqlSession(connection)
{
    /// <summary>Rows of a cursor that are brought at once.</summary>
    private const int AtOnce = 256;

    private int cursors;
    private bool isOpen;

    /// <summary>The connection can be used still.</summary>
    public bool IsAlive => connection.FullState.HasFlag(System.Data.ConnectionState.Open) && !connection.FullState.HasFlag(System.Data.ConnectionState.Broken);

    /// <inheritdoc/>
    public override void Begin()
    {
        Run("BEGIN");
        isOpen = true;
    }

    /// <inheritdoc/>
    public override void Rollback()
    {
        if (isOpen && IsAlive) Run("ROLLBACK");
        isOpen = false;
    }

    /// <inheritdoc/>
    public override void Commit()
    {
        Run("COMMIT");
        isOpen = false;
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Rows<T>(string sql, object?[] values, Func<SqlRow, T> read)
    {
        // One answer at a time comes over a connection: it is taken in before anything is made of it.
        foreach (var row in Kept(sql, values)) yield return read(row);
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Many<T>(string sql, object?[] values, Func<SqlRow, T> read)
    {
        var cursor = string.Create(CultureInfo.InvariantCulture, $"many_{++cursors}");
        using (var declare = Command($"DECLARE {cursor} NO SCROLL CURSOR FOR {sql}", values)) declare.ExecuteNonQuery();
        try
        {
            while (true)
            {
                var rows = Kept($"FETCH FORWARD {AtOnce} FROM {cursor}", []);
                foreach (var row in rows) yield return read(row);
                if (rows.Count < AtOnce) break;
            }
        }
        finally
        {
            Close(cursor);
        }
    }

    /// <inheritdoc/>
    public override void Insert(string table, IEnumerable<object?[]> rows)
    {
        NpgsqlBinaryImporter? import = null;
        try
        {
            foreach (var row in rows)
            {
                import ??= connection.BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");
                import.StartRow();
                foreach (var value in row) Write(import, value);
            }

            import?.Complete();
        }
        finally
        {
            import?.Dispose();
        }
    }

    /// <inheritdoc/>
    public override void KeepOut(params IEnumerable<string> names)
    {
        foreach (var name in names) Run("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", name);
    }

    /// <inheritdoc/>
    protected override void Bind(DbCommand command, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (command.Parameters.Count == i) command.Parameters.Add(new NpgsqlParameter());
            command.Parameters[i].ResetDbType();
            command.Parameters[i].Value = Storable(values[i]) ?? DBNull.Value;
        }
    }

    /// <summary>With the connection, or with a transaction that failed, the cursor is gone already.</summary>
    private void Close(string cursor)
    {
        if (!IsAlive) return;
        try
        {
            using var close = Command($"CLOSE {cursor}");
            close.ExecuteNonQuery();
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InFailedSqlTransaction)
        {
            // What made it fail is on its way to whoever asked.
        }
    }

    private List<KeptRow> Kept(string sql, object?[] values)
    {
        var rows = new List<KeptRow>();
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(new KeptRow(row));
        }

        return rows;
    }

    private static void Write(NpgsqlBinaryImporter import, object? value)
    {
        switch (Storable(value))
        {
            case null: import.WriteNull(); break;
            case string text: import.Write(text); break;
            case int number: import.Write(number); break;
            default: throw new ArgumentOutOfRangeException(nameof(value), value!.GetType().Name, null);
        }
    }

    /// <summary>PostgreSQL has no text with a NUL in it: a table shows the sign for it. The packed result has the text as it was read.</summary>
    private static object? Storable(object? value) => value is string text && text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\u2400') : value;
}

/// <summary>A row that was taken in.</summary>
internal sealed class KeptRow(object[] values) : SqlRow
{
    public override bool IsNull(int column) => values[column] is DBNull;

    public override string GetString(int column) => (string)values[column];

    public override int GetInt32(int column) => Convert.ToInt32(values[column], CultureInfo.InvariantCulture);

    public override long GetInt64(int column) => Convert.ToInt64(values[column], CultureInfo.InvariantCulture);

    public override bool GetBoolean(int column) => (bool)values[column];

    public override byte[] GetBytes(int column) => (byte[])values[column];
}
