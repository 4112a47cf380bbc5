using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>Tells the format of a file by its content, and has it converted where it can be.</summary>
/// <param name="limits">How much is read.</param>
/// <param name="converter">LibreOffice, where it is installed; null: files that need it are refused by name.</param>
public sealed class FileReceiver(Limits limits, OfficeConverter? converter = null)
{
    private readonly FileOpener opener = new(limits);
    private readonly FormatTeller teller = new(limits);

    /// <summary>Opens a found file and receives it.</summary>
    public ReceivedFile Receive(FoundFile file) => Receive(opener.Open(file));

    /// <summary>Receives a file. Whatever is wrong with it is a refusal.</summary>
    public ReceivedFile Receive(OpenedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Refusal is not null) return new ReceivedFile(file.Source, file.Content, file.Refusal, []);
        var told = teller.Tell(file.Content);
        var source = file.Source with { Format = told.Format };
        var notes = new List<Note>(told.Notes);
        if (LyingName.Of(file.RelativePath, told.Name) is { } lie) notes.Add(lie);
        return told.Refusal is { Reason: RefusalReason.NeedsConversion } && converter is not null
            ? Converted(source, file.Content, told.Name, notes, converter)
            : new ReceivedFile(source, file.Content, told.Refusal, notes);
    }

    private ReceivedFile Converted(SourceFile source, ReadOnlyMemory<byte> bytes, string name, List<Note> notes, OfficeConverter office)
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
}
