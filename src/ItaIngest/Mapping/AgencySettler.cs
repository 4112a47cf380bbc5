using ItaIngest.Likeness;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>Whose report it is, as far as it can be told.</summary>
/// <param name="Name">The agency's own name; null where it cannot be told.</param>
/// <param name="District">District, or null.</param>
/// <param name="Province">Province, or null.</param>
/// <param name="Proposals">What the name may be where it could not be told, likeliest first.</param>
internal sealed record SettledAgency(string? Name, string? District, string? Province, IReadOnlyList<string> Proposals);

/// <summary>
/// Settles name, district and province by all mentions together. Every name that some mention may mean is weighed against what is written
/// everywhere, in the district and the province that it would lie in: the hierarchy decides, not the spelling. A name that is in no list is as good
/// as written, but dearer; so one mention alone that is nearly a listed name stays open, and several that agree do not.
/// </summary>
internal sealed class AgencySettler(Gazetteer places, ConfusionDistance distance)
{
    /// <summary>What differs by less is not decided.</summary>
    public const double DecidingMargin = 2.5;

    /// <summary>A name that is nowhere written as such, and one that a neighbour is easily mistaken for, ask for more.</summary>
    public const double RepairingMargin = 4.5;

    // One local government in some thirty is called as no place of its district.
    private const double Unlisted = 3.5;

    // Named in a province or a district that it does not lie in.
    private const double Elsewhere = 6;

    // A name of the very district that was written exactly, and yet misread for another.
    private const double Coincidence = 6;

    // A name that is in no list, and by chance all but that of a place in the district: one in a hundred.
    private const double Neighbour = 4.6;

    // A web domain or a file name speaks for another name.
    private const double Unwitnessed = 4;

    private const double EachDoubling = 0.5;
    private const double Worse = 6;
    private const float Confusable = 0.6f;
    private const int MostProposals = 3;
    private const string Capital = "เมือง";

    private readonly string[] allDistricts = [.. places.Provinces.SelectMany(places.DistrictsOf).Append(Capital).Distinct(StringComparer.Ordinal)];

    private sealed record Seat(string? Province, string? District, double Cost);

    private sealed record Candidate(string Name, Seat Seat, double Cost, bool IsListed);

    /// <summary>Settles one report.</summary>
    /// <param name="names">Mentions of agencies, of the type that the report is about.</param>
    /// <param name="districts">Mentions of districts.</param>
    /// <param name="provinces">Mentions of provinces.</param>
    /// <param name="witness">Whether a web domain or the file's name speaks for a name.</param>
    public SettledAgency Settle(IReadOnlyList<NameMention> names, IReadOnlyList<NameMention> districts, IReadOnlyList<NameMention> provinces, Func<string, bool> witness)
    {
        var costs = new NameCosts(distance);
        var seats = Seats(districts, provinces, costs);
        if (names.Count == 0) return new SettledAgency(null, seats[0].District, seats[0].Province, []);
        var candidates = Candidates(names, seats, costs);
        if (candidates.Count == 0) return new SettledAgency(null, seats[0].District, seats[0].Province, []);
        if (candidates.Exists(c => witness(c.Name)) && candidates.Exists(c => !witness(c.Name)))
            candidates = [.. candidates.Select(c => witness(c.Name) ? c : c with { Cost = c.Cost + Unwitnessed })];
        candidates = [.. candidates.OrderBy(c => c.Cost).ThenByDescending(c => c.IsListed).ThenByDescending(c => c.Name.Length).ThenBy(c => c.Name, StringComparer.Ordinal)];
        var best = candidates[0];
        var next = candidates.Find(c => !string.Equals(c.Name, best.Name, StringComparison.Ordinal));
        var margin = next is null ? double.PositiveInfinity : next.Cost - best.Cost;
        if (margin >= Needed(best, names, seats)) return new SettledAgency(best.Name, best.Seat.District, best.Seat.Province, []);
        var open = candidates.Where(c => c.Cost - best.Cost < RepairingMargin).Select(c => c.Name).Distinct(StringComparer.Ordinal).Take(MostProposals).ToList();
        return new SettledAgency(null, seats[0].District, seats[0].Province, open);
    }

    private double Needed(Candidate best, IReadOnlyList<NameMention> names, List<Seat> seats)
    {
        // Nobody else bears witness to a name that stands nowhere.
        if (!names.Any(m => m.Is(best.Name))) return seats[0].Province is null ? double.PositiveInfinity : RepairingMargin;
        return best.IsListed && best.Seat is { Province: { } province, District: { } district } && NamesIn(province, district).Any(n => !string.Equals(n, best.Name, StringComparison.Ordinal) && distance.Of(n, best.Name, Confusable) <= Confusable)
            ? RepairingMargin
            : DecidingMargin;
    }

    /// <summary>The provinces and districts that the report may lie in, likeliest first; one of nothing where it names none.</summary>
    private List<Seat> Seats(IReadOnlyList<NameMention> districts, IReadOnlyList<NameMention> provinces, NameCosts costs)
    {
        if (districts.Count == 0 && provinces.Count == 0) return [new Seat(null, null, 0)];
        var ofProvinces = Weighed(provinces, places.Provinces, costs);
        var ofDistricts = Weighed(districts, allDistricts, costs);
        var seats = new List<Seat>();
        foreach (var province in places.Provinces)
        {
            var cost = ofProvinces.Sum(m => m.Weight * m.Costs.GetValueOrDefault(province, NameCosts.Other));
            if (districts.Count == 0) seats.Add(new Seat(province, null, cost));
            else foreach (var district in places.DistrictsOf(province)) seats.Add(new Seat(province, district, cost + ofDistricts.Sum(m => m.Weight * DistrictCost(m.Costs, district, province))));
        }

        // What names no place that is known says nothing: the mention is a common word.
        var nothing = (ofProvinces.Sum(m => m.Weight) + ofDistricts.Sum(m => m.Weight)) * NameCosts.Other;
        seats = [.. seats.Where(s => s.Cost < nothing).OrderBy(s => s.Cost).ThenBy(s => s.Province, StringComparer.Ordinal).ThenBy(s => s.District, StringComparer.Ordinal)];
        if (seats.Count == 0) return [new Seat(null, null, 0)];
        var best = seats[0].Cost;
        seats.RemoveAll(s => s.Cost - best > Worse);
        return Common(seats);
    }

    // Several seats as likely as the best have one province at most in common.
    private static List<Seat> Common(List<Seat> seats)
    {
        var open = seats.TakeWhile(s => s.Cost - seats[0].Cost < DecidingMargin).ToList();
        if (open.Count == 1) return seats;
        var province = open.TrueForAll(s => string.Equals(s.Province, open[0].Province, StringComparison.Ordinal)) ? open[0].Province : null;
        return [new Seat(province, null, seats[0].Cost), .. seats];
    }

    // "อำเภอเมือง จังหวัดชัยภูมิ" is อำเภอเมืองชัยภูมิ: in its province the district of the capital goes by its first word.
    private static double DistrictCost(Dictionary<string, double> costs, string district, string province)
    {
        var cost = costs.GetValueOrDefault(district, NameCosts.Other);
        return cost > 0 && string.Equals(district, Capital + province, StringComparison.Ordinal) ? Math.Min(cost, costs.GetValueOrDefault(Capital, NameCosts.Other)) : cost;
    }

    private static List<(double Weight, Dictionary<string, double> Costs)> Weighed(IReadOnlyList<NameMention> mentions, IReadOnlyList<string> names, NameCosts costs) =>
        [.. Spellings(mentions).Select(g => (WeightOf(g.Count()), costs.Among(g.First(), names)))];

    private List<Candidate> Candidates(IReadOnlyList<NameMention> names, List<Seat> seats, NameCosts costs)
    {
        var candidates = new List<Candidate>();
        var spellings = Spellings(names).Select(g => (Mention: g.First(), Weight: WeightOf(g.Count()))).ToList();
        var nothing = spellings.Sum(g => g.Weight) * NameCosts.Other;
        foreach (var seat in seats.Where(s => s.Province is not null && (s.District is not null || seats.Count == 1)))
        {
            foreach (var name in NamesIn(seat.Province!, seat.District))
            {
                var cost = spellings.Sum(g => costs.Of(g.Mention, name) * g.Weight);
                if (cost < nothing) candidates.Add(new Candidate(name, seat, seat.Cost + cost, true));
            }
        }

        var listed = candidates.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var isListedWritten = candidates.Exists(c => names.Any(m => m.Is(c.Name)));
        foreach (var name in names.Select(m => m.Clean).OfType<string>().Distinct(StringComparer.Ordinal).Where(n => !listed.Contains(n)))
        {
            var isElsewhere = seats[0].Province is not null && places.Find(name).Count > 0;
            candidates.Add(new Candidate(name, seats[0], seats[0].Cost + spellings.Sum(g => costs.Of(g.Mention, name) * g.Weight) + (isElsewhere ? Elsewhere : Unlisted) + (isListedWritten ? Coincidence : listed.Any(l => distance.Of(l, name, Confusable) <= Confusable) ? Neighbour : 0), false));
        }

        return candidates;
    }

    private static IEnumerable<IGrouping<string, NameMention>> Spellings(IReadOnlyList<NameMention> mentions) => mentions.GroupBy(m => m.Clean ?? m.Prefix(), StringComparer.Ordinal);

    // A reading program makes the same of the same word: many equal mentions are little more than two.
    private static double WeightOf(int equal) => equal == 1 ? 1 : 2 + EachDoubling * Math.Log2(equal / 2.0);

    /// <summary>What a local government of a province (and district, where it is known) may be called: as a subdistrict, the district, or as the list of agencies says.</summary>
    private IEnumerable<string> NamesIn(string province, string? district) =>
        places.DistrictsOf(province).Where(d => district is null || string.Equals(d, district, StringComparison.Ordinal))
            .SelectMany(d => places.SubdistrictsOf(province, d).Append(d))
            .Append(province)
            .Concat(places.Agencies.Where(a => string.Equals(a.Province, province, StringComparison.Ordinal) && (district is null || a.District.Length == 0 || string.Equals(a.District, district, StringComparison.Ordinal))).Select(a => a.Name))
            .Distinct(StringComparer.Ordinal);
}
