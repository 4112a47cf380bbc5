namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>A band cut into columns: which piece of which line stands in which column.</summary>
internal sealed class Grid
{
    private Grid(WordLine[] lines, float[] edges, List<Piece>[] pieces, ColumnAlignment[] alignments)
    {
        Lines = lines;
        Edges = edges;
        Pieces = pieces;
        Alignments = alignments;
    }

    public WordLine[] Lines { get; }

    /// <summary>The columns' edges, one more than there are columns.</summary>
    public float[] Edges { get; }

    public int Columns => Edges.Length - 1;

    /// <summary>Of each line, left to right.</summary>
    public List<Piece>[] Pieces { get; }

    /// <summary>Of each column.</summary>
    public ColumnAlignment[] Alignments { get; }

    /// <summary>Cuts the lines.</summary>
    public static Grid Of(WordLines words, WordLine[] lines, float[] cuts)
    {
        var first = Cut(words, lines, cuts, null);
        while (first.Columns > 2 && LoneColumns.Join(first, cuts) is { } fewer)
        {
            cuts = fewer;
            first = Cut(words, lines, cuts, null);
        }

        // Now that it is known how the columns are aligned: a usual space that happens to lie on a cut divides no cells.
        return Cut(words, lines, cuts, first.Alignments);
    }

    /// <summary>The pieces of a column that stand in no other, top to bottom.</summary>
    public List<Piece> InColumn(int column) => InColumn(Pieces, column);

    private static List<Piece> InColumn(List<Piece>[] pieces, int column)
    {
        var list = new List<Piece>();
        foreach (var line in pieces)
        {
            foreach (var piece in line)
            {
                if (piece.From == column && piece.To == column)
                    list.Add(piece);
            }
        }

        return list;
    }

    private static Grid Cut(WordLines words, WordLine[] lines, float[] cuts, ColumnAlignment[]? known)
    {
        float left = float.MaxValue, right = float.MinValue;
        foreach (var line in lines)
            (left, right) = (MathF.Min(left, line.Left), MathF.Max(right, line.Right));
        float[] edges = [left - 2, .. cuts, right + 2];
        var pieces = new List<Piece>[lines.Length];
        for (var i = 0; i < lines.Length; i++)
            pieces[i] = PiecesOf(words, lines[i], i, cuts, known);
        var alignments = new ColumnAlignment[cuts.Length + 1];
        for (var c = 0; c < alignments.Length; c++)
        {
            var own = InColumn(pieces, c);
            alignments[c] = ColumnAlignment.Of(own, own.Count == 0 ? 1 : MathF.Max(1.2f, 0.12f * lines[own[0].Line].Size));
        }

        return new Grid(lines, edges, pieces, alignments);
    }

    private static List<Piece> PiecesOf(WordLines words, WordLine line, int index, float[] cuts, ColumnAlignment[]? known)
    {
        var pieces = new List<Piece>();
        int first = 0, from = 0, to = 0;
        for (var w = 0; w < line.Words.Length; w++)
        {
            var word = line.Words[w];
            var slack = MathF.Min(2, 0.15f * (word.Right - word.Left));
            int l = Column(cuts, word.Left + slack), r = Column(cuts, word.Right - slack);
            if (w > 0)
            {
                var gap = word.Left - line.Words[w - 1].Right;
                var isNear = gap < 0.6f * line.Size;
                var goesOn = l == to && (r == to || isNear) // the same column
                    || (isNear && from < to && l <= to + 1) // behind what stands across
                    || (isNear && l < r && l == to) // stands across itself
                    || (isNear && l == to + 1 && IsRunning(line, w, gap, l, known));
                if (goesOn || line.HasLeader)
                {
                    to = Math.Max(to, r);
                    continue;
                }

                Add(words, line, index, first, w, from, to, pieces);
            }

            (first, from, to) = (w, l, r);
        }

        Add(words, line, index, first, line.Words.Length, from, to, pieces);
        return pieces;
    }

    /// <summary>Whether the word goes on the text before it over a cut: a usual space before it, and it does not stand as its column does.</summary>
    private static bool IsRunning(WordLine line, int word, float gap, int column, ColumnAlignment[]? known)
    {
        if (known is null || column >= known.Length || gap > 0.34f * line.Size || known[column].Agreement < 0.6f)
            return false;
        var tolerance = MathF.Max(1.5f, 0.15f * line.Size);
        var end = word;
        while (end + 1 < line.Words.Length && line.Words[end + 1].Left - line.Words[end].Right < 0.6f * line.Size)
            end++;
        return !known[column].Suits(line.Words[word].Left, line.Words[end].Right, tolerance);
    }

    private static void Add(WordLines words, WordLine line, int index, int first, int end, int from, int to, List<Piece> pieces)
    {
        var text = words.TextOf(line, first, end - first);
        var shape = line.HasLeader ? Shape.Text : Shapes.Of(text);
        pieces.Add(new Piece(index, from, to, first, end - first, line.Words[first].Left, line.Words[end - 1].Right, shape, shape == Shape.Text && Shapes.BeginsItem(text)));
    }

    private static int Column(float[] cuts, float x)
    {
        var at = Array.BinarySearch(cuts, x);
        return at < 0 ? ~at : at;
    }
}
