using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A score as it is written in a cell: a number, perhaps with the word คะแนน or a per-cent sign.</summary>
internal static partial class ScoreText
{
    /// <summary>Reads a cell that holds nothing but a score.</summary>
    public static bool TryRead(string text, out WrittenDecimal score)
    {
        var bare = Unit().Replace(text.Trim(), "").Trim();
        if (bare.Length is > 0 and <= 16 && ThaiDecimal.TryParse(bare, out var parsed))
        {
            score = parsed.Value;
            return true;
        }

        score = default;
        return false;
    }

    /// <summary>A cell that says that there is nothing: empty, a dash, "ไม่มี".</summary>
    public static bool IsNothing(string text) => text.Trim() is "" or "-" or "–" or "—" or "ไม่มี" or "n/a" or "N/A";

    [GeneratedRegex(@"^(?:ได้\s*)?(?:ร้อยละ|คะแนน)\s*|\s*(?:คะแนน|%|เปอร์เซ็นต์)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();
}
