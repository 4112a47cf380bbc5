using System.Net;

namespace ItaIngest.Web;

/// <summary>What a review page is started with.</summary>
/// <param name="Address">Where it listens. On any other than a loopback address a token is asked for.</param>
/// <param name="Port">Port; 0: <see cref="UsualPort"/> if it is free, else any.</param>
/// <param name="Language">"th" or "en": what is spoken until somebody chooses.</param>
/// <param name="Reviewer">Who decides until somebody says another name.</param>
/// <param name="Log">Takes warnings and errors of the server, a line each.</param>
public sealed record ReviewOptions(IPAddress Address, int Port, string Language, string Reviewer, Action<string> Log)
{
    /// <summary>Whether the log gets the trace of an error too.</summary>
    public bool Traces { get; init; }

    /// <summary>The folder of the rules, for the pages of checks; null: they are not shown.</summary>
    public string? RulesFolder { get; init; }

    /// <summary>The port that is tried first, so that a bookmark stays good.</summary>
    public const int UsualPort = 5480;

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);
}
