using ItaIngest.LiteDb;
using ItaIngest.Records;
using ItaIngest.Tests.Store;

namespace ItaIngest.Tests.DesignCard.LiteDb;

/// <summary>LiteDB keeps all that every store keeps to.</summary>
public sealed class LiteDbStoreContractTests : RecordStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int count;

    public void Dispose() => folder.Dispose();

    protected override Task<IRecordStore> OpenAsync() => LiteDbStore.OpenAsync(new LiteDbOptions(folder.At($"ผลลัพธ์/{count++}.db")) { Create = true });
}
