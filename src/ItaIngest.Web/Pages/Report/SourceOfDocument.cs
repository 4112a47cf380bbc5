using ItaIngest.Datasets;
using ItaIngest.Records;

namespace ItaIngest.Web.Pages.Report;

/// <summary>Where a document came from, as it may be shown.</summary>
/// <param name="Text">The address; empty where none is known. One that names a person is cut to its site.</param>
/// <param name="Link">The address where a browser may be led there, else null: what sources.csv says may be anything.</param>
/// <param name="RetrievedOn">The day on which it was fetched, "2025-11-14", or empty.</param>
/// <param name="Agency">Whose the list says it is, or empty.</param>
public sealed record SourceOfDocument(string Text, string? Link, string RetrievedOn, string Agency)
{
    /// <summary>Nothing is known.</summary>
    public static SourceOfDocument Unknown { get; } = new("", null, "", "");

    /// <summary>What a row of <c>sources.csv</c> says.</summary>
    public static SourceOfDocument Of(SourceEntry entry, PersonalNames names)
    {
        var (text, link) = Address(entry.Url, names);
        return new SourceOfDocument(text, link, entry.RetrievedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "", names.Redact(entry.Agency));
    }

    private static (string Text, string? Link) Address(string url, PersonalNames names)
    {
        var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        var plain = Uri.UnescapeDataString(url);
        // Thai is read as Thai; what a reader could not tell from the rest of the address (spaces, #, ?) stays escaped.
        if (names.Redact(plain) is var clean && clean == plain) return isWeb ? (uri!.ToString().Replace(" ", "%20", StringComparison.Ordinal), uri.AbsoluteUri) : (url, null);
        return (isWeb ? $"{uri!.GetLeftPart(UriPartial.Authority)}/…/{PersonalNames.Mark}" : clean, null);
    }
}
