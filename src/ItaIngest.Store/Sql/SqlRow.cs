using System.Data.Common;

namespace ItaIngest.Store.Sql;

/// <summary>A row of an answer, as the session that gives it reads it; good until the next row is asked for.</summary>
internal abstract class SqlRow
{
    /// <summary>Nothing stands in a column.</summary>
    public abstract bool IsNull(int column);

    /// <summary>A text.</summary>
    public abstract string GetString(int column);

    /// <summary>A whole number.</summary>
    public abstract int GetInt32(int column);

    /// <summary>A whole number that may be large.</summary>
    public abstract long GetInt64(int column);

    /// <summary>Whether something is so.</summary>
    public abstract bool GetBoolean(int column);

    /// <summary>Bytes.</summary>
    public abstract byte[] GetBytes(int column);

    /// <summary>A text that may be absent.</summary>
    public string? Text(int column) => IsNull(column) ? null : GetString(column);

    /// <summary>A whole number that may be absent.</summary>
    public int? Int(int column) => IsNull(column) ? null : GetInt32(column);
}

/// <summary>The row that a reader stands on.</summary>
internal sealed class ReaderRow(DbDataReader reader) : SqlRow
{
    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override string GetString(int column) => reader.GetString(column);

    public override int GetInt32(int column) => reader.GetInt32(column);

    public override long GetInt64(int column) => reader.GetInt64(column);

    public override bool GetBoolean(int column) => reader.GetBoolean(column);

    public override byte[] GetBytes(int column) => reader.GetFieldValue<byte[]>(column);
}
