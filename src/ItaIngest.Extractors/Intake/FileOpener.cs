using System.Security.Cryptography;
using System.Text;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>Reads the bytes of a found file, within limits, and hashes them. It does not look into them: no parser runs here.</summary>
/// <param name="limits">How much is read.</param>
public sealed class FileOpener(Limits limits)
{
    /// <summary>Opens a file. Whatever is wrong with it is a refusal.</summary>
    public OpenedFile Open(FoundFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Refusal is not null) return Unread(file, 0, file.Refusal);
        var (bytes, length, refusal) = WholeFile.Read(file.FullPath, limits);
        return refusal is not null
            ? Unread(file, length, refusal)
            : new OpenedFile(file.RelativePath, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes, bytes.LongLength, null);
    }

    private static OpenedFile Unread(FoundFile file, long length, Refusal refusal)
    {
        // No bytes, no hash of them. Two files that were not read are still two files, so each gets an id of its own.
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("not read: " + file.RelativePath)));
        return new OpenedFile(file.RelativePath, id, ReadOnlyMemory<byte>.Empty, length, refusal);
    }
}
