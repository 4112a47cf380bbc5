using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>An entry of a zip container, as its directory says, with the place of its bytes as its own header says.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Method">0 stored, 8 deflated; nothing else is read.</param>
/// <param name="Encrypted">It needs a password.</param>
/// <param name="Crc">Check sum of what it unpacks to.</param>
/// <param name="PackedLength">Bytes in the file.</param>
/// <param name="Length">Bytes it claims to unpack to.</param>
/// <param name="Header">Offset of its own header.</param>
/// <param name="Data">Offset of its bytes, or -1 while its own header has not been read.</param>
public sealed record ZipEntry(string Name, int Method, bool Encrypted, uint Crc, long PackedLength, long Length, long Header, long Data);

/// <summary>What a zip container turned out to be.</summary>
/// <param name="Refusal">Why nobody should unpack it, or null when it may be.</param>
/// <param name="Entries">Its entries in the order of the directory; those that could be told when it is refused.</param>
/// <param name="Faulty">Names of entries that are no XML (images, fonts) and do not unpack to what they claim. Text does not suffer by them.</param>
public sealed record ZipCheck(Refusal? Refusal, IReadOnlyList<ZipEntry> Entries, IReadOnlyList<string> Faulty);
