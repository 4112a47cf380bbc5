using System.Text;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>Sentences, years, kinds and agencies as a person would tell them: the tables of fixtures/map.</summary>
public sealed class MapTableTests
{
    private const string Title = "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘";

    public static TheoryData<string, string, string, string> Wordings => Rows("wordings.tsv", r => (r[0], r[1], r[2], r[3]));

    public static TheoryData<string, string, string, string> Instruments => Rows("instruments.tsv", r => (r[0], r[1], r[2], ""));

    public static TheoryData<string, string, string, string> Years => Rows("years.tsv", r => (r[0], $"{r[1]} {r[2]} {r[3]}", r[4], ""));

    public static TheoryData<string, string, string, string> Kinds => Rows("kinds.tsv", r => (r[0], r[1], r[2], ""));

    public static TheoryData<string, string, string, string> Agencies => Rows("agencies.tsv", r => (r[0], $"{r[1]} {r[2]} {r[3]} {r[4]}", r[5], r[6]));

    [Theory]
    [MemberData(nameof(Wordings))]
    public void An_overall_score_is_told_from_other_numbers(string sentence, string score, string level, string why)
    {
        var observations = Map(Title, "เทศบาลตำบลบึงสมมติ", sentence).Observations;
        Or(observations.SingleOrDefault(o => o.Figure == Figure.Score && o.Item == "overall")?.Value).Should().Be(score, why);
        Or(observations.SingleOrDefault(o => o.Figure == Figure.Level && o.Item == "overall")?.Value).Should().Be(level, why);
        observations.Should().NotContain(o => (o.Item != "overall" && !o.Item.StartsWith("instrument:", StringComparison.Ordinal)) || o.Year != 2568 || o.Copies.Count > 0, why);
    }

    [Theory]
    [MemberData(nameof(Instruments))]
    public void The_score_of_an_instrument_is_read(string sentence, string scores, string why, string none)
    {
        var observations = Map(Title, "เทศบาลตำบลบึงสมมติ", sentence).Observations;
        string.Join(", ", observations.Select(o => o.Item.StartsWith("instrument:", StringComparison.Ordinal) ? $"{o.Part ?? o.Item[11..]} {o.Value}{(o.Year == 2568 ? "" : FormattableString.Invariant($" of {o.Year}"))}" : o.Item.Split(':')[0])).Should().Be(scores, why + none);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_years_of_a_report_are_told_apart(string lines, string years, string why, string none)
    {
        var told = YearTeller.Tell(Read(lines.Split('|')).Readings!, SeedRun.Rules.Books.Keys, new ConfusionDistance(SeedRun.Rules.Confusions));
        $"{Or(told.Score)} {Or(told.Report)} {Or(told.Plan)}".Should().Be(years, why + none);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_kind_of_a_report_is_told_by_its_title(string lines, string kind, string why, string none) =>
        Map(lines.Split('|')).Kind.ToString().Should().Be(kind, why + none);

    [Theory]
    [MemberData(nameof(Agencies))]
    public void The_agency_is_told_by_all_its_mentions(string lines, string agency, string others, string why)
    {
        var told = Map(lines.Split('|')).Agency;
        $"{Or(told.Type)} {Or(told.Name)} {Or(told.District)} {Or(told.Province)}".Should().Be(agency, why);
        string.Join("; ", told.Mentions.Where(m => m.Standing != MentionStanding.Same && told.Name is not null).Select(m => $"{m.Standing} {m.Text}")).Should().Be(others, why);
    }

    private static ReportFacts Map(params string[] lines) => Read(lines).Facts!;

    private static DocumentResult Read(params string[] lines) =>
        SeedRun.OfBytes("report.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", lines) + "\n"), Documents.DocumentFormat.Text);

    private static string Or(object? value) => value is null ? "-" : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;

    private static TheoryData<string, string, string, string> Rows(string name, Func<string[], (string, string, string, string)> row)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "fixtures", "map", name)).Skip(1).Where(l => l.Length > 0))
        {
            var (a, b, c, d) = row(line.Split('\t'));
            data.Add(a, b, c, d);
        }

        return data;
    }
}
