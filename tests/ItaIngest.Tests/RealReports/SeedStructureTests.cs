using ItaIngest.Checks;

namespace ItaIngest.Tests.RealReports;

/// <summary>What the real reports deserve of the checks that hold rows, titles, plans and addresses against one another: where, and with what reading.</summary>
public sealed class SeedStructureTests
{
    private static IReadOnlyList<CheckResult> Of(string seed, string code) => [.. SeedRun.OfFile(SeedTruth.All().Single(s => s.Name == seed).File).Results.Where(r => r.Code == code)];

    [SharedFact]
    public void Two_rows_carry_the_text_of_another()
    {
        Of("001", "ITA-N005").Where(r => r.IsFinding).Select(r => (r.Subject.Item, Owner: r.Figures["owner"], r.Evidence[0].At.Line)).Should().BeEquivalentTo([("o18", "o15", (int?)76), ("o24", "o22", 93)]);
        foreach (var other in new[] { "000", "002", "003", "004" }) Of(other, "ITA-N005").Where(r => r.IsFinding).Should().BeEmpty(other);
    }

    [SharedFact]
    public void One_domain_is_anothers()
    {
        Of("001", "ITA-A005").Should().ContainSingle().Which.Evidence.Should().ContainSingle(e => e.At.Line == 39);
        foreach (var other in new[] { "000", "002", "003", "004" }) Of(other, "ITA-A005").Should().BeEmpty(other);
    }

    [SharedFact]
    public void Two_titles_stand_under_two_codes_each()
    {
        Of("002", "ITA-M003").Select(r => (r.Subject.Item, r.Repair!.To, r.Evidence[0].At.Line)).Should().BeEquivalentTo([("e4", "e5", (int?)223), ("e8", "e9", 363)]);
        foreach (var other in new[] { "000", "001", "003", "004" }) Of(other, "ITA-M003").Should().BeEmpty(other);
    }

    [SharedFact]
    public void Every_question_below_the_mark_has_its_row_the_last_in_the_files_last_line() =>
        Of("002", "ITA-M007").Should().ContainSingle().Which.Should().Match<CheckResult>(r => r.Verdict == Verdict.Holds && r.Figures["questions"] == "36");

    [SharedFact]
    public void A_plan_that_ends_before_the_last_question_lacks_it()
    {
        var seed = SeedTruth.All().Single(s => s.Name == "002");
        var text = File.ReadAllText(seed.File).TrimEnd();
        var cut = text[..text.LastIndexOf('\n')];
        var result = SeedRun.OfBytes("a.txt", System.Text.Encoding.UTF8.GetBytes(cut), Documents.DocumentFormat.Text).Results.Single(r => r.Code == "ITA-M007");
        result.Should().Match<CheckResult>(r => r.Severity == Severity.Info && r.Figures["questions"] == "o43");
        result.Evidence.Select(e => e.At.Line).Should().Equal(275, 403);
    }
}
