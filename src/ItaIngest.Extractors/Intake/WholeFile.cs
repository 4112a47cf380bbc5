using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>All bytes of a file, or why not. A file that changes under the reader is not read: half of it would be the old one.</summary>
internal static class WholeFile
{
    /// <summary>Reads a regular file.</summary>
    public static (byte[] Bytes, long Length, Refusal? Refusal) Read(string path, Limits limits)
    {
        // It was a file when it was found. A FIFO that stands there now would never open.
        if (Entry.KindOf(path) is EntryKind.Special or EntryKind.Directory) return ([], 0, new Refusal(RefusalReason.ChangedWhileRead, "replaced"));
        try
        {
            var before = File.GetLastWriteTimeUtc(path);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            var length = stream.Length;
            var (bytes, refusal) = Read(stream, limits);
            if (refusal is null && File.GetLastWriteTimeUtc(path) != before) refusal = new Refusal(RefusalReason.ChangedWhileRead);
            return (bytes, length, refusal);
        }
        catch (UnauthorizedAccessException)
        {
            return ([], 0, new Refusal(RefusalReason.NoAccess));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ([], 0, new Refusal(RefusalReason.ChangedWhileRead, "vanished"));
        }
        catch (IOException e)
        {
            // In use by another program (Windows), a path too long, a disk that fails.
            return ([], 0, new Refusal(RefusalReason.NoAccess, e.GetType().Name));
        }
    }

    /// <summary>Reads a stream that announces its length.</summary>
    public static (byte[] Bytes, Refusal? Refusal) Read(Stream stream, Limits limits)
    {
        var length = stream.Length;
        if (length > limits.FileBytes) return ([], Limit.FileBytes.Passed(limits));
        var bytes = new byte[length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var changed = read < length || stream.ReadByte() >= 0 || stream.Length != length;
        return changed ? (bytes[..read], new Refusal(RefusalReason.ChangedWhileRead)) : (bytes, null);
    }
}
