using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Records;
using ItaIngest.Scores;
using Figure = ItaIngest.Mapping.Figure;
using Format = ItaIngest.Documents.DocumentFormat;

namespace ItaIngest.Tests.Store;

/// <summary>Results of every shape, told by a seed: the same seed, the same result.</summary>
internal sealed class RandomResults(int seed)
{
    private static readonly string[] Texts =
    [
        "", "ข้อ i๗", "๙๗.๕๑", "ซื้อ ๐๑๓", "tab\there", "line\nline", "\"quoted\" \\ / <p>&amp;</p>", "☑ มี ☐ ไม่มี", "นํ้า ำ", "\u0000\u001f", "𝟗𝟕 😀", "\uf70a", "  ", "=1+1", "\u2028",
    ];

    private readonly Random random = new(seed);

    public DocumentResult Next(string? path = null)
    {
        var source = new SourceFile(DocumentId.Hash($"{seed}/{random.Next()}"), path ?? $"โฟลเดอร์/{random.Next()}.txt", One<Format>(), random.Next());
        if (random.Next(8) == 0) return new DocumentResult(Extraction.Refused(source, new Refusal(One<RefusalReason>(), Text()), Note()), null, null, []);
        var extraction = new Extraction(
            source,
            random.Next(3) == 0 ? ExtractionStatus.Partial : ExtractionStatus.Complete,
            Many<Block>(6, () => random.Next(2) == 0 ? new Paragraph(Place(), Text(), Maybe(9)) : Table()),
            Many(3, Note),
            new Residue(random.NextInt64(), 1, 2, 3, 4));
        return new DocumentResult(extraction, new ReadDocument(extraction, [.. extraction.Blocks.Select(Read)]), Facts(), Many(5, Result));
    }

    public CheckResult Result() => new(
        random.Next(2) == 0 ? "ITA-S010" : "ITA-M001",
        One<Verdict>(),
        random.Next(2) == 0 ? null : One<Fit>(),
        One<Severity>(),
        new Subject(Text(), Maybe(2570), random.Next(2) == 0 ? null : "EIT1"),
        random.Next(2) == 0 ? null : Text(),
        Pairs(),
        Many(3, () => new Evidence(Place(), Text(), Text())),
        Many(2, Text),
        random.Next(2) == 0 ? null : new Repair(Text(), Text(), Text(), One<Safety>(), Number(), Many(2, Text)));

    private Block Table()
    {
        var cells = Many(5, () => new Cell(Place(), random.Next(1, 9), random.Next(1, 9), 1, 2, Text(), random.Next(2) == 0, One<TextSource>()));
        return new Table(
            Place(), 9, 9, cells,
            Many(2, () => new TablePart(Place(), 1, 2, Many(2, () => new DroppedRow(Place(), Many(2, Text))), random.Next(2) == 0)),
            random.Next(2) == 0 ? null : Place());
    }

    private ReadBlock Read(Block block) => block switch
    {
        Paragraph p => new ReadParagraph(p, Reading(p.At, p.Text)),
        Table t => new ReadTable(t, [.. t.Cells.Select(c => Reading(c.At, c.Text))]),
        _ => throw new InvalidOperationException(),
    };

    private Reading Reading(Place at, string text) => random.Next(3) == 0
        ? new Reading(Place(), Text(), Text(), Value(), Many(2, () => new ReadingStep("nfc", Text(), Text(), 1)))
        : new Reading(at, text, text, Value(), []);

    private ReadingValue? Value() => random.Next(4) switch
    {
        0 => null,
        1 => new NumberValue(Number(), 2),
        2 => new YearValue(2568),
        _ => new LabelValue(Text()),
    };

    private ReportFacts Facts() => new(
        One<ReportKind>(),
        new Agency(Text(), random.Next(2) == 0 ? null : Text(), null, Text(), Many(2, () => new Mention(One<MentionKind>(), Text(), One<MentionStanding>(), Place()))),
        Maybe(2570), Maybe(2570), Maybe(2570),
        Many(4, () => new Observation(
            Text(), 2568, random.Next(2) == 0 ? null : "EIT2", One<Figure>(), Text(), Text(), Place(), Text(), One<Standing>(),
            Many(2, () => new Copy(Text(), Text(), Place(), random.Next(2) == 0 ? null : Number(), 2)))
        {
            Number = random.Next(2) == 0 ? null : Number(),
            Decimals = random.Next(4),
        }),
        Many(2, () => new Disclosure(Text(), Text(), Text(), random.Next(3) switch { 0 => null, 1 => true, _ => false }, Text(), Text(), Place())),
        Many(2, () => new Measure(
            Text(), Text(), Many(2, Text), Text(), Text(), Text(), random.Next(2) == 0 ? null : new DateOnly(2025, 1, random.Next(1, 29)), null, Text(),
            Many(2, () => new LabelledText(Text(), Text())), Place(), Many(2, Place))),
        Many(2, () => new Claim(One<ClaimKind>(), Text(), Pairs(), Place())),
        Many(2, () => new TableRole(1, One<TableKind>(), 2, new Dictionary<int, string> { [1] = Text(), [3] = Text() }, Place())),
        Many(2, () => new Remark(One<RemarkKind>(), Text(), Text(), Text(), random.Next(2) == 0, Many(2, Place))));

    private Place Place() => new()
    {
        Document = random.Next(2) == 0 ? null : "d",
        Part = random.Next(3) == 0 ? "textbox" : null,
        Path = random.Next(3) == 0 ? "body/p[3]" : null,
        Page = Maybe(300),
        Line = Maybe(300),
        Table = Maybe(300),
        Row = Maybe(300),
        Column = Maybe(300),
        Box = random.Next(4) == 0 ? new Box(Number(), 0m, 1.50m, -2m) : null,
        Start = Maybe(300),
        Length = Maybe(300),
    };

    private Dictionary<string, string> Pairs() => new(StringComparer.Ordinal) { ["stated"] = Text(), ["ค่า"] = Text() };

    private Note Note() => new(One<NoteKind>(), "name-lies", Text(), random.Next(2) == 0 ? null : Place());

    private int? Maybe(int below) => random.Next(2) == 0 ? null : random.Next(1, below);

    private decimal Number() => new(random.Next(), 0, 0, random.Next(2) == 0, (byte)random.Next(0, 5));

    private string Text() => Texts[random.Next(Texts.Length)] + Texts[random.Next(Texts.Length)];

    private T One<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[random.Next(values.Length)];
    }

    private List<T> Many<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
}
