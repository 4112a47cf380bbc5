using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>A stretch of the text that was given to a parser, in UTF-16 units from 0.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first unit after the stretch.</summary>
    public int End => Start + Length;
}

/// <summary>
/// What a parser read: the value, the characters it was read from, where they stand, and what was unusual about them.
/// <see cref="Raw"/> is always the text at <see cref="Span"/>.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Parsed<T>(T Value, string Raw, TextSpan Span, ParseFlags Flags)
{
    /// <summary>Whether every one of the given flags is set.</summary>
    public bool Has(ParseFlags flags) => (Flags & flags) == flags;
}
