using ItaIngest.Checks;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>A reading that a finding has for something at a place.</summary>
/// <param name="Code">Code of the check.</param>
/// <param name="From">As it stands.</param>
/// <param name="To">As it is or would be read.</param>
/// <param name="Safety">Safe where the program read it so.</param>
internal sealed record Proposal(string Code, string From, string To, Safety Safety)
{
    /// <summary>The readings of a finding, the program's own first.</summary>
    public static IEnumerable<Proposal> Of(CheckResult result)
    {
        if (result.Repair is { } repair)
        {
            foreach (var to in repair.Alternatives.Prepend(repair.To)) yield return new Proposal(result.Code, repair.From, WithWord(repair, to), to == repair.To ? repair.Safety : Safety.ShowOnly);
        }
        else if (result.Figures.TryGetValue("word", out var word) && result.Figures.TryGetValue("text", out var twice))
        {
            // A word that stands twice ought to stand once.
            yield return new Proposal(result.Code, twice, word, Safety.ShowOnly);
        }
        else if (result.Figures.TryGetValue("from", out var from) && result.Figures.TryGetValue("to", out var to))
        {
            // Headers are read as what they are told to be; titles are only told.
            yield return new Proposal(result.Code, from, to, result.Code == "ITA-T004" && !result.Figures.ContainsKey("undecided") ? Safety.Safe : Safety.ShowOnly);
        }
    }

    // The name of a district is proposed without its word.
    private static string WithWord(Repair repair, string to)
    {
        foreach (var word in (string[])["อำเภอ", "จังหวัด", "เขต"])
        {
            if (repair.Target.StartsWith("agency/", StringComparison.Ordinal) && repair.From.StartsWith(word, StringComparison.Ordinal) && !to.StartsWith(word, StringComparison.Ordinal)) return word + to;
        }

        return to;
    }
}
