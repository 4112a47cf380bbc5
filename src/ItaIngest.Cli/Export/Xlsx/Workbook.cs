using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaIngest.Cli.Export.Xlsx;

/// <summary>
/// Puts the sheets together to a workbook. The SDK makes the package with empty sheets in memory; its entries go into the file in a fixed
/// order with a fixed time, the sheets from where they wait. The SDK's own package would hold the sheets in memory, and bear the time of day.
/// </summary>
internal static class Workbook
{
    /// <summary>The sheet that is open at first.</summary>
    private const string OpenAtFirst = "scores";

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file.</summary>
    /// <param name="file">Must not exist.</param>
    /// <param name="sheets">Completed; in order.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task WriteAsync(string file, IReadOnlyList<SheetFile> sheets, CancellationToken cancellation)
    {
        using var package = new MemoryStream();
        var parts = WritePackage(package, sheets);
        using var entries = new ZipArchive(package, ZipArchiveMode.Read);
        await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        using var workbook = new ZipArchive(stream, ZipArchiveMode.Create);
        // What says the types of all comes first: readers that stream need it.
        foreach (var entry in entries.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var written = workbook.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            written.LastWriteTime = NoTime;
            await using var to = written.Open();
            await using var from = parts.TryGetValue("/" + entry.FullName, out var sheet) ? sheet.Open() : entry.Open();
            await from.CopyToAsync(to, cancellation);
        }
    }

    /// <summary>Makes the package with empty sheets; which part is which sheet.</summary>
    private static Dictionary<string, SheetFile> WritePackage(Stream package, IReadOnlyList<SheetFile> sheets)
    {
        var parts = new Dictionary<string, SheetFile>(StringComparer.Ordinal);
        using var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        // The SDK would make one up, another each time.
        document.ChangeIdOfPart(workbook, "workbook");
        var listed = new Sheets();
        var names = new DefinedNames();
        for (var i = 0; i < sheets.Count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"sheet{i + 1}");
            var part = workbook.AddNewPart<WorksheetPart>(id);
            part.Worksheet = new Worksheet(new SheetData());
            parts[part.Uri.OriginalString] = sheets[i];
            listed.Append(new Sheet { Id = id, SheetId = (uint)(i + 1), Name = sheets[i].Name });
            names.Append(new DefinedName(sheets[i].FilterReference) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true });
            names.Append(new DefinedName(sheets[i].TitleReference) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        }

        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = CellStyles.Sheet();
        var first = (uint)Math.Max(0, sheets.ToList().FindIndex(s => string.Equals(s.Name, OpenAtFirst, StringComparison.Ordinal)));
        workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView { ActiveTab = first }), listed, names);
        return parts;
    }
}
