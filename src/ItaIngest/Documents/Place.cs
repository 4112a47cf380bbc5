namespace ItaIngest.Documents;

/// <summary>
/// Where something stands in a document. Everything counts from 1; what does not apply is null.
/// A row of a joined table keeps the page and line of the part it came from.
/// </summary>
public sealed record Place
{
    /// <summary>SHA-256 of the document; null while only one document is spoken of.</summary>
    public string? Document { get; init; }

    /// <summary>The part of a compound file that is not its body: "footnotes", "header", "footer", "textbox".</summary>
    public string? Part { get; init; }

    /// <summary>Where the element stands inside a structured file, for a person to find: "body/p[3]", "table[2]/tr[4]/td[1]".</summary>
    public string? Path { get; init; }

    /// <summary>Page, in formats that have pages.</summary>
    public int? Page { get; init; }

    /// <summary>Line of the file, in formats that have lines.</summary>
    public int? Line { get; init; }

    /// <summary>Number of the table in the document, in order of appearance; a joined table is one.</summary>
    public int? Table { get; init; }

    /// <summary>Row in the (joined) table.</summary>
    public int? Row { get; init; }

    /// <summary>Column in the table.</summary>
    public int? Column { get; init; }

    /// <summary>On the page, in formats that have pages.</summary>
    public Box? Box { get; init; }

    /// <summary>First character of the cell's or paragraph's text that is meant, from 1; null: all of it.</summary>
    public int? Start { get; init; }

    /// <summary>Number of UTF-16 units from <see cref="Start"/>.</summary>
    public int? Length { get; init; }

    /// <summary>The cell or paragraph that it is a stretch of, whichever document is spoken of: what two places in one cell have in common.</summary>
    public Place Whole() => this with { Document = null, Start = null, Length = null };

    /// <summary>The same place, narrowed to a stretch of its text.</summary>
    /// <param name="start">First character, counted from 0.</param>
    /// <param name="length">Number of UTF-16 units.</param>
    public Place Within(int start, int length) => this with { Start = start + 1, Length = length };
}

/// <summary>A rectangle on a page, in points from the top left corner.</summary>
public readonly record struct Box(decimal Left, decimal Top, decimal Right, decimal Bottom);
