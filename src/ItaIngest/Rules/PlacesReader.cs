namespace ItaIngest.Rules;

/// <summary>Reads places.tsv and agencies.tsv.</summary>
internal static class PlacesReader
{
    private const string PlacesHeader = "province\tdistrict\tsubdistrict";
    private const string AgenciesHeader = "type\tname\tdistrict\tprovince\tsource";

    public static IReadOnlyList<Subdistrict> Places(string text, RuleProblems problems)
    {
        var seen = new Dictionary<Subdistrict, int>();
        var places = new List<Subdistrict>(8_000);
        foreach (var (cells, line) in RuleTable.Read(text, PlacesHeader, problems))
        {
            var place = new Subdistrict(cells[0], cells[1], cells[2]);
            if (seen.TryAdd(place, line)) places.Add(place);
            else problems.Add(line, RuleFaults.RepeatedRow(string.Join(' ', cells), seen[place]));
        }

        return places;
    }

    public static IReadOnlyList<KnownAgency> Agencies(string text, RuleProblems problems)
    {
        var seen = new Dictionary<(string, string, string, string), int>();
        var agencies = new List<KnownAgency>();
        foreach (var (cells, line) in RuleTable.Read(text, AgenciesHeader, problems))
        {
            var agency = new KnownAgency(cells[0], cells[1], cells[2], cells[3], cells[4]);
            var key = (agency.Type, agency.Name, agency.District, agency.Province);
            if (seen.TryAdd(key, line)) agencies.Add(agency);
            else problems.Add(line, RuleFaults.RepeatedRow($"{agency.Type}{agency.Name}", seen[key]));
        }

        return agencies;
    }
}
