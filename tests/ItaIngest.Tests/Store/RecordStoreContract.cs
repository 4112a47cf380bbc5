using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Serialisation;
using ItaIngest.Store;
using Format = ItaIngest.Documents.DocumentFormat;

namespace ItaIngest.Tests.Store;

/// <summary>What every store keeps to. A new store derives from this and adds only what is its own.</summary>
public abstract partial class RecordStoreContract
{
    private static readonly RunStart Start = new("/reports", "1.0", "rules-1", new DateTimeOffset(2025, 11, 20, 8, 0, 0, TimeSpan.Zero));

    /// <summary>An empty store.</summary>
    protected abstract Task<IRecordStore> OpenAsync();

    [ContractFact]
    public async Task What_was_put_comes_back_in_the_order_of_paths()
    {
        await using var store = await OpenAsync();
        var files = Enumerable.Range(0, 12).Select(i => FileRecord.Of(new RandomResults(i).Next())).ToList();
        await PutAllAsync(store, files);

        var documents = await DocumentsAsync(store);

        documents.Select(d => d.Path).Should().Equal(files.Select(f => f.Source.Path).Order(PathOrder.Instance));
        foreach (var document in documents)
        {
            var file = files.Single(f => f.Source.Path == document.Path);
            document.Id.Should().Be(file.Document);
            document.Outcome.Should().Be(file.Outcome);
            document.Source.Should().Be(file.Source);
            DocumentJson.Serialize(document.Result!).Should().Equal(DocumentJson.Serialize(file.Result!));
        }
    }

    [ContractFact]
    public async Task What_another_process_packed_comes_back_with_its_text()
    {
        await using var store = await OpenAsync();
        var results = Enumerable.Range(0, 12).Select(i => new RandomResults(i).Next()).ToList();
        await PutAllAsync(store, [.. results.Select(r => (Packed: ResultBlob.Pack(r), Of: r)).Select(r => FileRecord.Of(ResultBlob.UnpackWithoutText(r.Packed)) with { Packed = r.Packed })]);

        foreach (var document in await DocumentsAsync(store)) DocumentJson.Serialize(document.Result!).Should().Equal(DocumentJson.Serialize(results.Single(r => r.Source.Path == document.Path)));
    }

    [ContractFact]
    public async Task Paths_are_ordered_by_code_point()
    {
        await using var store = await OpenAsync();
        string[] paths = ["b", "a/z", "a", "ก.txt", "\uffee", "😀", "A", "a b"];
        await PutAllAsync(store, [.. paths.Select(p => File(p, p))]);

        (await DocumentsAsync(store)).Select(d => d.Path).Should().Equal("A", "a", "a b", "a/z", "b", "ก.txt", "\uffee", "😀");
    }

    [ContractFact]
    public async Task A_document_is_found_by_path_by_id_and_by_the_start_of_its_id()
    {
        await using var store = await OpenAsync();
        var file = File("a.txt", "one");
        await PutAllAsync(store, [file, File("b.txt", "two")]);
        await using var queries = await store.QueryAsync();

        (await queries.DocumentAsync("a.txt"))!.Id.Should().Be(file.Document);
        (await queries.DocumentAsync(file.Document))!.Path.Should().Be("a.txt");
        (await queries.DocumentAsync(file.Document[..8]))!.Path.Should().Be("a.txt");
        (await queries.DocumentAsync(file.Document[..7])).Should().BeNull();
        (await queries.DocumentAsync("c.txt")).Should().BeNull();
        (await queries.DocumentAsync("%")).Should().BeNull();
    }

    [ContractFact]
    public async Task The_same_bytes_under_two_paths_are_one_document_whatever_came_first()
    {
        foreach (var order in new[] { new[] { "a.txt", "b.txt" }, ["b.txt", "a.txt"] })
        {
            await using var store = await OpenAsync();
            await PutAllAsync(store, [.. order.Select(p => File(p, "same", note: p))]);

            var document = (await DocumentsAsync(store)).Should().ContainSingle().Subject;
            document.Path.Should().Be("a.txt");
            document.Paths.Should().Equal(new StoredPath("a.txt", PathStatus.Present), new StoredPath("b.txt", PathStatus.Present));
            document.Result!.Extraction.Notes.Single().Text.Should().Be("a.txt");
            document.Result.Readings!.Extraction.Source.Path.Should().Be("a.txt");
            (await KnownAsync(store)).Should().HaveCount(2);
        }
    }

    [ContractFact]
    public async Task A_copy_carries_the_document_on_when_the_first_path_is_forgotten()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [File("a.txt", "same", error: true), File("b.txt", "same", error: true)]);

        await store.ForgetAsync("a.txt");

        var document = (await DocumentsAsync(store)).Should().ContainSingle().Subject;
        document.Path.Should().Be("b.txt");
        document.Result!.Source.Path.Should().Be("b.txt");
        (await FindingsAsync(store, FindingFilter.None)).Should().ContainSingle().Which.Path.Should().Be("b.txt");
    }

    [ContractFact]
    public async Task Changed_bytes_supersede_and_history_stays()
    {
        await using var store = await OpenAsync();
        var first = File("a.txt", "draft", error: true);
        var second = File("a.txt", "corrected");
        await PutAllAsync(store, [first]);
        await PutAllAsync(store, [second]);
        await PutAllAsync(store, [second]);

        (await DocumentsAsync(store)).Should().ContainSingle().Which.Id.Should().Be(second.Document);
        (await FindingsAsync(store, FindingFilter.None)).Should().BeEmpty();
        await using var queries = await store.QueryAsync();
        (await queries.HistoryAsync("a.txt")).Should().Equal(new FileVersion(1, first.Document), new FileVersion(2, second.Document));
        (await queries.DocumentAsync(first.Document)).Should().BeNull();
    }

    [ContractFact]
    public async Task A_superseded_content_can_come_back_under_another_path()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [File("a.txt", "draft", error: true)]);
        await PutAllAsync(store, [File("a.txt", "corrected")]);
        await PutAllAsync(store, [File("z.txt", "draft", error: true)]);

        (await DocumentsAsync(store)).Select(d => d.Path).Should().Equal("a.txt", "z.txt");
        (await FindingsAsync(store, FindingFilter.None)).Should().ContainSingle().Which.Path.Should().Be("z.txt");
    }

    [ContractFact]
    public async Task Another_program_or_other_rules_replace_a_result()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [File("a.txt", "same", note: "old"), File("b.txt", "same", note: "old")]);
        await PutAllAsync(store, [File("b.txt", "same", note: "new")], Start with { RulesRevision = "rules-2" });

        (await DocumentsAsync(store)).Single().Result!.Extraction.Notes.Single().Text.Should().Be("new");
        (await KnownAsync(store)).Select(k => k.RulesRevision).Should().Equal("rules-1", "rules-2");
    }

    [ContractFact]
    public async Task A_file_that_was_not_seen_is_missing_and_stays_in_the_dataset()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [File("a.txt", "a"), File("sub/b.txt", "b"), File("sub/deep/c.txt", "c"), File("subtle.txt", "d")]);

        await SeeAsync(store, ["a.txt"], ["sub"]);
        (await StatusesAsync(store)).Should().Equal("a.txt present", "sub/b.txt missing", "sub/deep/c.txt missing", "subtle.txt present");
        (await DocumentsAsync(store)).Should().HaveCount(4);

        await SeeAsync(store, ["sub/b.txt"], [""]);
        (await StatusesAsync(store)).Should().Equal("a.txt missing", "sub/b.txt present", "sub/deep/c.txt missing", "subtle.txt missing");

        await SeeAsync(store, [], []);
        (await StatusesAsync(store)).Should().Contain("sub/b.txt present");

        await SeeAsync(store, [], [""], Start with { Root = "/elsewhere" });
        (await StatusesAsync(store)).Should().Contain("sub/b.txt present");
    }

    [ContractFact]
    public async Task A_folder_that_was_moved_keeps_its_files()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [File("a.txt", "a")]);
        await SeeAsync(store, ["a.txt"], [""], Start with { Root = "/moved" });

        var known = (await KnownAsync(store)).Single();
        known.Root.Should().Be("/moved");
        known.Status.Should().Be(PathStatus.Present);
    }

    [ContractFact]
    public async Task A_forgotten_path_leaves_the_dataset_and_comes_back_only_by_a_put()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [File("a.txt", "a", error: true), File("b.txt", "b")]);

        (await store.ForgetAsync("a.txt")).Should().BeTrue();
        (await store.ForgetAsync("nothing.txt")).Should().BeFalse();
        await SeeAsync(store, ["a.txt", "b.txt"], [""]);

        (await DocumentsAsync(store)).Select(d => d.Path).Should().Equal("b.txt");
        (await FindingsAsync(store, FindingFilter.None)).Should().BeEmpty();
        await using (var queries = await store.QueryAsync())
        {
            (await queries.DocumentAsync("a.txt")).Should().BeNull();
            (await queries.CountsAsync()).Values.Sum().Should().Be(1);
            (await queries.HistoryAsync("a.txt")).Should().HaveCount(1);
        }

        (await StatusesAsync(store)).Should().Equal("a.txt forgotten", "b.txt present");
        await PutAllAsync(store, [File("a.txt", "a", error: true)]);
        (await DocumentsAsync(store)).Should().HaveCount(2);
        (await FindingsAsync(store, FindingFilter.None)).Should().HaveCount(1);
    }

    [ContractFact]
    public async Task Refused_failed_and_unreadable_files_are_kept_with_their_reason()
    {
        await using var store = await OpenAsync();
        var refused = new SourceFile(DocumentId.Hash("x"), "image.png", Format.Unknown, 3);
        var failed = new SourceFile(DocumentId.Hash("y"), "bug.docx", Format.Docx, 4);
        var dangling = new SourceFile("", "dangling.docx", Format.Unknown, 0);
        var fifo = new SourceFile("", "fifo", Format.Unknown, 0);
        await PutAllAsync(store,
        [
            FileRecord.Of(new DocumentResult(Extraction.Refused(refused, new Refusal(RefusalReason.Image, "png")), null, null, [])),
            FileRecord.Failed(failed, new Failure("map", "InvalidOperationException", "ผิดพลาด")),
            FileRecord.Of(new DocumentResult(Extraction.Refused(dangling, new Refusal(RefusalReason.BrokenLink)), null, null, [])),
            FileRecord.Of(new DocumentResult(Extraction.Refused(fifo, new Refusal(RefusalReason.NotAFile)), null, null, [])),
        ]);

        var documents = await DocumentsAsync(store);
        documents.Select(d => (d.Path, d.Outcome, d.Result?.Extraction.Refusal?.Reason, d.Failure?.Message)).Should().Equal(
            ("bug.docx", Outcome.Failed, null, "ผิดพลาด"),
            ("dangling.docx", Outcome.Refused, RefusalReason.BrokenLink, null),
            ("fifo", Outcome.Refused, RefusalReason.NotAFile, null),
            ("image.png", Outcome.Refused, RefusalReason.Image, null));
        documents[1].Source.Id.Should().BeEmpty();
        await using var queries = await store.QueryAsync();
        (await queries.CountsAsync()).Should().BeEquivalentTo(new Dictionary<Outcome, int>
        {
            [Outcome.Clean] = 0,
            [Outcome.Flagged] = 0,
            [Outcome.Partial] = 0,
            [Outcome.Refused] = 3,
            [Outcome.Failed] = 1,
        });
    }

    [ContractFact]
    public async Task A_file_that_failed_once_and_is_read_later_has_its_result_and_the_other_way_round()
    {
        await using var store = await OpenAsync();
        var good = File("a.txt", "a", error: true);
        await PutAllAsync(store, [FileRecord.Failed(good.Source, new Failure("read", "X", "y"))]);
        await PutAllAsync(store, [good]);
        var read = (await DocumentsAsync(store)).Single();
        (read.Failure, read.Outcome, read.Result is not null).Should().Be((null, Outcome.Flagged, true));

        await PutAllAsync(store, [FileRecord.Failed(good.Source, new Failure("read", "X", "y"))]);
        var failed = (await DocumentsAsync(store)).Single();
        (failed.Failure!.Stage, failed.Outcome, failed.Result).Should().Be(("read", Outcome.Failed, null));
        (await FindingsAsync(store, FindingFilter.None)).Should().BeEmpty();
    }

    [ContractFact]
    public async Task Findings_are_chosen_by_severity_code_and_path()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store,
        [
            WithResults("a.txt", Finding("ITA-S010", Severity.Error), Finding("ITA-S010", Severity.Error), Finding("ITA-T001", Severity.Warning), Holds("ITA-S010")),
            WithResults("b.txt", Finding("ITA-S010", Severity.Info)),
        ]);

        var all = await FindingsAsync(store, FindingFilter.None);
        all.Select(f => (f.Path, f.Result.Code)).Should().Equal(("a.txt", "ITA-S010"), ("a.txt", "ITA-S010"), ("a.txt", "ITA-T001"), ("b.txt", "ITA-S010"));
        all.Select(f => f.Id).Should().OnlyHaveUniqueItems();
        all[0].Result.Figures.Should().Equal(new Dictionary<string, string> { ["stated"] = "๙๗.๕๑" });
        (await FindingsAsync(store, new FindingFilter(Severity.Warning))).Should().HaveCount(3);
        (await FindingsAsync(store, new FindingFilter(Code: "ITA-S010"))).Should().HaveCount(3);
        (await FindingsAsync(store, new FindingFilter(Path: "b.txt"))).Should().HaveCount(1);
        (await FindingsAsync(store, new FindingFilter(Path: "none.txt"))).Should().BeEmpty();
        (await FindingsAsync(store, new FindingFilter(Severity.Error, "ITA-S010", "a.txt"))).Should().HaveCount(2);
    }

    [ContractFact]
    public async Task Decisions_are_appended_and_a_late_one_meets_a_conflict()
    {
        await using var store = await OpenAsync();
        var one = Decide("1", "a.txt");
        (await store.AppendAsync("a.txt", [one], 0)).Should().Be(new Appended(AppendOutcome.Stored, 1));
        (await store.AppendAsync("a.txt", [Decide("2", "a.txt")], 0)).Should().Be(new Appended(AppendOutcome.Conflict, 1));
        (await store.AppendAsync("a.txt", [Decide("2", "a.txt")], 1)).Should().Be(new Appended(AppendOutcome.Stored, 2));
        (await store.AppendAsync("a.txt", [one], 0)).Should().Be(new Appended(AppendOutcome.AlreadyThere, 2));
        (await store.AppendAsync("A.txt", [Decide("3", "A.txt")], 0)).Should().Be(new Appended(AppendOutcome.Stored, 1));

        await using var queries = await store.QueryAsync();
        (await queries.DecisionsAsync("a.txt")).Should().Equal(one, Decide("2", "a.txt"));
        (await queries.DecisionsAsync("none")).Should().BeEmpty();
        (await queries.AllDecisionsAsync().Select(d => d.Id).ToListAsync()).Should().Equal("3", "1", "2");
    }

    [ContractFact]
    public async Task Decisions_outlive_changed_and_forgotten_files()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [File("a.txt", "draft")]);
        await store.AppendAsync("a.txt", [Decide("1", "a.txt")], 0);
        await PutAllAsync(store, [File("a.txt", "corrected")]);
        await store.ForgetAsync("a.txt");

        await using var queries = await store.QueryAsync();
        (await queries.DecisionsAsync("a.txt")).Should().HaveCount(1);
    }

    [ContractFact]
    public async Task Companions_are_replaced_as_a_whole_or_left_alone()
    {
        await using var store = await OpenAsync();
        SourceEntry[] sources = [new("b.txt", "https://example.org/ข", new DateOnly(2025, 3, 1), "", 2568), new("a.txt", "", null, "เทศบาลตำบลตัวอย่าง", null)];
        ExpectedAgency[] agencies = [new("เทศบาลตำบล", "ตัวอย่าง", "", "น่าน", null)];
        await store.ReplaceCompanionsAsync(sources, agencies);
        await store.ReplaceCompanionsAsync(null, []);

        await using var queries = await store.QueryAsync();
        (await queries.SourcesAsync()).Should().Equal(sources);
        (await queries.ExpectedAgenciesAsync()).Should().BeEmpty();
    }

    [ContractFact]
    public async Task Runs_are_listed_with_their_end()
    {
        await using var store = await OpenAsync();
        var first = await store.BeginRunAsync(Start);
        var end = Start.At.AddMinutes(3);
        await store.CompleteRunAsync(first, new RunEnd(new HashSet<string>(), [], end));
        var second = await store.BeginRunAsync(Start);

        second.Should().NotBe(first);
        await using var queries = await store.QueryAsync();
        (await queries.RunsAsync()).Should().Equal(
            new RunRecord(first, "/reports", "1.0", "rules-1", Start.At, end),
            new RunRecord(second, "/reports", "1.0", "rules-1", Start.At, null));
    }

    [ContractFact]
    public async Task Only_one_run_at_a_time()
    {
        await using var store = await OpenAsync();
        var run = await store.BeginRunAsync(Start);

        var second = () => store.BeginRunAsync(Start);
        (await second.Should().ThrowAsync<StoreException>()).Which.Problem.Should().Be(StoreProblem.Busy);

        await store.CompleteRunAsync(run, new RunEnd(new HashSet<string>(), [], Start.At));
        await store.BeginRunAsync(Start);
    }

    [ContractFact]
    public async Task Nothing_is_put_without_a_run()
    {
        await using var store = await OpenAsync();
        var act = () => store.PutAsync("none", [File("a.txt", "a")]);
        await act.Should().ThrowAsync<InvalidOperationException>();
    }

    [ContractFact]
    public async Task A_cancelled_put_leaves_nothing()
    {
        await using var store = await OpenAsync();
        var run = await store.BeginRunAsync(Start);
        var act = () => store.PutAsync(run, [File("a.txt", "a")], new CancellationToken(true));
        await act.Should().ThrowAsync<OperationCanceledException>();
        (await DocumentsAsync(store)).Should().BeEmpty();
    }

    [ContractFact]
    public async Task A_view_does_not_change_under_its_reader()
    {
        await using var store = await OpenAsync();
        await PutAllAsync(store, [File("a.txt", "a")]);
        await using var before = await store.QueryAsync();
        await PutAllAsync(store, [File("a.txt", "changed"), File("b.txt", "b")]);

        (await before.DocumentsAsync().ToListAsync()).Should().ContainSingle().Which.Id.Should().Be(DocumentId.Hash("a"));
        (await DocumentsAsync(store)).Should().HaveCount(2);
    }

    [ContractFact]
    public async Task Loading_in_another_order_and_in_other_batches_gives_the_same()
    {
        var files = Enumerable.Range(0, 20).Select(i => File($"{i % 7}/{i}.txt", $"content {i % 15}", error: i % 3 == 0, note: $"{i}")).ToList();
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await PutAllAsync(one, files);
        foreach (var batch in files.AsEnumerable().Reverse().Chunk(3)) await PutAllAsync(other, batch);

        (await FingerprintAsync(other)).Should().Equal(await FingerprintAsync(one));
    }

    /// <summary>A store's whole content but its runs, as text.</summary>
    internal static async Task<List<string>> FingerprintAsync(IRecordStore store)
    {
        await using var queries = await store.QueryAsync();
        var lines = new List<string>();
        await foreach (var known in queries.KnownFilesAsync()) lines.Add(known.ToString());
        await foreach (var d in queries.DocumentsAsync())
        {
            var json = d.Result is null ? "" : DocumentId.Hash(System.Text.Encoding.UTF8.GetString(DocumentJson.Serialize(d.Result)));
            lines.Add($"{d.Id} {d.Source} {d.Outcome} {d.Failure} {string.Join(' ', d.Paths)} {json}");
        }

        await foreach (var f in queries.FindingsAsync(FindingFilter.None)) lines.Add($"{f.Id} {f.Path} {f.Result.Code} {f.IsRelation}");
        await foreach (var p in queries.PublishedAsync()) lines.Add(p.ToString());
        await foreach (var d in queries.AllDecisionsAsync()) lines.Add(d.ToString());
        return lines;
    }

    internal static async Task PutAllAsync(IRecordStore store, IReadOnlyList<FileRecord> files, RunStart? start = null)
    {
        var run = await store.BeginRunAsync(start ?? Start);
        await store.PutAsync(run, files);
        await store.CompleteRunAsync(run, new RunEnd(new HashSet<string>(), [], Start.At));
    }

    internal static FileRecord File(string path, string content, bool error = false, string? note = null)
    {
        var extraction = new Extraction(
            new SourceFile(DocumentId.Hash(content), path, Format.Text, content.Length),
            ExtractionStatus.Complete,
            [],
            note is null ? [] : [new Note(NoteKind.Info, "note", note)],
            Residue.None);
        return FileRecord.Of(new DocumentResult(extraction, new ItaIngest.Readings.ReadDocument(extraction, []), null, error ? [Finding("ITA-S010", Severity.Error)] : []));
    }

    private static FileRecord WithResults(string path, params IReadOnlyList<CheckResult> results)
    {
        var file = File(path, path);
        return FileRecord.Of(file.Result! with { Results = results });
    }

    private static CheckResult Finding(string code, Severity severity) => new(
        code, Verdict.Fails, null, severity, new Subject("i1", 2568), null, new Dictionary<string, string> { ["stated"] = "๙๗.๕๑" },
        [new Evidence(new Place { Line = 3 }, "๙๗.๕๑", "stated")], []);

    private static CheckResult Holds(string code) => Finding(code, Severity.None) with { Verdict = Verdict.Holds };

    internal static Decision Decide(string id, string path) => new(
        id, new DecidedClaim(path, "i7", 2568, "score", 1, "๙๗.๕๑", "d"), Ruling.Replace, "97.51", "97.15", "misprint", null, "ผู้ตรวจ",
        new DateTimeOffset(2025, 11, 20, 8, 0, 0, 123, TimeSpan.Zero), DecidedBy.Form, "", null);

    private static async Task SeeAsync(IRecordStore store, string[] seen, string[] walked, RunStart? start = null)
    {
        var run = await store.BeginRunAsync(start ?? Start);
        await store.CompleteRunAsync(run, new RunEnd(seen.ToHashSet(StringComparer.Ordinal), walked, Start.At));
    }

    private static async Task<List<StoredDocument>> DocumentsAsync(IRecordStore store)
    {
        await using var queries = await store.QueryAsync();
        return await queries.DocumentsAsync().ToListAsync();
    }

    private static async Task<List<FindingRecord>> FindingsAsync(IRecordStore store, FindingFilter filter)
    {
        await using var queries = await store.QueryAsync();
        return await queries.FindingsAsync(filter).ToListAsync();
    }

    private static async Task<List<KnownFile>> KnownAsync(IRecordStore store)
    {
        await using var queries = await store.QueryAsync();
        return await queries.KnownFilesAsync().ToListAsync();
    }

    private static async Task<List<string>> StatusesAsync(IRecordStore store) =>
        [.. (await KnownAsync(store)).Select(k => $"{k.Path} {k.Status.ToString().ToLowerInvariant()}")];
}
