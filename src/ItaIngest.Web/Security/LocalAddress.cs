namespace ItaIngest.Web.Security;

/// <summary>Addresses to go back to. They come from a form, and may lead nowhere but to this page.</summary>
internal static class LocalAddress
{
    /// <summary>The address, if it is a path of this page; else its start.</summary>
    public static string OrStart(string? address) => IsLocal(address) ? address! : "/";

    // Browsers take "//host" and "/\host" for another site, and leave out tabs and line ends before they look. Ours are percent-encoded.
    private static bool IsLocal(string? address) =>
        address is { Length: > 0 } && address[0] == '/' && address.All(c => c is > ' ' and < '\u007F') && (address.Length == 1 || address[1] is not ('/' or '\\'));
}
