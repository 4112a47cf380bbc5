using System.Globalization;
using System.Text.Json;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>One kind of noise in one of the five real reports, as a person wrote it down.</summary>
/// <param name="Id">"N" and a number.</param>
/// <param name="File">Name of the report.</param>
/// <param name="Quote">As it stands in the file; cells are parted by tabs.</param>
/// <param name="Correct">What it ought to be; in brackets or with a question mark where nobody knows.</param>
/// <param name="Class">"code", "digit", "place", "glyph", ….</param>
/// <param name="Repair">"safe-auto", "context-auto", "review" or "unrecoverable-from-text".</param>
internal sealed record CatalogueCase(string Id, string File, string Quote, string Correct, string Class, string Repair)
{
    /// <summary>The half on which the program is built; the other is looked at once, at the end.</summary>
    public bool IsEven => int.Parse(Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) % 2 == 0;

    /// <summary>Whether the catalogue knows what it ought to be.</summary>
    public bool IsKnown => !Correct.StartsWith('(') && !Correct.Contains('?', StringComparison.Ordinal);

    /// <summary>All cases of the catalogue in the folder of shared data.</summary>
    public static IReadOnlyList<CatalogueCase> Load(string shared) =>
    [
        .. JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(shared, "thai", "noise-catalogue.json"))).RootElement.GetProperty("cases").EnumerateArray()
            .Select(c => new CatalogueCase(Text(c, "id"), Text(c, "file"), Text(c, "quote"), Text(c, "correct"), Text(c, "class"), Text(c, "repair"))),
    ];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
