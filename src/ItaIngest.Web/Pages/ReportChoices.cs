using ItaIngest.Records;

namespace ItaIngest.Web.Pages;

/// <summary>The years and provinces that one can choose between.</summary>
/// <param name="Years">The latest first.</param>
/// <param name="Provinces">In order.</param>
/// <param name="Documents">How many documents there are, read or not.</param>
public sealed record ReportChoices(IReadOnlyList<int> Years, IReadOnlyList<string> Provinces, int Documents)
{
    /// <summary>Those of some reports, and of what is expected besides.</summary>
    public static ReportChoices Of(IReadOnlyCollection<ReportHead> heads, params IEnumerable<ExpectedAgency> expected)
    {
        var (years, provinces) = (new SortedSet<int>(), new SortedSet<string>(PathOrder.Instance));
        foreach (var head in heads)
        {
            if (head.Year is { } year) years.Add(year);
            if (head.Agency.Province is { Length: > 0 } province) provinces.Add(province);
        }

        foreach (var agency in expected)
        {
            if (agency.Year is { } year) years.Add(year);
            if (agency.Province.Length > 0) provinces.Add(agency.Province);
        }

        return new ReportChoices([.. years.Reverse()], [.. provinces], heads.Count);
    }
}
