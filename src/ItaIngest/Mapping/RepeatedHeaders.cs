using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>
/// Remarks on headers that a table repeats on its next page with a letter or a word otherwise. Joining took them for the same and left them out, so
/// that only its notes tell of them.
/// </summary>
internal static class RepeatedHeaders
{
    private const string Differs = "repeated-header-differs";
    private const string Between = " | ";
    // A word may stand twice.
    private const double Same = 0.6;

    public static void Remark(IReadOnlyList<Note> notes, HeaderVocabulary words, FactsBuilder facts)
    {
        foreach (var note in notes)
        {
            if (note is not { At: { } at, Code: Differs } || note.Text.IndexOf(Between, StringComparison.Ordinal) is not (> 0 and var middle)) continue;
            var (was, now) = (note.Text[..middle].Trim(), note.Text[(middle + Between.Length)..].Trim());
            if (now.Length == 0 || TextSimilarity.EditRatio(ComparisonKey.Of(was), ComparisonKey.Of(now)) < Same) continue;
            // Of two it may be the first that is misread, which is told where it stands.
            if (words.RoleOf(now) is { Role: not ColumnRole.Unknown, Mangled: null } && words.RoleOf(was) is { Mangled: not null }) continue;
            var isHeading = Headings.IndicatorNumber(was) is not null || Headings.InstrumentIn(was) is not null;
            facts.Remark(isHeading ? RemarkKind.HeadingMangled : RemarkKind.HeaderMangled, "", now, was, true, at);
        }
    }
}
