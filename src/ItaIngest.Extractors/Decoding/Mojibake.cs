using ItaIngest.Readings;

namespace ItaIngest.Extractors.Decoding;

/// <summary>
/// Tells lines that were decoded wrongly before they reached this program and then saved as Unicode: <c>¤Ù‹Á×Í</c> for คู่มือ. Only
/// told here; putting it right is the Reader's.
/// </summary>
public static class Mojibake
{
    /// <summary>Which kind a line is of, or null: "tis-620-as-windows-1252", "utf-8-as-windows-1252", "utf-8-as-windows-874".</summary>
    public static string? KindOf(ReadOnlySpan<char> line)
    {
        int latin = 0, thai = 0, western = 0, eastern = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is >= '\u00A1' and <= '\u00FF') latin++;
            else if (c is >= '\u0E01' and <= '\u0E5B') thai++;
            if (i == 0) continue;
            // E0 B8 and E0 B9 begin every Thai letter of UTF-8.
            if (line[i - 1] == 'à' && c is '¸' or '¹') western++;
            if (line[i - 1] == 'เ' && c is 'ธ' or 'น') eastern++;
        }

        if (western >= 3 && western * 3 > latin / 2) return "utf-8-as-windows-1252";
        if (eastern >= 5 && eastern * 4 >= thai) return "utf-8-as-windows-874";
        return latin >= 6 && latin > thai * 4 && ReadsAsThai(line) ? "tis-620-as-windows-1252" : null;
    }

    private static bool ReadsAsThai(ReadOnlySpan<char> line)
    {
        var seen = new ThaiPlausibility();
        foreach (var c in line) seen.Add(c < 0x80 ? c : AsThai(c));
        return seen.IsThai && seen.Marks > 0;
    }

    /// <summary>What windows-874 makes of the byte that windows-1252 shows so; other characters as they are.</summary>
    internal static char AsThai(char c) => c is >= '\u0080' and <= '\u009F' ? c : WindowsThai.OfWestern(c) ?? c;
}
