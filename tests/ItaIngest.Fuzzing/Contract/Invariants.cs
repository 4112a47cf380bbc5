using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Extractors.Decoding;

namespace ItaIngest.Fuzzing.Contract;

/// <summary>What holds of every result, whatever the file. Each is told as "what: figures".</summary>
internal static class Invariants
{
    /// <summary>What does not hold.</summary>
    public static IEnumerable<string> Broken(DocumentResult result, byte[] content)
    {
        var extraction = result.Extraction;
        return OfStatus(extraction).Concat(OfResidue(extraction, content)).Concat(extraction.Blocks.SelectMany(OfBlock)).Concat(OfFacts(result));
    }

    private static IEnumerable<string> OfStatus(Extraction extraction)
    {
        var hasLoss = extraction.Notes.Any(n => n.Kind == NoteKind.Loss);
        if ((extraction.Status == ExtractionStatus.Refused) != (extraction.Refusal is not null)) yield return "refused without a reason, or the other way round";
        if (extraction.Refusal is { } refusal && !Enum.IsDefined(refusal.Reason)) yield return "a refusal without a name";
        if (extraction.Status == ExtractionStatus.Complete && hasLoss) yield return "complete with a loss";
        if (extraction.Status == ExtractionStatus.Partial && !hasLoss) yield return "partial without a loss";
        foreach (var note in extraction.Notes)
        {
            if (note.Code == "not-walked") yield return Say($"a walk that missed text: {note.Text}");
            if (note.At is { } at && !IsPlace(at)) yield return Say($"a note at no place: {note.Code} {at}");
            if (!IsWellFormed(note.Text)) yield return Say($"half a character in a note: {note.Code}");
        }
    }

    private static IEnumerable<string> OfResidue(Extraction extraction, byte[] content)
    {
        var r = extraction.Residue;
        if (r.Used < 0 || r.Deleted < 0 || r.Hidden < 0 || r.Furniture < 0 || r.Reported < 0) yield return Say($"a residue below nothing in {extraction.Source.Format}: {r}");
        if (extraction.Source.Format == Documents.DocumentFormat.Text && extraction.Refusal is null && TextDecoder.Decode(content) is { } decoded && decoded.Text.Length != r.Total)
            yield return Say($"a residue that is not all of the text: {r.Total} of {decoded.Text.Length}");
    }

    private static IEnumerable<string> OfBlock(Block block)
    {
        if (!IsPlace(block.At)) yield return Say($"a block at no place: {block.At}");
        if (block is Paragraph p && !IsWellFormed(p.Text)) yield return "half a character in a paragraph";
        if (block is not Table table) yield break;
        if (table.Rows < 1 || table.Columns < 1) yield return Say($"a table of nothing: {table.Rows} x {table.Columns}");
        var covered = new HashSet<(int, int)>();
        foreach (var cell in table.Cells)
        {
            if (cell.Row < 1 || cell.Column < 1 || cell.RowSpan < 1 || cell.ColumnSpan < 1 || cell.Row + (long)cell.RowSpan - 1 > table.Rows || cell.Column + (long)cell.ColumnSpan - 1 > table.Columns)
            {
                yield return Say($"a cell outside its table: {cell.Row}+{cell.RowSpan}, {cell.Column}+{cell.ColumnSpan} of {table.Rows} x {table.Columns}");
                yield break;
            }

            if (!IsPlace(cell.At)) yield return Say($"a cell at no place: {cell.At}");
            if (!IsWellFormed(cell.Text)) yield return "half a character in a cell";
            if ((long)cell.RowSpan * cell.ColumnSpan > 400) continue;
            for (var i = 0; i < cell.RowSpan; i++)
            {
                for (var j = 0; j < cell.ColumnSpan; j++)
                {
                    if (!covered.Add((cell.Row + i, cell.Column + j))) yield return Say($"two cells in one place: row {cell.Row + i}, column {cell.Column + j}");
                }
            }
        }
    }

    /// <summary>A value without a place could not be led back to its cell.</summary>
    private static IEnumerable<string> OfFacts(DocumentResult result)
    {
        if (result.Facts is not { } facts) yield break;
        var tables = result.Extraction.Blocks.OfType<Table>().Where(t => t.At.Table is not null).DistinctBy(t => t.At.Table).ToDictionary(t => t.At.Table!.Value);
        foreach (var o in facts.Observations)
        {
            if (!LeadsBack(o.At, tables, out var text)) yield return Say($"a value that leads back to no cell: {o.Item} {o.At}");
            else if (text is not null && o.At is { Start: { } start, Length: { } length } && (start < 1 || length < 0 || start - 1 + (long)length > text.Length)) yield return Say($"a value beyond the text of its cell: {o.Item} {o.At}");
            if (o.Raw.Length == 0) yield return Say($"a value of no text: {o.Item}");
        }

        foreach (var at in result.Results.SelectMany(r => r.Evidence).Select(e => e.At))
        {
            if (!IsPlace(at)) yield return Say($"evidence at no place: {at}");
            else if (at is { Table: { } table, Row: { } row } && tables.TryGetValue(table, out var t) && row > t.Rows) yield return Say($"evidence outside its table: {at}");
        }
    }

    private static bool LeadsBack(Place at, Dictionary<int, Table> tables, out string? text)
    {
        text = null;
        if (at.Table is not { } number) return at.Line is not null || at.Page is not null || at.Path is not null;
        if (!tables.TryGetValue(number, out var table) || at.Row is not { } row || at.Column is not { } column || row > table.Rows || column > table.Columns) return false;
        text = table.CellAt(row, column)?.Text;
        return table.Covering(row, column) is not null;
    }

    /// <summary>Everything counts from 1.</summary>
    private static bool IsPlace(Place at) =>
        at is { Page: null or >= 1, Line: null or >= 1, Table: null or >= 1, Row: null or >= 1, Column: null or >= 1, Start: null or >= 1, Length: null or >= 0 };

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
