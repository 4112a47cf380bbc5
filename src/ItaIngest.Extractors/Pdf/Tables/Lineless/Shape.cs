using System.Buffers;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>What a stretch of text looks like, as far as that tells columns and rows.</summary>
internal enum Shape : byte
{
    /// <summary>Words.</summary>
    Text = 0,

    /// <summary>A number, with its sign, unit sign or brackets; a dash that stands for one.</summary>
    Number,

    /// <summary>A code of a question ("i1", "O13", "ข้อ e3") or a dotted number of an indicator ("9.1").</summary>
    Code,

    /// <summary>The label of a list item: "๑.", "(2)", "•".</summary>
    Label,

    /// <summary>Dots or underscores that lead the eye or wait for a pen.</summary>
    Leader,
}

/// <summary>Tells the shape of a text. Linear in its length; long texts are words without being looked at.</summary>
internal static class Shapes
{
    private const int LongestValue = 24;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙");

    /// <summary>The shape of a text.</summary>
    public static Shape Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return Shape.Text;
        if (IsLeader(text))
            return Shape.Leader;
        if (text.Length > LongestValue)
            return Shape.Text;
        if (text.StartsWith("ข้อ", StringComparison.Ordinal) && text.Length > 3 && Of(text[3..]) is Shape.Code or Shape.Number)
            return Shape.Code;
        if (text.Length == 1 && text[0] is '•' or '●' or '▪' or '○' or '■' or '➢' or '✓' or '·')
            return Shape.Label;
        if (IsDash(text))
            return Shape.Number;
        if (IsCode(text))
            return Shape.Code;
        return DigitsIn(text) ? NumberOrLabel(text) : Shape.Text;
    }

    /// <summary>Values stand once in a row, on one line: what rows are told from.</summary>
    public static bool IsValue(this Shape shape) => shape is Shape.Number or Shape.Code or Shape.Label;

    /// <summary>Whether a text holds four dots or more on end (or underscores, or two ellipses).</summary>
    public static bool HasLeader(ReadOnlySpan<char> text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = c switch { '.' or '_' or '·' => run + 1, '…' => run + 3, ' ' => run, _ => 0 };
            if (run >= 5)
                return true;
        }

        return false;
    }

    /// <summary>Whether a text begins with a code or a label, and words follow.</summary>
    public static bool BeginsItem(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("ข้อ ", StringComparison.Ordinal))
            text = text[4..];
        var space = text.IndexOf(' ');
        if (space is > 0 and <= 6)
            return IsCode(text[..space]) || (DigitsIn(text[..space]) && NumberOrLabel(text[..space]) == Shape.Label);
        if (text.Length > 4 && text[0] is 'i' or 'I' or 'e' or 'E' or 'o' or 'O' && ThaiDigits.IsDigit(text[1]))
            return true;
        var end = 0;
        while (end < text.Length && end < 3 && ThaiDigits.IsDigit(text[end]))
            end++;
        return end > 0 && end + 1 < text.Length && text[end] is '.' or ')' && !ThaiDigits.IsDigit(text[end + 1]);
    }

    private static bool IsLeader(ReadOnlySpan<char> text)
    {
        var dots = 0;
        foreach (var c in text)
        {
            if (c is not ('.' or '_' or '…' or ' ' or '·'))
                return false;
            dots += c == '…' ? 3 : 1;
        }

        return dots >= 3;
    }

    private static bool IsDash(ReadOnlySpan<char> text) => text.Length <= 3 && text.IndexOfAnyExcept("-–—−") < 0;

    private static bool IsCode(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('i' or 'I' or 'e' or 'E' or 'o' or 'O'))
            return false;
        var rest = text[1..].TrimStart(" .-");
        return rest.Length is 1 or 2 && rest.IndexOfAnyExcept(Digits) < 0;
    }

    private static bool DigitsIn(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (ThaiDigits.IsDigit(c))
                return true;
        }

        return false;
    }

    private static Shape NumberOrLabel(ReadOnlySpan<char> text)
    {
        var digits = 0;
        var brackets = 0;
        foreach (var c in text)
        {
            if (ThaiDigits.IsDigit(c))
                digits++;
            else if (c is '(' or ')')
                brackets++;
            else if (c is not ('.' or ',' or '%' or '+' or '-' or '–' or '−' or '/' or ' ' or '*' or '$' or '£' or '€' or '฿' or '<' or '>' or '=' or '±' or ':' or '↑' or '↓' or '▲' or '▼'))
                return Shape.Text;
        }

        var label = text[^1] is '.' or ')' && digits <= 3 && (brackets == 0 || text[0] == '(' || text[^1] == ')') && text.IndexOf('-') < 0;
        return label && !(brackets == 2 && text.IndexOf('.') >= 0) ? Shape.Label : Shape.Number;
    }
}
