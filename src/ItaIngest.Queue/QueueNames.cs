using System.Globalization;

namespace ItaIngest.Queue;

/// <summary>The names at the broker, all in one place.</summary>
/// <param name="prefix">Before every name: for tests that share a broker; else empty.</param>
public sealed class QueueNames(string prefix = "")
{
    /// <summary>Those that programs use.</summary>
    public static QueueNames Usual { get; } = new();

    /// <summary>
    /// Where work waits. A queue for each version of the message: workers of two versions stand side by side, and each takes only what it knows.
    /// </summary>
    public string Work { get; } = prefix + "ita.work.v" + WorkMessage.CurrentVersion.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where messages go that no worker can do anything with; of all versions.</summary>
    public string Dead { get; } = prefix + "ita.dead";

    /// <summary>The exchange over which all workers are asked how it goes.</summary>
    public string Ask { get; } = prefix + "ita.ask";
}
