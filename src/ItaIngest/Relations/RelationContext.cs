using ItaIngest.Datasets;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Relations;

/// <summary>What a relation may look at: the documents of all agencies of one type and name.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Documents">In the order of paths.</param>
/// <param name="Agencies">The same, agency by agency; what could be of several agencies stands by itself.</param>
/// <param name="Published">What published lists say of the name.</param>
public sealed record RelationContext(RuleSet Rules, IReadOnlyList<RelatedReport> Documents, IReadOnlyList<AgencyReports> Agencies, IReadOnlyList<PublishedScore> Published)
{
    internal static RelationContext Of(RuleSet rules, IReadOnlyList<RelatedReport> documents, IReadOnlyList<PublishedScore> published) =>
        new(rules, documents, AgencyReports.Of(documents, rules.Places), published);
}

/// <summary>The documents of one agency.</summary>
/// <param name="Documents">In the order of paths.</param>
/// <param name="CouldBe">Agencies of the same name of which these documents could be; empty where it is certain whose they are.</param>
/// <param name="IsCertain">False where there are others of that name in the country, and the documents do not say where theirs is.</param>
public sealed record AgencyReports(IReadOnlyList<RelatedReport> Documents, IReadOnlyList<AgencyPlace> CouldBe, bool IsCertain)
{
    /// <summary>Reports, each by the document that counts and the others behind it.</summary>
    public IEnumerable<IReadOnlyList<RelatedReport>> Reports =>
        Documents.GroupBy(d => d.Key.Id, StringComparer.Ordinal).Select(g => g.OrderBy(d => d.Rank, DocumentRank.BetterFirst).ToList());

    /// <summary>
    /// Reports that witness the scores of a year, the first witness first: the analysis of these scores, then the earlier report.
    /// </summary>
    public IEnumerable<RelatedReport> Witnesses(int year) => Reports
        .Select(r => r[0])
        .Where(r => r.ScoreYear == year)
        .OrderBy(r => r.Facts.Kind == ReportKind.Analysis ? 0 : 1).ThenBy(r => r.Key.Year).ThenBy(r => r.Path, PathOrder.Instance);

    /// <summary>Parts documents of one name by agency. A document that does not say where joins the only agency that it can be of.</summary>
    internal static IReadOnlyList<AgencyReports> Of(IReadOnlyList<RelatedReport> documents, Gazetteer places)
    {
        List<AgencyPlace> stated = [.. documents.Select(AgencyPlace.Of).Where(p => p.IsWhole).Distinct()];
        return
        [
            .. documents
                .GroupBy(d => Home(d, stated, places))
                .Select(g => new AgencyReports([.. g], g.Key.CouldBe(stated) is { Count: > 1 } several && !g.Key.IsWhole ? several : [], g.Key.IsWhole || g.Key.InCountry(places, g.First().Key) <= 1)),
        ];
    }

    private static AgencyPlace Home(RelatedReport document, IReadOnlyList<AgencyPlace> stated, Gazetteer places)
    {
        var place = AgencyPlace.Of(document);
        return !place.IsWhole && place.CouldBe(stated) is [var only] && place.InCountry(places, document.Key) <= 1 ? only : place;
    }
}

/// <summary>Where an agency is, as far as it is said.</summary>
/// <param name="District">Or empty.</param>
/// <param name="Province">Or empty.</param>
public sealed record AgencyPlace(string District, string Province)
{
    /// <summary>Both are said.</summary>
    public bool IsWhole => District.Length > 0 && Province.Length > 0;

    internal static AgencyPlace Of(RelatedReport document) => new(document.Key.District, document.Key.Province);

    /// <summary>Those of some places that it does not contradict.</summary>
    public IReadOnlyList<AgencyPlace> CouldBe(IEnumerable<AgencyPlace> places) => [.. places.Where(Allows).OrderBy(p => p.Province, StringComparer.Ordinal).ThenBy(p => p.District, StringComparer.Ordinal)];

    /// <summary>How many places of that name in the country it does not contradict; 0 where nobody knows one.</summary>
    internal int InCountry(Gazetteer places, ReportKey key) => places.Find(key.AgencyName)
        .Where(p => p.Kind != PlaceKind.Province)
        .Select(p => new AgencyPlace(p.District ?? "", p.Province))
        .Concat(places.FindAgencies(key.AgencyName).Where(a => string.Equals(a.Type, key.AgencyType, StringComparison.Ordinal)).Select(a => new AgencyPlace(a.District, a.Province)))
        .Where(Allows).Distinct().Count();

    private bool Allows(AgencyPlace other) =>
        (District.Length == 0 || other.District.Length == 0 || string.Equals(District, other.District, StringComparison.Ordinal))
        && (Province.Length == 0 || other.Province.Length == 0 || string.Equals(Province, other.Province, StringComparison.Ordinal));
}
