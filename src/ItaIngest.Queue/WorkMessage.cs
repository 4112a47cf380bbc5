namespace ItaIngest.Queue;

/// <summary>What a message asks for.</summary>
public enum WorkKind
{
    /// <summary>A file is to be read and stored.</summary>
    File = 0,

    /// <summary>The lists beside the files of the root are to be read: sources.csv, agencies.csv, published results.</summary>
    Lists,
}

/// <summary>A message of the work queue.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Path">Path of the file under the root, '/' on every system; "" of the lists of the root.</param>
/// <param name="Sha256">Hash of the bytes when the message was made; null where they could not be read, and of lists. What a worker reads is what lies there then.</param>
/// <param name="Options">How it is to be read.</param>
/// <param name="EnqueuedAt">When the message was made.</param>
/// <param name="Program">Version of the program that made it.</param>
public sealed record WorkMessage(WorkKind Kind, string Path, string? Sha256, WorkOptions Options, DateTimeOffset EnqueuedAt, string Program)
{
    /// <summary>The version of messages that this program writes and reads. Another meaning or another field is another version, with a queue of its own.</summary>
    public const int CurrentVersion = 1;
}

/// <summary>How a file is to be read.</summary>
/// <param name="Ocr">Pages that are pictures are read by OCR.</param>
/// <param name="Force">It is read also where nothing has changed.</param>
/// <param name="Limits">Limits that are not the usual ones, by name.</param>
public sealed record WorkOptions(bool Ocr, bool Force, IReadOnlyDictionary<string, long> Limits)
{
    /// <summary>Nothing special.</summary>
    public static WorkOptions Usual { get; } = new(false, false, new Dictionary<string, long>(StringComparer.Ordinal));

    /// <summary>Two that read a file in the same way have the same key; whether it is read at all does not count.</summary>
    public string Key => string.Join(' ', Limits.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => FormattableString.Invariant($"{l.Key}={l.Value}")).Prepend(Ocr ? "ocr" : ""));
}
