namespace ItaIngest.Documents;

/// <summary>A file as it was found: what it is, not what is in it.</summary>
/// <param name="Id">SHA-256 of the bytes, lower-case hexadecimal (64 characters).</param>
/// <param name="Path">Path relative to the root that was given, with '/' on every system.</param>
/// <param name="Format">Told by the content.</param>
/// <param name="Length">Bytes.</param>
public sealed record SourceFile(string Id, string Path, DocumentFormat Format, long Length);
