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

    /// <summary>SHA-256 of the UTF-8 of a text, lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
