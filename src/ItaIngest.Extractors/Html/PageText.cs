using System.Text;
using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ItaIngest.Extractors.Decoding;

namespace ItaIngest.Extractors.Html;

/// <summary>A page's bytes as characters. A page may name its charset itself; what the bytes prove goes before what it names.</summary>
internal static partial class PageText
{
    // The standard looks at 1,024 bytes; pages made by old tools put scripts and comments first.
    private const int Prescan = 8 << 10;

    /// <summary>The charset that a page names in a meta element or an XML declaration, or null.</summary>
    public static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        foreach (var regex in (ReadOnlySpan<Regex>)[MetaCharset(), XmlEncoding()])
            if (regex.Match(head) is { Success: true } match) return match.Groups[1].Value.ToLowerInvariant();
        return null;
    }

    /// <summary>What a reader should know of the decoding.</summary>
    public static List<Note> NotesOn(DecodedText decoded, string? declared)
    {
        var notes = new List<Note>();
        if (decoded.IsGuess) notes.Add(new Note(NoteKind.Info, "charset-guessed", decoded.EncodingName));
        if (decoded.Contradicted is not null) notes.Add(new Note(NoteKind.Info, "charset-contradicted", (declared ?? decoded.Contradicted) + "|" + decoded.EncodingName));
        if (decoded.Replaced > 0) notes.Add(new Note(NoteKind.Loss, "undecodable-bytes", FormattableString.Invariant($"{decoded.Replaced}")));
        return notes;
    }

    [GeneratedRegex("""<meta\s[^>]{0,400}charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_:.-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MetaCharset();

    [GeneratedRegex("""^\s{0,9}<\?xml\s[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([a-z0-9_:.-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex XmlEncoding();
}
