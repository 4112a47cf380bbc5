using System.Text;

namespace ItaIngest.Pdf.Fonts;

/// <summary>
/// The CMaps that files only name (ISO 32000-2, 9.7.5.2). Their tables are not part of this library, but how long their codes are is;
/// and where codes are those of a known character set, they are text. The character identifiers stay unknown, and with them the widths.
/// </summary>
internal static class PredefinedCMaps
{
    private static readonly (string Part, Func<CodeSpaces> Spaces, int CodePage)[] Legacy =
    [
        ("GBK2K", () => CodeSpaces.Of(new(1, 0, 0x7F), new(4, 0x81308130, 0xFE39FE39), new(2, 0x8140, 0xFEFE)), 54936),
        ("RKSJ", () => CodeSpaces.Of(new(1, 0, 0x80), new(1, 0xA0, 0xDF), new(1, 0xFD, 0xFF), new(2, 0x8140, 0x9FFC), new(2, 0xE040, 0xFCFC)), 932),
        ("CNS-EUC", () => CodeSpaces.Of(new(1, 0, 0x80), new(4, 0x8EA1A1A1, 0x8EA7FEFE), new(2, 0xA1A1, 0xFEFE)), 0),
        ("GB-EUC", () => CodeSpaces.Of(new(1, 0, 0x80), new(2, 0xA1A1, 0xFEFE)), 936),
        ("GBpc-EUC", () => CodeSpaces.Of(new(1, 0, 0x80), new(1, 0xFD, 0xFF), new(2, 0xA1A1, 0xFCFE)), 936),
        ("GBK", () => CodeSpaces.Of(new(1, 0, 0x80), new(2, 0x8140, 0xFEFE)), 936),
        ("KSC-EUC", () => CodeSpaces.Of(new(1, 0, 0x80), new(2, 0xA1A1, 0xFEFE)), 949),
        ("KSCms-UHC", () => CodeSpaces.Of(new(1, 0, 0x80), new(2, 0x8141, 0xFEFE)), 949),
        ("KSCpc-EUC", () => CodeSpaces.Of(new(1, 0, 0x84), new(1, 0xFE, 0xFF), new(2, 0xA141, 0xFDFE)), 949),
        ("KSC-Johab", () => CodeSpaces.Of(new(1, 0, 0x80), new(2, 0x8441, 0xD3FE), new(2, 0xD831, 0xDEFE), new(2, 0xE031, 0xF9FE)), 1361),
        ("HKscs-B5", () => CodeSpaces.Of(new(1, 0, 0x80), new(2, 0x8740, 0xFEFE)), 950),
        ("HKdl", () => CodeSpaces.Of(new(1, 0, 0x80), new(2, 0x8740, 0xFEFE)), 0),
        ("B5", () => CodeSpaces.Of(new(1, 0, 0x80), new(1, 0xFD, 0xFF), new(2, 0xA140, 0xFCFE)), 950),
    ];

    /// <summary>The CMap of a name, or null when there is none of that name.</summary>
    public static CMap? Named(string name)
    {
        var vertical = name.EndsWith("-V", StringComparison.Ordinal) || name == "V";
        if (name is "Identity-H" or "Identity-V" or "Identity") return new CMap { Spaces = CodeSpaces.TwoBytes, IsIdentity = true, IsVertical = vertical };
        if (name.StartsWith("Uni", StringComparison.Ordinal) && Unicode(name) is { } unicode)
        {
            unicode.IsVertical = vertical;
            return unicode;
        }

        if (name.StartsWith("Adobe-", StringComparison.Ordinal)) return new CMap { Spaces = CodeSpaces.TwoBytes, IsIdentity = true };
        if (name is "H" or "V" or "Ext-H" or "Ext-V" or "Add-H" or "Add-V" or "Hojo-H" or "Hojo-V" or "NWP-H" or "NWP-V") return new CMap { Spaces = CodeSpaces.TwoBytes, IsVertical = vertical, IsUnknown = true, Text = Jis };
        if (name is "GB-H" or "GB-V" or "GBT-H" or "GBT-V" or "KSC-H" or "KSC-V" or "CNS1-H" or "CNS1-V" or "CNS2-H" or "CNS2-V") return new CMap { Spaces = CodeSpaces.TwoBytes, IsVertical = vertical, IsUnknown = true };
        if (name is "EUC-H" or "EUC-V") return Paged(CodeSpaces.Of(new(1, 0, 0x80), new(2, 0x8EA0, 0x8EDF), new(2, 0xA1A1, 0xFEFE)), 51932, vertical);
        foreach (var (part, spaces, page) in Legacy)
        {
            if (name.Contains(part, StringComparison.Ordinal)) return Paged(spaces(), page, vertical);
        }

        return null;
    }

    private static CMap? Unicode(string name)
    {
        if (name.Contains("UTF16", StringComparison.Ordinal)) return new CMap { Spaces = CodeSpaces.Of(new(2, 0x0000, 0xD7FF), new(4, 0xD800DC00, 0xDBFFDFFF), new(2, 0xE000, 0xFFFF)), IsUnknown = true, Text = Utf16 };
        if (name.Contains("UCS2", StringComparison.Ordinal)) return new CMap { Spaces = CodeSpaces.TwoBytes, IsUnknown = true, Text = Utf16 };
        if (name.Contains("UTF32", StringComparison.Ordinal)) return new CMap { Spaces = CodeSpaces.Of(new CodeSpace(4, 0, 0x0010FFFF)), IsUnknown = true, Text = static (code, _) => SharedText.Of((int)Math.Min(code, 0x110000)) };
        if (!name.Contains("UTF8", StringComparison.Ordinal)) return null;
        var spaces = CodeSpaces.Of(new(1, 0, 0x7F), new(2, 0xC280, 0xDFBF), new(3, 0xE08080, 0xEFBFBF), new(4, 0xF0808080, 0xF4BFBFBF));
        return new CMap { Spaces = spaces, IsUnknown = true, Text = static (code, length) => Decoded(code, length, Encoding.UTF8) };
    }

    private static string Utf16(uint code, int length)
    {
        if (length <= 2) return SharedText.Of((int)code);
        var high = (char)(code >> 16);
        var low = (char)code;
        return char.IsSurrogatePair(high, low) ? SharedText.Of(char.ConvertToUtf32(high, low)) : "";
    }

    private static CMap Paged(CodeSpaces spaces, int page, bool vertical)
    {
        var encoding = page == 0 ? null : CodePagesEncodingProvider.Instance.GetEncoding(page);
        return new CMap { Spaces = spaces, IsVertical = vertical, IsUnknown = true, Text = encoding is null ? null : (code, length) => Decoded(code, length, encoding) };
    }

    // Codes of JIS X 0208 are those of EUC without their high bits.
    private static string Jis(uint code, int length) =>
        CodePagesEncodingProvider.Instance.GetEncoding(51932) is { } euc ? Decoded(code | 0x8080, length, euc) : "";

    private static string Decoded(uint code, int length, Encoding encoding)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < length; i++) bytes[i] = (byte)(code >> ((length - 1 - i) * 8));
        Span<char> units = stackalloc char[8];
        if (!encoding.TryGetChars(bytes[..length], units, out var count)) return "";
        if (count == 1) return SharedText.Of(units[0] == '?' && code != '?' ? 0 : units[0]);
        return count == 2 && char.IsSurrogatePair(units[0], units[1]) ? SharedText.Of(char.ConvertToUtf32(units[0], units[1])) : "";
    }
}
