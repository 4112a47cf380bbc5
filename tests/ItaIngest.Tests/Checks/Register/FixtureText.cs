using System.Globalization;
using System.Text;
using ItaIngest.Checks;
using ItaIngest.Checks.Messages;
using ItaIngest.Documents;

namespace ItaIngest.Tests.Checks.Register;

/// <summary>What a check says of a fixture, for a person to read: the sentences, the places they rest on, the repair; and which other checks speak.</summary>
internal static class FixtureText
{
    private const int MostEvidence = 6;
    private const int Longest = 90;

    public static string Of(CheckFixture fixture, IReadOnlyList<FixtureSaid> said)
    {
        var text = new StringBuilder().Append("== ").Append(fixture.Name).Append('\n');
        var own = said.Where(s => s.Result.Code == fixture.Code).ToList();
        if (own.Count == 0) text.Append("nothing to say\n");
        foreach (var s in own) Append(text, s);
        var others = said.Where(s => s.Result.IsFinding && s.Result.Code != fixture.Code).Select(s => $"{s.Result.Code} {s.Result.Severity}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (others.Count > 0) text.Append("other findings: ").AppendJoin(", ", others).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, FixtureSaid said)
    {
        var r = said.Result;
        text.Append(string.Join(' ', new[] { said.Document.Length > 0 ? said.Document + ":" : null, r.Verdict.ToString(), r.Severity == Severity.None ? null : r.Severity.ToString(), r.Fit?.ToString(), r.Subject.Item, r.Subject.Year?.ToString(CultureInfo.InvariantCulture), r.Subject.Part, Why(r) }.Where(w => w is not null))).Append('\n');
        text.Append("  ").Append(FindingMessages.Render(r, MessageLanguage.Thai, said.Book)).Append('\n');
        text.Append("  ").Append(FindingMessages.Render(r, MessageLanguage.English, said.Book)).Append('\n');
        foreach (var e in r.Evidence.Take(MostEvidence)) text.Append("  - ").Append(e.Role).Append(Where(e.At)).Append(": ").Append(Short(e.Text)).Append('\n');
        if (r.Evidence.Count > MostEvidence) text.Append(CultureInfo.InvariantCulture, $"  - and {r.Evidence.Count - MostEvidence} more\n");
        if (r.Repair is { } p) text.Append("  repair ").Append(p.Target).Append(": ").Append(Short(p.From)).Append(" -> ").Append(Short(p.To)).Append(" (").Append(p.Safety).Append(')').Append(p.Alternatives.Count > 0 ? ", or " + string.Join(", ", p.Alternatives) : "").Append('\n');
        if (r.Withholds.Count > 0) text.Append("  holds back ").AppendJoin(", ", r.Withholds.Order(StringComparer.Ordinal)).Append('\n');
    }

    private static string? Why(CheckResult r) => r.Verdict switch
    {
        Verdict.HoldsIf => "if " + r.Hypothesis,
        Verdict.CannotTell => "because " + r.Figures.GetValueOrDefault("reason"),
        _ => null,
    };

    private static string Where(Place at) => (at.Page is { } page ? Invariant($", page {page}") : "")
        + (at.Line is { } line ? Invariant($", line {line}") : at.Table is { } table ? Invariant($", table {table}{(at.Row is { } row ? Invariant($" row {row}") : "")}{(at.Column is { } column ? Invariant($" column {column}") : "")}") : "");

    private static string Short(string text)
    {
        var line = text.Replace("\n", " / ", StringComparison.Ordinal);
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
