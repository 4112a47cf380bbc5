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
        Finding = Text(query, "finding"),
        Place = Number(query, "place") ?? 0,
        Value = Text(query, "value"),
        Spot = SourceSpot.Parse(Text(query, "at")),
        Page = Number(query, "sheet"),
        AsGrid = Text(query, "view") == "grid",
        Whole = Text(query, "whole") == "1",
        Decided = Text(query, "decided"),
        Said = Text(query, "said"),
        Done = Text(query, "done"),
        List = InboxAddress.Of(query),
    };

    /// <summary>The same document with nothing looked at but how it is shown.</summary>
    public DocumentAddress Plain => new(Document) { AsGrid = AsGrid, Whole = Whole, List = List };

    /// <inheritdoc/>
    public override string ToString()
    {
        var query = new List<KeyValuePair<string, string?>>();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) query.Add(KeyValuePair.Create(name, (string?)value));
        }

        Add("finding", Finding);
        Add("place", Place > 0 ? Place.ToString(CultureInfo.InvariantCulture) : null);
        Add("value", Value);
        Add("at", Spot?.ToString());
        Add("sheet", Page?.ToString(CultureInfo.InvariantCulture));
        Add("view", AsGrid ? "grid" : null);
        Add("whole", Whole ? "1" : null);
        Add("decided", Decided);
        Add("said", Said);
        Add("done", Done);
        var list = QueryHelpers.ParseQuery(List.With(List.Filter).Query());
        foreach (var (name, value) in list) Add(name, value.ToString());
        return QueryHelpers.AddQueryString("/document/" + Uri.EscapeDataString(Document), query);
    }

    private static string? Text(IQueryCollection query, string name) => query[name] is [{ Length: > 0 and <= 200 } only] ? only : null;

    private static int? Number(IQueryCollection query, string name) =>
        int.TryParse(Text(query, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
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
