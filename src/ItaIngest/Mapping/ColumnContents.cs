using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>What a column holds, by its cells alone: it bears out a header that is misread, and never replaces one that is not.</summary>
internal static class ColumnContents
{
    private const int Long = 10;

    /// <summary>The roles that the cells of a column below a row may be of; empty where they tell nothing.</summary>
    public static IReadOnlyList<ColumnRole> RolesOf(Grid grid, int row, int column)
    {
        int filled = 0, codes = 0, scores = 0, boxes = 0, numbers = 0, texts = 0;
        for (var r = row + 1; r <= grid.Rows; r++)
        {
            if (grid.Text(r, column) is not { Length: > 0 } text) continue;
            filled++;
            if (Checkboxes.Has(text)) boxes++;
            else if (CodeReadings.AtStart(text, bare: false) is not null) codes++;
            else if (IsScore(text)) scores++;
            else if (text.Length >= Long) texts++;
            else if (ThaiNumerals.ThaiDecimal.TryParse(text.TrimEnd('.'), out var n) && n.Value.Decimals == 0) numbers++;
        }

        bool Most(int count) => filled > 0 && count * 3 >= filled * 2;
        return Most(codes) ? [ColumnRole.Question, ColumnRole.Number, ColumnRole.Title]
            : Most(scores) ? [ColumnRole.Score]
            : Most(boxes) ? [ColumnRole.Result, ColumnRole.Pass]
            : Most(numbers) ? [ColumnRole.Number]
            : Most(texts) ? [ColumnRole.Question, ColumnRole.Indicator, ColumnRole.Title, ColumnRole.Topic, ColumnRole.Component]
            : [];
    }

    /// <summary>Whether a cell holds a score. With one decimal, ๙.๑ to ๑๐.๒ number sub-indicators.</summary>
    public static bool IsScore(string text) =>
        ScoreText.TryRead(text, out var score) && score.Value is >= 0 and <= 100 && (score.Decimals == 2 || (score.Decimals == 1 && score.Value is < 1 or >= 11));

    /// <summary>Whether a cell was a score before it was misread: short, with a point and digits around what is none.</summary>
    public static bool IsLikeScore(string text)
    {
        if (text.Length is < 3 or > 8) return false;
        var digits = 0;
        foreach (var c in text) digits += ThaiNumerals.ThaiDigits.IsAnyDigit(c) ? 1 : 0;
        return digits >= 2 && digits * 2 >= text.Length;
    }
}
