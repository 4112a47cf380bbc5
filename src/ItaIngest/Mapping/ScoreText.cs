using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A score as it is written in a cell: a number, perhaps with the word คะแนน or a per-cent sign.</summary>
internal static partial class ScoreText
{
    /// <summary>Reads a cell that holds nothing but a score. One that can be read in two ways ("๙๙,๓๔", "๙๕. ๕๕") is not read.</summary>
    public static bool TryRead(string text, out WrittenDecimal score)
    {
        var read = TryReadAny(text, out score, out var flags) && !flags.HasFlag(ParseFlags.Ambiguous);
        if (!read) score = default;
        return read;
    }

    /// <summary>The likelier of two readings, to be proposed; null where there is none, or only one.</summary>
    public static WrittenDecimal? Proposal(string text) =>
        TryReadAny(text, out var score, out var flags) && flags.HasFlag(ParseFlags.Ambiguous) ? score : null;

    /// <summary>Whether the digits are of a script, or a mixture of scripts, that nobody types in a score: the sign of a misread cell.</summary>
    public static bool HasOddDigits(string text) =>
        TryReadAny(text, out _, out var flags) && (flags & (ParseFlags.MixedScript | ParseFlags.Lao | ParseFlags.Khmer | ParseFlags.FullWidth)) != ParseFlags.None;

    /// <summary>A cell that says that there is nothing: empty, a dash, "ไม่มี".</summary>
    public static bool IsNothing(string text) => text.Trim() is "" or "-" or "–" or "—" or "ไม่มี" or "n/a" or "N/A";

    private static bool TryReadAny(string text, out WrittenDecimal score, out ParseFlags flags)
    {
        var bare = Unit().Replace(text.Trim(), "").Trim();
        // The point that ends a sentence; behind a whole number it may make a label.
        if (bare.EndsWith('.') && bare.IndexOf('.', StringComparison.Ordinal) < bare.Length - 1) bare = bare[..^1];
        score = default;
        flags = default;
        if (bare.Length is 0 or > 16 || !ThaiDecimal.TryParse(bare, out var parsed)) return false;
        (score, flags) = (parsed.Value, parsed.Flags);
        return true;
    }

    [GeneratedRegex(@"^(?:ได้\s*)?(?:ร้อยละ|คะแนน)\s*|\s*(?:คะแนน|%|เปอร์เซ็นต์)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Unit();
}
