using System.Globalization;
using ItaIngest.Postgres;
using ItaIngest.Records;
using ItaIngest.Servers;
using ItaIngest.Store;
using ItaIngest.Tests.Store;

namespace ItaIngest.Tests.Postgres;

/// <summary>What only a store can do that several programs write at the same time.</summary>
[NeedsPostgres]
[Collection(PostgresServerTests.Name)]
public sealed class PostgresStoreTests(PostgresServerFixture fixture)
{
    private static readonly RunStart Start = new("/reports", "1.0", "rules-1", new DateTimeOffset(2025, 11, 20, 8, 0, 0, TimeSpan.Zero));

    private PostgresServer Server => fixture.Server;

    [ContractFact]
    public async Task Many_that_put_at_the_same_time_give_what_one_gives()
    {
        // Few contents under many paths, and few agencies: they stand in each other's way as often as can be.
        var files = Enumerable.Range(0, 60).Select(i => RecordStoreContract.Of($"{i % 6}/{i}.txt", $"{i % 4}", content: $"content {i % 20}")).ToList();
        await using var alone = new MemoryStore();
        await RecordStoreContract.PutAllAsync(alone, [.. files, RecordStoreContract.Of("0/0.txt", "9")]);
        await alone.RelateAsync(RecordStoreContract.Naming());

        var address = Server.NewDatabase();
        await using (await OpenAsync(address))
        {
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(worker => Task.Run(async () =>
        {
            await using var store = await OpenAsync(address);
            var run = await store.JoinRunAsync(Start);
            var random = new Random(worker);
            // Each file by three of them, in an order of their own; the one that changes comes last.
            foreach (var file in files.Where((_, i) => (i + worker) % 2 == 0).OrderBy(_ => random.Next())) await store.PutAsync(run, [file]);
            await store.PutAsync(run, [RecordStoreContract.Of("0/0.txt", "9")]);
            await store.RelateAsync(RecordStoreContract.Naming());
        })));

        await using var together = await OpenAsync(address);
        (await together.RelateAsync(RecordStoreContract.Naming())).Agencies.Should().Be(0, "each that ended had related what it put");
        (await RecordStoreContract.FingerprintAsync(together)).Should().Equal(await RecordStoreContract.FingerprintAsync(alone));
        PostgresCheckup.Of(PostgresAddress.Parse(address)).Faults.Should().BeEmpty();
    }

    [ContractFact]
    public async Task No_decision_is_lost_where_many_decide_about_the_same_report()
    {
        var address = Server.NewDatabase();
        await using (var first = await OpenAsync(address)) await RecordStoreContract.PutAllAsync(first, [RecordStoreContract.File("a.txt", "a")]);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(officer => Task.Run(async () =>
        {
            await using var store = await OpenAsync(address);
            var conflicts = 0;
            for (var i = 0; i < 8; i++)
            {
                var version = 0;
                Appended appended;
                while ((appended = await store.AppendAsync("a.txt", [RecordStoreContract.Decide($"{officer}-{i}", "a.txt")], version)).Outcome == AppendOutcome.Conflict)
                {
                    conflicts++;
                    version = appended.Version;
                }
            }

            return conflicts;
        })));

        await using var store = await OpenAsync(address);
        await using var view = await store.QueryAsync();
        (await view.DecisionsAsync("a.txt")).Select(d => d.Id).Should().BeEquivalentTo(Enumerable.Range(0, 40).Select(i => $"{i / 8}-{i % 8}"));
        outcomes.Sum().Should().BePositive("whoever has not seen what another decided is told");
    }

    [ContractFact]
    public async Task A_run_alone_and_runs_that_joined_exclude_each_other()
    {
        var address = Server.NewDatabase();
        await using var one = await OpenAsync(address);
        await using var other = await OpenAsync(address);
        await using var third = await OpenAsync(address);

        await one.JoinRunAsync(Start);
        await other.JoinRunAsync(Start);
        (await Refused(() => third.BeginRunAsync(Start))).Should().Be(StoreProblem.Busy);
        await one.DisposeAsync();
        (await Refused(() => third.BeginRunAsync(Start))).Should().Be(StoreProblem.Busy);
        await other.DisposeAsync();
        await third.BeginRunAsync(Start);
        await using var fourth = await OpenAsync(address);
        (await Refused(() => fourth.JoinRunAsync(Start))).Should().Be(StoreProblem.Busy);
    }

    [ContractFact]
    public async Task A_connection_that_was_cut_is_made_again_with_the_right_of_the_run()
    {
        var address = Server.NewDatabase();
        await using var store = await OpenAsync(address);
        var run = await store.JoinRunAsync(Start);
        await store.PutAsync(run, [RecordStoreContract.File("a.txt", "a")]);

        Server.Cut(NameOf(address));
        (await Refused(() => store.PutAsync(run, [RecordStoreContract.File("b.txt", "b")]))).Should().Be(StoreProblem.Unreachable);
        await store.PutAsync(run, [RecordStoreContract.File("b.txt", "b")]);

        await using var alone = await OpenAsync(address);
        (await Refused(() => alone.BeginRunAsync(Start))).Should().Be(StoreProblem.Busy, "the run that joined goes on");
        await using var view = await store.QueryAsync();
        (await view.KnownFileAsync("b.txt")).Should().NotBeNull();
        (await view.KnownFileAsync("c.txt")).Should().BeNull();
    }

    [ContractFact]
    public async Task A_view_is_had_after_the_connections_that_were_kept_for_views_were_cut()
    {
        var address = Server.NewDatabase();
        await using var store = await OpenAsync(address);
        await RecordStoreContract.PutAllAsync(store, [RecordStoreContract.File("a.txt", "a")]);
        await using (await store.QueryAsync())
        {
        }

        Server.Cut(NameOf(address));

        await using var view = await store.QueryAsync();
        (await view.KnownFileAsync("a.txt")).Should().NotBeNull();
    }

    [ContractFact]
    public async Task A_server_that_crashes_has_what_was_committed()
    {
        using var server = PostgresServer.Start(waitsForTheDisk: true);
        var address = server.NewDatabase();
        await using var store = await OpenAsync(address);
        var run = await store.JoinRunAsync(Start);
        await store.PutAsync(run, [RecordStoreContract.File("a.txt", "a")]);

        server.Crash();
        (await Refused(() => store.PutAsync(run, [RecordStoreContract.File("b.txt", "b")]))).Should().Be(StoreProblem.Unreachable);
        (await Refused(() => store.PutAsync(run, [RecordStoreContract.File("b.txt", "b")]))).Should().Be(StoreProblem.Unreachable);
        server.Up();
        await store.PutAsync(run, [RecordStoreContract.File("b.txt", "b")]);

        await using var view = await store.QueryAsync();
        (await view.KnownFilesAsync().ToListAsync()).Select(f => f.Path).Should().Equal("a.txt", "b.txt");
    }

    [ContractFact]
    public async Task Each_has_the_rights_of_its_work_and_no_others()
    {
        var address = Server.NewDatabase();
        var owner = PostgresAddress.Parse(address);
        await using (var store = await OpenAsync(address)) await RecordStoreContract.PutAllAsync(store, [RecordStoreContract.File("a.txt", "a", error: true)]);
        foreach (var role in Enum.GetValues<PostgresRole>())
        {
            Server.Ask(NameOf(address), $"DROP ROLE IF EXISTS \"{User(role)}\"; CREATE ROLE \"{User(role)}\" LOGIN");
            PostgresRights.Grant(owner, User(role), role);
        }

        var file = RecordStoreContract.File("b.txt", "b", error: true);
        var decided = 0;
        foreach (var (role, mayPut, mayDecide) in new[] { (PostgresRole.Reader, false, false), (PostgresRole.Reviewer, false, true), (PostgresRole.Ingester, true, false) })
        {
            await using var store = await OpenAsync(Server.Address(NameOf(address), User(role)));
            await using (var view = await store.QueryAsync()) (await view.DocumentAsync("a.txt")).Should().NotBeNull();
            (await Refused(async () => await store.PutAsync(await store.JoinRunAsync(Start), [file]))).Should().Be(mayPut ? null : StoreProblem.NoAccess, "{0}", role);
            (await Refused(() => store.AppendAsync("a.txt", [RecordStoreContract.Decide($"by {role}", "a.txt")], decided))).Should().Be(mayDecide ? null : StoreProblem.NoAccess, "{0}", role);
            if (mayPut) await store.RelateAsync(RecordStoreContract.Naming());
            if (mayDecide) (await store.AppendAsync("a.txt", [], ++decided, RecordStoreContract.File("a.txt", "a").Result)).Outcome.Should().Be(AppendOutcome.Stored);
            var change = () => Server.Ask(NameOf(address), "DELETE FROM ita.decisions", User(role));
            change.Should().Throw<InvalidOperationException>().WithMessage("*permission denied*", "{0}", role);
        }

        static string User(PostgresRole role) => "ita " + role.ToString().ToLower(CultureInfo.InvariantCulture);
    }

    [ContractFact]
    public async Task Who_looks_at_a_document_is_told_of_the_others_who_do()
    {
        var address = Server.NewDatabase();
        await using var one = await OpenAsync(address);
        await using var other = await OpenAsync(address);
        var minute = TimeSpan.FromMinutes(1);

        (await one.LookingAsync("d1", "ก", minute)).Should().BeEmpty();
        (await other.LookingAsync("d1", "ข", minute)).Should().Equal("ก");
        (await one.LookingAsync("d1", "ก", minute)).Should().Equal("ข");
        (await other.LookingAsync("d2", "ข", minute)).Should().BeEmpty();
        (await one.LookingAsync("d1", "ก", TimeSpan.Zero)).Should().BeEmpty("who looked longer ago is gone");
    }

    [ContractFact]
    public async Task A_copy_that_was_broken_off_is_nobodys_database()
    {
        var address = PostgresAddress.Parse(Server.NewDatabase());
        var copy = PostgresCopy.Begin(address)!;
        await using (var store = await copy.OpenAsync(null, CancellationToken.None)) await store.ImportAsync([new CompanionsItem([], [])]);

        (await Refused(() => PostgresStore.LookAsync(address))).Should().Be(StoreProblem.Damaged);
        PostgresCopy.Begin(address).Should().NotBeNull("what is left of it is taken away");
        copy.Dispose();
        (await Refused(() => PostgresStore.LookAsync(address))).Should().Be(StoreProblem.NotFound);

        using (var again = PostgresCopy.Begin(address)!)
        {
            await using (await again.OpenAsync(null, CancellationToken.None))
            {
            }

            again.Finish();
        }

        PostgresCopy.Begin(address).Should().BeNull("a copy is never written over anything");
        await using var view = await PostgresStore.LookAsync(address);
    }

    [ContractFact]
    public async Task A_newer_database_is_left_alone()
    {
        var address = Server.NewDatabase();
        await using (await OpenAsync(address))
        {
        }

        Server.Ask(NameOf(address), "UPDATE ita.schema_version SET version = 99");

        (await Refused(() => OpenAsync(address))).Should().Be(StoreProblem.NewerSchema);
    }

    [ContractFact]
    public async Task A_text_that_no_table_of_the_server_can_hold_stays_in_the_result()
    {
        var address = Server.NewDatabase();
        await using var store = await OpenAsync(address);
        var file = RecordStoreContract.File("a.txt", "a", note: "one\0two");
        await RecordStoreContract.PutAllAsync(store, [file]);

        await using var view = await store.QueryAsync();
        (await view.DocumentAsync("a.txt"))!.Result!.Extraction.Notes.Single().Text.Should().Be("one\0two");
    }

    private static string NameOf(string address) => new Uri(address).AbsolutePath[1..];

    private static async Task<ISharedRecordStore> OpenAsync(string address) =>
        (ISharedRecordStore)await PostgresStore.OpenAsync(new PostgresOptions(PostgresAddress.Parse(address)) { Create = true });

    private static async Task<StoreProblem?> Refused(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (StoreException e)
        {
            return e.Problem;
        }
    }
}
