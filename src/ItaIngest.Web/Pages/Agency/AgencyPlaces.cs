using ItaIngest.Records;

namespace ItaIngest.Web.Pages.Agency;

/// <summary>Where the agencies of one name lie. Reports state a district and a province, only the province, or neither.</summary>
internal static class AgencyPlaces
{
    /// <summary>The places that reports of one name state, in order; one that says less than another of them is no other place.</summary>
    public static IReadOnlyList<(string District, string Province)> Of(IEnumerable<ReportHead> reports)
    {
        var all = reports.Select(Stated).Distinct().ToList();
        return [.. all.Where(p => !all.Exists(o => o != p && Agrees(p, o))).OrderBy(p => p.Province, PathOrder.Instance).ThenBy(p => p.District, PathOrder.Instance)];
    }

    /// <summary>The one of these places that a report is of; what it states itself where that may be several.</summary>
    public static (string District, string Province) Of(ReportHead report, IReadOnlyList<(string District, string Province)> places)
    {
        var stated = Stated(report);
        var possible = places.Where(p => Agrees(stated, p)).Take(2).ToList();
        return possible is [var only] ? only : stated;
    }

    private static (string District, string Province) Stated(ReportHead report) => (report.Agency.District ?? "", report.Agency.Province ?? "");

    private static bool Agrees((string District, string Province) stated, (string District, string Province) place) =>
        (stated.District.Length == 0 || stated.District == place.District) && (stated.Province.Length == 0 || stated.Province == place.Province);
}
