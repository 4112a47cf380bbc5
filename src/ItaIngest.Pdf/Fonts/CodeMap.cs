using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Fonts;

/// <summary>
/// Codes and their values, given as single codes and as ranges. A file can name ranges over four billion codes: short ranges are written
/// out within a budget, long ones are kept as they are and few.
/// </summary>
/// <param name="counts">In a range every code has a value one above that of the code before; else all have the same.</param>
internal sealed class CodeMap(bool counts)
{
    /// <summary>Codes that are written out at most.</summary>
    public const int MaximumSingles = 200_000;

    /// <summary>Ranges kept at most.</summary>
    public const int MaximumRanges = 256;

    private const uint LongestWrittenOut = 2048;

    private readonly Dictionary<uint, int> singles = [];
    private readonly List<Range> ranges = [];

    /// <summary>Number of codes and ranges.</summary>
    public int Count => singles.Count + ranges.Count;

    /// <summary>Something did not fit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The single codes, for who wants to judge the whole map.</summary>
    public IReadOnlyDictionary<uint, int> Singles => singles;

    /// <summary>There are ranges that are not written out.</summary>
    public bool HasRanges => ranges.Count > 0;

    /// <summary>Every range leads from a code to the value of the same number.</summary>
    public bool IsIdentityRange() => ranges.TrueForAll(static range => range.Low == range.Value);

    public void Add(uint code, int value)
    {
        if (singles.Count < MaximumSingles)
        {
            singles[code] = value;
        }
        else
        {
            IsCut = true;
        }
    }

    /// <summary>Adds a range; of two that overlap the later one holds, but single codes and short ranges hold before long ones.</summary>
    public void Add(uint low, uint high, int value)
    {
        if (high < low) return;
        if (high - low < LongestWrittenOut)
        {
            var steps = (int)(high - low);
            for (var i = 0; i <= steps; i++) Add(low + (uint)i, counts ? value + i : value);
            return;
        }

        if (ranges.Count < MaximumRanges)
        {
            ranges.Add(new Range(low, high, value));
        }
        else
        {
            IsCut = true;
        }
    }

    public bool TryGet(uint code, out int value)
    {
        if (singles.TryGetValue(code, out value)) return true;
        for (var i = ranges.Count - 1; i >= 0; i--)
        {
            var range = ranges[i];
            if (code < range.Low || code > range.High) continue;
            value = counts ? (int)Math.Min(range.Value + (long)(code - range.Low), int.MaxValue) : range.Value;
            return true;
        }

        value = 0;
        return false;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Range(uint Low, uint High, int Value);
}
