using System.Globalization;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.PdfPig;

/// <summary>How much was unpacked for a page, and what of it was lost. PdfPig swallows what a filter throws; what is counted here it cannot.</summary>
internal sealed class Unpacked(PdfLimits limits)
{
    private readonly List<(bool IsLoss, string Code, string Detail)> lost = [];
    private long bytes;

    /// <summary>The limit of a page is passed: nothing more is unpacked for it.</summary>
    public bool IsOver => bytes > limits.PageBytes;

    /// <summary>Counts bytes.</summary>
    public void Add(long length)
    {
        var wasOver = IsOver;
        bytes += length;
        if (IsOver && !wasOver) lost.Add((true, "limit-bytes", limits.PageBytes.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>What a stream holds did not come out whole.</summary>
    /// <param name="dictionary">Its dictionary.</param>
    /// <param name="isAtLimit">It was cut where a limit is, not damaged.</param>
    public void Damage(PdfDictionary dictionary, bool isAtLimit)
    {
        var isFont = dictionary.Entries.ContainsKey("Length1") || dictionary["Subtype"] is PdfName { Value: "Type1C" or "CIDFontType0C" or "OpenType" };
        if (isAtLimit) lost.Add((true, "limit-stream", limits.StreamBytes.ToString(CultureInfo.InvariantCulture)));
        else lost.Add(isFont ? (false, "font-damaged", "") : (true, "stream-damaged", (dictionary["Type"] as PdfName)?.Value ?? ""));
    }

    /// <summary>What was lost since it was asked last; counting begins anew.</summary>
    public IReadOnlyList<(bool IsLoss, string Code, string Detail)> TakeLost()
    {
        (bool, string, string)[] taken = [.. lost];
        lost.Clear();
        bytes = 0;
        return taken;
    }
}
