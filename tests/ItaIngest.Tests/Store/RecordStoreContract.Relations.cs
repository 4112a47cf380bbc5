using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Tests.Store;

/// <summary>What every store keeps to when documents are related.</summary>
public abstract partial class RecordStoreContract
{
    private static readonly PublishedScore Row = new("list.csv", 2, "เทศบาลตำบล", "หนึ่ง", "", "", 2568, "97.51", "", "", "", "");

    [ContractFact]
    public async Task Documents_of_one_agency_are_related_together_in_the_order_of_paths()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [Of("b.txt", "หนึ่ง"), Of("a.txt", "หนึ่ง"), Of("c.txt", "สอง"), File("d.txt", "nobody's")]);
        var seen = new List<string>();

        var related = await store.RelateAsync(Naming(seen));

        related.Should().Be(new Related(2, 3, 3));
        seen.Should().Equal("c.txt", "a.txt b.txt");
        (await RelationsAsync(store)).Should().Equal("a.txt: a.txt b.txt", "b.txt: a.txt b.txt", "c.txt: c.txt");
    }

    [ContractFact]
    public async Task What_has_not_changed_is_not_related_again()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [Of("a.txt", "หนึ่ง"), Of("c.txt", "สอง")]);
        await store.RelateAsync(Naming());

        var seen = new List<string>();
        (await store.RelateAsync(Naming(seen))).Should().Be(Related.Nothing);
        await PutAllAsync(store, [Of("b.txt", "หนึ่ง")]);
        await store.RelateAsync(Naming(seen));

        seen.Should().Equal("a.txt b.txt");
        (await RelationsAsync(store)).Should().Equal("a.txt: a.txt b.txt", "b.txt: a.txt b.txt", "c.txt: c.txt");
    }

    [ContractFact]
    public async Task A_document_that_goes_to_another_agency_leaves_the_first()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [Of("a.txt", "หนึ่ง"), Of("b.txt", "หนึ่ง", content: "draft"), Of("c.txt", "สอง")]);
        await store.RelateAsync(Naming());
        await PutAllAsync(store, [Of("b.txt", "สอง", content: "corrected")]);
        await store.RelateAsync(Naming());

        (await RelationsAsync(store)).Should().Equal("a.txt: a.txt", "b.txt: b.txt c.txt", "c.txt: b.txt c.txt");
    }

    [ContractFact]
    public async Task A_forgotten_document_is_related_no_more_and_a_missing_one_still()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [Of("a.txt", "หนึ่ง"), Of("b.txt", "หนึ่ง"), Of("c.txt", "หนึ่ง")]);
        await store.RelateAsync(Naming());
        await SeeAsync(store, ["a.txt", "b.txt"], [""]);
        await store.RelateAsync(Naming());
        (await RelationsAsync(store)).Should().Contain("c.txt: a.txt b.txt c.txt");

        await store.ForgetAsync("b.txt");
        await store.RelateAsync(Naming());

        (await RelationsAsync(store)).Should().Equal("a.txt: a.txt c.txt", "c.txt: a.txt c.txt");
        await PutAllAsync(store, [Of("b.txt", "หนึ่ง")]);
        await store.RelateAsync(Naming());
        (await RelationsAsync(store)).Should().HaveCount(3);
    }

    [ContractFact]
    public async Task Findings_of_relations_come_behind_the_documents_own_and_can_be_chosen()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [Of("a.txt", "หนึ่ง", Finding("ITA-S010", Severity.Warning)), Of("b.txt", "หนึ่ง")]);
        await store.RelateAsync(Naming());

        var all = await FindingsAsync(store, FindingFilter.None);
        all.Select(f => (f.Path, f.Result.Code, f.IsRelation)).Should().Equal(("a.txt", "ITA-S010", false), ("a.txt", "ITA-N010", true), ("b.txt", "ITA-N010", true));
        all.Select(f => f.Id).Should().OnlyHaveUniqueItems();
        (await FindingsAsync(store, new FindingFilter(Code: "ITA-N010", Path: "b.txt"))).Should().ContainSingle();
        (await FindingsAsync(store, new FindingFilter(Severity.Error))).Should().HaveCount(2);
        await using var queries = await store.QueryAsync();
        var document = (await queries.DocumentAsync("a.txt"))!;
        document.Relations.Select(r => r.Verdict).Should().Equal(Verdict.Fails, Verdict.Holds);
        document.Result!.Results.Should().ContainSingle();
        (document.Outcome, document.OutcomeAmongOthers).Should().Be((Outcome.Flagged, Outcome.Flagged));
        document = (await queries.DocumentAsync("b.txt"))!;
        (document.Outcome, document.OutcomeAmongOthers).Should().Be((Outcome.Clean, Outcome.Flagged));
    }

    [ContractFact]
    public async Task A_relating_that_breaks_off_is_done_the_next_time()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [Of("a.txt", "หนึ่ง"), Of("b.txt", "สอง")]);
        var act = () => store.RelateAsync((_, _) => throw new InvalidOperationException("broken off"));
        await act.Should().ThrowAsync<InvalidOperationException>();
        var stopped = () => store.RelateAsync(Naming(), new CancellationToken(true));
        await stopped.Should().ThrowAsync<OperationCanceledException>();
        (await RelationsAsync(store)).Should().BeEmpty();

        (await store.RelateAsync(Naming())).Agencies.Should().Be(2);
    }

    [ContractFact]
    public async Task A_published_list_is_replaced_as_a_whole_and_its_agencies_are_related_anew()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [Of("a.txt", "หนึ่ง"), Of("b.txt", "สอง")]);
        await store.RelateAsync(Naming());

        (await store.ReplacePublishedAsync("list.csv", "/reports", [Row, Row with { Line = 3, Name = "ไม่มีรายงาน" }])).Should().BeFalse();
        (await store.ReplacePublishedAsync("other.csv", "/reports", [Row with { List = "other.csv" }])).Should().BeFalse();
        var seen = new List<string>();
        await store.RelateAsync(Naming(seen));
        seen.Should().Equal("a.txt + list.csv other.csv");

        (await store.ReplacePublishedAsync("list.csv", "/moved", [Row, Row with { Line = 3, Name = "ไม่มีรายงาน" }])).Should().BeTrue();
        (await store.RelateAsync(Naming())).Should().Be(Related.Nothing, "it says the same");
        await using (var queries = await store.QueryAsync())
        {
            (await queries.ListsAsync()).Should().Equal(new KnownList("list.csv", "/moved", 2), new KnownList("other.csv", "/reports", 1));
            (await queries.PublishedAsync().ToListAsync()).Should().Equal(Row, Row with { Line = 3, Name = "ไม่มีรายงาน" }, Row with { List = "other.csv" });
        }

        (await store.ReplacePublishedAsync("list.csv", "/moved", null)).Should().BeTrue();
        (await store.ReplacePublishedAsync("list.csv", "/moved", null)).Should().BeFalse();
        seen.Clear();
        await store.RelateAsync(Naming(seen));
        seen.Should().Equal("a.txt + other.csv");
    }

    [ContractFact]
    public async Task The_order_of_loading_changes_nothing_in_the_relations()
    {
        FileRecord[] files = [.. Enumerable.Range(0, 12).Select(i => Of($"{i % 5}/{i}.txt", i % 3 == 0 ? "หนึ่ง" : "สอง", content: $"content {i % 9}"))];
        await using var one = await OpenAsync();
        await PutAllAsync(one, files);
        await one.RelateAsync(Naming());
        await using var other = await OpenAsync();
        foreach (var file in files.Reverse())
        {
            await PutAllAsync(other, [file]);
            await other.RelateAsync(Naming());
        }

        (await FingerprintAsync(other)).Should().Equal(await FingerprintAsync(one));
        (await RelationsAsync(other)).Should().Equal(await RelationsAsync(one)).And.NotBeEmpty();
    }

    /// <summary>A report of an agency.</summary>
    internal static FileRecord Of(string path, string agency, CheckResult? own = null, string? content = null)
    {
        var file = File(path, content ?? path);
        var facts = new ReportFacts(ReportKind.Analysis, new Agency("เทศบาลตำบล", agency, null, null, []), 2568, 2568, null, [Score], [], [], [], [], []);
        return FileRecord.Of(file.Result! with { Facts = facts, Results = own is null ? [] : [own] });
    }

    private static Observation Score { get; } = new("i1", 2568, null, Figure.Score, "97.51", "97.51", new Place { Line = 1 }, "i1", Standing.AsRead, []) { Number = 97.51m, Decimals = 2 };

    /// <summary>Each document has a finding that names all documents of the agency, and a result that holds.</summary>
    internal static Relate Naming(List<string>? seen = null) => (documents, published) =>
    {
        List<(string Id, string Path)> all = [.. documents.Select(d => (d.Id, d.Path))];
        var names = string.Join(' ', all.Select(d => d.Path));
        seen?.Add(names + (published.Count > 0 ? " + " + string.Join(' ', published.Select(p => p.List)) : ""));
        return
        [
            .. all.SelectMany(d => new[]
            {
                new RelationResult(d.Id, Finding("ITA-N010", Severity.Error) with { Figures = new Dictionary<string, string> { ["named"] = names }, Withholds = ["i1@2568/score"] }),
                new RelationResult(d.Id, Holds("ITA-N013")),
            }),
        ];
    };

    private static async Task<List<string>> RelationsAsync(IRecordStore store) =>
        [.. (await FindingsAsync(store, FindingFilter.None)).Where(f => f.IsRelation).Select(f => $"{f.Path}: {f.Result.Figures["named"]}")];
}
