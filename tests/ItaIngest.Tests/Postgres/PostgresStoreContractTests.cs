using ItaIngest.Postgres;
using ItaIngest.Records;
using ItaIngest.Tests.Store;

namespace ItaIngest.Tests.Postgres;

/// <summary>PostgreSQL keeps all that every store keeps to.</summary>
[NeedsPostgres]
[Collection(PostgresServerTests.Name)]
public sealed class PostgresStoreContractTests(PostgresServerFixture fixture) : RecordStoreContract
{
    protected override Task<IRecordStore> OpenAsync() =>
        PostgresStore.OpenAsync(new PostgresOptions(PostgresAddress.Parse(fixture.Server.NewDatabase())) { Create = true });
}
