using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>The bytes of a found file, or the reason why there are none. Nobody has looked into them yet.</summary>
/// <param name="RelativePath">Path under the given root.</param>
/// <param name="Id">SHA-256 of the bytes; of a file whose bytes were not read, that of "not read: " and its path.</param>
/// <param name="Content">All bytes; none where it was not read.</param>
/// <param name="Length">Bytes that the file has, also where they were not read.</param>
/// <param name="Refusal">Why it was not read, or null.</param>
public sealed record OpenedFile(string RelativePath, string Id, ReadOnlyMemory<byte> Content, long Length, Refusal? Refusal)
{
    /// <summary>The file as a source of unknown format.</summary>
    public SourceFile Source => new(Id, RelativePath, Documents.DocumentFormat.Unknown, Length);
}
