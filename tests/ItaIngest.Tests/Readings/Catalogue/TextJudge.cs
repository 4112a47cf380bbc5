using ItaIngest.Checks;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>Judges words: what the reader made of them, and what the findings that touch them propose.</summary>
internal static class TextJudge
{
    private const int Excerpt = 120;

    /// <summary>What became of a spot.</summary>
    public static (Fate Fate, string Because) Of(DocumentResult result, CatalogueCase c, Spot spot, NoiseText noise)
    {
        var (raw, text) = (NoiseText.Key(spot.Reading.Raw), NoiseText.Key(spot.Reading.Text));
        if (c.IsKnown && NoiseText.Count(text, noise.After) > NoiseText.Count(raw, noise.After)) return (Fate.Right, $"read {spot.Reading.Text}");
        // Letters of a word may be read though the rest of it stays mangled; a reading that leaves it farther from what it was is none.
        if (raw != text && NoiseText.Count(text, noise.Before) < NoiseText.Count(raw, noise.Before) && !IsNearer(text, raw, noise)) return (Fate.Wrong, $"read {spot.Reading.Text}");
        var proposals = result.Results.Where(r => r.IsFinding).SelectMany(r => Touching(r, spot).SelectMany(e => Proposal.Of(r).Select(p => (p, Read: Applied(p, e, spot))))).Where(p => p.Read is not null).ToList();
        bool IsRight(string read) => c.IsKnown && NoiseText.Count(NoiseText.Key(read), noise.After) > NoiseText.Count(raw, noise.After);
        string Told(Proposal p) => $"{p.Code} {p.From} → {p.To} ({p.Safety})";
        if (proposals.Find(p => p.p.Safety == Safety.Safe && IsRight(p.Read!)) is { Read: not null } safe) return (Fate.Right, Told(safe.p));
        if (proposals.Find(p => IsRight(p.Read!)) is { Read: not null } asked) return (Fate.Proposed, Told(asked.p));
        var other = proposals.Find(p => p.p.Safety == Safety.Safe && NoiseText.Count(NoiseText.Key(p.Read!), noise.Before) < NoiseText.Count(raw, noise.Before) && !IsNearer(NoiseText.Key(p.Read!), raw, noise));
        if (other.Read is not null) return (Fate.Wrong, Told(other.p));
        // That a word stands twice is all that such a case is about.
        if (c.Class == "duplication" && proposals.Find(p => p.p.Code == "ITA-T003") is { Read: not null } twice) return (Fate.Proposed, Told(twice.p));
        if (proposals.Find(p => p.p.Code != "ITA-T003") is { Read: not null } told) return (Fate.Seen, "otherwise: " + Told(told.p));
        var pointing = result.Results.FirstOrDefault(r => r.IsFinding && PointsAtWords(r.Code) && Touching(r, spot).Any());
        return pointing is null ? (Fate.Missed, "") : (Fate.Seen, pointing.Code);
    }

    /// <summary>Whether a check is about how something is written.</summary>
    public static bool PointsAtWords(string code) => code[4] is 'T' or 'M' or 'A' && code is not "ITA-M009";

    /// <summary>The evidence of a finding that touches a spot: its stretch meets it, or its text is what stands there.</summary>
    public static IEnumerable<Evidence> Touching(CheckResult result, Spot spot) =>
        result.Evidence.Where(e => e.Role != "witness" && spot.IsIn(e.At) && Meets(e, spot));

    private static bool Meets(Evidence e, Spot spot)
    {
        if (e.At is { Start: { } start, Length: { } length }) return spot.Meets(start - 1, start - 1 + length);
        var (key, at) = Spot.Indexed(spot.Reading.Raw);
        var part = NoiseText.Key(e.Text);
        // Of a long title the beginning is shown for all of it.
        return Places(key, part).Any(k => spot.Meets(at[k], e.Text.Length >= Excerpt ? spot.Reading.Raw.Length : at[k + part.Length - 1] + 1));
    }

    // The raw text with a proposal in it where it meets the spot; null where it is about something else.
    private static string? Applied(Proposal proposal, Evidence evidence, Spot spot)
    {
        var raw = spot.Reading.Raw;
        var at = Places(raw, proposal.From).Where(p => spot.Meets(p, p + proposal.From.Length)).Select(p => (int?)p).FirstOrDefault();
        if (at is { } start) return string.Concat(raw.AsSpan(0, start), proposal.To, raw.AsSpan(start + proposal.From.Length));
        if (NoiseText.Key(proposal.From).Length == 0) return null;
        // What was read may differ from what stands there by spaces.
        if (evidence.At is { Start: { } s, Length: { } n } && NoiseText.Key(raw.Substring(s - 1, n)) == NoiseText.Key(proposal.From)) return string.Concat(raw.AsSpan(0, s - 1), proposal.To, raw.AsSpan(s - 1 + n));
        return NoiseText.Key(raw) == NoiseText.Key(proposal.From) ? proposal.To : null;
    }

    private static bool IsNearer(string read, string raw, NoiseText noise) => Nearest(read, noise.After) < Nearest(raw, noise.After);

    // Letters to change until a text holds a part.
    private static int Nearest(string text, string part)
    {
        var costs = new int[text.Length + 1];
        for (var p = 1; p <= part.Length; p++)
        {
            var diagonal = costs[0];
            costs[0] = p;
            for (var t = 1; t <= text.Length; t++)
            {
                var changed = diagonal + (part[p - 1] == text[t - 1] ? 0 : 1);
                diagonal = costs[t];
                costs[t] = Math.Min(changed, Math.Min(costs[t], costs[t - 1]) + 1);
            }
        }

        return costs.Min();
    }

    private static IEnumerable<int> Places(string text, string part)
    {
        for (var at = part.Length == 0 ? -1 : text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
