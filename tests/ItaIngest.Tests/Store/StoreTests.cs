using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Tests.Store;

public sealed class MemoryStoreTests : RecordStoreContract
{
    protected override Task<IRecordStore> OpenAsync() => Task.FromResult<IRecordStore>(new MemoryStore());
}

public sealed class SqliteStoreContractTests : RecordStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int count;

    public void Dispose() => folder.Dispose();

    protected override Task<IRecordStore> OpenAsync() =>
        SqliteStore.OpenAsync(new SqliteOptions(folder.At($"ผลลัพธ์/{count++}.db")) { Create = true });
}
