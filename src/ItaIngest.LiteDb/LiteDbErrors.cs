using ItaIngest.Records;
using LiteDB;

namespace ItaIngest.LiteDb;

/// <summary>What an error of LiteDB means to the person at the command line.</summary>
internal static class LiteDbErrors
{
    // errno of Linux and macOS, and the code of Windows, which .NET hands on.
    private const int NoSpace = 28;
    private const int DiskFull = unchecked((int)0x80070070);
    private const int FileTooLarge = 27;

    /// <summary>Whether an error comes of the file: LiteDB's own, those of the disk, and what comes of reading wrong bytes.</summary>
    public static bool IsOfTheFile(Exception error) => error is LiteException or IOException or UnauthorizedAccessException
        or InvalidCastException or IndexOutOfRangeException or NullReferenceException or ArgumentException or OverflowException or InvalidOperationException
        or KeyNotFoundException or FormatException or NotSupportedException or NotImplementedException;

    /// <summary>The same error as a problem of the store. Of a damaged file LiteDB gives whatever comes of reading wrong bytes: an index out of range, a cast that fails.</summary>
    public static StoreException Explain(Exception error, string file) => new(ProblemOf(error), file, error.Message, error);

    private static StoreProblem ProblemOf(Exception error) => error switch
    {
        UnauthorizedAccessException => StoreProblem.NotWritable,
        FileNotFoundException or DirectoryNotFoundException => StoreProblem.NotFound,
        EndOfStreamException => StoreProblem.Damaged,
        IOException { HResult: NoSpace or DiskFull or FileTooLarge } => StoreProblem.Full,
        IOException => StoreProblem.DiskFails,
        LiteException { ErrorCode: LiteException.LOCK_TIMEOUT or LiteException.ALREADY_OPEN_DATAFILE } => StoreProblem.Busy,
        LiteException { ErrorCode: LiteException.INVALID_DATABASE } => StoreProblem.NotADatabase,
        LiteException { ErrorCode: LiteException.FILE_SIZE_EXCEEDED } => StoreProblem.Full,
        _ => StoreProblem.Damaged,
    };
}
