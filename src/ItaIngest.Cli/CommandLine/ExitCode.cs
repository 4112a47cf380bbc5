namespace ItaIngest.Cli.CommandLine;

/// <summary>How a command ends, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Everything is accounted for and nothing is held.</summary>
    public const int Done = 0;

    /// <summary>Something is held, refused, partial or failed; the command itself ran to its end.</summary>
    public const int SomethingHeld = 1;

    /// <summary>Two databases are not the same.</summary>
    public const int Differs = 1;

    /// <summary>The command could not run: how it was called, or this machine.</summary>
    public const int CouldNotRun = 2;
}
