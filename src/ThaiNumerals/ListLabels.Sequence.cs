namespace ThaiNumerals;

/// <content>Labels inside a running text, where items follow one another without a line break.</content>
public static partial class ListLabels
{
    /// <summary>
    /// The labels of the lists inside a text: "๑. จัดทำ … ๒.กำหนด … ๓) …". Only a number with a point or a bracket that
    /// stands at the start or after a blank, and that opens a list (1) or goes on with one, is taken, so that years and scores
    /// in the text are not; a dotted one (2.1) without either is taken as the next of its list, and flagged. Whoever splits a cell by them keeps every character: an item reaches to the next label.
    /// </summary>
    public static IReadOnlyList<Parsed<ListLabel>> FindSequence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Parsed<ListLabel>>();
        IReadOnlyList<int> previous = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (!MayBegin(text, at) || !TryNext(text, at, previous, found.Count == 0, out var label))
                continue;
            found.Add(label);
            previous = label.Value.Numbers;
            at = label.Span.End - 1;
        }

        return found;
    }

    private static bool MayBegin(string text, int at) =>
        (ThaiDigits.IsAnyDigit(text[at]) || text[at] == '(') && (at == 0 || Scan.IsBlank(text[at - 1]) || text[at - 1] is '>');

    private static bool TryNext(string text, int at, IReadOnlyList<int> previous, bool first, out Parsed<ListLabel> label)
    {
        label = default;
        var start = at;
        var open = text[at] == '(';
        if (open)
            at = Scan.SkipBlanks(text, at + 1);
        var from = at;
        var numbers = new List<int>(2);
        if (at >= text.Length || !ThaiDigits.IsAnyDigit(text[at]) || !TryLevels(text, ref at, numbers))
            return false;
        var last = at;
        var point = at < text.Length && Scan.IsPoint(text[at]);
        if (point)
            at++;
        var close = Close(text, ref at);
        // "1.1 จัดทำ" inside a text is a label only as the next of its list, and even then may be a number.
        var bare = !point && !close;
        if (bare && (open || numbers.Count == 1 || at >= text.Length || !Scan.IsBlank(text[at]) || IsQuantity(text, at)))
            return false;
        if (open && !close)
            return false;
        var kind = close ? LabelKind.Parenthesised : numbers.Count > 1 ? LabelKind.Dotted : LabelKind.Number;
        var value = new ListLabel(text[from..last], kind, numbers, SkipToContent(text, at));
        // A list may begin anew at 1; otherwise the label must be the next one.
        var opens = numbers.Count == 1 && numbers[0] == 1;
        if (!opens && (first || !value.Follows(previous)))
            return false;
        var flags = ThaiDigits.Scripts(text.AsSpan(from, last - from));
        if (bare)
            flags |= ParseFlags.Ambiguous;
        label = Scan.Result(text, start, at, value, flags);
        return true;
    }
}
