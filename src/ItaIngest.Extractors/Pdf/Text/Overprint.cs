namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>Text painted twice at nearly the same place (false bold, shadows) is one text.</summary>
internal sealed class Overprint
{
    private const float Square = 8;
    private const int LongestChain = 64;

    private int[] heads = [];
    private int[] next = [];

    /// <summary>Marks what stands where the same was painted before.</summary>
    /// <returns>How many were marked, and their characters.</returns>
    public (int Count, long Characters) Mark(Span<Draft> drafts)
    {
        var size = 256;
        while (size < drafts.Length * 2) size *= 2;
        if (heads.Length < size) (heads, next) = (new int[size], new int[size]);
        heads.AsSpan(0, size).Fill(-1);
        var count = 0;
        var characters = 0L;
        for (var i = 0; i < drafts.Length; i++)
        {
            ref var draft = ref drafts[i];
            if (draft.IsGone || draft.IsBlank || draft.Text is GlyphText.Unknown) continue;
            if (IsThereAlready(drafts, i, size - 1))
            {
                draft.IsGone = true;
                count++;
                characters += draft.Text.Length;
                continue;
            }

            var at = Slot(SquareOf(draft.From), SquareOf(draft.Across), size - 1);
            next[i] = heads[at];
            heads[at] = i;
        }

        return (count, characters);
    }

    private bool IsThereAlready(Span<Draft> drafts, int index, int mask)
    {
        ref readonly var draft = ref drafts[index];
        // Not so far that two narrow letters side by side are taken for one.
        var near = MathF.Min(0.15f * draft.Size, MathF.Max(0.5f * draft.Length, 0.02f * draft.Size));
        var (x1, x2) = (SquareOf(draft.From - near), SquareOf(draft.From + near));
        var (y1, y2) = (SquareOf(draft.Across - near), SquareOf(draft.Across + near));
        // A letter of poster size reaches over many squares; it is looked for in the nearest.
        for (var y = y1; y <= Math.Min(y2, y1 + 2); y++)
        {
            for (var x = x1; x <= Math.Min(x2, x1 + 2); x++)
            {
                var steps = 0;
                for (var i = heads[Slot(x, y, mask)]; i >= 0 && steps < LongestChain; i = next[i], steps++)
                {
                    ref readonly var other = ref drafts[i];
                    if (Math.Abs(other.From - draft.From) <= near && Math.Abs(other.Across - draft.Across) <= near && other.Direction == draft.Direction
                        && Math.Abs(other.Size - draft.Size) <= 0.1f * draft.Size && string.Equals(other.Text, draft.Text, StringComparison.Ordinal)) return true;
                }
            }
        }

        return false;
    }

    /// <summary>Of any number that a file may hold, NaN too.</summary>
    private static int SquareOf(float at) => float.IsFinite(at) ? (int)Math.Clamp(MathF.Floor(at / Square), -100_000, 100_000) : 0;

    private static int Slot(int x, int y, int mask) => unchecked((x * 73_856_093) ^ (y * 19_349_663)) & mask;
}
