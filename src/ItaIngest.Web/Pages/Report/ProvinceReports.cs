using ItaIngest.Records;
using ItaIngest.Web.Pages.Agency;

namespace ItaIngest.Web.Pages.Report;

/// <summary>The documents of an agency.</summary>
/// <param name="Type">Its type, or empty.</param>
/// <param name="Name">Its name without the type.</param>
/// <param name="District">Its district, or empty.</param>
/// <param name="Province">Its province, or empty.</param>
/// <param name="Documents">In the order of paths.</param>
public sealed record AgencyReports(string Type, string Name, string District, string Province, IReadOnlyList<ReportHead> Documents);

/// <summary>What there is of a province, or of all of them.</summary>
/// <param name="Province">The province; empty: it is not known; null: all provinces.</param>
/// <param name="Agencies">Its agencies, in the order of their names, types and districts.</param>
/// <param name="Documents">The documents of these, and those whose agency is not known, in the order of paths.</param>
public sealed record ProvinceReports(string? Province, IReadOnlyList<AgencyReports> Agencies, IReadOnlyList<ReportHead> Documents)
{
    /// <summary>Divides documents by province, those whose province is not known last.</summary>
    /// <param name="documents">In the order of paths.</param>
    public static IReadOnlyList<ProvinceReports> Of(IEnumerable<ReportHead> documents)
    {
        var placed = documents.GroupBy(d => (Type: d.Agency.Type ?? "", Name: d.Agency.Name ?? "")).SelectMany(name =>
        {
            // A document of nobody knows whom is where it says itself; no other tells more of it.
            var places = name.Key.Name.Length > 0 ? AgencyPlaces.Of(name) : [];
            return name.Select(d => (Of: name.Key, Place: AgencyPlaces.Of(d, places), Document: d));
        });
        return
        [
            .. placed.GroupBy(d => d.Place.Province, StringComparer.Ordinal)
                .OrderBy(p => p.Key.Length == 0).ThenBy(p => p.Key, PathOrder.Instance)
                .Select(p => new ProvinceReports(
                    p.Key,
                    [
                        .. p.Where(d => d.Of.Name.Length > 0).GroupBy(d => (d.Of.Type, d.Of.Name, d.Place.District))
                            .OrderBy(a => a.Key.Name, PathOrder.Instance).ThenBy(a => a.Key.Type, PathOrder.Instance).ThenBy(a => a.Key.District, PathOrder.Instance)
                            .Select(a => new AgencyReports(a.Key.Type, a.Key.Name, a.Key.District, p.Key, [.. a.Select(d => d.Document)])),
                    ],
                    InOrder(p.Select(d => d.Document)))),
        ];
    }

    /// <summary>All provinces as one.</summary>
    public static ProvinceReports Whole(IReadOnlyList<ProvinceReports> provinces) =>
        new(null, [.. provinces.SelectMany(p => p.Agencies)], InOrder(provinces.SelectMany(p => p.Documents)));

    private static IReadOnlyList<ReportHead> InOrder(IEnumerable<ReportHead> documents) => [.. documents.OrderBy(d => d.Path, PathOrder.Instance)];
}
