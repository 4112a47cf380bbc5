using ItaIngest.Tests.RealReports;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>What the whole program makes of the even cases of the shared noise catalogue where they stand in the real reports, and that the judge of it can say no.</summary>
public sealed class CatalogueTests(ITestOutputHelper output)
{
    private static readonly string[] Promised = ["code", "digit", "place"];

    [SharedFact]
    public void No_code_number_or_place_is_read_wrongly()
    {
        var judgements = JudgeAll(r => r);
        foreach (var line in CatalogueTable.Lines("even", judgements, j => j.Case.Class)) output.WriteLine(line);
        judgements.Where(j => Promised.Contains(j.Case.Class, StringComparer.Ordinal)).Should().HaveCountGreaterThan(15).And.OnlyContain(j => j.Fate != Fate.Wrong && j.Fate != Fate.NotJudged);
        CatalogueTable.List(judgements, Fate.Wrong).Should().BeEmpty();
    }

    [SharedFact]
    public void A_code_that_is_read_as_another_is_wrong() =>
        JudgeAll(r => r with { Facts = r.Facts! with { Disclosures = [.. r.Facts.Disclosures.Select(d => d with { Item = "o44" })] } })
            .Single(j => j.Case.Id == "N046").Fate.Should().Be(Fate.Wrong);

    [SharedFact]
    public void A_score_that_is_read_as_another_is_wrong() =>
        JudgeAll(r => r with { Facts = r.Facts! with { Observations = [.. r.Facts.Observations.Select(o => o with { Number = 1.5m, Copies = [] })] } })
            .Single(j => j.Case.Id == "N026").Fate.Should().Be(Fate.Wrong);

    [SharedFact]
    public void An_agency_that_is_settled_as_another_is_wrong() =>
        JudgeAll(r => r with { Facts = r.Facts! with { Agency = r.Facts.Agency with { Name = "สันทราย" } } })
            .Where(j => j.Case is { Class: "place", Id: "N028" or "N030" or "N032" }).Should().HaveCount(3).And.OnlyContain(j => j.Fate == Fate.Wrong);

    [SharedFact]
    public void A_repair_to_something_else_is_wrong() =>
        JudgeAll(r => r with { Results = [.. r.Results.Select(f => f.Repair is { } repair ? f with { Repair = repair with { To = "กขค", Alternatives = [] } } : f)] })
            .Where(j => j.Case.Id is "N032" or "N052" or "N094").Should().HaveCount(3).And.OnlyContain(j => j.Fate == Fate.Wrong);

    [SharedFact]
    public void Without_findings_nothing_is_proposed_or_seen() =>
        JudgeAll(r => r with { Results = [] }).Where(j => j.Case.Class is "lexical" or "glyph").Should().OnlyContain(j => j.Fate == Fate.Missed || j.Case.Id == "N100", "a repeated header is told by a note");

    private static IReadOnlyList<Judgement> JudgeAll(Func<DocumentResult, DocumentResult> change)
    {
        var judge = new CatalogueJudge(path => change(SeedRun.OfFile(path)), Path.Combine(Repository.Shared!, "seeds"));
        return [.. CatalogueCase.Load(Repository.Shared!).Where(c => c.IsEven).Select(judge.Of)];
    }
}
