using System.Globalization;
using ItaIngest.Records;

namespace ItaIngest.Cli.Explain;

/// <summary>A value by the name that a person types: "report.docx#i7", "3f2a91c0#overall", "report.docx#i7@2567".</summary>
/// <param name="Document">Path, id or the beginning of an id.</param>
/// <param name="Item">Item as in observations.</param>
/// <param name="Year">Fiscal year (BE), where one was named.</param>
internal sealed record RecordName(string Document, string Item, int? Year)
{
    /// <summary>Reads a name; null where it is none. A '#' in a path is its own: the last one divides.</summary>
    public static RecordName? Parse(string text)
    {
        var cut = text.LastIndexOf('#');
        if (cut <= 0 || cut == text.Length - 1) return null;
        var item = text[(cut + 1)..];
        var at = item.LastIndexOf('@');
        return at > 0 && int.TryParse(item[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new RecordName(text[..cut], item[..at], year)
            : new RecordName(text[..cut], item, null);
    }

    /// <summary>The document of the name, or null.</summary>
    public Task<StoredDocument?> FindAsync(IRecordQueries view, CancellationToken cancellation) =>
        view.DocumentAsync(Document.Replace('\\', '/'), cancellation);

    /// <inheritdoc/>
    public override string ToString() => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Document}#{Item}@{year}") : $"{Document}#{Item}";
}
