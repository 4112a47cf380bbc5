using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>One number of a running text, or a digit artefact that is none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberToken(int Start, int End, WrittenDecimal Value, ParseFlags Flags, bool IsMalformed);

/// <summary>
/// Goes through a text number by number, once, without allocating. A chunk is as many digits as hang together by
/// single points and commas; three or more points are leaders and part it from its neighbour.
/// </summary>
internal ref struct NumberTokens(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int next;
    private int piece;
    private int pieces;

    public NumberToken Current { get; private set; }

    public bool MoveNext()
    {
        while (true)
        {
            if (piece < pieces)
            {
                if (ReadPiece())
                    return true;
                continue;
            }

            var skip = text[next..].IndexOfAny(ThaiDigits.Any);
            if (skip < 0)
            {
                next = text.Length;
                return false;
            }

            var start = next + skip;
            var end = ChunkEnd(start, out var points, out var commas);
            next = end;
            // A number grown together with a Latin letter is a code: i7, O13, 5G.
            if ((start > 0 && Scan.IsAsciiLetter(text[start - 1])) || (end < text.Length && Scan.IsAsciiLetter(text[end])))
                continue;
            if (ReadChunk(start, end, points, commas))
                return true;
        }
    }

    private readonly int ChunkEnd(int at, out int points, out bool commas)
    {
        points = 0;
        commas = false;
        while (true)
        {
            while (at < text.Length && ThaiDigits.IsAnyDigit(text[at]))
                at++;
            var step = at < text.Length && (Scan.IsPoint(text[at]) || Scan.IsComma(text[at])) ? 1 : 0;
            if (step == 1 && Scan.IsPoint(text[at]) && at + 1 < text.Length && Scan.IsPoint(text[at + 1]))
                step = 2;
            if (step == 0 || at + step >= text.Length || !ThaiDigits.IsAnyDigit(text[at + step]))
                return at;
            if (Scan.IsComma(text[at]))
                commas = true;
            else
                points += step;
            at += step;
        }
    }

    private bool ReadChunk(int start, int end, int points, bool commas)
    {
        var flags = Around(start, end);
        var begin = start;
        var negative = false;
        if (points == 0 && IsBareFraction(start))
            return ReadBareFraction(start, end, flags);
        if (flags == ParseFlags.None && start > 0)
            negative = IsMinus(start - 1, ref flags);
        if (negative)
            begin--;
        if (NumberShape.TryRead(text[start..end], negative, out var value, ref flags))
        {
            Current = new NumberToken(begin, end, value, flags, IsMalformed: false);
            return true;
        }

        if (points > 1 && (!commas || HasMalformedPiece(start, end)))
        {
            Current = new NumberToken(start, end, default, ThaiDigits.Scripts(text[start..end]), IsMalformed: true);
            return true;
        }

        if (commas)
        {
            piece = start;
            pieces = end;
        }

        return false;
    }

    /// <summary>One member of "98.20,99.34": read, but whether a comma lists or groups is open.</summary>
    private bool ReadPiece()
    {
        var start = piece;
        var end = start;
        while (end < pieces && !Scan.IsComma(text[end]))
            end++;
        piece = end + 1;
        var flags = ParseFlags.Ambiguous;
        if (!NumberShape.TryRead(text[start..end], negative: false, out var value, ref flags))
            return false;
        Current = new NumberToken(start, end, value, flags, IsMalformed: false);
        return true;
    }

    private readonly bool HasMalformedPiece(int start, int end)
    {
        var points = 0;
        for (var i = start; i < end; i++)
        {
            points = Scan.IsComma(text[i]) ? 0 : points + (Scan.IsPoint(text[i]) ? 1 : 0);
            if (points > 1)
                return true;
        }

        return false;
    }

    private readonly ParseFlags Around(int start, int end)
    {
        var leaders = Leader(start - 1) + Leader(start - 2) >= 2 && Leader(start - 1) > 0;
        leaders |= Leader(end) + Leader(end + 1) >= 2 && Leader(end) > 0;
        return leaders ? ParseFlags.Leaders : ParseFlags.None;
    }

    private readonly int Leader(int at) =>
        at < 0 || at >= text.Length ? 0 : text[at] switch { '.' or '\uFF0E' => 1, '…' or '‥' => 2, _ => 0 };

    /// <summary>".50" with nothing before the point; after a letter ("พ.ศ.2568") the point belongs to the word.</summary>
    private readonly bool IsBareFraction(int start) =>
        start > 0 && Scan.IsPoint(text[start - 1]) && (start == 1 || Scan.IsBlank(text[start - 2]));

    private bool ReadBareFraction(int start, int end, ParseFlags flags)
    {
        flags |= ParseFlags.Repaired | ParseFlags.Ambiguous;
        if (!BareFraction.TryRead(text[start..end], out var value, ref flags))
            return false;
        Current = new NumberToken(start - 1, end, value, flags, IsMalformed: false);
        return true;
    }

    /// <summary>
    /// In running text a hyphen is most often a dash or a bullet: it is a minus only where nothing that it could join
    /// stands before it, and even then uncertain.
    /// </summary>
    private readonly bool IsMinus(int at, ref ParseFlags flags)
    {
        if (text[at] is not ('-' or '−'))
            return false;
        if (at > 0)
        {
            if (!Scan.IsBlank(text[at - 1]) && text[at - 1] is not ('(' or '=' or ':'))
                return false;
            var before = Scan.SkipBlanksBack(text, at);
            if (before > 0 && (ThaiDigits.IsAnyDigit(text[before - 1]) || Scan.IsAsciiLetter(text[before - 1]) || text[before - 1] is ')' or '%' or '.'))
                return false;
        }

        if (text[at] == '-')
            flags |= ParseFlags.Ambiguous;
        return true;
    }
}
