using System.Text.RegularExpressions;
using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ThaiNumerals;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>Judges codes: as which items the row states its scores, disclosures, measures and references.</summary>
internal static partial class CodeJudge
{
    /// <summary>The codes that a text names, lower case.</summary>
    public static IReadOnlyList<string> CodesIn(string text) => [.. Code().Matches(ThaiDigits.ToAscii(text)).Select(m => m.Value.ToLowerInvariant())];

    /// <summary>What became of the codes at a spot.</summary>
    public static (Fate Fate, string Because) Of(DocumentResult result, CatalogueCase c, Spot spot)
    {
        var expected = CodesIn(c.Correct);
        var written = Written().Matches(ThaiDigits.ToAscii(NoiseText.WithoutMarkup(c.Quote))).Select(m => m.Value.ToLowerInvariant()).ToList();
        if (written.Count != expected.Count) return (Fate.NotJudged, "the quote does not name as many codes");
        return expected.Zip(written, (e, w) => Of(result, spot, e, w)).MaxBy(j => j.Fate);
    }

    private static (Fate Fate, string Because) Of(DocumentResult result, Spot spot, string expected, string written)
    {
        var facts = result.Facts!;
        var at = spot.Reading.At;
        var named = facts.Observations.Where(o => PlaceOrder.SameRow(o.At, at) || o.Copies.Any(copy => PlaceOrder.SameRow(copy.At, at))).Where(o => Names(o.ItemRaw, written)).Select(o => o.Item)
            .Concat(facts.Disclosures.Where(d => PlaceOrder.SameRow(d.At, at) && Names(d.ItemRaw, written)).Select(d => d.Item)).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count > 0 && named.TrueForAll(i => i == expected)) return (Fate.Right, $"item {expected}");
        if (named.Find(i => i != expected && i != written && !Items.Candidates(i).Contains(expected, StringComparer.Ordinal)) is { } other) return (Fate.Wrong, $"item {other}");
        if (named.Exists(i => i.Contains('|', StringComparison.Ordinal))) return (Fate.Proposed, $"item {string.Join(", ", named)}");
        var measured = facts.Measures.Where(m => PlaceOrder.SameRow(m.At, at) || m.Continued.Any(p => PlaceOrder.SameRow(p, at))).SelectMany(m => m.Items).ToList();
        if (measured.Contains(expected, StringComparer.Ordinal)) return (Fate.Right, $"measure for {expected}");
        if (facts.Claims.Any(claim => PlaceOrder.SameRow(claim.At, at) && claim.Figures.Values.Contains(expected, StringComparer.Ordinal))) return (Fate.Right, $"claim of {expected}");
        var proposals = result.Results.Where(r => r.IsFinding && TextJudge.Touching(r, spot).Any(e => NoiseText.Key(e.Text).Contains(written, StringComparison.Ordinal))).SelectMany(Proposal.Of)
            .Select(p => (p, Read: Read(p, written))).ToList();
        if (proposals.Find(p => p.Read == expected) is { p: { } right }) return (right.Safety == Safety.Safe ? Fate.Right : Fate.Proposed, $"{right.Code} {right.From} → {right.To}");
        if (proposals.Find(p => p.p.Safety == Safety.Safe && CodesIn(p.p.To).Count == 1 && p.Read != written) is { p: { } wrong }) return (Fate.Wrong, $"{wrong.Code} {wrong.From} → {wrong.To}");
        var pointing = result.Results.FirstOrDefault(r => r.IsFinding && TextJudge.PointsAtWords(r.Code) && TextJudge.Touching(r, spot).Any());
        return pointing is null ? (Fate.Missed, $"{expected} is nowhere in the row") : (Fate.Seen, pointing.Code);
    }

    // A run of equal defects is told by the letter that is wrong.
    private static string Read(Proposal p, string written)
    {
        var (from, to) = (NoiseText.Key(p.From), NoiseText.Key(p.To));
        return from.Length == 1 && written.StartsWith(from, StringComparison.Ordinal) ? to + written[1..] : to;
    }

    private static bool Names(string raw, string written) => Written().Matches(ThaiDigits.ToAscii(raw)).Any(m => string.Equals(m.Value, written, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("(?<![A-Za-z0-9])[ieoIEO][0-9]{1,2}(?![0-9])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex("(?<![A-Za-z0-9.])[A-Za-z]{0,3}[0-9]{1,3}(?![0-9])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Written();
}
