using ItaIngest.Store;

namespace ItaIngest.Tests.Store;

/// <summary>The engine of a database is told by its first bytes.</summary>
public sealed class StoreFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_engine_of_a_file_is_told_by_its_first_bytes()
    {
        await (await SqliteStore.OpenAsync(new SqliteOptions(folder.At("sqlite.db")) { Create = true })).DisposeAsync();
        await File.WriteAllBytesAsync(folder.At("empty.db"), []);
        await File.WriteAllTextAsync(folder.At("text.db"), "SQLite");
        // The first page of LiteDB 5: a page's header, then its words.
        byte[] page = [.. new byte[32], .. "** This is a LiteDB file **"u8, .. new byte[8133]];
        await File.WriteAllBytesAsync(folder.At("litedb.db"), page);
        await File.WriteAllBytesAsync(folder.At("cut.db"), page[..40]);
        Directory.CreateDirectory(folder.At("folder.db"));

        StoreFile.KindOf(folder.At("sqlite.db")).Should().Be(StoreFileKind.Sqlite);
        StoreFile.KindOf(folder.At("litedb.db")).Should().Be(StoreFileKind.LiteDb);
        StoreFile.KindOf(folder.At("empty.db")).Should().Be(StoreFileKind.Nothing);
        StoreFile.KindOf(folder.At("none.db")).Should().Be(StoreFileKind.Nothing);
        StoreFile.KindOf(folder.At("text.db")).Should().Be(StoreFileKind.Other);
        StoreFile.KindOf(folder.At("cut.db")).Should().Be(StoreFileKind.Other);
        StoreFile.KindOf(folder.At("folder.db")).Should().Be(StoreFileKind.Other);
    }
}
