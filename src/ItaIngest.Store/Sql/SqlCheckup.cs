using ItaIngest.Decisions;

namespace ItaIngest.Store.Sql;

/// <summary>Looks whether the rows of a database belong together, and say what they are.</summary>
internal static class SqlCheckup
{
    /// <summary>Every path leads to a document, every document that was read has its result, and the inbox says what the tables say.</summary>
    /// <param name="session">Over this connection.</param>
    /// <param name="faults">What is wrong is added to these.</param>
    /// <param name="isUnreadable">An error that says that one row cannot be read, and the others can.</param>
    /// <param name="cancellation">Stops between two documents.</param>
    public static bool Contents(SqlSession session, List<DatabaseFault> faults, Func<Exception, bool> isUnreadable, CancellationToken cancellation)
    {
        var paths = session.Rows(
            """
            SELECT p.path, p.document, d.id IS NULL, d.failure_stage IS NULL AND r.document IS NULL
            FROM (SELECT min(path) AS path, document FROM paths GROUP BY document) p
            LEFT JOIN documents d ON d.id = p.document LEFT JOIN document_results r ON r.document = p.document
            ORDER BY 1
            """,
            [],
            r => (Path: r.GetString(0), Document: r.GetString(1), IsWithout: r.GetBoolean(2), IsUnread: r.GetBoolean(3))).ToList();
        foreach (var (path, document, isWithout, isUnread) in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (isWithout || isUnread)
            {
                faults.Add(new DatabaseFault(DatabaseFaultKind.Document, path));
                continue;
            }

            try
            {
                foreach (var (form, result) in session.Rows("SELECT form, result FROM document_results WHERE document = $1", [document], r => (r.GetString(0), r.GetBytes(1))))
                {
                    if (form is ResultBlob.Form) _ = ResultBlob.Unpack(result);
                }
            }
            catch (Exception e) when (e is InvalidDataException || isUnreadable(e))
            {
                faults.Add(new DatabaseFault(DatabaseFaultKind.Document, path));
            }
        }

        foreach (var path in session.Rows(
            "SELECT path FROM (SELECT * FROM inbox EXCEPT SELECT * FROM inbox_now) a UNION SELECT path FROM (SELECT * FROM inbox_now EXCEPT SELECT * FROM inbox) b LIMIT 20", [], r => r.GetString(0)))
        {
            faults.Add(new DatabaseFault(DatabaseFaultKind.Inbox, path));
        }

        return true;
    }

    /// <summary>The id of a decision is made of what it says; those of a report are numbered from 1.</summary>
    public static bool Decisions(SqlSession session, List<DatabaseFault> faults, CancellationToken cancellation)
    {
        foreach (var decision in SqlDecisions.All(session))
        {
            cancellation.ThrowIfCancellationRequested();
            if (DecisionId.With(decision).Id != decision.Id) faults.Add(new DatabaseFault(DatabaseFaultKind.Decision, $"{decision.Id} ({decision.Claim.Report})"));
        }

        foreach (var report in session.Rows("SELECT report FROM decisions GROUP BY report HAVING max(version) <> count(*) LIMIT 20", [], r => r.GetString(0)))
        {
            faults.Add(new DatabaseFault(DatabaseFaultKind.Decision, report));
        }

        return true;
    }
}
