using System.Text.RegularExpressions;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>Tells a web page from text that only has some tags in it, as OCR programs write it, and from mail and XML.</summary>
/// <remarks>
/// A page is what (1) names itself one anywhere in its first 64 KiB: a doctype, html, head or body tag (some pages begin with
/// the warnings of a broken script); or (2) begins with a tag and keeps nearly all of its text inside of elements: a saved
/// piece of a page. OCR text begins with prose and has most of its text outside of tags, even where every cell is a paragraph.
/// </remarks>
internal static partial class MarkupTeller
{
    private const int HeadBytes = 64 << 10;

    /// <summary>Tells what a file that is text holds.</summary>
    public static ToldFormat Tell(ReadOnlySpan<byte> bytes)
    {
        var head = PlainText.Head(bytes, HeadBytes).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f');
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && Xml(head) is { } xml) return xml;
        if (IsMail(head)) return ToldFormat.Refused(RefusalReason.OtherFormat, head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) ? "mhtml" : "eml");
        if (head.StartsWith("[InternetShortcut]", StringComparison.OrdinalIgnoreCase)) return ToldFormat.Refused(RefusalReason.OtherFormat, "shortcut");
        if (head.StartsWith('{') || head.StartsWith('[')) return JsonText.Is(bytes) ? ToldFormat.Refused(RefusalReason.OtherFormat, "json") : ToldFormat.Read(Documents.DocumentFormat.Text, "text");
        if (SvgStart().IsMatch(head)) return ToldFormat.Refused(RefusalReason.Image, "svg");
        return PageTag().IsMatch(head) || IsPieceOfPage(head) ? ToldFormat.Read(Documents.DocumentFormat.Html, "html") : ToldFormat.Read(Documents.DocumentFormat.Text, "text");
    }

    private static ToldFormat? Xml(string head)
    {
        if (PageTag().IsMatch(head)) return null;
        if (head.Contains("http://schemas.microsoft.com/office/word/2003/wordml", StringComparison.Ordinal)) return ToldFormat.Refused(RefusalReason.NeedsConversion, "word-xml");
        if (head.Contains("http://schemas.microsoft.com/office/2006/xmlPackage", StringComparison.Ordinal)) return ToldFormat.Refused(RefusalReason.NeedsConversion, "word-xml");
        if (head.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal)) return ToldFormat.Refused(RefusalReason.NeedsConversion, "excel-xml");
        if (head.Contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0", StringComparison.Ordinal)) return ToldFormat.Refused(RefusalReason.NeedsConversion, "fodt");
        return head.Contains("<svg", StringComparison.Ordinal) ? ToldFormat.Refused(RefusalReason.Image, "svg") : ToldFormat.Refused(RefusalReason.OtherFormat, "xml");
    }

    private static bool IsMail(string head) => MailStart().IsMatch(head) && MailType().IsMatch(head.Length <= 4096 ? head : head[..4096]);

    private static bool IsPieceOfPage(string head)
    {
        if (!FlowStart().IsMatch(head)) return false;
        int depth = 0, inside = 0, outside = 0, at = 0;
        foreach (Match tag in Tag().Matches(head))
        {
            Count(head.AsSpan(at, tag.Index - at));
            at = tag.Index + tag.Length;
            if (tag.ValueSpan[1] == '/') depth = Math.Max(0, depth - 1);
            else if (!VoidTag().IsMatch(tag.Value) && !tag.ValueSpan.EndsWith("/>", StringComparison.Ordinal)) depth++;
        }

        Count(head.AsSpan(at));
        return outside * 10 <= inside;

        void Count(ReadOnlySpan<char> text)
        {
            foreach (var c in text)
            {
                if (char.IsWhiteSpace(c)) continue;
                if (depth == 0) outside++;
                else inside++;
            }
        }
    }

    [GeneratedRegex(@"<(?:!doctype\s{1,20}html|html|head|body|frameset)[\s>/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PageTag();

    [GeneratedRegex(@"^(?:<!--|<(?:table|div|center|font|h[1-6]|p|ul|ol|dl|form|section|article|main|header|nav|span|meta|title|link|style|script|base|tr|td|tbody|blockquote|pre|b|strong|a|img|br|hr|fieldset)[\s>/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FlowStart();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^<(?:br|hr|img|input|meta|link|base|col|area|wbr|param|source|embed)[\s>/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex VoidTag();

    [GeneratedRegex(@"^<svg[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SvgStart();

    [GeneratedRegex(@"^(?:mime-version|from|return-path|received|date|subject|message-id|content-type|x-[a-z-]{1,40}): ?\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MailStart();

    [GeneratedRegex(@"^content-type: ?(?:multipart/|text/|message/)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MailType();
}
