using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Store;
using ItaIngest.Store.Salvage;
using Microsoft.Data.Sqlite;

namespace ItaIngest.Tests.Store;

/// <summary>What keeps a database, and what is in it, from being lost: the copy before a migration, the look at damage, the salvage of decisions, the lock.</summary>
public sealed class SqliteSafetyTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    private string Db => folder.At("ita.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_migration_keeps_the_database_as_it_was()
    {
        var decisions = await FillAsync(decisions: 5);
        BackToSecondForm(Db);
        var before = Dump(Db);
        var told = new List<SchemaMigration>();

        await (await SqliteStore.OpenAsync(new SqliteOptions(Db) { Migrating = told.Add })).DisposeAsync();

        var copy = Db + ".before-3.copy";
        told.Should().Equal(new SchemaMigration(Db, 2, 3, copy));
        Dump(copy).Should().Equal(before);
        Files().Should().Equal("ita.db", "ita.db.before-3.copy");
        (await DecisionsAsync(Db)).Should().Equal(decisions.Select(Old));

        // It can be used in the place of the other, and is itself kept then.
        File.Copy(copy, folder.At("other.db"));
        (await DecisionsAsync(folder.At("other.db"))).Should().Equal(decisions.Select(Old));
    }

    [Fact]
    public async Task Nothing_is_told_of_a_database_that_is_new_or_up_to_date()
    {
        var told = new List<SchemaMigration>();
        for (var i = 0; i < 2; i++) await (await SqliteStore.OpenAsync(new SqliteOptions(Db) { Create = true, Migrating = told.Add })).DisposeAsync();

        told.Should().BeEmpty();
        Files().Should().Equal("ita.db");
    }

    [Theory]
    [InlineData("migrate-copied")]
    [InlineData("migrate-step")]
    [InlineData("before-commit")]
    public async Task A_migration_that_is_broken_off_leaves_the_old_one_and_one_copy(string point)
    {
        var decisions = await FillAsync(decisions: 5);
        BackToSecondForm(Db);
        var before = Dump(Db);

        var act = () => SqliteStore.OpenAsync(new SqliteOptions(Db) { AtPoint = p => { if (p == point) throw new TimeoutException(); } });
        await act.Should().ThrowAsync<TimeoutException>();

        Dump(Db).Should().Equal(before);
        (await DecisionsAsync(Db)).Should().Equal(decisions.Select(Old));
        Files().Should().Equal("ita.db", "ita.db.before-3.copy");
    }

    [Fact]
    public async Task A_copy_of_something_else_is_never_written_over()
    {
        await FillAsync(decisions: 1);
        BackToSecondForm(Db);
        await File.WriteAllTextAsync(Db + ".before-3.copy", "kept");

        await (await SqliteStore.OpenAsync(new SqliteOptions(Db))).DisposeAsync();

        (await File.ReadAllTextAsync(Db + ".before-3.copy")).Should().Be("kept");
        Files().Should().Contain("ita.db.before-3.2.copy");
    }

    [Fact]
    public async Task Without_a_copy_nothing_is_changed()
    {
        await FillAsync(decisions: 1);
        BackToSecondForm(Db);
        var before = await File.ReadAllBytesAsync(Db);
        // Stands where the copy is to be written.
        Directory.CreateDirectory(Db + ".before-3.part");

        var act = () => SqliteStore.OpenAsync(new SqliteOptions(Db));
        var told = (await act.Should().ThrowAsync<StoreException>()).Which;

        told.Problem.Should().Be(StoreProblem.NoCopy);
        told.Location.Should().Be(Db + ".before-3.copy");
        (await File.ReadAllBytesAsync(Db)).Should().Equal(before);
    }

    [Fact]
    public async Task A_file_that_was_cut_short_is_told_when_it_is_opened()
    {
        await FillAsync(decisions: 40);
        await using (var file = new FileStream(Db, FileMode.Open)) file.SetLength(file.Length - 4096);

        await ShouldBeDamagedAsync();
    }

    [Theory]
    [InlineData("decisions")]
    [InlineData("paths")]
    [InlineData("documents")]
    [InlineData("runs")]
    public async Task Damage_at_the_root_of_a_table_is_told_when_it_is_opened(string table)
    {
        await FillAsync(decisions: 40);
        Overwrite(table);

        await ShouldBeDamagedAsync();
    }

    [Fact]
    public async Task A_sound_database_is_found_sound()
    {
        await FillAsync(decisions: 3);
        var checkup = DatabaseCheckup.Of(Db);

        checkup.Faults.Should().BeEmpty();
        checkup.Should().BeEquivalentTo(new { Version = DatabaseCheckup.PresentVersion, Documents = 30L, Decisions = 3L, Root = "/reports" });
        Files().Should().Equal("ita.db");
    }

    [Theory]
    [InlineData("UPDATE decisions SET value = '100' WHERE version = 1", DatabaseFaultKind.Decision)]
    [InlineData("DELETE FROM decisions WHERE version = 1", DatabaseFaultKind.Decision)]
    [InlineData("UPDATE document_results SET result = x'0102030405'", DatabaseFaultKind.Document)]
    [InlineData("DELETE FROM document_results", DatabaseFaultKind.Document)]
    [InlineData("DELETE FROM documents", DatabaseFaultKind.Reference)]
    [InlineData("UPDATE inbox SET errors = errors + 1", DatabaseFaultKind.Inbox)]
    public async Task What_does_not_belong_together_is_named(string sql, DatabaseFaultKind kind)
    {
        await FillAsync(decisions: 3);
        Run(Db, sql);

        DatabaseCheckup.Of(Db).Faults.Should().Contain(f => f.Kind == kind && f.What.Length > 0);
    }

    [Theory]
    [InlineData("document_results")]
    [InlineData("findings")]
    [InlineData("sqlite_master")]
    [InlineData("paths")]
    public async Task All_decisions_are_salvaged_when_something_else_is_damaged(string table)
    {
        var decisions = await FillAsync(decisions: 200);
        Overwrite(table);

        var salvaged = SalvagedDecisions.From(Db);

        salvaged.Decisions.Should().BeEquivalentTo(decisions);
        salvaged.Missing.Should().Be(0);
    }

    [Fact]
    public async Task Of_damaged_decisions_the_others_are_salvaged_and_those_that_are_missing_are_counted()
    {
        var decisions = await FillAsync(decisions: 200);
        var lost = Leaf(decisions[60]);
        await using (var file = new FileStream(Db, FileMode.Open))
        {
            file.Position = lost;
            await file.WriteAsync(new byte[4096]);
        }

        var salvaged = SalvagedDecisions.From(Db);

        salvaged.Decisions.Should().NotBeEmpty().And.OnlyContain(d => decisions.Contains(d));
        salvaged.Missing.Should().BePositive().And.Be(decisions.Count - salvaged.Decisions.Count);
    }

    [Fact]
    public async Task Decisions_that_are_in_the_log_alone_are_salvaged()
    {
        await FillAsync(decisions: 2);
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(Db));
        var late = Made("late.txt", 1, "");
        await store.AppendAsync("late.txt", [late], 0);
        foreach (var end in (string[])["", "-wal"]) File.Copy(Db + end, folder.At("moved") + end);

        SalvagedDecisions.From(folder.At("moved")).Decisions.Should().HaveCount(3).And.Contain(late);
    }

    [Fact]
    public async Task A_row_that_does_not_say_what_its_id_was_made_of_is_left()
    {
        await FillAsync(decisions: 4);
        Run(Db, "UPDATE decisions SET value = '100' WHERE version = 2");

        var salvaged = SalvagedDecisions.From(Db);

        salvaged.Decisions.Should().HaveCount(3);
        salvaged.Missing.Should().Be(1);
    }

    [Fact]
    public async Task Who_holds_the_lock_is_told_and_what_a_killed_one_left_means_nothing()
    {
        var start = new RunStart("/reports", "1", "rules", Noon);
        await File.WriteAllTextAsync(Db + ".ingest-by", """{"Process":1,"Since":"2020-01-01T00:00:00+00:00","Root":"/old"}""");
        await File.WriteAllTextAsync(Db + ".ingest-lock", "");
        await using (var first = await SqliteStore.OpenAsync(new SqliteOptions(Db) { Create = true }))
        {
            await first.BeginRunAsync(start);
            await using var second = await SqliteStore.OpenAsync(new SqliteOptions(Db));
            var act = () => second.BeginRunAsync(start);
            (await act.Should().ThrowAsync<StoreException>()).Which.HeldBy.Should().Be(new RunHolder(Environment.ProcessId, Noon, "/reports"));
        }

        Files().Should().Equal("ita.db");
    }

    private async Task<List<Decision>> FillAsync(int decisions)
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(Db) { Create = true });
        await RecordStoreContract.PutAllAsync(store, [.. Enumerable.Range(0, 30).Select(i => RecordStoreContract.File($"{i:00}.txt", $"content {i}", error: i % 2 == 0))]);
        // Some are longer than a page.
        List<Decision> made = [.. Enumerable.Range(1, decisions).Select(i => Made("00.txt", i, new string('ก', i % 7 == 0 ? 4000 : i % 50)))];
        for (var i = 0; i < made.Count; i++) await store.AppendAsync("00.txt", [made[i]], i);
        return made;
    }

    private static Decision Made(string report, int number, string comment) => DecisionId.With(new Decision(
        "", new DecidedClaim(report, $"i{number}", number % 2 == 0 ? null : 2568, "score", number, "๙๖.๖๐", "") { Agency = "เทศบาลตำบลตัวอย่าง", Where = number % 3 == 0 ? new Place { Page = 2, Box = new Box(1.5m, 2, 3, 4) } : null },
        Ruling.Replace, "96.60", "96.61", Reasons.Misread, comment.Length > 0 ? comment : null, "สมหญิง ตรวจดี", Noon.AddMinutes(number), DecidedBy.Form, "", null)
    {
        Answers = number % 5 == 0 ? new AnsweredFinding("ITA-S010", "indicator:3", 2568, null, 1, "5b1f0c8de2a94477") : null,
    });

    /// <summary>The second form kept less of a decision.</summary>
    private static Decision Old(Decision decision) => decision with { Claim = decision.Claim with { Agency = "", Where = null }, Answers = null };

    private static async Task<List<Decision>> DecisionsAsync(string database)
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(database));
        await using var view = await store.QueryAsync();
        return await view.AllDecisionsAsync().ToListAsync();
    }

    private async Task ShouldBeDamagedAsync()
    {
        var act = () => SqliteStore.OpenAsync(new SqliteOptions(Db));
        (await act.Should().ThrowAsync<StoreException>()).Which.Problem.Should().Be(StoreProblem.Damaged);
    }

    /// <summary>Writes rubbish over the root page of a table.</summary>
    private void Overwrite(string table)
    {
        var page = table == "sqlite_master" ? 1 : (long)Ask(Db, $"SELECT rootpage FROM sqlite_master WHERE name = '{table}'")!;
        using var file = new FileStream(Db, FileMode.Open, FileAccess.Write);
        file.Position = (page - 1) * 4096;
        file.Write([.. Enumerable.Repeat((byte)0x5a, 4096)]);
    }

    /// <summary>Where the page begins that a decision stands on.</summary>
    private long Leaf(Decision decision)
    {
        var bytes = File.ReadAllBytes(Db);
        for (var page = 1; page < bytes.Length / 4096; page++)
        {
            // A leaf of the table: its rows have the report before the id; an index has the id first.
            if (bytes[page * 4096] == 0x0a && bytes.AsSpan(page * 4096, 4096).IndexOf(System.Text.Encoding.UTF8.GetBytes(decision.Id + decision.Claim.Item)) >= 0) return page * 4096L;
        }

        throw new InvalidOperationException($"{decision.Id} stands nowhere.");
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(folder.Root).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    private void BackToSecondForm(string database) => Run(
        database,
        """
        DROP VIEW inbox_now; DROP TABLE inbox; DROP TABLE decisions_to_look_at; DROP INDEX headline_scores;
        ALTER TABLE observations DROP COLUMN confirmed_by; ALTER TABLE documents DROP COLUMN decided;
        ALTER TABLE decisions DROP COLUMN agency; ALTER TABLE decisions DROP COLUMN place; ALTER TABLE decisions DROP COLUMN answers;
        PRAGMA user_version = 2
        """);

    private static List<string> Dump(string database)
    {
        SqliteLibrary.Load();
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 'v' || user_version FROM pragma_user_version UNION ALL SELECT sql FROM sqlite_master UNION ALL SELECT id || version FROM decisions UNION ALL SELECT path || document FROM paths";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        return lines;
    }

    private static void Run(string database, string sql) => Ask(database, sql);

    private static object? Ask(string database, string sql)
    {
        SqliteLibrary.Load();
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
