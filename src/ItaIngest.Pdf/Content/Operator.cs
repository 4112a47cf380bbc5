namespace ItaIngest.Pdf.Content;

/// <summary>The operators as numbers: their bytes, the first lowest (ISO 32000-2, annex A).</summary>
internal static class Operator
{
    public const int Save = 'q';
    public const int Restore = 'Q';
    public const int Concat = 'c' | ('m' << 8);
    public const int LineWidth = 'w';
    public const int LineCap = 'J';
    public const int LineJoin = 'j';
    public const int MiterLimit = 'M';
    public const int Dash = 'd';
    public const int Intent = 'r' | ('i' << 8);
    public const int Flatness = 'i';
    public const int State = 'g' | ('s' << 8);

    public const int MoveTo = 'm';
    public const int LineTo = 'l';
    public const int CurveTo = 'c';
    public const int CurveFromCurrent = 'v';
    public const int CurveToLast = 'y';
    public const int ClosePath = 'h';
    public const int Rectangle = 'r' | ('e' << 8);
    public const int Stroke = 'S';
    public const int CloseStroke = 's';
    public const int Fill = 'f';
    public const int FillOld = 'F';
    public const int FillEvenOdd = 'f' | ('*' << 8);
    public const int FillStroke = 'B';
    public const int FillStrokeEvenOdd = 'B' | ('*' << 8);
    public const int CloseFillStroke = 'b';
    public const int CloseFillStrokeEvenOdd = 'b' | ('*' << 8);
    public const int EndPath = 'n';
    public const int Clip = 'W';
    public const int ClipEvenOdd = 'W' | ('*' << 8);

    public const int BeginText = 'B' | ('T' << 8);
    public const int EndText = 'E' | ('T' << 8);
    public const int CharSpace = 'T' | ('c' << 8);
    public const int WordSpace = 'T' | ('w' << 8);
    public const int Scale = 'T' | ('z' << 8);
    public const int Leading = 'T' | ('L' << 8);
    public const int Font = 'T' | ('f' << 8);
    public const int Render = 'T' | ('r' << 8);
    public const int Rise = 'T' | ('s' << 8);
    public const int NextLine = 'T' | ('d' << 8);
    public const int NextLineLeading = 'T' | ('D' << 8);
    public const int TextMatrix = 'T' | ('m' << 8);
    public const int LineFeed = 'T' | ('*' << 8);
    public const int Show = 'T' | ('j' << 8);
    public const int ShowArray = 'T' | ('J' << 8);
    public const int ShowNext = '\'';
    public const int ShowNextSpaced = '"';
    public const int GlyphWidth = 'd' | ('0' << 8);
    public const int GlyphBox = 'd' | ('1' << 8);

    public const int FillSpace = 'c' | ('s' << 8);
    public const int StrokeSpace = 'C' | ('S' << 8);
    public const int FillColour = 's' | ('c' << 8);
    public const int FillColourNamed = 's' | ('c' << 8) | ('n' << 16);
    public const int StrokeColour = 'S' | ('C' << 8);
    public const int StrokeColourNamed = 'S' | ('C' << 8) | ('N' << 16);
    public const int FillGray = 'g';
    public const int StrokeGray = 'G';
    public const int FillRgb = 'r' | ('g' << 8);
    public const int StrokeRgb = 'R' | ('G' << 8);
    public const int FillCmyk = 'k';
    public const int StrokeCmyk = 'K';

    public const int Shading = 's' | ('h' << 8);
    public const int Draw = 'D' | ('o' << 8);
    public const int BeginImage = 'B' | ('I' << 8);
    public const int EndImage = 'E' | ('I' << 8);

    public const int MarkPoint = 'M' | ('P' << 8);
    public const int MarkPointProperties = 'D' | ('P' << 8);
    public const int BeginMark = 'B' | ('M' << 8) | ('C' << 16);
    public const int BeginMarkProperties = 'B' | ('D' << 8) | ('C' << 16);
    public const int EndMark = 'E' | ('M' << 8) | ('C' << 16);

    public const int BeginCompatibility = 'B' | ('X' << 8);
    public const int EndCompatibility = 'E' | ('X' << 8);

    /// <summary>The number of an operator, -1 if it is none.</summary>
    public static int Of(ReadOnlySpan<byte> word) => word.Length switch
    {
        1 => word[0],
        2 => word[0] | (word[1] << 8),
        3 => word[0] | (word[1] << 8) | (word[2] << 16),
        _ => -1,
    };
}
