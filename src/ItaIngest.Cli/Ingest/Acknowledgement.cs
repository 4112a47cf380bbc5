using ItaIngest.Cli.CommandLine;

namespace ItaIngest.Cli.Ingest;

/// <summary>
/// Says on stderr what stands, right after its commit, so that a test knows what was reported before it cut the program off:
/// "stored document 01.txt", "stored decision d0123456789abcdef". Only where <c>ITA_TESTING=1</c> and <c>ITA_ACKNOWLEDGE=1</c>.
/// </summary>
internal static class Acknowledgement
{
    private static readonly bool IsWanted =
        Environment.GetEnvironmentVariable("ITA_TESTING") == "1" && Environment.GetEnvironmentVariable("ITA_ACKNOWLEDGE") == "1";

    /// <summary>Something stands.</summary>
    /// <param name="what">"document" or "decision".</param>
    /// <param name="name">Path or id.</param>
    public static void Of(string what, string name)
    {
        if (IsWanted) Terminal.Mention($"stored {what} {name}");
    }
}
