using System.CommandLine;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Queue;

namespace ItaIngest.Cli.Queue;

/// <summary><c>--queue amqp://…</c>: the broker; else the one that the environment names, else that of this machine.</summary>
internal sealed class QueueOption : Option<string?>
{
    /// <summary>The address of the broker.</summary>
    private const string Variable = "ITA_QUEUE";

    public QueueOption()
        : base("--queue") => HelpName = "ADDRESS";

    /// <summary>The broker.</summary>
    /// <exception cref="CannotRunException">What was given is no address; it is not repeated, since a password may be in it.</exception>
    public WorkQueueAddress Of(ParseResult parsed, Words words)
    {
        var named = parsed.GetValue(this) ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : null);
        if (named is null) return WorkQueueAddress.Local;
        return WorkQueueAddress.Parse(named) ?? throw new CannotRunException(words.AddressWrong("amqp://USER:PASSWORD@HOST:5672/"));
    }
}
