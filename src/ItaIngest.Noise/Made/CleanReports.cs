using ItaIngest.Rules;

namespace ItaIngest.Noise.Made;

/// <summary>Makes up reports in which everything is true and adds up: scores from answers upward by the book of a year, agencies of real places.</summary>
internal sealed class CleanReports
{
    private static readonly string[] Types = ["เทศบาลตำบล", "องค์การบริหารส่วนตำบล"];

    /// <summary>Its local governments are of another kind.</summary>
    private const string Capital = "กรุงเทพมหานคร";

    // What agencies score: most answers lie near the top.
    private static readonly Dictionary<string, double> Parameters = new(StringComparer.Ordinal)
    {
        ["agencyFine"] = 0.6,
        ["agencyFair"] = 0.3,
        ["spread"] = 7,
        ["respondentsLeast"] = 10,
        ["respondentsMost"] = 2000,
        ["answeredByFewer"] = 0.15,
        ["yesOrNo"] = 0.15,
        ["oitComplete"] = 0.45,
        ["oitMissed"] = 0.12,
    };

    private readonly RuleSet rules;
    private readonly List<Subdistrict> places;

    public CleanReports(RuleSet rules)
    {
        this.rules = rules;
        places = [.. rules.Places.Subdistricts.Where(s => !string.Equals(s.Province, Capital, StringComparison.Ordinal))];
        Years = [.. rules.Books.Values.Where(b => b.Aggregation is not null).Select(b => b.Year).Order()];
    }

    /// <summary>The years whose scores can be made up.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Makes one up; the same for the same year and chance.</summary>
    public CleanReport Make(int year, Random random)
    {
        var chance = new Chance(random, Parameters);
        var book = rules.Books[year];
        var place = places[chance.Below(places.Count)];
        var agency = new CleanAgency(Types[chance.Below(Types.Length)], place.Name, place.District, place.Province);
        // What stands without a part is the mean of both, at every level.
        var scores = TrueScores.Make(book, chance, chance.Below(2) == 0, averagedFirst: true);
        return new ReportAuthor(book, agency, scores, ReportStyle.Of(chance)).Write();
    }
}
