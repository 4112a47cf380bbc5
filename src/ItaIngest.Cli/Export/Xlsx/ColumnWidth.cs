using System.Globalization;
using ItaIngest.Datasets;

namespace ItaIngest.Cli.Export.Xlsx;

/// <summary>How wide a column is to be, in characters.</summary>
internal static class ColumnWidth
{
    private const double Least = 8;

    /// <summary>A hash fits whole.</summary>
    private const double Most = 66;

    /// <summary>Beside the text: the button of the filter in the header.</summary>
    private const double Button = 4;

    /// <summary>Wide enough for the header and for what the rows have, within limits.</summary>
    public static double Of(Column column, IEnumerable<string?> values)
    {
        var widest = column.Name.Length + Button;
        foreach (var value in values)
        {
            if (value is not null) widest = Math.Max(widest, LengthOf(value) + 2);
        }

        return Math.Clamp(widest, Least, Most);
    }

    /// <summary>Characters that take room in the longest line: a Thai mark stands above or below its consonant.</summary>
    private static int LengthOf(string text)
    {
        int longest = 0, line = 0;
        foreach (var c in text)
        {
            if (c == '\n') line = 0;
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) longest = Math.Max(longest, ++line);
        }

        return longest;
    }
}
