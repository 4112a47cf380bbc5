using ItaIngest.Decisions;

namespace ItaIngest.Web.Pages.Document;

/// <summary>What the forms of a document carry beside what a person fills in.</summary>
internal static class DocumentForms
{
    /// <summary>The query of a page, to come back to it.</summary>
    public static string BackOf(DocumentAddress address)
    {
        var text = address.ToString();
        return text.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? text[at..] : "";
    }

    /// <summary>The name of a claim in form fields.</summary>
    public static IEnumerable<(string Name, string Value)> FieldsOf(DecidedClaim claim) =>
    [
        ("claim-item", claim.Item),
        ("claim-year", claim.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
        ("claim-figure", claim.Figure),
        ("claim-ordinal", claim.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
