using System.Security.Cryptography;
using System.Text;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>Reads a found file, tells its format by its content, and has it converted where it can be.</summary>
/// <param name="limits">How much is read.</param>
/// <param name="converter">LibreOffice, where it is installed; null: files that need it are refused by name.</param>
public sealed class FileReceiver(Limits limits, OfficeConverter? converter = null)
{
    private readonly FormatTeller teller = new(limits);

    /// <summary>Receives a file. Whatever is wrong with it is a refusal.</summary>
    public ReceivedFile Receive(FoundFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Refusal is not null) return Unread(file, 0, file.Refusal);
        var (bytes, length, refusal) = WholeFile.Read(file.FullPath, limits);
        if (refusal is not null) return Unread(file, length, refusal);

        var told = teller.Tell(bytes);
        var source = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.RelativePath, told.Format, bytes.LongLength);
        var notes = new List<Note>(told.Notes);
        if (LyingName.Of(file.RelativePath, told.Name) is { } lie) notes.Add(lie);
        return told.Refusal is { Reason: RefusalReason.NeedsConversion } && converter is not null
            ? Converted(source, bytes, told.Name, notes, converter)
            : new ReceivedFile(source, bytes, told.Refusal, notes);
    }

    private ReceivedFile Converted(SourceFile source, byte[] bytes, string name, List<Note> notes, OfficeConverter office)
    {
        var conversion = office.Convert(bytes, name, limits);
        if (conversion.Content is not { } content)
            return new ReceivedFile(source, bytes, new Refusal(RefusalReason.NeedsConversion, name), [.. notes, new Note(NoteKind.Info, "conversion-failed", name + "|" + conversion.Problem)]);
        var told = teller.Tell(content);
        return new ReceivedFile(
            source with { Format = told.Format },
            content,
            told.Refusal is null ? null : new Refusal(RefusalReason.NeedsConversion, name),
            [.. notes, .. told.Notes, new Note(NoteKind.Info, "converted", name + "|" + told.Name + "|" + conversion.Tool)]);
    }

    private static ReceivedFile Unread(FoundFile file, long length, Refusal refusal)
    {
        // No bytes, no hash of them. Two files that were not read are still two files, so each gets an id of its own.
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("not read: " + file.RelativePath)));
        return new ReceivedFile(new SourceFile(id, file.RelativePath, Documents.DocumentFormat.Unknown, length), ReadOnlyMemory<byte>.Empty, refusal, []);
    }
}
