using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace ItaIngest.Store.Salvage;

/// <summary>The pages of a database file that SQLite may refuse to open, and those that the log beside it has of later. Only read.</summary>
internal sealed class PageFile : IDisposable
{
    private const int LogHeader = 32;
    private const int FrameHeader = 24;

    private readonly SafeFileHandle file;
    private readonly SafeFileHandle? log;
    private readonly Dictionary<uint, long> later = [];

    private PageFile(SafeFileHandle file, SafeFileHandle? log)
    {
        this.file = file;
        this.log = log;
        Span<byte> header = stackalloc byte[100];
        var isThere = RandomAccess.Read(file, header, 0) == header.Length && header.StartsWith("SQLite format 3\0"u8);
        var size = isThere ? SizeOf(BinaryPrimitives.ReadUInt16BigEndian(header[16..])) : 0;
        if (log is not null) size = ReadLog(log, size);
        // Where the header is gone: what every database of this program has.
        PageSize = size == 0 ? 4096 : size;
        Usable = PageSize - (isThere && header[20] < 32 ? header[20] : 0);
        Count = (uint)Math.Min(uint.MaxValue, (RandomAccess.GetLength(file) + PageSize - 1) / PageSize);
    }

    /// <summary>Bytes of a page.</summary>
    public int PageSize { get; }

    /// <summary>Bytes of it that hold content.</summary>
    public int Usable { get; }

    /// <summary>Pages of the file itself.</summary>
    public uint Count { get; }

    /// <summary>Numbers of the pages that the log has.</summary>
    public IEnumerable<uint> InLog => later.Keys;

    /// <summary>Opens it.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it.</exception>
    public static PageFile Open(string path)
    {
        var database = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        SafeFileHandle? beside = null;
        PageFile? opened = null;
        try
        {
            if (File.Exists(path + "-wal")) beside = File.OpenHandle(path + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return opened = new PageFile(database, beside);
        }
        finally
        {
            if (opened is null)
            {
                database.Dispose();
                beside?.Dispose();
            }
        }
    }

    /// <summary>Reads a page as the file has it.</summary>
    /// <returns>False where it ends before, or the disk does not give it.</returns>
    public bool Read(uint page, Span<byte> into) => Read(file, (page - 1L) * PageSize, into);

    /// <summary>Reads a page as the log has it.</summary>
    /// <returns>False where the log does not have it.</returns>
    public bool ReadLater(uint page, Span<byte> into) => later.TryGetValue(page, out var at) && Read(log!, at, into);

    public void Dispose()
    {
        file.Dispose();
        log?.Dispose();
    }

    private static bool Read(SafeFileHandle from, long at, Span<byte> into)
    {
        try
        {
            var read = RandomAccess.Read(from, into, at);
            into[read..].Clear();
            return read > 0;
        }
        catch (IOException)
        {
            // A sector that the disk does not give: the other pages are what this is for.
            return false;
        }
    }

    private static int SizeOf(uint written) => written == 1 ? 65536 : written is >= 512 and <= 65536 && (written & (written - 1)) == 0 ? (int)written : 0;

    /// <summary>Finds the frames of the log up to the last commit. What is in them bears its own proof.</summary>
    /// <returns>The size of a page.</returns>
    private int ReadLog(SafeFileHandle wal, int size)
    {
        Span<byte> header = stackalloc byte[LogHeader];
        if (RandomAccess.Read(wal, header, 0) < LogHeader || (BinaryPrimitives.ReadUInt32BigEndian(header) & ~1u) != 0x377f0682) return size;
        if (SizeOf(BinaryPrimitives.ReadUInt32BigEndian(header[8..])) is > 0 and var told) size = told;
        if (size == 0) return 0;
        var open = new Dictionary<uint, long>();
        Span<byte> frame = stackalloc byte[FrameHeader];
        for (long at = LogHeader; RandomAccess.Read(wal, frame, at) == FrameHeader && frame[8..16].SequenceEqual(header[16..24]); at += FrameHeader + size)
        {
            open[BinaryPrimitives.ReadUInt32BigEndian(frame)] = at + FrameHeader;
            if (BinaryPrimitives.ReadUInt32BigEndian(frame[4..]) == 0) continue;
            foreach (var (page, where) in open) later[page] = where;
            open.Clear();
        }

        return size;
    }
}
