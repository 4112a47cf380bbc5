using ItaIngest.Extractors.Joining;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Pages;

/// <summary>
/// Tells page headers, page footers and page numbers from the text of the body: the outermost lines of a page that stand word for word
/// at the same height on a page nearby, and numbers that count with the pages. "ตัวชี้วัดที่ 1" above one page and "ตัวชี้วัดที่ 2" above the
/// next count too, and are none.
/// </summary>
internal static class Furniture
{
    /// <summary>Share of the page's height, above and below, in which furniture stands.</summary>
    private const float Margin = 0.14f;

    /// <summary>Lines of furniture at one end of a page.</summary>
    private const int MostLines = 4;

    /// <summary>Points by which the height of a repeated line may differ.</summary>
    private const float SameHeight = 3;

    private static readonly string[] PageWords = ["หน้า", "page"];

    /// <summary>The indices of a page's lines that are furniture.</summary>
    /// <param name="page">The page.</param>
    /// <param name="near">The pages next to it, two before and two after where there are any.</param>
    public static HashSet<int> Of(LaidOutPage page, IReadOnlyList<LaidOutPage> near)
    {
        var found = new HashSet<int>();
        var order = Enumerable.Range(0, page.Lines.Count).OrderBy(i => page.Lines[i].Line.Top).ToList();
        var (top, bottom) = (page.Tables.Select(t => t.Area.Top).DefaultIfEmpty(float.MaxValue).Min(), page.Tables.Select(t => t.Area.Bottom).DefaultIfEmpty(float.MinValue).Max());
        foreach (var i in order.TakeWhile((i, n) => n < MostLines && page.Lines[i].Line.Bottom <= Math.Min(top + 1, page.Height * Margin)).TakeWhile(i => Is(page, i, near))) found.Add(i);
        order.Reverse();
        foreach (var i in order.TakeWhile((i, n) => n < MostLines && page.Lines[i].Line.Top >= Math.Max(bottom - 1, page.Height * (1 - Margin))).TakeWhile(i => Is(page, i, near))) found.Add(i);
        return found;
    }

    /// <summary>Whether a line of furniture stands in the lower half of its page.</summary>
    public static bool IsFooter(LaidOutPage page, int line) => page.Lines[line].Line.Top > page.Height / 2;

    /// <summary>A page number and nothing else: "3", "- ๓ -", "หน้า 3", "หน้า 3/10".</summary>
    public static bool IsPageNumber(string text, int page) => Numbers(text) is [var first, ..] && CellForm.IsBetweenParts(text) && first == page;

    private static bool Is(LaidOutPage page, int index, IReadOnlyList<LaidOutPage> near)
    {
        var line = page.Lines[index].Line;
        var text = line.Text.Trim();
        if (IsPageNumber(text, page.Number)) return true;
        var counts = CellForm.IsBetweenParts(text) || PageWords.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
        foreach (var other in near)
        {
            if (Math.Abs(other.Height - page.Height) > 1) continue;
            foreach (var (candidate, _, _, _) in other.Lines)
            {
                var sameHeight = Math.Abs(candidate.Baseline - line.Baseline) <= SameHeight;
                if (!sameHeight) continue;
                if (string.Equals(candidate.Text.Trim(), text, StringComparison.Ordinal)) return true;
                if (counts && CountsWithPages(text, page.Number, candidate.Text.Trim(), other.Number)) return true;
            }
        }

        return false;
    }

    private static bool CountsWithPages(string here, int page, string there, int otherPage)
    {
        if (!string.Equals(WithoutNumbers(here), WithoutNumbers(there), StringComparison.Ordinal)) return false;
        var (a, b) = (Numbers(here), Numbers(there));
        if (a.Count != b.Count) return false;
        var counting = 0;
        for (var i = 0; i < a.Count; i++)
        {
            if (a[i] - b[i] == page - otherPage) counting++;
            else if (a[i] != b[i]) return false;
        }

        return counting == 1;
    }

    private static string WithoutNumbers(string text) => string.Concat(text.Where(c => !ThaiDigits.IsDigit(c) && !char.IsWhiteSpace(c)));

    private static List<int> Numbers(string text)
    {
        var numbers = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!ThaiDigits.IsDigit(text[i])) continue;
            var number = 0;
            for (; i < text.Length && ThaiDigits.IsDigit(text[i]) && number < 100_000; i++) number = (number * 10) + ThaiDigits.Value(text[i]);
            numbers.Add(number);
        }

        return numbers;
    }
}
