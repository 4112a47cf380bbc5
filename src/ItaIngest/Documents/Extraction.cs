namespace ItaIngest.Documents;

/// <summary>How much of a file was read.</summary>
public enum ExtractionStatus
{
    /// <summary>All of it.</summary>
    Complete = 0,

    /// <summary>Something was lost; a note of kind <see cref="NoteKind.Loss"/> says what and where.</summary>
    Partial,

    /// <summary>Nothing was read; <see cref="Extraction.Refusal"/> says why and what to do.</summary>
    Refused,
}

/// <summary>What was seen in a file, before anything is corrected or understood.</summary>
/// <param name="Source">The file.</param>
/// <param name="Status">How much of it was read.</param>
/// <param name="Blocks">Paragraphs and tables in reading order; a nested table follows the table it stands in.</param>
/// <param name="Notes">What a reader should know: information, and losses with their place.</param>
/// <param name="Residue">What became of each source character.</param>
/// <param name="Refusal">Set when <paramref name="Status"/> is Refused, else null.</param>
public sealed record Extraction(
    SourceFile Source,
    ExtractionStatus Status,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Note> Notes,
    Residue Residue,
    Refusal? Refusal = null)
{
    /// <summary>What each page shows, of formats that have pages; null of others, and of what was stored before drawings were kept.</summary>
    public PageDrawings? Pages { get; init; }

    /// <summary>An extraction of a file that was not read.</summary>
    public static Extraction Refused(SourceFile source, Refusal refusal, params IReadOnlyList<Note> notes) =>
        new(source, ExtractionStatus.Refused, [], notes, Residue.None, refusal);

    /// <summary>The status that follows from the notes: only a loss makes a document partial.</summary>
    public static ExtractionStatus StatusOf(IEnumerable<Note> notes) =>
        notes.Any(n => n.Kind == NoteKind.Loss) ? ExtractionStatus.Partial : ExtractionStatus.Complete;
}

/// <summary>Whether a note only informs, or tells that something was not read.</summary>
public enum NoteKind
{
    Info = 0,
    Loss,
}

/// <summary>A remark on the reading of a file. <paramref name="Code"/> is a stable word, <paramref name="Text"/> is its detail as data (not prose).</summary>
/// <param name="Kind">Information or loss.</param>
/// <param name="Code">Stable kebab-case word, e.g. "repeated-header-dropped", "name-lies", "charset-guessed".</param>
/// <param name="Text">The detail that belongs to it: a name, a count, a text that was dropped.</param>
/// <param name="At">Where, if anywhere.</param>
public sealed record Note(NoteKind Kind, string Code, string Text, Place? At = null);

/// <summary>Why a file was not read. The sentence that people see is rendered from these fields.</summary>
/// <param name="Reason">What kind of refusal.</param>
/// <param name="Detail">A name, number or limit that belongs to the sentence; may be empty.</param>
public sealed record Refusal(RefusalReason Reason, string Detail = "")
{
    /// <summary>The limit that was passed, where it was one; it can be raised.</summary>
    public PassedLimit? Limit { get; init; }
}

/// <summary>The reasons for which a file is not read.</summary>
public enum RefusalReason
{
    /// <summary>The file has no bytes.</summary>
    Empty = 1,

    /// <summary>It ends too early or its structure is broken.</summary>
    Damaged,

    /// <summary>It needs a password.</summary>
    Encrypted,

    /// <summary>An image: text would need OCR.</summary>
    Image,

    /// <summary>A PDF, in what version 0.1 stored; it read none.</summary>
    Pdf,

    /// <summary>.doc, .xls, .rtf, .odt …: could be converted by LibreOffice, which is not installed or failed.</summary>
    NeedsConversion,

    /// <summary>A spreadsheet, archive, program or other kind of file that is no report.</summary>
    OtherFormat,

    /// <summary>The lock file that Word or LibreOffice keeps beside an open document.</summary>
    LockFile,

    /// <summary>A directory, FIFO, socket or device under a file's name.</summary>
    NotAFile,

    /// <summary>A link that leads nowhere or into a loop.</summary>
    BrokenLink,

    /// <summary>No right to read it.</summary>
    NoAccess,

    /// <summary>It changed while it was read.</summary>
    ChangedWhileRead,

    /// <summary>Larger than the limit.</summary>
    TooBig,

    /// <summary>Nested deeper than the limit.</summary>
    TooDeep,

    /// <summary>Unpacks to far more than its size.</summary>
    Bomb,

    /// <summary>A report of another assessment (schools, MOIT, LPA, ITA before 2562).</summary>
    OtherScheme,

    /// <summary>Text in no encoding that this program knows.</summary>
    UnknownEncoding,

    /// <summary>A CSV that is no list of published results; the detail names the columns that such a list has and this one lacks.</summary>
    OtherList,

    /// <summary>Reading it took longer than the limit.</summary>
    TimedOut,

    /// <summary>The process that read it ended before its time.</summary>
    Crashed,

    /// <summary>Reading it took more memory than the limit.</summary>
    OutOfMemory,
}
