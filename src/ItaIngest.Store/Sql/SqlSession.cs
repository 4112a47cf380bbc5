using System.Data.Common;

namespace ItaIngest.Store.Sql;

/// <summary>
/// A connection to a database, and what databases do each in their way. The statements are the same for all of them: parameters are
/// $1, $2, …; every statement is a constant of this program.
/// </summary>
internal abstract class SqlSession(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    /// <summary>Begins a transaction that writes.</summary>
    public abstract void Begin();

    /// <summary>The transaction stands.</summary>
    public abstract void Commit();

    /// <summary>Undoes the transaction, where one is open still.</summary>
    public abstract void Rollback();

    /// <summary>The rows of a query, one after the other; while they come nothing else need be asked.</summary>
    public abstract IEnumerable<T> Rows<T>(string sql, object?[] values, Func<SqlRow, T> read);

    /// <summary>The rows of a query that may be many: they are not all in memory at once, and other things may be asked meanwhile.</summary>
    public abstract IEnumerable<T> Many<T>(string sql, object?[] values, Func<SqlRow, T> read);

    /// <summary>Adds rows to a table, in the order of its columns.</summary>
    public abstract void Insert(string table, IEnumerable<object?[]> rows);

    /// <summary>Others that name one of these wait until the transaction ends. Where one writes at a time, nobody does.</summary>
    public abstract void KeepOut(params IEnumerable<string> names);

    /// <summary>Runs a statement.</summary>
    /// <returns>Rows that were changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null where there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar();

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        foreach (var command in commands.Values) command.Dispose();
        commands.Clear();
        connection.Dispose();
    }

    /// <summary>A command of its own, for whoever reads its rows.</summary>
    protected DbCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this program; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        Bind(command, values);
        return command;
    }

    /// <summary>Gives the parameters of a command values.</summary>
    protected abstract void Bind(DbCommand command, ReadOnlySpan<object?> values);

    private DbCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command)) commands[sql] = command = Command(sql);
        Bind(command, values);
        return command;
    }
}
