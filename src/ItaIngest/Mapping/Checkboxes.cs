using System.Text.RegularExpressions;
using ItaIngest.Readings;

namespace ItaIngest.Mapping;

/// <summary>The state that a cell tells by checkboxes or by words.</summary>
internal static partial class Checkboxes
{
    public static bool Has(string text) => text.AsSpan().ContainsAny('☐', '☑');

    /// <summary>True done, false not done, null not told: no box or several boxes are ticked, or the words say neither.</summary>
    public static bool? State(string text)
    {
        if (!Has(text)) return StateOfWords(text);
        var ticked = new List<bool?>();
        var at = 0;
        while (at < text.Length)
        {
            var box = text.AsSpan(at).IndexOfAny('☐', '☑');
            if (box < 0) break;
            var start = at + box + 1;
            var next = text.AsSpan(start).IndexOfAny('☐', '☑');
            var label = next < 0 ? text[start..] : text.Substring(start, next);
            if (text[start - 1] == '☑') ticked.Add(StateOfLabel(label));
            at = start;
        }

        return ticked.Count == 1 ? ticked[0] : null;
    }

    private static bool? StateOfLabel(string label)
    {
        var key = ComparisonKey.Of(label.Length > 40 ? label[..40] : label);
        if (key.StartsWith("ยังไม่", StringComparison.Ordinal) || key.StartsWith("ไม่", StringComparison.Ordinal)) return false;
        if (key.StartsWith("อยู่ระหว่าง", StringComparison.Ordinal)) return null;
        return key.StartsWith("ดำเนินการ", StringComparison.Ordinal) || key.StartsWith("มี", StringComparison.Ordinal) || key.StartsWith("เผยแพร่", StringComparison.Ordinal) || key.StartsWith("เปิดเผย", StringComparison.Ordinal)
            ? true : null;
    }

    private static bool? StateOfWords(string text)
    {
        if (ListsBothChoices(text)) return null;
        if (NotDone().IsMatch(text)) return false;
        return Done().IsMatch(text) ? true : null;
    }

    // "ยังไม่ได้ดำเนินการ" above "ดำเนินการ": the choices of a form whose boxes were lost on the way say nothing.
    private static bool ListsBothChoices(string text)
    {
        var states = text.Split('\n').Select(StateOfLabel).ToList();
        return states.Contains(true) && states.Contains(false);
    }

    [GeneratedRegex(@"^\s*(?:ยังไม่ได้|ยังไม่|ไม่ได้|ไม่มี|ไม่เปิดเผย|✗|✘)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NotDone();

    [GeneratedRegex(@"^\s*(?:ดำเนินการแล้ว|ดำเนินการเรียบร้อย|เผยแพร่|เปิดเผย|มีการ|มี\s|มี$|✓|✔|/\s*$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Done();
}
