using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Tests.Store;

/// <summary>What every store keeps to when everything of it goes into another one.</summary>
public abstract partial class RecordStoreContract
{
    [ContractFact]
    public async Task Everything_goes_into_another_store_and_comes_back()
    {
        await using var original = await FullAsync();
        await using var elsewhere = new MemoryStore();
        await using var back = await OpenAsync();

        await CopyAsync(original, elsewhere);
        await CopyAsync(elsewhere, back);

        foreach (var copy in new IRecordStore[] { elsewhere, back })
        {
            (await SumsAsync(copy)).Should().Equal(await SumsAsync(original));
            (await FingerprintAsync(copy)).Should().Equal(await FingerprintAsync(original));
        }

        (await SumsAsync(original)).Should().OnlyContain(s => s.Count > 0, "nothing of it may go untried");
        await using var before = await original.QueryAsync();
        await using var after = await back.QueryAsync();
        foreach (var state in Enum.GetValues<InboxState>())
        {
            (await after.InboxAsync(new InboxFilter(state), 0, 99)).Should().BeEquivalentTo(await before.InboxAsync(new InboxFilter(state), 0, 99), o => o.WithStrictOrdering());
        }

        (await after.OverviewAsync(new OverviewFilter())).Should().BeEquivalentTo(await before.OverviewAsync(new OverviewFilter()));
        (await after.DecisionPageAsync(new DecisionFilter(), 0, 99)).Should().BeEquivalentTo(await before.DecisionPageAsync(new DecisionFilter(), 0, 99));
        (await after.UnsettledAsync()).Should().Equal(await before.UnsettledAsync());
        (await after.RunsAsync()).Should().Equal(await before.RunsAsync());
        (await after.HistoryAsync("a.txt")).Should().Equal(await before.HistoryAsync("a.txt")).And.HaveCount(2);
    }

    [ContractFact]
    public async Task A_copy_goes_on_as_the_original_does()
    {
        await using var original = await FullAsync();
        await using var copy = await OpenAsync();
        await CopyAsync(original, copy);

        foreach (var store in new[] { original, copy })
        {
            await store.RelateAsync(Naming());
            await store.ForgetAsync("b.txt");
            await store.AppendAsync("a.txt", [Decide("9", "a.txt")], 1);
            await PutAllAsync(store, [Of("new.txt", "หนึ่ง", Finding("ITA-S010", Severity.Error)), File("a.txt", "draft")]);
            await store.RelateAsync(Naming());
        }

        (await FingerprintAsync(copy)).Should().Equal(await FingerprintAsync(original));
        (await SumsAsync(copy)).Should().Equal(await SumsAsync(original));
    }

    [ContractFact]
    public async Task What_differs_has_another_sum()
    {
        await using var one = await FullAsync();
        await using var other = await FullAsync();
        (await SumsAsync(other)).Where(s => s.Kind != "runs").Should().Equal((await SumsAsync(one)).Where(s => s.Kind != "runs"));

        await other.AppendAsync("b.txt", [Decide("8", "b.txt")], 0);

        (await SumsAsync(other)).Except(await SumsAsync(one)).Select(s => s.Kind).Except(["runs"]).Should().Equal("decisions");
    }

    /// <summary>A store with something of everything that there is.</summary>
    private async Task<IRecordStore> FullAsync()
    {
        var store = await OpenAsync();
        await store.ReplaceCompanionsAsync([new("b.txt", "https://example.org/ข", new DateOnly(2025, 3, 1), "", 2568)], [new("เทศบาลตำบล", "ตัวอย่าง", "", "น่าน", null)]);
        await store.ReplacePublishedAsync("list.csv", "/reports", [Row, Row with { Line = 3, Name = "สอง" }]);
        await PutAllAsync(store,
        [
            File("a.txt", "draft"),
            Of("b.txt", "หนึ่ง", Finding("ITA-S010", Severity.Error)),
            Of("c.txt", "หนึ่ง", Finding("ITA-T001", Severity.Warning)),
            File("gone.txt", "gone"),
            FileRecord.Failed(new SourceFile(DocumentId.Hash("y"), "bug.docx", ItaIngest.Documents.DocumentFormat.Docx, 4), new Failure("map", "X", "ผิดพลาด")),
            FileRecord.Of(new DocumentResult(Extraction.Refused(new SourceFile("", "dangling.docx", ItaIngest.Documents.DocumentFormat.Unknown, 0), new Refusal(RefusalReason.BrokenLink)), null, null, [])),
        ]);
        await store.RelateAsync(Naming());
        await PutAllAsync(store, [File("a.txt", "corrected", error: true), File("z.txt", "corrected", error: true)]);
        await store.AppendAsync("a.txt", [Decide("1", "a.txt") with { At = new DateTimeOffset(2025, 11, 20, 15, 0, 0, TimeSpan.FromHours(7)) }], 0);
        await store.ForgetAsync("gone.txt");
        await SeeAsync(store, ["a.txt", "b.txt"], [""]);
        // An agency waits for being related.
        await PutAllAsync(store, [Of("d.txt", "สอง")]);
        return store;
    }

    private static async Task CopyAsync(IRecordStore from, IRecordStore to)
    {
        await using var view = await from.QueryAsync();
        await StoreCopy.CopyAsync(view, to);
    }

    private static async Task<IReadOnlyList<StoreSum>> SumsAsync(IRecordStore store)
    {
        await using var view = await store.QueryAsync();
        return await StoreSum.OfAsync(view);
    }
}
