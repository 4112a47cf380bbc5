using System.Text;
using ItaIngest.Documents;
using ThaiNumerals;

namespace ItaIngest.Tests.Generated;

/// <summary>Holds the tables that were read against those that a document was made of.</summary>
/// <param name="HeadersByPlace">Columns are told by their number, not by their header: for files from which no Thai can be told.</param>
internal sealed record TableScore(bool HeadersByPlace = false)
{
    /// <param name="source">Tables, and the column that names the rows of each.</param>
    /// <param name="read">What was read.</param>
    public TableFigures Of(MadeReport source, Extraction read)
    {
        var found = read.Blocks.OfType<Table>().ToList();
        var rest = found.ToHashSet(ReferenceEqualityComparer.Instance);
        var total = new TableFigures { Read = found.Sum(t => t.Cells.Count(HasText)) };
        foreach (var (table, key) in source.Tables.Zip(source.KeyColumns))
        {
            var best = found.Where(rest.Contains).MaxBy(f => Likeness(table, f));
            if (best is not null && Likeness(table, best) == 0) best = null;
            if (best is not null) rest.Remove(best);
            total += Of(table, key, best);
        }

        var held = read.Refusal is not null || read.Notes.Any(n => n.Kind == NoteKind.Loss || n.Code is "table-doubtful");
        return total with { ScoresHeld = held ? total.Scores - total.ScoresInPlace - total.ScoresWrong : 0 };
    }

    private TableFigures Of(Table source, int keyColumn, Table? read)
    {
        var header = source.Cells.Where(c => c.IsHeader).Select(c => c.Row + c.RowSpan - 1).DefaultIfEmpty(0).Max();
        var cells = source.Cells.Where(HasText).ToList();
        var spans = source.Cells.Where(IsMerged).ToList();
        var figures = new TableFigures { Cells = cells.Count, Spans = spans.Count, Tables = 1 };
        var keys = source.Cells.Where(c => c.Column == keyColumn && c.Row > header && HasText(c)).ToList();
        var scores = cells.Where(c => c.Row > header && c.Column != keyColumn && IsNumber(c.Text)).ToList();
        figures = figures with { Keys = keys.Count, Scores = scores.Count };
        if (read is null) return figures;

        var at = read.Cells.ToDictionary(c => (c.Row, c.Column));
        string? At(Cell c) => at.GetValueOrDefault((c.Row, c.Column))?.Text;
        var rowsOf = read.Cells.Where(c => c.Row > 0 && HasText(c)).ToLookup(c => Bare(c.Text), c => (c.Row, c.Column));
        var headers = new Headers(read, header == 0 ? 0 : read.Cells.Where(c => c.IsHeader).Select(c => c.Row + c.RowSpan - 1).DefaultIfEmpty(header).Max());
        var ofSource = new Headers(source, header);
        var (inPlace, wrong) = (0, 0);
        foreach (var score in scores)
        {
            var key = keys.First(k => k.Row <= score.Row && score.Row < k.Row + k.RowSpan);
            var rows = rowsOf[Bare(key.Text)].Where(r => r.Column == keyColumn).Select(r => r.Row).ToList();
            if (rows.Count != 1) continue;
            var columns = HeadersByPlace || header == 0 ? [score.Column] : headers.ColumnsUnder(ofSource.Of(score.Column));
            if (columns.Count != 1) continue;
            var text = at.GetValueOrDefault((rows[0] + score.Row - key.Row, columns[0]))?.Text ?? "";
            if (string.Equals(text, score.Text, StringComparison.Ordinal)) inPlace++;
            else if (text.Any(ThaiDigits.IsDigit)) wrong++;
        }

        return figures with
        {
            Exact = cells.Count(c => string.Equals(c.Text, At(c), StringComparison.Ordinal)),
            Folded = cells.Count(c => DiffersInLostSpacesOnly(c.Text, At(c) ?? "")),
            Spaceless = cells.Count(c => string.Equals(Bare(c.Text), Bare(At(c)), StringComparison.Ordinal)),
            SpansRight = spans.Count(s => at.GetValueOrDefault((s.Row, s.Column)) is { } c && c.RowSpan == s.RowSpan && c.ColumnSpan == s.ColumnSpan),
            ScoresInPlace = inPlace,
            ScoresWrong = wrong,
            KeysRight = keys.Count(k => rowsOf[Bare(k.Text)].Count(r => r.Column == keyColumn) == 1),
            TablesRight = read.Rows == source.Rows && read.Columns == source.Columns ? 1 : 0,
        };
    }

    // How many texts two tables share, in the same column or not.
    private static int Likeness(Table source, Table read)
    {
        var texts = read.Cells.Where(HasText).Select(c => Bare(c.Text)).ToHashSet(StringComparer.Ordinal);
        return source.Cells.Count(c => HasText(c) && texts.Contains(Bare(c.Text)));
    }

    private static bool HasText(Cell cell) => !string.IsNullOrWhiteSpace(cell.Text);

    private static bool IsMerged(Cell cell) => cell.RowSpan > 1 || cell.ColumnSpan > 1;

    private static bool IsNumber(string text) => ThaiDecimal.TryParse(text, out WrittenDecimal _, out _);

    /// <summary>Every letter is there, and no white space that the source has not; '\n' is white space.</summary>
    private static bool DiffersInLostSpacesOnly(string source, string read)
    {
        var (a, b) = (source.Normalize(NormalizationForm.FormC), read.Normalize(NormalizationForm.FormC));
        var at = 0;
        foreach (var c in b)
        {
            if (char.IsWhiteSpace(c))
            {
                if (at == a.Length || !char.IsWhiteSpace(a[at])) return false;
                while (at < a.Length && char.IsWhiteSpace(a[at])) at++;
                continue;
            }

            while (at < a.Length && char.IsWhiteSpace(a[at])) at++;
            if (at == a.Length || a[at] != c) return false;
            at++;
        }

        return at == a.Length;
    }

    private static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).Normalize(NormalizationForm.FormC);

    /// <summary>The texts over each column, from top to bottom.</summary>
    private sealed class Headers(Table table, int rows)
    {
        private readonly List<string[]> texts =
        [
            .. Enumerable.Range(1, table.Columns).Select(column => Enumerable.Range(1, rows).Select(row => Bare(table.Covering(row, column)?.Text)).Distinct(StringComparer.Ordinal).ToArray()),
        ];

        public string[] Of(int column) => texts[column - 1];

        /// <summary>The columns of a header; else those whose header ends with its last line, since without lines nobody sees how far the cells above reach.</summary>
        public IReadOnlyList<int> ColumnsUnder(string[] header)
        {
            var same = Columns(t => string.Equals(string.Concat(t), string.Concat(header), StringComparison.Ordinal));
            return same.Count > 0 || header.Length == 0 ? same : Columns(t => string.Concat(t).EndsWith(header[^1], StringComparison.Ordinal));
        }

        private List<int> Columns(Func<string[], bool> isMeant) => [.. Enumerable.Range(1, texts.Count).Where(c => isMeant(texts[c - 1]))];
    }
}
