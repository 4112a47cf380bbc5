namespace ThaiNumerals;

/// <summary>
/// Labels of list items: <c>๑.</c> <c>๑)</c> <c>(๑)</c> <c>๒.๑</c> <c>๒.๑)</c> <c>๒.กำหนด</c> <c>ก.</c> <c>ข)</c>.
/// Whether 2.1 is a label or a number cannot be told from its characters: without a hint that settles it the label is
/// flagged <see cref="ParseFlags.Ambiguous"/>, and a text that is nothing but a number is no label.
/// </summary>
public static partial class ListLabels
{
    private const int DeepestLevel = 6;
    private const int HighestNumber = 199;
    private const string Letters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    /// <summary>The label that the text begins with, judged by its characters alone.</summary>
    public static bool TryReadStart(string text, out Parsed<ListLabel> r) => TryReadStart(text, default, out r);

    /// <summary>The label that the text begins with, in the light of where it stands.</summary>
    public static bool TryReadStart(string text, LabelHint hint, out Parsed<ListLabel> r)
    {
        r = default;
        if (text is null)
            return false;
        var start = 0;
        while (start < text.Length && Scan.IsBlank(text[start]))
            start++;
        var at = start;
        var open = at < text.Length && text[at] == '(';
        if (open)
            at = Scan.SkipBlanks(text, at + 1);
        if (at >= text.Length)
            return false;
        return ThaiDigits.IsAnyDigit(text[at])
            ? TryNumber(text, start, at, open, hint, out r)
            : TryLetter(text, start, at, open, out r);
    }

    private static bool TryNumber(string text, int start, int at, bool open, LabelHint hint, out Parsed<ListLabel> r)
    {
        r = default;
        var first = at;
        var numbers = new List<int>(2);
        if (!TryLevels(text, ref at, numbers))
            return false;
        var last = at;
        var flags = ThaiDigits.Scripts(text.AsSpan(first, last - first));
        var point = at < text.Length && Scan.IsPoint(text[at]);
        if (point)
            at++;
        var close = Close(text, ref at);
        if (open && !close)
            return false;
        var content = SkipToContent(text, at);
        var kind = close ? LabelKind.Parenthesised : numbers.Count > 1 ? LabelKind.Dotted : LabelKind.Number;
        var label = new ListLabel(text[first..last], kind, numbers, content);
        var settled = hint.Previous is { } previous && (label.Follows(previous) || (previous.Count == 0 && numbers.TrueForAll(n => n == 1)));
        if (!close && !IsLabel(text, label, point, hint, settled, ref flags))
            return false;
        r = Scan.Result(text, start, at, label, flags);
        return true;
    }

    /// <summary>Without a bracket the characters may also be a number: what follows, and the hint, must decide.</summary>
    private static bool IsLabel(string text, ListLabel label, bool point, LabelHint hint, bool settled, ref ParseFlags flags)
    {
        var bare = label.Kind == LabelKind.Number && !point;
        if (settled && hint.IsItemStart)
        {
            if (bare)
                flags |= ParseFlags.Ambiguous;
            return !bare || label.ContentStart < text.Length;
        }

        if (bare)
            return false;
        if (label.Kind == LabelKind.Dotted && label.Numbers.Count == 2 && !point)
        {
            // Nothing but a decimal number, or one with its unit, is no label.
            if (label.ContentStart >= text.Length || IsQuantity(text, label.ContentStart))
                return false;
            flags |= ParseFlags.Ambiguous;
        }
        else if (label.ContentStart >= text.Length)
        {
            flags |= ParseFlags.Ambiguous;
        }

        // A sequence is known, and this breaks it.
        if (hint.Previous is not null && !settled)
            flags |= ParseFlags.Ambiguous;
        return true;
    }

    private static bool TryLevels(string text, ref int at, List<int> numbers)
    {
        while (numbers.Count < DeepestLevel)
        {
            var end = Scan.SkipDigits(text, at, 3);
            if (end == at || end - at > 3 || ThaiDigits.Value(text[at]) == 0 || Scan.Number(text.AsSpan(at, end - at)) > HighestNumber)
                return false;
            numbers.Add(Scan.Number(text.AsSpan(at, end - at)));
            at = end;
            if (at + 1 >= text.Length || !Scan.IsPoint(text[at]) || !ThaiDigits.IsAnyDigit(text[at + 1]))
                break;
            at++;
        }

        // "1,234" and "1/2" are numbers; a deeper label than six levels is an artefact.
        return at >= text.Length || !(Scan.IsComma(text[at]) || text[at] is '/' or '%' || Scan.IsAsciiLetter(text[at]) || IsPointAndDigit(text, at));
    }

    private static bool IsPointAndDigit(string text, int at) =>
        Scan.IsPoint(text[at]) && at + 1 < text.Length && (ThaiDigits.IsAnyDigit(text[at + 1]) || Scan.IsPoint(text[at + 1]));

    private static bool TryLetter(string text, int start, int at, bool open, out Parsed<ListLabel> r)
    {
        r = default;
        var ascii = char.IsAsciiLetter(text[at]);
        var number = ascii ? (text[at] | 0x20) - 'a' + 1 : Letters.IndexOf(text[at], StringComparison.Ordinal) + 1;
        if (number == 0)
            return false;
        var letter = text.Substring(at, 1);
        at++;
        var point = at < text.Length && text[at] == '.';
        if (point)
            at++;
        var close = Close(text, ref at);
        if ((open && !close) || (!point && !close))
            return false;
        // ต.ค. and อ.เทิง are abbreviations: a letter and a point are a label only with a blank after them.
        if (!close && at < text.Length && !Scan.IsBlank(text[at]))
            return false;
        var kind = close ? LabelKind.ParenthesisedLetter : LabelKind.Letter;
        // "ต. ท่าวาสุกรี" may still be ตำบล.
        var flags = !close && !ascii && number > 4 ? ParseFlags.Ambiguous : ParseFlags.None;
        r = Scan.Result(text, start, at, new ListLabel(letter, kind, [number], SkipToContent(text, at)), flags);
        return true;
    }

    private static bool Close(string text, ref int at)
    {
        if (at >= text.Length || text[at] != ')')
            return false;
        at++;
        return true;
    }

    private static int SkipToContent(string text, int at)
    {
        while (at < text.Length && Scan.IsBlank(text[at]))
            at++;
        return at;
    }

    /// <summary>Whether the number goes on: 2.5 ล้าน, 2.1 - 3.5.</summary>
    private static bool IsQuantity(string text, int at)
    {
        at = Scan.SkipBlanks(text, at);
        if (UnitWords.Follow(text, at) || Scan.StartsAt(text, at, "ถึง"))
            return true;
        if (at >= text.Length || !Scan.IsDash(text[at]))
            return false;
        var next = Scan.SkipBlanks(text, at + 1);
        return next < text.Length && ThaiDigits.IsAnyDigit(text[next]);
    }
}
