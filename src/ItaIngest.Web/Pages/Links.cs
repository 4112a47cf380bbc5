using ItaIngest.Web.Pages.Inbox;

namespace ItaIngest.Web.Pages;

/// <summary>Addresses of the screens. Documents are addressed by their id, which is a hash; no path comes from the browser.</summary>
public static class Links
{
    /// <summary>A document; with the list that it was chosen from, so that its next one is known.</summary>
    public static string Document(string id, InboxAddress? from = null) => $"/document/{Uri.EscapeDataString(id)}{from?.With(from.Filter).Query()}";

    /// <summary>The same kind of finding in all documents of a list.</summary>
    public static string Bulk(InboxAddress list) => "/bulk" + list.With(list.Filter).Query();

    /// <summary>What a check means.</summary>
    public static string Check(string code) => "/check/" + Uri.EscapeDataString(code);

    /// <summary>An agency over the years; null where its name is not known.</summary>
    public static string? Agency(string? type, string? name, string? district, string? province) =>
        string.IsNullOrEmpty(name) ? null : QueryText.Address("/agency", ("type", type), ("name", name), ("district", district), ("province", province));
}
