namespace ItaIngest.Documents;

/// <summary>One of <see cref="Limits"/>: its name, what passing it is called, and where its value stands.</summary>
public sealed class Limit
{
    private readonly RefusalReason reason;
    private readonly Func<Limits, long> get;
    private readonly Func<Limits, long, Limits> set;

    private Limit(string name, RefusalReason reason, Func<Limits, long> get, Func<Limits, long, Limits> set, long highest = int.MaxValue)
    {
        Name = name;
        Highest = highest;
        this.reason = reason;
        this.get = get;
        this.set = set;
    }

    /// <summary><see cref="Limits.FileBytes"/>. A file is read into one array.</summary>
    public static Limit FileBytes { get; } = new("file-bytes", RefusalReason.TooBig, l => l.FileBytes, (l, v) => l with { FileBytes = v }, Array.MaxLength);

    /// <summary><see cref="Limits.ZipEntries"/>.</summary>
    public static Limit ZipEntries { get; } = new("zip-entries", RefusalReason.Bomb, l => l.ZipEntries, (l, v) => l with { ZipEntries = (int)v });

    /// <summary><see cref="Limits.ZipEntryBytes"/>.</summary>
    public static Limit ZipEntryBytes { get; } = new("zip-entry-bytes", RefusalReason.Bomb, l => l.ZipEntryBytes, (l, v) => l with { ZipEntryBytes = v });

    /// <summary><see cref="Limits.ZipTotalBytes"/>.</summary>
    public static Limit ZipTotalBytes { get; } = new("zip-total-bytes", RefusalReason.Bomb, l => l.ZipTotalBytes, (l, v) => l with { ZipTotalBytes = v }, long.MaxValue);

    /// <summary><see cref="Limits.ZipRatio"/>.</summary>
    public static Limit ZipRatio { get; } = new("zip-ratio", RefusalReason.Bomb, l => l.ZipRatio, (l, v) => l with { ZipRatio = (int)v });

    /// <summary><see cref="Limits.Depth"/>. Higher than some thousand, the stack of a thread ends before the limit does.</summary>
    public static Limit Depth { get; } = new("depth", RefusalReason.TooDeep, l => l.Depth, (l, v) => l with { Depth = (int)v }, 2_000);

    /// <summary><see cref="Limits.Elements"/>.</summary>
    public static Limit Elements { get; } = new("elements", RefusalReason.TooBig, l => l.Elements, (l, v) => l with { Elements = (int)v });

    /// <summary><see cref="Limits.GridArea"/>.</summary>
    public static Limit GridArea { get; } = new("grid-area", RefusalReason.TooBig, l => l.GridArea, (l, v) => l with { GridArea = (int)v });

    /// <summary><see cref="Limits.TableRows"/>.</summary>
    public static Limit TableRows { get; } = new("table-rows", RefusalReason.TooBig, l => l.TableRows, (l, v) => l with { TableRows = (int)v });

    /// <summary><see cref="Limits.TextLength"/>.</summary>
    public static Limit TextLength { get; } = new("text-length", RefusalReason.TooBig, l => l.TextLength, (l, v) => l with { TextLength = (int)v });

    /// <summary><see cref="Limits.PdfObjects"/>.</summary>
    public static Limit PdfObjects { get; } = new("pdf-objects", RefusalReason.TooBig, l => l.PdfObjects, (l, v) => l with { PdfObjects = (int)v });

    /// <summary><see cref="Limits.PdfPages"/>.</summary>
    public static Limit PdfPages { get; } = new("pdf-pages", RefusalReason.TooBig, l => l.PdfPages, (l, v) => l with { PdfPages = (int)v });

    /// <summary><see cref="Limits.PdfDepth"/>.</summary>
    public static Limit PdfDepth { get; } = new("pdf-depth", RefusalReason.TooDeep, l => l.PdfDepth, (l, v) => l with { PdfDepth = (int)v }, 500);

    /// <summary><see cref="Limits.PdfFilters"/>.</summary>
    public static Limit PdfFilters { get; } = new("pdf-filters", RefusalReason.TooBig, l => l.PdfFilters, (l, v) => l with { PdfFilters = (int)v });

    /// <summary><see cref="Limits.PdfStreamBytes"/>.</summary>
    public static Limit PdfStreamBytes { get; } = new("pdf-stream-bytes", RefusalReason.Bomb, l => l.PdfStreamBytes, (l, v) => l with { PdfStreamBytes = (int)v }, Array.MaxLength);

    /// <summary><see cref="Limits.PdfPageBytes"/>.</summary>
    public static Limit PdfPageBytes { get; } = new("pdf-page-bytes", RefusalReason.Bomb, l => l.PdfPageBytes, (l, v) => l with { PdfPageBytes = v }, long.MaxValue);

    /// <summary><see cref="Limits.PdfPageOperators"/>.</summary>
    public static Limit PdfPageOperators { get; } = new("pdf-page-operators", RefusalReason.TooBig, l => l.PdfPageOperators, (l, v) => l with { PdfPageOperators = (int)v });

    /// <summary><see cref="Limits.PdfPageGlyphs"/>.</summary>
    public static Limit PdfPageGlyphs { get; } = new("pdf-page-glyphs", RefusalReason.TooBig, l => l.PdfPageGlyphs, (l, v) => l with { PdfPageGlyphs = (int)v });

    /// <summary><see cref="Limits.PdfPageLines"/>.</summary>
    public static Limit PdfPageLines { get; } = new("pdf-page-lines", RefusalReason.TooBig, l => l.PdfPageLines, (l, v) => l with { PdfPageLines = (int)v });

    /// <summary><see cref="Limits.Seconds"/>.</summary>
    public static Limit Seconds { get; } = new("seconds", RefusalReason.TimedOut, l => l.Seconds, (l, v) => l with { Seconds = (int)v }, 86_400);

    /// <summary><see cref="Limits.OcrSeconds"/>.</summary>
    public static Limit OcrSeconds { get; } = new("ocr-seconds", RefusalReason.TimedOut, l => l.OcrSeconds, (l, v) => l with { OcrSeconds = (int)v }, 86_400);

    /// <summary><see cref="Limits.HeapBytes"/>. With less than 48 MiB the rules alone have no room.</summary>
    public static Limit HeapBytes { get; } = new("heap-bytes", RefusalReason.OutOfMemory, l => l.HeapBytes, (l, v) => l with { HeapBytes = v }, long.MaxValue) { Lowest = 48 << 20 };

    /// <summary><see cref="Limits.ResultBytes"/>.</summary>
    public static Limit ResultBytes { get; } = new("result-bytes", RefusalReason.TooBig, l => l.ResultBytes, (l, v) => l with { ResultBytes = (int)v }, 1 << 30);

    /// <summary>All of them, in the order in which a file meets them.</summary>
    public static IReadOnlyList<Limit> All { get; } =
    [
        FileBytes, ZipEntries, ZipEntryBytes, ZipTotalBytes, ZipRatio, Depth, Elements, GridArea, TableRows, TextLength,
        PdfObjects, PdfPages, PdfDepth, PdfFilters, PdfStreamBytes, PdfPageBytes, PdfPageOperators, PdfPageGlyphs, PdfPageLines,
        Seconds, OcrSeconds, HeapBytes, ResultBytes,
    ];

    /// <summary>Stable kebab-case word: "zip-entry-bytes".</summary>
    public string Name { get; }

    /// <summary>The least that it may be set to.</summary>
    public long Lowest { get; private init; } = 1;

    /// <summary>The most that it may be set to.</summary>
    public long Highest { get; }

    /// <summary>The limit of that name, or null.</summary>
    public static Limit? Named(string name) => All.FirstOrDefault(l => string.Equals(l.Name, name, StringComparison.Ordinal));

    /// <summary>What it is set to.</summary>
    public long Of(Limits limits) => get(limits);

    /// <summary>The same limits, with this one set to something else.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between <see cref="Lowest"/> and <see cref="Highest"/>.</exception>
    public Limits Set(Limits limits, long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Highest);
        return set(limits, value);
    }

    /// <summary>The refusal of a file that passes it.</summary>
    /// <param name="limits">What it is set to.</param>
    /// <param name="where">The part of the file in which it is passed, or empty.</param>
    public Refusal Passed(Limits limits, string where = "") => new(reason, where) { Limit = new PassedLimit(Name, Of(limits)) };
}

/// <summary>A limit that a file passed.</summary>
/// <param name="Name">Its name in <see cref="Limit.All"/>.</param>
/// <param name="Most">What it was set to.</param>
public sealed record PassedLimit(string Name, long Most);
