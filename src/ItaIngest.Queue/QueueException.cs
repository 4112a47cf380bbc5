namespace ItaIngest.Queue;

/// <summary>A broker that cannot be worked with. What people see is rendered from <see cref="Problem"/> and <see cref="Location"/>.</summary>
public sealed class QueueException : Exception
{
    public QueueException(QueueProblem problem, string location, string detail = "", Exception? inner = null)
        : base(detail.Length == 0 ? $"{problem}: {location}" : $"{problem}: {location} ({detail})", inner)
    {
        Problem = problem;
        Location = location;
        Detail = detail;
    }

    /// <summary>What is wrong.</summary>
    public QueueProblem Problem { get; }

    /// <summary>The address, without its password.</summary>
    public string Location { get; }

    /// <summary>The name of a queue or the words of the broker; may be empty.</summary>
    public string Detail { get; }

    /// <summary>It may pass by itself: who waits and tries again may succeed.</summary>
    public bool MayPass => Problem is QueueProblem.Unreachable or QueueProblem.Lost or QueueProblem.NoRoom;
}

/// <summary>Why a broker cannot be worked with.</summary>
public enum QueueProblem
{
    /// <summary>Nothing answers there, or nothing that speaks this protocol.</summary>
    Unreachable = 0,

    /// <summary>The user or the password is not the right one.</summary>
    Refused,

    /// <summary>There is no such virtual host.</summary>
    NoVirtualHost,

    /// <summary>The user may not do what is needed: make, read or write the queues.</summary>
    NotAllowed,

    /// <summary>A queue or exchange of one of our names is there, and is another one.</summary>
    OtherTopology,

    /// <summary>The broker is short of memory or disk, or a queue is full: it takes no messages.</summary>
    NoRoom,

    /// <summary>The connection broke while it was used.</summary>
    Lost,

    /// <summary>The certificate of the broker is not one that this machine trusts, or it speaks no TLS.</summary>
    NotTrusted,
}
