namespace ThaiNumerals;

/// <summary>
/// Ranges of numbers: <c>๘๕.๐๐ - ๑๐๐</c>, <c>๘๕ ถึง ๙๔.๙๙</c>, <c>ระหว่าง 50 และ 64</c>, and open ones:
/// <c>๘๕ คะแนนขึ้นไป</c>, <c>ไม่น้อยกว่าร้อยละ ๘๔</c>, <c>ต่ำกว่า ๕๐</c>. ไม่น้อยกว่า, ไม่เกิน, ขึ้นไป and both ends of a closed range
/// are included; มากกว่า, น้อยกว่า, ต่ำกว่า and เกิน are not.
/// </summary>
public static class ThaiRanges
{
    /// <summary>Reads a text that is one range, a unit after its numbers allowed.</summary>
    public static bool TryParse(string text, out Parsed<NumberRange> r)
    {
        r = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        var found = FindAll(text);
        if (found.Count != 1 || RangeWords.SkipUnit(text, found[0].Span.End) is var last && Scan.SkipBlanks(text, last) < end)
            return false;
        if (RangeWords.SkipIntroductionBack(text, found[0].Span.Start) > start)
            return false;
        r = found[0];
        return true;
    }

    /// <summary>Every range of a running text, in order. A low end above the high one is kept as written and flagged <see cref="ParseFlags.Ambiguous"/>.</summary>
    public static IReadOnlyList<Parsed<NumberRange>> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Parsed<NumberRange>>();
        var numbers = Numbers(text);
        for (var i = 0; i < numbers.Count; i++)
        {
            if (TryClosed(text, numbers, i, out var range) || TryOpen(text, numbers, i, out range))
            {
                found.Add(range);
                while (i + 1 < numbers.Count && numbers[i + 1].Start < range.Span.End)
                    i++;
            }
        }

        return found;
    }

    private static List<NumberToken> Numbers(string text)
    {
        var numbers = new List<NumberToken>();
        var tokens = new NumberTokens(text);
        while (tokens.MoveNext())
            numbers.Add(tokens.Current);
        return numbers;
    }

    private static bool TryClosed(string text, List<NumberToken> numbers, int i, out Parsed<NumberRange> range)
    {
        range = default;
        if (i + 1 >= numbers.Count || !IsBound(text, numbers[i]) || !IsBound(text, numbers[i + 1]))
            return false;
        var (low, high) = (numbers[i], numbers[i + 1]);
        var start = low.Start;
        var between = RangeWords.TryOpening(text, ref start, "ระหว่าง");
        if (!between)
            RangeWords.TryOpening(text, ref start, "ตั้งแต่");
        var flags = low.Flags | high.Flags;
        if (!IsJoined(text, low, high, between, ref flags))
            return false;
        // 1-2-3 is a list or a number of something.
        var quiet = ParseFlags.None;
        if ((i + 2 < numbers.Count && IsJoined(text, high, numbers[i + 2], false, ref quiet))
            || (i > 0 && IsJoined(text, numbers[i - 1], low, false, ref quiet)))
        {
            return false;
        }

        if (low.Value.Value > high.Value.Value)
            flags |= ParseFlags.Ambiguous;
        range = Scan.Result(text, start, high.End, new NumberRange(low.Value.Value, high.Value.Value, true, true), flags);
        return true;
    }

    private static bool IsJoined(string text, NumberToken low, NumberToken high, bool between, ref ParseFlags flags)
    {
        var from = RangeWords.SkipUnit(text, low.End);
        var to = RangeWords.SkipIntroductionBack(text, high.Start);
        // "50 ถึงร้อยละ 70": the second number may be introduced too; a minus sign of it is no joint.
        return from <= to && RangeWords.IsJoint(text.AsSpan(from, to - from), between, ref flags);
    }

    private static bool TryOpen(string text, List<NumberToken> numbers, int i, out Parsed<NumberRange> range)
    {
        range = default;
        if (!IsBound(text, numbers[i]) || !TryBound(text, numbers[i], out var one, out var start, out var end, out var flags))
            return false;
        // "มากกว่า 50 แต่ไม่เกิน 70" bounds both sides.
        if (i + 1 < numbers.Count && IsBound(text, numbers[i + 1])
            && TryBound(text, numbers[i + 1], out var other, out var otherStart, out var otherEnd, out var otherFlags)
            && otherStart >= end && IsAnd(text, end, otherStart) && one.Low.HasValue != other.Low.HasValue)
        {
            var (low, high) = one.Low.HasValue ? (one, other) : (other, one);
            one = new NumberRange(low.Low, high.High, low.LowIncluded, high.HighIncluded);
            end = otherEnd;
            flags |= otherFlags;
            if (one.Low > one.High)
                flags |= ParseFlags.Ambiguous;
        }

        range = Scan.Result(text, start, end, one, flags);
        return true;
    }

    private static bool TryBound(string text, NumberToken number, out NumberRange range, out int start, out int end, out ParseFlags flags)
    {
        range = default;
        start = number.Start;
        end = number.End;
        flags = number.Flags;
        var value = number.Value.Value;
        if (RangeWords.TryBefore(text, ref start, out var isLow, out var included, ref flags))
        {
            range = isLow ? new NumberRange(value, null, included, false) : new NumberRange(null, value, false, included);
            var also = end;
            // "ไม่น้อยกว่า 85 ขึ้นไป" says it twice; "ต่ำกว่า 85 ขึ้นไป" says two things.
            if (RangeWords.TryAfter(text, ref also, out var alsoLow, ref flags))
            {
                end = also;
                if (alsoLow != isLow || !included)
                    flags |= ParseFlags.Ambiguous;
            }

            return true;
        }

        if (!RangeWords.TryAfter(text, ref end, out isLow, ref flags))
            return false;
        RangeWords.TryOpening(text, ref start, "ตั้งแต่");
        range = isLow ? new NumberRange(value, null, true, false) : new NumberRange(null, value, false, true);
        return true;
    }

    private static bool IsAnd(string text, int from, int to)
    {
        var quiet = ParseFlags.None;
        var at = Scan.SkipBlanks(text, RangeWords.SkipUnit(text, from));
        if (Scan.Word(text, ref at, "แต่", ref quiet) || Scan.Word(text, ref at, "และ", ref quiet))
            at = Scan.SkipBlanks(text, at);
        return at == to;
    }

    /// <summary>Not an artefact, not part of a date or a document number, and no telephone number.</summary>
    private static bool IsBound(string text, NumberToken number)
    {
        if (number.IsMalformed
            || (number.Start > 0 && text[number.Start - 1] == '/')
            || (number.End < text.Length && text[number.End] == '/'))
        {
            return false;
        }

        // "๒๕๖๘ - ๓๐ กันยายน" joins two dates.
        var quiet = ParseFlags.None;
        var next = Scan.SkipBlanks(text, number.End);
        if (MonthNames.TryRead(text, ref next, out _, ref quiet))
            return false;
        return number.Value.Decimals > 0 || number.End - number.Start <= 2 || ThaiDigits.Value(text[number.Start]) != 0;
    }
}
