using System.Collections.Concurrent;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf;

namespace ItaIngest.Tests.Extractors.Pdf;

/// <summary>Reads PDF files that tests have made.</summary>
internal static class MadePdfReads
{
    private static readonly ConcurrentDictionary<byte[], Extraction> Done = new();

    /// <summary>What is read of a file; the same bytes are read once.</summary>
    public static Extraction Read(byte[] pdf) =>
        Done.GetOrAdd(pdf, static bytes => new PdfExtractor(Limits.Default).Extract(new SourceFile("0", "made.pdf", Documents.DocumentFormat.Pdf, bytes.Length), bytes));

    /// <summary>Pages, as far as blocks tell.</summary>
    public static int Pages(Extraction extraction) => extraction.Blocks.SelectMany(PagesOf).DefaultIfEmpty(0).Max();

    /// <summary>Pages of which a note says that they were not read.</summary>
    public static IReadOnlyList<int> UnreadablePages(Extraction extraction) =>
        [.. extraction.Notes.Where(n => n.Kind == NoteKind.Loss).Select(n => n.At?.Page).OfType<int>().Distinct().Order()];

    private static IEnumerable<int> PagesOf(Block block) =>
        (block is Table t ? t.Cells.Select(c => c.At.Page) : [block.At.Page]).OfType<int>();
}
