namespace ItaIngest.Extractors.Text;

/// <summary>What a stretch of text with markup consists of.</summary>
/// <param name="Start">First unit of the file that it was made of.</param>
/// <param name="End">The unit after its last.</param>
internal abstract record FragmentItem(int Start, int End);

/// <summary>Text without markup; lines, list items and paragraphs divided by '\n'.</summary>
internal sealed record FragmentText(int Start, int End, string Text, int? HeadingLevel) : FragmentItem(Start, End);

/// <summary>A table in markup.</summary>
internal sealed record FragmentTable(int Start, int End, int Rows, int Columns, IReadOnlyList<FragmentCell> Cells) : FragmentItem(Start, End);

/// <summary>A cell of a table in markup, with its text and the tables nested in it.</summary>
internal sealed record FragmentCell(int Row, int Column, int RowSpan, int ColumnSpan, bool IsHeader, IReadOnlyList<FragmentItem> Items);
