using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>Reads figures as reports and reviewers write them: "๙๙.๓๔", "99.34".</summary>
public static class FigureText
{
    /// <summary>The number with its decimals, or null where the text is none or can be read in two ways.</summary>
    public static WrittenDecimal? Read(string? text)
    {
        if (text is null || !ThaiDecimal.TryParse(text.AsSpan(), out var written, out var flags)) return null;
        return (flags & (ParseFlags.Ambiguous | ParseFlags.OutOfRange)) == ParseFlags.None ? written : null;
    }
}
