using System.Globalization;
using ItaIngest.Queue;
using ItaIngest.Records;

namespace ItaIngest.Cli.Wording;

// The queue, and the workers that take from it.
internal sealed partial class English
{
    public override string Queue(QueueException problem) => problem.Problem switch
    {
        QueueProblem.Unreachable => $"The queue {problem.Location} cannot be reached ({problem.Detail}). Look whether RabbitMQ runs there, or name another with --queue.",
        QueueProblem.Refused => $"The queue {problem.Location} does not know this user with this password.",
        QueueProblem.NoVirtualHost => $"The queue {problem.Location} has no such virtual host, or this user may not use it.",
        QueueProblem.NotAllowed => $"The user may not do this at the queue {problem.Location} ({problem.Detail}). It needs configure, write and read rights on ita.*",
        QueueProblem.OtherTopology => $"At {problem.Location} there is another queue of the same name ({problem.Detail}). Take it away, or use another virtual host.",
        QueueProblem.NoRoom => $"The queue {problem.Location} has no room ({problem.Detail}). Look at the memory and the disk of RabbitMQ.",
        QueueProblem.Lost => $"The connection to the queue {problem.Location} was lost ({problem.Detail}). Run the same command again; to enqueue a file twice does no harm.",
        QueueProblem.NotTrusted => $"The certificate of the queue {problem.Location} is not one that this machine trusts ({problem.Detail}).",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Problem, "No words for it."),
    };

    public override string RootNeeded => "Say with --root which folder the workers see: paths are relative to it.";

    public override string NotUnderRoot(string path, string root) => $"\"{path}\" does not lie under \"{root}\", so workers would not find it.";

    public override string Enqueuing => "Enqueuing";

    public override string EnqueuedSoFar(int messages, int of) => string.Create(CultureInfo.InvariantCulture, $"{messages} of {of} enqueued …");

    public override string Enqueued(int messages, int files, string root, string queue) =>
        string.Create(CultureInfo.InvariantCulture, $"{files} files of {root} -> {queue}; the queue has confirmed {messages} messages");

    public override string NotAllEnqueued(int messages) => string.Create(CultureInfo.InvariantCulture, $"{messages} messages were not confirmed. Run the same command again: to enqueue a file twice does no harm.");

    public override string NextWorker => "reads the files; as many as you like, on any machine that sees the folder";

    public override string NextQueue => "shows what was put aside, and why";

    public override string NextRetry => "puts it back to work when the cause is gone";

    public override string QueueStands(long waiting, int inWork, long done, long dead, string queue) =>
        string.Create(CultureInfo.InvariantCulture, $"{queue}: {waiting} waiting, {inWork} in work, {done} done by the workers of now, {dead} put aside");

    public override IReadOnlyList<string> WorkerHeadings => ["worker", "program", "jobs", "in work", "done", "put aside", "last minute"];

    public override string TimeLeft(double? minutes) => minutes switch
    {
        null => "How long it will take cannot be said: nothing was done within the last minute.",
        0 => "Nothing is left to do.",
        < 1.5 => "About a minute left.",
        < 90 => string.Create(CultureInfo.InvariantCulture, $"About {minutes:0} minutes left."),
        _ => string.Create(CultureInfo.InvariantCulture, $"About {minutes / 60:0.#} hours left."),
    };

    public override string Dead(string reason, string detail) => reason switch
    {
        DeadReason.NotThere => $"the file is not there any more, under {detail}",
        DeadReason.NotAFile => "is no file",
        DeadReason.NoOcr => $"OCR is asked for, and {detail} has none",
        DeadReason.DeliveryLimit => "every worker that had it ended while it read it",
        DeadReason.OtherVersion => $"a message of another version ({detail})",
        DeadReason.ByTheBroker => $"RabbitMQ put it aside ({detail})",
        _ => $"not a message of this program: {reason} ({detail})",
    };

    public override string Deliveries(int count) => string.Create(CultureInfo.InvariantCulture, $"given out {count} times");

    public override string Retried(int moved, int left) =>
        string.Create(CultureInfo.InvariantCulture, $"{moved} put back to work") + (left > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {left} that cannot be read stay where they are") : "");

    public override string StoreNotShared(string file) => $"Workers need a database that several write at the same time, and \"{file}\" is a file for one. Name one on a server: --store postgres://USER@HOST/ita";

    public override string WorkerBegins(string worker, int jobs, string queue, string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Worker {worker}: takes from {queue}, {jobs} at a time -> {database}. It ends with Ctrl-C, when what it has begun is stored.");

    public override string WorkedSoFar(long done, int lastMinute) => string.Create(CultureInfo.InvariantCulture, $"{done} done, {lastMinute} of them within the last minute …");

    public override string WorkerEnds(long done, int unchanged, long dead, long again) =>
        string.Create(CultureInfo.InvariantCulture, $"{done} messages done ({unchanged} were there already as they are, {again} another worker had had before), {dead} put aside");

    public override string QueueLost(QueueException problem) => $"The connection to the queue {problem.Location} is lost; it is tried again until it is there ({problem.Detail})";

    public override string QueueBack => "The queue is there again.";

    public override string StoreAway(StoreException problem) => $"The database {problem.Location} is away; what is in work waits for it ({problem.Detail})";

    public override string StoreBack => "The database is there again.";
}
