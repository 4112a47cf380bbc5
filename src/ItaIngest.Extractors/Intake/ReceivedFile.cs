using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>A file that was read whole, or the reason why it was not.</summary>
/// <param name="Source">
/// The file. Its id and length are those of the bytes on disk, also when <paramref name="Content"/> was converted from them;
/// the id of a file whose bytes were not read is the SHA-256 of "not read: " and its relative path.
/// </param>
/// <param name="Content">What the extractor of <see cref="SourceFile.Format"/> is given.</param>
/// <param name="Refusal">Why it is not read, or null.</param>
/// <param name="Notes">"name-lies" (".pdf|docx"), "converted" ("doc|docx|LibreOffice 24.2"), "conversion-failed", "damaged-part".</param>
public sealed record ReceivedFile(SourceFile Source, ReadOnlyMemory<byte> Content, Refusal? Refusal, IReadOnlyList<Note> Notes);
