using ItaIngest.Records;
using ItaIngest.Relations;
using ItaIngest.Rules;
using ItaIngest.Store;

namespace ItaIngest.Tests.Corpus;

/// <summary>What the documents of corpus/ and its published list say of one another, in whatever order they are loaded.</summary>
public sealed class CorpusRelationsTests
{
    private static readonly RunStart Start = new("/corpus", "1.0", "rules", new DateTimeOffset(2025, 11, 20, 8, 0, 0, TimeSpan.Zero));
    private static readonly Relater Relater = new(RuleSetLoader.Load(Path.Combine(Repository.Root, "rules")));
    private static readonly Lazy<IReadOnlyList<FileRecord>> Files = new(() =>
        [.. CorpusFolder.Truths.Select(p => CorpusFolder.Run(p)).Where(r => r.Result is not null).Select(r => FileRecord.Of(r.Result!))]);

    [Fact]
    public async Task Everything_that_the_truth_names_is_found_and_nothing_else()
    {
        await using var store = await LoadAsync([Files.Value]);
        await using var view = await store.QueryAsync();

        var found = await view.FindingsAsync(FindingFilter.None).Where(f => f.IsRelation).Select(f => $"{f.Path} {f.Result.Code} {f.Result.Subject.Item} {f.Result.Severity}").ToListAsync();

        var expected = CorpusFolder.Truths.SelectMany(path => CorpusFolder.TruthOf(path).Relations.Select(r => $"{path} {r.Code} {r.Item} {r.Severity}")).ToList();
        expected.Should().HaveCountGreaterThanOrEqualTo(4);
        found.Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task The_order_of_loading_and_the_number_of_runs_change_nothing()
    {
        var files = Files.Value;
        await using var once = await LoadAsync([files]);
        var expected = await FindingsAsync(once);
        expected.Should().NotBeEmpty();
        var shuffle = new Random(20251120);
        for (var round = 0; round < 6; round++)
        {
            var shuffled = files.OrderBy(_ => shuffle.Next()).ToList();
            await using var store = await LoadAsync(shuffled.Chunk(1 + (round * 7)), listFirst: round % 2 == 0);
            (await FindingsAsync(store)).Should().Equal(expected, "round {0}", round);
        }

        await using var oneByOne = await LoadAsync(files.Reverse().Chunk(1));
        (await FindingsAsync(oneByOne)).Should().Equal(expected);
        await PutAsync(oneByOne, files);
        (await FindingsAsync(oneByOne)).Should().Equal(expected, "the same files again change nothing");
    }

    private static async Task<IRecordStore> LoadAsync(IEnumerable<IReadOnlyList<FileRecord>> runs, bool listFirst = false)
    {
        var store = new MemoryStore();
        if (listFirst) await ListAsync(store);
        foreach (var files in runs) await PutAsync(store, files);
        if (!listFirst) await ListAsync(store);
        await store.RelateAsync(Relater.Relate);
        return store;
    }

    private static async Task PutAsync(IRecordStore store, IReadOnlyList<FileRecord> files)
    {
        var run = await store.BeginRunAsync(Start);
        await store.PutAsync(run, files);
        await store.CompleteRunAsync(run, new RunEnd(new HashSet<string>(), [], Start.At));
        await store.RelateAsync(Relater.Relate);
    }

    private static Task<bool> ListAsync(IRecordStore store)
    {
        var lines = File.ReadAllLines(Path.Combine(CorpusFolder.Root, CorpusFolder.Published));
        var table = PublishedTable.Of(lines[0].Split(','));
        var rows = lines.Skip(1).Select((line, i) => table.Read(CorpusFolder.Published, i + 2, c => line.Split(',')[c], (column, text) => throw new InvalidDataException($"{column}: {text}"))!).ToList();
        return store.ReplacePublishedAsync(CorpusFolder.Published, "/corpus", rows);
    }

    private static async Task<List<string>> FindingsAsync(IRecordStore store)
    {
        await using var view = await store.QueryAsync();
        return await view.FindingsAsync(FindingFilter.None).Select(f => $"{f.Id} {f.Path} {f.Result.Code} {f.Result.Severity} {string.Join(' ', f.Result.Evidence.Select(e => e.Text))}").ToListAsync();
    }
}
