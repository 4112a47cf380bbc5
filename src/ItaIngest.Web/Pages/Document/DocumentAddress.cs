using System.Globalization;
using ItaIngest.Records;
using ItaIngest.Web.Pages.Inbox;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ItaIngest.Web.Pages.Document;

/// <summary>What of a document is looked at, as it stands in an address: every view of it is a link that can be sent.</summary>
/// <param name="Document">Id of the document.</param>
public sealed record DocumentAddress(string Document)
{
    /// <summary>Id of the finding that is looked at.</summary>
    public string? Finding { get; init; }

    /// <summary>Which of its places, from 1.</summary>
    public int Place { get; init; }

    /// <summary>Key of the value that is looked at, "i7@2566/score".</summary>
    public string? Value { get; init; }

    /// <summary>The cell or paragraph that is looked at.</summary>
    public SourceSpot? Spot { get; init; }

    /// <summary>The page of the drawing; null: that of what is looked at.</summary>
    public int? Page { get; init; }

    /// <summary>Show tables as grids though there are drawings of the pages.</summary>
    public bool AsGrid { get; init; }

    /// <summary>Show the whole document, however long it is.</summary>
    public bool Whole { get; init; }

    /// <summary>Id of a decision whose effect is shown.</summary>
    public string? Decided { get; init; }

    /// <summary>What the last form did: "meanwhile", "nothing", "value".</summary>
    public string? Said { get; init; }

    /// <summary>Id of the document that was finished just before.</summary>
    public string? Done { get; init; }

    /// <summary>The list that the document was chosen from.</summary>
    public InboxAddress List { get; init; } = new(new InboxFilter());

    /// <summary>Reads an address.</summary>
    public static DocumentAddress Of(string document, IQueryCollection query) => new(document)
    {
        Finding = query.Text("finding"),
        Place = query.Number("place") ?? 0,
        Value = query.Text("value"),
        Spot = SourceSpot.Parse(query.Text("at")),
        Page = query.Number("sheet"),
        AsGrid = query.Text("view") == "grid",
        Whole = query.Text("whole") == "1",
        Decided = query.Text("decided"),
        Said = query.Text("said"),
        Done = query.Text("done"),
        List = InboxAddress.Of(query),
    };

    /// <summary>The same document with nothing looked at but how it is shown.</summary>
    public DocumentAddress Plain => new(Document) { AsGrid = AsGrid, Whole = Whole, List = List };

    /// <inheritdoc/>
    public override string ToString()
    {
        var list = QueryHelpers.ParseQuery(List.With(List.Filter).Query()).Select(q => (q.Key, (string?)q.Value.ToString()));
        return QueryText.Address(
            "/document/" + Uri.EscapeDataString(Document),
            [
                ("finding", Finding),
                ("place", Place > 0 ? Place.ToString(CultureInfo.InvariantCulture) : null),
                ("value", Value),
                ("at", Spot?.ToString()),
                ("sheet", Page?.ToString(CultureInfo.InvariantCulture)),
                ("view", AsGrid ? "grid" : null),
                ("whole", Whole ? "1" : null),
                ("decided", Decided),
                ("said", Said),
                ("done", Done),
                .. list,
            ]);
    }
}

/// <summary>A cell or a paragraph of the source, as it stands in an address: "12" is the twelfth block, "12.3.4" a cell of it.</summary>
/// <param name="Block">Block of the document, from 1.</param>
/// <param name="Row">Row of the table, from 1; 0 for a paragraph.</param>
/// <param name="Column">Column of the table, from 1; 0 for a paragraph.</param>
public sealed record SourceSpot(int Block, int Row = 0, int Column = 0)
{
    /// <summary>Reads one; null where it is none.</summary>
    public static SourceSpot? Parse(string? text)
    {
        var parts = text?.Split('.') ?? [];
        var numbers = parts.Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).ToArray();
        return numbers switch
        {
            [> 0] => new SourceSpot(numbers[0]),
            [> 0, > 0, > 0] => new SourceSpot(numbers[0], numbers[1], numbers[2]),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Row == 0
        ? Block.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Block}.{Row}.{Column}");
}
