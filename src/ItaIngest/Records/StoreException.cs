namespace ItaIngest.Records;

/// <summary>A store that cannot be used: the command cannot run. What people see is rendered from <see cref="Problem"/> and <see cref="Location"/>.</summary>
public sealed class StoreException : Exception
{
    public StoreException(StoreProblem problem, string location, string detail = "", Exception? inner = null)
        : base(detail.Length == 0 ? $"{problem}: {location}" : $"{problem}: {location} ({detail})", inner)
    {
        Problem = problem;
        Location = location;
        Detail = detail;
    }

    /// <summary>What is wrong.</summary>
    public StoreProblem Problem { get; }

    /// <summary>The database: a file, an address.</summary>
    public string Location { get; }

    /// <summary>A version, a path or the library's own words; may be empty.</summary>
    public string Detail { get; }

    /// <summary>Of <see cref="StoreProblem.Busy"/>: the run that is writing, where it is known.</summary>
    public RunHolder? HeldBy { get; init; }
}

/// <summary>A run that is writing.</summary>
/// <param name="Process">Id of its process.</param>
/// <param name="Since">When it began.</param>
/// <param name="Root">The folder that it reads.</param>
public sealed record RunHolder(int Process, DateTimeOffset Since, string Root);

/// <summary>Why a store cannot be used.</summary>
public enum StoreProblem
{
    /// <summary>There is no database there.</summary>
    NotFound = 0,

    /// <summary>The file is something else.</summary>
    NotADatabase,

    /// <summary>A database, but of another program.</summary>
    OtherDatabase,

    /// <summary>Made by a newer version of this program.</summary>
    NewerSchema,

    /// <summary>Made by an older version of this program, and it was to be left as it is.</summary>
    OlderSchema,

    /// <summary>No right to write the file or its folder.</summary>
    NotWritable,

    /// <summary>Another <c>ita</c> is writing.</summary>
    Busy,

    /// <summary>No space left.</summary>
    Full,

    /// <summary>What stands there is not what was written.</summary>
    Damaged,

    /// <summary>This machine has no library for it.</summary>
    NoLibrary,

    /// <summary>Of an older version, and the copy that is kept of it (the location) could not be made; nothing was changed.</summary>
    NoCopy,

    /// <summary>The disk, or the way to it, fails: what stands there may be sound.</summary>
    DiskFails,

    /// <summary>The server is away, or the way to it.</summary>
    Unreachable,

    /// <summary>The server does not let this user in, or not do this.</summary>
    NoAccess,
}
