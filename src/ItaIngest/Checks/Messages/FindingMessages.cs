using ItaIngest.Rules;

namespace ItaIngest.Checks.Messages;

/// <summary>Says a result in one or two plain sentences. All wording of results stands in this folder.</summary>
public static class FindingMessages
{
    /// <summary>The sentences.</summary>
    /// <param name="result">A result of any verdict.</param>
    /// <param name="language">Thai, or English.</param>
    /// <param name="book">The book of the year, for the titles of indicators; without it they have their number only.</param>
    public static string Render(CheckResult result, MessageLanguage language = MessageLanguage.Thai, CodeBook? book = null)
    {
        var w = new Wording(result, language, book);
        if (result.Verdict == Verdict.CannotTell) return CannotTellMessages.Of(w);
        if (RelationMessages.Words(result.Code)) return RelationMessages.Of(w);
        return result.Code[4] switch
        {
            'S' => result.Code is "ITA-S030" or "ITA-S031" ? NarrativeMessages.Of(w) : ScoreMessages.Of(w),
            'R' => RatingMessages.Of(w),
            'M' => MappingMessages.Of(w),
            'T' => TextMessages.Of(w),
            'A' => AgencyMessages.Of(w),
            'N' => NarrativeMessages.Of(w),
            'X' or 'D' => FileMessages.Of(w),
            _ => Unworded(w),
        };
    }

    /// <summary>An item as people say it: "ตัวชี้วัดที่ 6", "ข้อ i7", "คะแนนรวม".</summary>
    public static string Item(string item, MessageLanguage language = MessageLanguage.Thai, CodeBook? book = null) =>
        new Wording(new CheckResult("", Verdict.Holds, null, Severity.None, new Subject(item), null, new Dictionary<string, string>(StringComparer.Ordinal), [], []), language, book).Named(item);

    /// <summary>A result whose wording has not been written: its fields, so that nothing is hidden.</summary>
    internal static string Unworded(Wording w) =>
        $"{w.Result.Code} {w.Subject}: {string.Join(", ", w.Result.Figures.Select(f => $"{f.Key} {f.Value}"))}";
}
