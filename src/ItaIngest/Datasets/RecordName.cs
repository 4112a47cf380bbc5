using System.Globalization;
using ItaIngest.Mapping;

namespace ItaIngest.Datasets;

/// <summary>A value by the name that a person types and the dataset bears: "report.docx#i7", "3f2a91c0#overall", "report.docx#e1@2567/EIT1".</summary>
/// <param name="Document">Path, id or the beginning of an id.</param>
/// <param name="Item">Item as in observations.</param>
/// <param name="Year">Fiscal year (BE), where one was named.</param>
/// <param name="Part">Part of the instrument, where one was named.</param>
public sealed record RecordName(string Document, string Item, int? Year, string? Part = null)
{
    /// <summary>How much of a document's id the dataset's names bear: 64 bits.</summary>
    private const int IdLength = 16;

    /// <summary>The name of a value in the dataset.</summary>
    public static string Of(string document, Observation value) =>
        new RecordName(document.Length > IdLength ? document[..IdLength] : document, value.Item, value.Year, value.Part).ToString();

    /// <summary>Reads a name; null where it is none. A '#' in a path is its own: the last one divides.</summary>
    public static RecordName? Parse(string text)
    {
        var cut = text.LastIndexOf('#');
        if (cut <= 0 || cut == text.Length - 1) return null;
        var document = text[..cut];
        var item = text[(cut + 1)..];
        var at = item.LastIndexOf('@');
        if (at <= 0) return new RecordName(document, item, null);
        var year = item[(at + 1)..];
        var slash = year.IndexOf('/', StringComparison.Ordinal);
        var part = slash < 0 ? null : year[(slash + 1)..];
        return part is not "" && int.TryParse(slash < 0 ? year : year[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new RecordName(document, item[..at], number, part)
            : new RecordName(document, item, null);
    }

    /// <summary>Whether a value of its document is meant. An item that may be one of several is meant by each of them.</summary>
    public bool Names(Observation value) => Names(value.Item, value.Year) && (Part is null || string.Equals(Part, value.Part, StringComparison.Ordinal));

    /// <summary>Whether an item of a year is meant.</summary>
    public bool Names(string item, int? year) => (Year is null || Year == year) && item.Split('|').Append(item).Contains(Item, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() =>
        Year is not { } year ? $"{Document}#{Item}"
        : string.Create(CultureInfo.InvariantCulture, $"{Document}#{Item}@{year}{(Part is null ? "" : "/" + Part)}");
}
