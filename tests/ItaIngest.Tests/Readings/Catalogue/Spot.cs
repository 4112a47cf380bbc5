using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>A place at which the noise of a case stands.</summary>
/// <param name="Reading">The paragraph or cell.</param>
/// <param name="Start">Where the differing letters begin in its raw text, from 0.</param>
/// <param name="End">Behind the last of them.</param>
internal sealed record Spot(Reading Reading, int Start, int End)
{
    // Longer texts are prose, as the program has it; in a column that names nothing a few words are.
    private const int ShortText = 160;
    private const int Label = 60;

    /// <summary>Line of the file.</summary>
    public int? Line => Reading.At.Line;

    /// <summary>Whether it stands in free prose: in no heading, header, title or label.</summary>
    public bool IsInProse(ReportFacts facts)
    {
        if (facts.Tables.FirstOrDefault(t => t.Table == Reading.At.Table) is not { } table) return Reading.Text.Length > ShortText;
        var role = table.Columns.GetValueOrDefault(Reading.At.Column ?? 0) is { } name && Enum.TryParse<ColumnRole>(name, out var known) ? known : ColumnRole.Unknown;
        var names = role is ColumnRole.Indicator or ColumnRole.Topic or ColumnRole.Question or ColumnRole.Title or ColumnRole.Number or ColumnRole.Instrument;
        return Reading.At.Row > table.HeaderRows && !names && Reading.Text.Length > Label;
    }

    /// <summary>Whether something stands in the same paragraph or cell.</summary>
    public bool IsIn(Place at) => PlaceOrder.SameBlock(at, Reading.At) && at.Row == Reading.At.Row && at.Column == Reading.At.Column;

    /// <summary>Whether a stretch of the raw text meets the noise, or lies against it.</summary>
    public bool Meets(int start, int end) => start <= End && Start <= end;

    /// <summary>Every place of a text in a document, at the lines where it stands in the file.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">The text of the file.</param>
    /// <param name="quote">What is looked for in the file.</param>
    /// <param name="piece">The part of it that stands in one cell.</param>
    /// <param name="noise">The same, compared with what it ought to be.</param>
    /// <param name="isWhole">Whether the cell may hold nothing else.</param>
    /// <param name="isCode">Whether it is a code, which is no part of a longer number.</param>
    public static IReadOnlyList<Spot> Find(ReadDocument document, string file, string quote, string piece, NoiseText noise, bool isWhole, bool isCode)
    {
        var readings = document.Readings().ToList();
        var spots = new List<Spot>();
        foreach (var line in Lines(file, quote).Distinct())
        {
            var holding = readings.Where(r => r.At.Line <= line && NoiseText.Key(r.Raw).Contains(noise.Quote, StringComparison.Ordinal)).ToList();
            if (holding.Count == 0 || noise.Quote.Length == 0) continue;
            // A text of several lines stands at its first.
            var at = holding.Max(r => r.At.Line);
            var here = holding.Where(r => r.At.Line == at && (!isWhole || NoiseText.Key(r.Raw) == noise.Quote)).ToList();
            var exact = here.Where(r => r.Raw.Contains(piece, StringComparison.Ordinal)).ToList();
            foreach (var reading in exact.Count > 0 ? exact : here) spots.AddRange(In(reading, exact.Count > 0 ? piece : null, noise, isCode));
        }

        return spots;
    }

    private static IEnumerable<Spot> In(Reading reading, string? exact, NoiseText noise, bool isCode)
    {
        var (key, at) = Indexed(reading.Raw);
        for (var k = key.IndexOf(noise.Quote, StringComparison.Ordinal); k >= 0; k = key.IndexOf(noise.Quote, k + 1, StringComparison.Ordinal))
        {
            var first = at[k];
            if (exact is not null && reading.Raw.IndexOf(exact, Math.Max(0, first - exact.Length), StringComparison.Ordinal) is var found && (found < 0 || found > first)) continue;
            if (isCode && IsOfLongerNumber(key, k, noise.Quote.Length, reading.Raw, at)) continue;
            var behind = k + noise.Start + noise.Length;
            var (from, end) = noise.Length > 0 ? (at[k + noise.Start], at[behind - 1] + 1)
                // What is left out stands between two letters.
                : (behind == 0 ? 0 : at[behind - 1] + 1, behind < at.Length ? at[behind] : reading.Raw.Length);
            yield return new Spot(reading, from, end);
        }
    }

    // "01" is neither in "010" nor in "01/10/2565".
    private static bool IsOfLongerNumber(string key, int start, int length, string raw, int[] at)
    {
        if (char.IsAsciiDigit(key[start]) && at[start] > 0 && GoesOn(raw[at[start] - 1])) return true;
        var end = at[start + length - 1] + 1;
        return char.IsAsciiDigit(key[start + length - 1]) && end < raw.Length && GoesOn(raw[end]);
    }

    private static bool GoesOn(char c) => ThaiDigits.IsAnyDigit(c) || c is '/' or ':' or '-';

    /// <summary>The key of a text, and where each of its characters stands in the text.</summary>
    public static (string Key, int[] At) Indexed(string raw)
    {
        var at = new List<int>();
        var key = new System.Text.StringBuilder();
        for (var k = 0; k < raw.Length; k++)
        {
            foreach (var c in NoiseText.Key(raw[k].ToString()))
            {
                key.Append(c);
                at.Add(k);
            }
        }

        return (key.ToString(), [.. at]);
    }

    private static IEnumerable<int> Lines(string file, string quote)
    {
        for (var at = file.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = file.IndexOf(quote, at + 1, StringComparison.Ordinal))
            yield return file.AsSpan(0, at).Count('\n') + 1;
    }
}
