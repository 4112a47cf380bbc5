using System.Diagnostics;
using System.Globalization;

namespace ItaIngest.Cli.Ingest;

/// <summary>
/// A point at which a test has this process killed, hard, as a power cut would: <c>ITA_KILL_AT=stored:3</c> (the third document is
/// stored), <c>stage:map:2</c> (the second document enters the mapper), <c>commit:2</c> (at the second write inside a commit; so also
/// <c>before-commit</c>, <c>after-commit</c>, <c>migrate-copied</c>, <c>migrate-step</c>),
/// <c>exported:2</c> (the rows of the second document are written).
/// Only where <c>ITA_TESTING=1</c>.
/// </summary>
internal sealed class KillPoint
{
    private readonly string name;
    private readonly int at;
    private int reached;

    private KillPoint(string name, int at)
    {
        this.name = name;
        this.at = at;
    }

    /// <summary>As the environment says; without it, a point that is never reached.</summary>
    public static KillPoint FromEnvironment()
    {
        var wanted = Environment.GetEnvironmentVariable("ITA_TESTING") == "1" ? Environment.GetEnvironmentVariable("ITA_KILL_AT") ?? "" : "";
        var cut = wanted.LastIndexOf(':');
        return cut > 0 && int.TryParse(wanted[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new KillPoint(wanted[..cut], at)
            : new KillPoint("", 0);
    }

    /// <summary>A point is reached.</summary>
    public void Reached(string point)
    {
        if (!string.Equals(point, name, StringComparison.Ordinal) || Interlocked.Increment(ref reached) != at) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
