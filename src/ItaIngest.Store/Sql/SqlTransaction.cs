namespace ItaIngest.Store.Sql;

/// <summary>A transaction that writes: undone unless it is committed.</summary>
internal sealed class SqlTransaction : IDisposable
{
    private readonly Action<string>? atPoint;

    /// <summary>Begins one.</summary>
    /// <param name="session">Over this connection.</param>
    /// <param name="atPoint">Told of each point of it; see <see cref="SqliteOptions.AtPoint"/>.</param>
    public SqlTransaction(SqlSession session, Action<string>? atPoint)
    {
        Session = session;
        this.atPoint = atPoint;
        session.Begin();
        Files = new SqlFileWriter(session);
        Relations = new SqlRelations(session, Files);
    }

    /// <summary>What it is written over.</summary>
    public SqlSession Session { get; }

    /// <summary>Writes files.</summary>
    public SqlFileWriter Files { get; }

    /// <summary>Writes what documents say of one another.</summary>
    public SqlRelations Relations { get; }

    /// <summary>Something was written.</summary>
    public void Step() => atPoint?.Invoke("inside-commit");

    /// <summary>It stands.</summary>
    public void Commit()
    {
        atPoint?.Invoke("before-commit");
        Session.Commit();
        atPoint?.Invoke("after-commit");
    }

    public void Dispose() => Session.Rollback();
}
