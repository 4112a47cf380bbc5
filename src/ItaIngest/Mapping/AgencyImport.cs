using System.Text;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>Takes agencies over into rules/agencies.tsv, as far as they need a line there.</summary>
public sealed class AgencyImport(Gazetteer places)
{
    private readonly HashSet<(string, string, string, string)> listed = [.. places.Agencies.Select(Key)];
    private readonly List<KnownAgency> added = [];

    /// <summary>The agencies that were taken over, by province, district, type and name.</summary>
    public IReadOnlyList<KnownAgency> Added =>
    [
        .. added
            .OrderBy(a => a.Province, StringComparer.Ordinal)
            .ThenBy(a => a.District, StringComparer.Ordinal)
            .ThenBy(a => a.Type, StringComparer.Ordinal)
            .ThenBy(a => a.Name, StringComparer.Ordinal),
    ];

    /// <summary>How many are called as their province, their district or a subdistrict of it: they are known without a line.</summary>
    public int KnownAsPlace { get; private set; }

    /// <summary>How many have a line, in the rules or by an earlier row.</summary>
    public int Listed { get; private set; }

    /// <summary>Takes an agency over, unless it needs no line.</summary>
    public void Take(KnownAgency agency)
    {
        if (IsPlace(agency)) KnownAsPlace++;
        else if (!listed.Add(Key(agency))) Listed++;
        else added.Add(agency);
    }

    /// <summary>The text of rules/agencies.tsv with what was taken over behind what stands there; that stays to the letter.</summary>
    public string Behind(string text)
    {
        if (added.Count == 0) return text;
        var newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = new StringBuilder(text);
        if (text.Length > 0 && text[^1] != '\n') lines.Append(newline);
        foreach (var a in Added) lines.AppendJoin('\t', a.Type, a.Name, a.District, a.Province, a.Source).Append(newline);
        return lines.ToString();
    }

    private bool IsPlace(KnownAgency agency) =>
        string.Equals(agency.Name, agency.Province, StringComparison.Ordinal)
        || string.Equals(agency.Name, agency.District, StringComparison.Ordinal)
        || places.SubdistrictsOf(agency.Province, agency.District).Contains(agency.Name, StringComparer.Ordinal);

    private static (string, string, string, string) Key(KnownAgency agency) => (agency.Type, agency.Name, agency.District, agency.Province);
}
