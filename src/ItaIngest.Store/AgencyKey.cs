using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>By what documents are related: type and name of the agency. Those of one name in several districts come together.</summary>
internal sealed record AgencyKey(string Type, string Name)
{
    /// <summary>By name, then type.</summary>
    public static IComparer<AgencyKey> Order { get; } = Comparer<AgencyKey>.Create((a, b) =>
        PathOrder.Instance.Compare(a.Name, b.Name) is var order and not 0 ? order : PathOrder.Instance.Compare(a.Type, b.Type));

    /// <summary>The agency of a document; null where it names none.</summary>
    public static AgencyKey? Of(DocumentResult? result) =>
        result?.Facts?.Agency is { Name: { Length: > 0 } name } agency ? new AgencyKey(agency.Type ?? "", name) : null;

    /// <summary>The agency of a row of a published list.</summary>
    public static AgencyKey Of(PublishedScore row) => new(row.Type, row.Name);
}
