using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Records;
using ItaIngest.Review;
using ItaIngest.Store;
using ItaIngest.Tests.Checks.Register;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Review;

/// <summary>People decide over a store.</summary>
public sealed class ReviewingTests : IAsyncDisposable
{
    private const string Name = "report.txt";
    private static readonly string Text = File.ReadAllText(Path.Combine(CheckFixture.Root, "ITA-S016", "fires.txt"));
    private readonly MemoryStore store = new();
    private readonly Reviewing reviewing;

    public ReviewingTests() => reviewing = new Reviewing(store, SeedRun.Rules, TimeProvider.System);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Two_people_decide_about_different_findings_and_both_stand()
    {
        var desk = await PutAsync(Text);
        var (one, other) = (desk.Open[0], desk.Open[^1]);
        one.Id.Should().NotBe(other.Id);
        (await AnswerAsync(desk, one.Id, "ก")).Outcome.Should().Be(TakenOutcome.Decided);
        var second = await AnswerAsync(desk, other.Id, "ข");
        second.Outcome.Should().Be(TakenOutcome.Decided);
        second.Meanwhile.Should().NotBeEmpty();
        var now = await DeskAsync();
        now.Stored.Decisions.Select(d => d.Reviewer).Distinct().Should().Equal("ก", "ข");
        now.Stored.Decisions.Select(d => d.At).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task About_the_same_finding_the_second_is_told_and_nothing_is_written()
    {
        var desk = await PutAsync(Text);
        var first = await AnswerAsync(desk, desk.Open[0].Id, "ก");
        var second = await AnswerAsync(desk, desk.Open[0].Id, "ข");
        second.Outcome.Should().Be(TakenOutcome.Meanwhile);
        second.Meanwhile.Should().Equal(first.Decisions);
        (await DeskAsync()).Stored.Decisions.Should().Equal(first.Decisions);
        (await AnswerAsync(desk, "f000", "ข")).Outcome.Should().Be(TakenOutcome.Meanwhile, "what was meant is not there, and others decided");
        (await reviewing.DecideAsync("nothing", 0, _ => [], new Signature("ข"))).Outcome.Should().Be(TakenOutcome.Gone);
    }

    [Fact]
    public async Task What_was_decided_while_a_file_was_being_read_is_settled_afterwards()
    {
        var desk = await PutAsync(Text);
        await AnswerAsync(desk, desk.Open.Single(f => f.Result.Code == "ITA-S016").Id, "ก");
        var settled = await DeskAsync();
        // The ingest had begun before: it knew of no decision.
        await PutAsync(Text);
        (await UnsettledAsync()).Should().Equal(Name);
        (await reviewing.SettleAsync()).Should().Be(1);
        (await UnsettledAsync()).Should().BeEmpty();
        (await DeskAsync()).Stored.Result.Should().BeEquivalentTo(settled.Stored.Result);
        (await reviewing.SettleAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Changed_bytes_keep_what_was_decided_to_be_confirmed()
    {
        var desk = await PutAsync(Text);
        await AnswerAsync(desk, desk.Open.Single(f => f.Result.Code == "ITA-S016").Id, "ก");
        var changed = await PutAsync(Text + "\nเพิ่มเติม\n", (await DeskAsync()).Stored.Decisions);
        changed.Stored.Result!.Facts!.Observations.Should().Contain(o => o.Item == "i1" && o.Value == "91.10");
        changed.Stored.Result.DecisionsToConfirm.Should().HaveCount(6);

        foreach (var decision in changed.Stored.Result.DecisionsToConfirm)
        {
            var taken = await reviewing.DecideAsync(changed.Stored.Id, (await DeskAsync()).Version, d => new ValueDrafts(d).Confirm(decision) is { } draft ? [draft] : [], new Signature("ข"));
            taken.Outcome.Should().Be(TakenOutcome.Decided);
        }

        var confirmed = await DeskAsync();
        confirmed.Stored.Result!.DecisionsToConfirm.Should().BeEmpty();
        confirmed.Stored.Result.DecisionsUnmatched.Should().BeEmpty();
        confirmed.Stored.Result.Facts!.Observations.Should().Contain(o => o.Item == "i1" && o.Value == "91.10");
    }

    [Fact]
    public async Task What_a_decision_changed_is_told()
    {
        var desk = await PutAsync(Text);
        var taken = await AnswerAsync(desk, desk.Open.Single(f => f.Result.Code == "ITA-S016").Id, "ก");
        var effect = reviewing.EffectOf(await DeskAsync(), d => taken.Decisions.Contains(d))!;
        effect.Settled.Should().Contain(r => r.Code == "ITA-S016");
        effect.Raised.Should().BeEmpty();
        effect.Values.Should().Contain(v => v.Key == "i1@2568/score" && v.Before == null && v.After == new StatedValue("91.10", false));
    }

    private Task<Taken> AnswerAsync(DocumentOnDesk seen, string finding, string who) => reviewing.DecideAsync(
        seen.Stored.Id, seen.Version, desk => desk.Finding(finding) is { } there ? new FindingDrafts(desk, there) is var drafts && drafts.Accept() is { Count: > 0 } accepted ? accepted : drafts.Keep() : [], new Signature(who));

    private async Task<DocumentOnDesk> PutAsync(string text, IReadOnlyList<Decision>? decisions = null)
    {
        var result = Read(text, decisions);
        var run = await store.BeginRunAsync(new RunStart("/reports", "1.0", "rules-1", DateTimeOffset.UnixEpoch));
        await store.PutAsync(run, [FileRecord.Of(result, decisions?.Count ?? 0)]);
        await store.CompleteRunAsync(run, new RunEnd(new HashSet<string>(StringComparer.Ordinal) { Name }, [""], DateTimeOffset.UnixEpoch));
        return await DeskAsync();
    }

    private static DocumentResult Read(string text, IReadOnlyList<Decision>? decisions = null)
    {
        var content = System.Text.Encoding.UTF8.GetBytes(text);
        var source = new SourceFile(DocumentId.Hash(text), Name, ItaIngest.Documents.DocumentFormat.Text, content.Length);
        return new Pipeline(SeedRun.Rules, ExtractorList.All(Limits.Default)).Run(source, content, decisions ?? []);
    }

    private async Task<DocumentOnDesk> DeskAsync() => (await reviewing.OpenAsync(Name))!;

    private async Task<IReadOnlyList<string>> UnsettledAsync()
    {
        await using var view = await store.QueryAsync();
        return await view.UnsettledAsync();
    }
}
