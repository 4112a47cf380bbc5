namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>The words of one line that stand in one column, or in several side by side.</summary>
/// <param name="Line">Index of its line in the band.</param>
/// <param name="From">Its first column, from 0.</param>
/// <param name="To">Its last column.</param>
/// <param name="First">Index of its first word in the line.</param>
/// <param name="Count">Number of its words.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Shape">What its text looks like.</param>
/// <param name="Begins">It begins with a code or label and goes on: the first line of a row or item.</param>
internal sealed record Piece(int Line, int From, int To, int First, int Count, float Left, float Right, Shape Shape, bool Begins)
{
    /// <summary>It stands across a cut.</summary>
    public bool Spans => To > From;

    public float CenterX => (Left + Right) / 2;
}
