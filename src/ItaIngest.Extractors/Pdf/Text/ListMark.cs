using System.Runtime.InteropServices;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>What a list item begins with: "๒.", "(3)", "1.2", "ข)", "-", "•".</summary>
/// <param name="Form">What stands around the number: two marks of one list have the same; '\0' when there is none.</param>
/// <param name="Number">Its last number; 0 for a bullet.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ListMark(string? Form, int Number)
{
    private const string Bullets = "-–•●○▪■◆➢✓❖*";

    /// <summary>The mark at the beginning of a line, if one is there.</summary>
    public static ListMark Of(string line)
    {
        if (line.Length < 2) return default;
        if (Bullets.Contains(line[0], StringComparison.Ordinal)) return line[1] is ' ' || line[0] is not ('-' or '–' or '*') ? new ListMark(line[..1], 0) : default;
        var at = line[0] is '(' ? 1 : 0;
        var start = at;
        var number = 0;
        while (at < line.Length && at < start + 8)
        {
            var from = at;
            number = 0;
            while (at < line.Length && at < from + 3 && ThaiDigits.IsDigit(line[at])) number = (number * 10) + ThaiDigits.Value(line[at++]);
            if (at == from || at >= line.Length || line[at] is not ('.' or ')')) return default;
            var end = line[at++];
            var goesOn = at < line.Length && ThaiDigits.IsDigit(line[at]);
            if (goesOn && end == '.') continue;
            // A number with its decimals is no mark.
            return goesOn || number == 0 ? default : new ListMark((start == 1 ? "(" : "") + line[start] switch { >= '๐' => "๑", _ => "1" } + end, number);
        }

        return default;
    }

    /// <summary>Whether this is the item after another, or another bullet of the same kind.</summary>
    public bool Follows(ListMark before) =>
        Form is not null && before.Form is not null && string.Equals(Form, before.Form, StringComparison.Ordinal) && (Number == 0 || Number == before.Number + 1);
}
