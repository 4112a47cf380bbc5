using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Review;
using ItaIngest.Serialisation;
using ItaIngest.Tests.Corpus;
using ItaIngest.Tests.RealReports;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Review;

/// <summary>The findings of the five real reports are cleared with one key press each.</summary>
public sealed class SeedsClearedTests(ITestOutputHelper output)
{
    [SharedFact]
    public void One_press_a_finding_clears_a_report_and_nothing_comes_up_anew()
    {
        foreach (var seed in SeedTruth.All())
        {
            var clearing = new Clearing(SeedRun.Rules, SeedRun.OfFile(seed.File));
            var atFirst = clearing.Open.Count;
            var (presses, accepted) = (0, 0);
            while (clearing.Open is [var next, ..])
            {
                var before = clearing.Open.Select(Named).ToList();
                var made = clearing.PressOnce(next);
                presses++;
                if (made[0].Ruling == Ruling.AcceptRepair) accepted++;
                clearing.Open.Select(Named).Should().BeSubsetOf(before, $"{seed.Name}: what {Named(next)} decides raises nothing").And.HaveCountLessThan(before.Count);
                presses.Should().BeLessThanOrEqualTo(atFirst);
            }

            output.WriteLine($"{seed.Name}: {atFirst} open findings, {presses} presses, {accepted} of them took the first proposal");
            clearing.Result.DecisionsToConfirm.Should().BeEmpty(seed.Name);
            clearing.Result.DecisionsUnmatched.Should().BeEmpty(seed.Name);
        }
    }

    [SharedFact]
    public void Whatever_is_said_to_a_finding_answers_it()
    {
        foreach (var seed in SeedTruth.All())
        {
            var read = SeedRun.OfFile(seed.File);
            foreach (var finding in read.Results.Where(r => r.IsOpen))
            {
                foreach (var say in new Func<FindingDrafts, IReadOnlyList<DecisionDraft>>[] { d => d.Accept(), d => d.Keep(), d => d.Reject() })
                {
                    var clearing = new Clearing(SeedRun.Rules, read);
                    var made = clearing.Decide(desk => say(new FindingDrafts(desk, finding)));
                    if (made.Count == 0) continue;
                    clearing.Open.Select(Named).Should().NotContain(Named(finding), $"{seed.Name} {made[0].Ruling}");
                    clearing.Result.DecisionsToConfirm.Should().BeEmpty($"{seed.Name} {Named(finding)} {made[0].Ruling} was decided a moment ago");
                    clearing.Result.DecisionsUnmatched.Should().BeEmpty($"{seed.Name} {Named(finding)} {made[0].Ruling}");
                    new FindingDrafts(clearing.Desk, finding).Reject().Should().NotBeEmpty();
                }
            }
        }
    }

    [SharedFact]
    public void Undoing_everything_in_any_order_gives_back_what_was_read()
    {
        var clearing = new Clearing(SeedRun.Rules, SeedRun.OfFile(SeedTruth.All().Single(s => s.Name == "003").File));
        while (clearing.Open is [var next, ..]) clearing.PressOnce(next);
        var made = clearing.Decisions.ToList();
        var settlement = new Settlement(SeedRun.Rules);
        var first = DocumentJson.Serialize(clearing.Read);
        Prop.ForAll(Gen.Shuffle(made.ToArray()).ToArbitrary(), order =>
        {
            var undone = order.Select((d, i) => ValueDrafts.Undo(d).Sign(new Signature("ผู้ตรวจ"), d.At.AddDays(1 + i)));
            return DocumentJson.Serialize(settlement.Settle(clearing.Read.Extraction, clearing.Read.Readings, [.. made, .. undone])).SequenceEqual(first);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8).WithReplay(20261202, 7));
    }

    [SharedFact]
    public void Settling_a_stored_result_is_the_same_as_running_the_file_again()
    {
        var seed = SeedTruth.All().Single(s => s.Name == "002").File;
        var clearing = new Clearing(SeedRun.Rules, SeedRun.OfFile(seed));
        while (clearing.Open is [var next, ..]) clearing.PressOnce(next);
        Same(clearing, decisions => SeedRun.OfFile(seed, decisions));
    }

    [Theory]
    [InlineData("2566/takothong-analysis-2566.txt")]
    [InlineData("2568/bansommut-2568.html")]
    [InlineData("2565/wangsommut-analysis-2565.docx")]
    public void So_it_is_with_reports_of_every_format(string path)
    {
        var clearing = new Clearing(SeedRun.Rules, CorpusFolder.Run(path).Result!);
        clearing.Open.Should().NotBeEmpty();
        while (clearing.Open is [var next, ..]) clearing.PressOnce(next);
        Same(clearing, decisions => CorpusFolder.Run(path, decisions).Result!);
    }

    private static void Same(Clearing clearing, Func<IReadOnlyList<Decision>, DocumentResult> run)
    {
        var stored = DocumentJson.Deserialize(DocumentJson.Serialize(clearing.Result));
        var settled = new Settlement(SeedRun.Rules).Settle(stored.Extraction, stored.Readings, clearing.Decisions);
        DocumentJson.Serialize(settled).Should().Equal(DocumentJson.Serialize(run(clearing.Decisions)));
    }

    private static string Named(CheckResult r) => $"{r.Code} {r.Subject.Item}@{r.Subject.Year} {r.Subject.Part} {(r.Evidence is [var e, ..] ? e.At + e.Text : "")}";
}
