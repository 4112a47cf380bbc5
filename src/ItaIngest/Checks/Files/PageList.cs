namespace ItaIngest.Checks.Files;

/// <summary>Page numbers as people write them: "3, 5–9".</summary>
internal static class PageList
{
    public static string Of(IEnumerable<int> pages)
    {
        var runs = new List<(int From, int To)>();
        foreach (var page in pages.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].To == page - 1) runs[^1] = (runs[^1].From, page);
            else runs.Add((page, page));
        }

        return string.Join(", ", runs.Select(r => r.From == r.To ? FormattableString.Invariant($"{r.From}") : FormattableString.Invariant($"{r.From}–{r.To}")));
    }
}
