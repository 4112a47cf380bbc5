using System.Globalization;
using System.Runtime.InteropServices;
using ItaIngest.Records;
using ItaIngest.Store;
using ItaIngest.Tests.Datasets;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Tests.Store;

public sealed class SqliteStoreTests : IDisposable
{
    private static readonly RunStart Start = new("/reports", "1.0", "rules-1", new DateTimeOffset(2025, 11, 20, 8, 0, 0, TimeSpan.Zero));

    private readonly TemporaryFolder folder = new();

    private string Db => folder.At("ita.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_stored_is_there_when_it_is_opened_again()
    {
        var file = RecordStoreContract.File("a.txt", "a", error: true);
        await using (var store = await OpenAsync()) await RecordStoreContract.PutAllAsync(store, [file]);

        await using var again = await SqliteStore.OpenAsync(new SqliteOptions(Db));
        await using var queries = await again.QueryAsync();
        (await queries.DocumentAsync("a.txt"))!.Id.Should().Be(file.Document);
        Directory.GetFiles(folder.Root).Select(Path.GetFileName).Should().NotContain(f => f!.Contains("lock", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kill_at_any_point_and_a_second_try_give_what_one_undisturbed_run_gives()
    {
        var files = Enumerable.Range(0, 9).Select(i => RecordStoreContract.File($"{i}.txt", $"content {i % 7}", error: i % 2 == 0, note: $"{i}")).ToList();
        await using var undisturbed = new MemoryStore();
        await RecordStoreContract.PutAllAsync(undisturbed, files);
        var expected = await RecordStoreContract.FingerprintAsync(undisturbed);

        for (var point = 1; ; point++)
        {
            File.Delete(Db);
            var count = 0;
            var killed = false;
            try
            {
                await using var store = await OpenAsync(_ =>
                {
                    if (++count == point) throw new OperationCanceledException("killed");
                });
                await LoadAsync(store, files);
            }
            catch (OperationCanceledException)
            {
                killed = true;
            }

            await using var again = await OpenAsync();
            var before = await KnownAsync(again);
            before.Should().Equal(files.Take(before.Count).Select(f => f.Source.Path), "a batch is stored whole or not at all");
            (before.Count % 4 == 0 || before.Count == files.Count).Should().BeTrue();
            await LoadAsync(again, files);

            (await RecordStoreContract.FingerprintAsync(again)).Should().Equal(expected, "killed at point {0}", point);
            if (!killed) break;
        }
    }

    [Fact]
    public async Task After_a_failed_put_the_same_store_goes_on()
    {
        var throwing = true;
        await using var store = await OpenAsync(p =>
        {
            if (throwing && p == "before-commit") throw new TimeoutException();
        });
        throwing = false;
        var run = await store.BeginRunAsync(Start);
        throwing = true;
        var act = () => store.PutAsync(run, [RecordStoreContract.File("a.txt", "a")]);
        await act.Should().ThrowAsync<TimeoutException>();
        throwing = false;
        await store.PutAsync(run, [RecordStoreContract.File("b.txt", "b")]);

        (await KnownAsync(store)).Should().Equal("b.txt");
    }

    [Fact]
    public async Task A_second_ingest_is_told_and_the_first_is_not_harmed()
    {
        await using var first = await OpenAsync();
        var run = await first.BeginRunAsync(Start);
        await using (var second = await OpenAsync())
        {
            var act = () => second.BeginRunAsync(Start);
            (await act.Should().ThrowAsync<StoreException>()).Which.Problem.Should().Be(StoreProblem.Busy);
            // Deciding is allowed while an ingest runs.
            (await second.ForgetAsync("none")).Should().BeFalse();
        }

        await first.PutAsync(run, [RecordStoreContract.File("a.txt", "a")]);
        await first.DisposeAsync();
        await using var third = await OpenAsync();
        await third.BeginRunAsync(Start);
    }

    [Fact]
    public async Task A_writer_that_holds_a_transaction_too_long_is_told_as_busy()
    {
        await using var store = await OpenAsync(wait: 1);
        await using var other = new SqliteConnection($"Data Source={Db};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();

        var act = () => store.BeginRunAsync(Start);
        (await act.Should().ThrowAsync<StoreException>()).Which.Problem.Should().Be(StoreProblem.Busy);
        command.CommandText = "ROLLBACK";
        command.ExecuteNonQuery();
        await store.BeginRunAsync(Start);
    }

    [Fact]
    public async Task Two_writers_at_once_lose_nothing()
    {
        await using var one = await OpenAsync();
        await using var two = await OpenAsync();
        await Task.WhenAll(
            Task.Run(() => DecideAsync(one, "a")),
            Task.Run(() => DecideAsync(two, "b")));

        await using var queries = await one.QueryAsync();
        var all = await queries.DecisionsAsync("r.txt");
        all.Should().HaveCount(60);
        all.Select(d => d.Id).Where(i => i[0] == 'a').Should().Equal(Enumerable.Range(0, 30).Select(i => $"a{i}"));

        static async Task DecideAsync(IRecordStore store, string who)
        {
            var version = 0;
            for (var i = 0; i < 30;)
            {
                var decision = new ItaIngest.Decisions.Decision(
                    $"{who}{i}", new ItaIngest.Decisions.DecidedClaim("r.txt", "i1", null, "score", 1, "", ""), ItaIngest.Decisions.Ruling.KeepAsWritten, "", null, "", null, who, Start.At,
                    ItaIngest.Decisions.DecidedBy.Form, "", null);
                var appended = await store.AppendAsync("r.txt", [decision], version);
                version = appended.Version;
                if (appended.Outcome == AppendOutcome.Stored) i++;
            }
        }
    }

    [Fact]
    public async Task No_file_is_told()
    {
        await ShouldFail(Db, StoreProblem.NotFound, create: false);
        File.Exists(Db).Should().BeFalse();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("SQLite format 3 but not quite, and long enough to look like more than a header of something else")]
    [InlineData("รายงานผลการประเมิน")]
    public async Task A_file_that_is_something_else_is_left_alone(string content)
    {
        await File.WriteAllTextAsync(Db, content);
        await ShouldFail(Db, StoreProblem.NotADatabase, create: true);
        (await File.ReadAllTextAsync(Db)).Should().Be(content);
    }

    [Fact]
    public async Task A_header_with_rubbish_behind_it_is_told()
    {
        await File.WriteAllBytesAsync(Db, [.. "SQLite format 3\0"u8, .. Enumerable.Repeat((byte)0x5a, 4096)]);
        await ShouldFail(Db, StoreProblem.NotADatabase, create: true);
    }

    [Fact]
    public async Task A_value_that_a_relation_holds_back_is_held_in_the_tables_until_it_is_not()
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(Db) { Create = true });
        await RecordStoreContract.PutAllAsync(store, [RecordStoreContract.Of("a.txt", "หนึ่ง")]);
        Ask("SELECT status FROM observations").Should().Be("clean");
        await store.RelateAsync(RecordStoreContract.Naming());
        Ask("SELECT status FROM observations").Should().Be("held");
        Ask("SELECT score FROM scores").Should().Be(DBNull.Value);
        Ask("SELECT count(*) FROM open_findings WHERE path = 'a.txt' AND code = 'ITA-N010'").Should().Be(1L);
        Ask("SELECT sum(count) FROM verdicts WHERE code LIKE 'ITA-N01%'").Should().Be(2L);

        await RecordStoreContract.PutAllAsync(store, [RecordStoreContract.Of("b.txt", "หนึ่ง")]);
        await store.RelateAsync((_, _) => []);
        Ask("SELECT group_concat(status) FROM observations").Should().Be("clean,clean");
        Ask("SELECT count(*) FROM relations").Should().Be(0L);
    }

    [Fact]
    public async Task A_database_of_the_first_form_opens_and_its_agencies_are_related()
    {
        await using (var store = await SqliteStore.OpenAsync(new SqliteOptions(Db) { Create = true })) await RecordStoreContract.PutAllAsync(store, [RecordStoreContract.Of("a.txt", "หนึ่ง")]);
        BackToSecondForm();
        Run("DROP VIEW open_findings; DROP TABLE relations; DROP TABLE agencies_to_relate; DROP TABLE published_scores; DROP TABLE published_lists; DROP INDEX documents_by_agency; CREATE VIEW open_findings AS SELECT 1; PRAGMA user_version = 1");

        await using var again = await SqliteStore.OpenAsync(new SqliteOptions(Db));

        (await again.RelateAsync(RecordStoreContract.Naming())).Agencies.Should().Be(1);
    }

    [Fact]
    public async Task A_database_of_the_second_form_opens_and_its_inbox_is_filled()
    {
        Inbox before;
        Overview overview;
        var files = SampleReports.All().Select(r => FileRecord.Of(r)).Append(RecordStoreContract.Of("a.txt", "หนึ่ง")).ToList();
        await using (var store = await OpenAsync())
        {
            await RecordStoreContract.PutAllAsync(store, files);
            await store.RelateAsync(RecordStoreContract.Naming());
            await store.ForgetAsync(files[0].Source.Path);
            await store.AppendAsync("a.txt", [SampleReports.Kept() with { Claim = SampleReports.Kept().Claim with { Report = "a.txt" } }], 0);
            await using var queries = await store.QueryAsync();
            before = await queries.InboxAsync(new InboxFilter(InboxState.All), 0, 100);
            overview = await queries.OverviewAsync(new OverviewFilter());
        }

        BackToSecondForm();
        await using var again = await SqliteStore.OpenAsync(new SqliteOptions(Db));
        await using var migrated = await again.QueryAsync();

        before.Total.Should().BeGreaterThan(3);
        before.Open.Should().BeGreaterThan(3);
        (await migrated.InboxAsync(new InboxFilter(InboxState.All), 0, 100)).Should().BeEquivalentTo(before);
        (await migrated.OverviewAsync(new OverviewFilter())).Should().BeEquivalentTo(overview, o => o.Excluding(v => v.Shares), "which checks bear a value out is known when it is read again");
        (await migrated.UnsettledAsync()).Should().Equal("a.txt");
        (await migrated.AllDecisionsAsync().SingleAsync()).Claim.Agency.Should().BeEmpty();
        Ask("SELECT group_concat(path) FROM (SELECT * FROM inbox EXCEPT SELECT * FROM inbox_now)").Should().Be(DBNull.Value);
        Ask("PRAGMA integrity_check").Should().Be("ok");
        Ask("SELECT count(*) FROM pragma_foreign_key_check").Should().Be(0L);
    }

    [Fact]
    public async Task The_inbox_is_what_its_view_says_after_every_write()
    {
        await using var store = await OpenAsync();
        var files = Enumerable.Range(0, 40).Select(i => new RandomResults(i).Next($"{i % 30}.txt")).Select(r => FileRecord.Of(r)).ToList();
        foreach (var batch in files.Chunk(7)) await RecordStoreContract.PutAllAsync(store, batch);
        Same();
        await store.RelateAsync((documents, _) => [.. documents.Select(d => new RelationResult(d.Id, new RandomResults(d.Path.Length).Result() with { Code = "ITA-N010" }))]);
        Same();
        foreach (var file in files.Take(9)) await store.ForgetAsync(file.Source.Path);
        Same();
        var last = files[^1];
        await store.AppendAsync(last.Source.Path, [], 0, last.Result! with { Results = [] });
        Same();
        Ask("SELECT count(*) FROM inbox").Should().Be(21L);

        void Same() => Ask("SELECT (SELECT count(*) FROM (SELECT * FROM inbox EXCEPT SELECT * FROM inbox_now)) + (SELECT count(*) FROM (SELECT * FROM inbox_now EXCEPT SELECT * FROM inbox))").Should().Be(0L);
    }

    [Fact]
    public async Task A_folder_is_no_database() => await ShouldFail(folder.Root, StoreProblem.NotADatabase, create: true);

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told()
    {
        await File.WriteAllTextAsync(folder.At("file"), "");
        await ShouldFail(folder.At("file/ita.db"), StoreProblem.NotWritable, create: true);
        if (OperatingSystem.IsLinux()) await ShouldFail("/proc/ita.db", StoreProblem.NotWritable, create: true);
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        Run("CREATE TABLE theirs (x)");
        await ShouldFail(Db, StoreProblem.OtherDatabase, create: true);
        Ask("SELECT count(*) FROM sqlite_master").Should().Be(1L);
    }

    [Fact]
    public async Task A_newer_database_is_left_alone()
    {
        await (await OpenAsync()).DisposeAsync();
        Run("PRAGMA user_version = 99");
        (await ShouldFail(Db, StoreProblem.NewerSchema, create: true)).Detail.Should().Contain("99");
    }

    [Fact]
    public async Task Damage_inside_a_database_is_told()
    {
        await using (var store = await OpenAsync())
        {
            await RecordStoreContract.PutAllAsync(store, [.. Enumerable.Range(0, 200).Select(i => FileRecord.Of(new RandomResults(i).Next()))]);
        }

        var bytes = await File.ReadAllBytesAsync(Db);
        bytes.AsSpan(8192, bytes.Length - 8192).Fill(0x5a);
        await File.WriteAllBytesAsync(Db, bytes);

        var act = async () =>
        {
            await using var store = await SqliteStore.OpenAsync(new SqliteOptions(Db));
            await using var queries = await store.QueryAsync();
            await queries.DocumentsAsync().ToListAsync();
        };
        (await act.Should().ThrowAsync<StoreException>()).Which.Problem.Should().Be(StoreProblem.Damaged);
    }

    [Fact]
    public async Task A_damaged_result_is_told()
    {
        await using (var store = await OpenAsync()) await RecordStoreContract.PutAllAsync(store, [RecordStoreContract.File("a.txt", "a")]);
        Run("UPDATE document_results SET result = x'0102030405'");

        await using var again = await OpenAsync();
        await using var queries = await again.QueryAsync();
        var act = () => queries.DocumentAsync("a.txt");
        (await act.Should().ThrowAsync<StoreException>()).Which.Problem.Should().Be(StoreProblem.Damaged);
    }

    [Fact]
    public async Task A_database_that_is_only_looked_at_stays_as_it_is_to_the_byte()
    {
        await using (var store = await OpenAsync()) await RecordStoreContract.PutAllAsync(store, [RecordStoreContract.File("a.txt", "a")]);
        var before = await File.ReadAllBytesAsync(Db);

        await using (var view = await SqliteStore.LookAsync(Db))
        {
            (await view.DocumentsAsync().ToListAsync()).Should().ContainSingle();
        }

        (await File.ReadAllBytesAsync(Db)).Should().Equal(before);
        Directory.EnumerateFiles(folder.Root).Should().Equal(Db);
    }

    [Fact]
    public async Task The_log_of_a_program_that_was_killed_is_looked_at_with_the_file_and_stays()
    {
        await using (var store = await OpenAsync())
        {
            await RecordStoreContract.PutAllAsync(store, [RecordStoreContract.File("a.txt", "a")]);
            // As they lie while a program writes, and so when it was killed.
            File.Copy(Db, Db + ".copy");
            File.Copy(Db + "-wal", Db + ".copy-wal");
        }

        var (file, log) = (await File.ReadAllBytesAsync(Db + ".copy"), await File.ReadAllBytesAsync(Db + ".copy-wal"));
        log.Should().NotBeEmpty();

        await using (var view = await SqliteStore.LookAsync(Db + ".copy"))
        {
            (await view.DocumentsAsync().ToListAsync()).Should().ContainSingle();
        }

        (await File.ReadAllBytesAsync(Db + ".copy")).Should().Equal(file);
        (await File.ReadAllBytesAsync(Db + ".copy-wal")).Should().Equal(log);
    }

    [Fact]
    public async Task A_database_of_an_older_form_that_is_only_looked_at_is_told_and_not_brought_up_to_date()
    {
        await using (var store = await OpenAsync()) await RecordStoreContract.PutAllAsync(store, [RecordStoreContract.File("a.txt", "a")]);
        BackToSecondForm();
        var before = await File.ReadAllBytesAsync(Db);

        (await LookShouldFail(Db)).Problem.Should().Be(StoreProblem.OlderSchema);

        (await File.ReadAllBytesAsync(Db)).Should().Equal(before);
        Ask("PRAGMA user_version").Should().Be(2L);
    }

    [Fact]
    public async Task What_is_no_database_is_told_when_it_is_looked_at()
    {
        (await LookShouldFail(Db)).Problem.Should().Be(StoreProblem.NotFound);
        await File.WriteAllTextAsync(Db, "");
        (await LookShouldFail(Db)).Problem.Should().Be(StoreProblem.NotADatabase);
        new FileInfo(Db).Length.Should().Be(0);
        Run("CREATE TABLE theirs (x)");
        (await LookShouldFail(Db)).Problem.Should().Be(StoreProblem.OtherDatabase);
    }

    private static async Task<StoreException> LookShouldFail(string file)
    {
        var act = () => SqliteStore.LookAsync(file);
        return (await act.Should().ThrowAsync<StoreException>()).Which;
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_read_all_the_same_and_a_write_is_told()
    {
        await using (var store = await OpenAsync()) await RecordStoreContract.PutAllAsync(store, [RecordStoreContract.File("a.txt", "a")]);
        File.SetAttributes(Db, FileAttributes.ReadOnly);
        try
        {
            await using var store = await SqliteStore.OpenAsync(new SqliteOptions(Db));
            (await KnownAsync(store)).Should().Equal("a.txt");
            if (Environment.UserName == "root") return; // to whom no file is read-only
            var act = () => store.ForgetAsync("a.txt");
            (await act.Should().ThrowAsync<StoreException>()).Which.Problem.Should().Be(StoreProblem.NotWritable);
        }
        finally
        {
            File.SetAttributes(Db, FileAttributes.Normal);
        }
    }

    [Fact]
    public async Task People_who_open_the_file_see_scores_and_no_held_ones()
    {
        await using (var store = await OpenAsync()) await RecordStoreContract.PutAllAsync(store, [.. SampleReports.All().Select(r => FileRecord.Of(r))]);

        Ask("SELECT score FROM scores WHERE item = 'overall' AND agency_name = 'ตัวอย่างใต้'").Should().Be(97.51);
        Ask("SELECT count(*) FROM scores WHERE status = 'held' AND score IS NOT NULL").Should().Be(0L);
        Ask("SELECT count(*) FROM scores WHERE status = 'held'").Should().NotBe(0L);
        Ask("SELECT count(*) FROM open_findings WHERE path IS NOT NULL").Should().NotBe(0L);
        Ask("PRAGMA journal_mode").Should().Be("wal");
        Ask("PRAGMA integrity_check").Should().Be("ok");
        Ask("SELECT count(*) FROM pragma_foreign_key_check").Should().Be(0L);
    }

    [Fact]
    public void The_library_is_the_systems_or_the_newer_one_that_travels_with_the_program()
    {
        var library = SqliteLibrary.Load();
        library.IsBundled.Should().Be(library.Name == "e_sqlite3");
        Version.Parse(library.Version).Should().BeGreaterThanOrEqualTo(new Version(3, 50, 2), "one that is newer than what is known to be vulnerable travels with the program");
    }

    [Fact]
    public void The_library_to_fall_back_on_lies_beside_the_program()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "sqlite-fallback"), "*sqlite3.*", SearchOption.AllDirectories);
        files.Should().HaveCount(6);
        var own = files.Single(f => f.Contains(
            (OperatingSystem.IsWindows() ? "win-" : OperatingSystem.IsMacOS() ? "osx-" : "linux-") + (RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "x64"),
            StringComparison.Ordinal));
        NativeLibrary.TryLoad(own, out var handle).Should().BeTrue();
        NativeLibrary.TryGetExport(handle, "sqlite3_open_v2", out _).Should().BeTrue();
    }

    private static async Task<StoreException> ShouldFail(string file, StoreProblem problem, bool create)
    {
        var act = () => SqliteStore.OpenAsync(new SqliteOptions(file) { Create = create });
        var error = (await act.Should().ThrowAsync<StoreException>()).Which;
        error.Problem.Should().Be(problem);
        error.Location.Should().Be(file);
        return error;
    }

    private static async Task LoadAsync(IRecordStore store, IReadOnlyList<FileRecord> files)
    {
        var run = await store.BeginRunAsync(Start);
        var known = await KnownAsync(store);
        foreach (var batch in files.Where(f => !known.Contains(f.Source.Path)).Chunk(4)) await store.PutAsync(run, batch);
        await store.CompleteRunAsync(run, new RunEnd(files.Select(f => f.Source.Path).ToHashSet(StringComparer.Ordinal), [""], Start.At));
    }

    private static async Task<List<string>> KnownAsync(IRecordStore store)
    {
        await using var queries = await store.QueryAsync();
        return await queries.KnownFilesAsync().Select(k => k.Path).ToListAsync();
    }

    private Task<IRecordStore> OpenAsync(Action<string>? atPoint = null, int wait = 5) =>
        SqliteStore.OpenAsync(new SqliteOptions(Db) { Create = true, AtPoint = atPoint, BusyTimeout = TimeSpan.FromSeconds(wait) });

    /// <summary>What the third step of the schema made is taken back.</summary>
    private void BackToSecondForm() => Run(
        """
        DROP VIEW inbox_now; DROP TABLE inbox; DROP TABLE decisions_to_look_at; DROP INDEX headline_scores;
        ALTER TABLE observations DROP COLUMN confirmed_by; ALTER TABLE documents DROP COLUMN decided;
        ALTER TABLE decisions DROP COLUMN agency; ALTER TABLE decisions DROP COLUMN place; ALTER TABLE decisions DROP COLUMN answers;
        PRAGMA user_version = 2
        """);

    private void Run(string sql) => Ask(sql);

    private object? Ask(string sql)
    {
        SqliteLibrary.Load();
        using var connection = new SqliteConnection(string.Create(CultureInfo.InvariantCulture, $"Data Source={Db};Pooling=False"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
