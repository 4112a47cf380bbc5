using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>What a file is by its content.</summary>
/// <param name="Format">A format that is read, or Unknown.</param>
/// <param name="Name">Short name of the kind of file: "docx", "html", "text", "xlsx", "png", …</param>
/// <param name="Refusal">Why it is not read as it is; null when it is.</param>
/// <param name="Notes">What a reader should know all the same.</param>
public sealed record ToldFormat(Documents.DocumentFormat Format, string Name, Refusal? Refusal, IReadOnlyList<Note> Notes)
{
    internal static ToldFormat Read(Documents.DocumentFormat format, string name, params IReadOnlyList<Note> notes) => new(format, name, null, notes);

    internal static ToldFormat Refused(RefusalReason reason, string name, string? detail = null) =>
        new(Documents.DocumentFormat.Unknown, name, new Refusal(reason, detail ?? name), []);
}
