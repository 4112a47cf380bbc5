using System.Security.Cryptography;
using System.Text;
using ItaIngest.Documents;

namespace ItaIngest.Records;

/// <summary>Ids of documents. They derive from hashes, so that the same file has the same id in every store.</summary>
public static class DocumentId
{
    private const string UnreadPrefix = "unread-";

    /// <summary>Id of a file's document.</summary>
    public static string Of(SourceFile source) => source.Id.Length > 0 ? source.Id : UnreadPrefix + Hash(source.Path);

    /// <summary>Whether the document had no bytes that could be read; its id says nothing about its content then.</summary>
    public static bool IsUnread(string document) => document.StartsWith(UnreadPrefix, StringComparison.Ordinal);

    /// <summary>As people are shown it, and can ask for it: the beginning of a hash; anything else as it is.</summary>
    public static string Short(string document) => document.Length == 64 && document.All(char.IsAsciiHexDigitLower) ? document[..8] : document;

    /// <summary>SHA-256 of the UTF-8 of a text, lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
