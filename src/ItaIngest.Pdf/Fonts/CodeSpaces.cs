using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Fonts;

/// <summary>How many bytes a code has: the codespace ranges of a CMap (ISO 32000-2, 9.7.6.3).</summary>
internal sealed class CodeSpaces
{
    private const int MaximumRanges = 512;

    private readonly List<CodeSpace> spaces = [];

    // By first byte: its only length, 0 for a byte that begins no code, Mixed where the next bytes decide.
    private readonly byte[] lengths = new byte[256];
    private const byte Mixed = 255;

    public static CodeSpaces TwoBytes { get; } = Of(new CodeSpace(2, 0x0000, 0xFFFF));

    public int Count => spaces.Count;

    public static CodeSpaces Of(params ReadOnlySpan<CodeSpace> ranges)
    {
        var made = new CodeSpaces();
        foreach (var range in ranges) made.Add(range.Length, range.Low, range.High);
        return made;
    }

    /// <summary>Adds a range: each byte of a code lies between the bytes of its ends.</summary>
    public void Add(int length, uint low, uint high)
    {
        if (length is < 1 or > 4 || spaces.Count >= MaximumRanges) return;
        var added = new CodeSpace(length, low, high);
        if (spaces.Contains(added)) return;
        spaces.Add(added);
        var shift = (length - 1) * 8;
        var last = (byte)(high >> shift);
        for (int first = (byte)(low >> shift); first <= last; first++)
        {
            ref var known = ref lengths[first];
            var whole = length == 1 || IsFull(low, high, length - 1);
            known = (known == 0 && whole) || known == length && whole ? (byte)length : Mixed;
        }
    }

    public void AddAll(CodeSpaces others)
    {
        foreach (var space in others.spaces) Add(space.Length, space.Low, space.High);
    }

    /// <summary>The code at a place, and the bytes that it takes: at least one, at most what is there.</summary>
    public (uint Code, int Length) Read(ReadOnlySpan<byte> text, int at)
    {
        var first = text[at];
        var length = (int)lengths[first];
        if (length == Mixed) length = Match(text, at);
        if (length == 0) length = Shortest();
        length = Math.Min(length, text.Length - at);
        uint code = first;
        for (var i = 1; i < length; i++) code = (code << 8) | text[at + i];
        return (code, length);
    }

    // The trailing bytes may be anything: then the first byte alone decides.
    private static bool IsFull(uint low, uint high, int trailing)
    {
        var mask = trailing == 3 ? 0xFFFFFFu : trailing == 2 ? 0xFFFFu : 0xFFu;
        return (low & mask) == 0 && (high & mask) == mask;
    }

    // A code of none of the ranges takes the length of the range that fits its first byte; 0 when none does.
    private int Match(ReadOnlySpan<byte> text, int at)
    {
        var partial = 0;
        foreach (var space in spaces)
        {
            var fits = 0;
            while (fits < space.Length && at + fits < text.Length && space.Holds(fits, text[at + fits])) fits++;
            if (fits == space.Length) return space.Length;
            if (fits > 0 && (partial == 0 || space.Length < partial)) partial = space.Length;
        }

        return partial;
    }

    private int Shortest()
    {
        var shortest = 0;
        foreach (var space in spaces)
        {
            if (shortest == 0 || space.Length < shortest) shortest = space.Length;
        }

        return Math.Max(shortest, 1);
    }
}

/// <summary>A range of codes of one length: each byte lies between the bytes of its ends.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CodeSpace(int Length, uint Low, uint High)
{
    /// <summary>A byte, counted from the first, is one that a code of this range can have there.</summary>
    public bool Holds(int index, byte value)
    {
        var shift = (Length - 1 - index) * 8;
        return value >= (byte)(Low >> shift) && value <= (byte)(High >> shift);
    }
}
