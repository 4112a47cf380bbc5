using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Pages.Coverage;
using ItaIngest.Web.Pages.Overview;

namespace ItaIngest.Web.Pages.Report;

/// <summary>
/// What a report file shows, but for the scores of single agencies: these are read a province at a time while it is written. No name of a
/// person is in what it gives to show.
/// </summary>
public sealed class ReportContents
{
    /// <summary>Documents with the most to decide that are listed.</summary>
    public const int MostWorst = 20;

    /// <summary>Up to so many documents all agencies stand in one table; more are divided by province, so that a page of thousands stays light.</summary>
    private const int MostInOneTable = 200;

    private readonly Dictionary<string, SourceOfDocument> sources;

    private ReportContents(
        OverviewModel overview,
        CoverageModel coverage,
        IReadOnlyList<ReportHead> documents,
        IReadOnlyList<UnreadDocument> unread,
        Dictionary<string, SourceOfDocument> sources,
        PersonalNames names)
    {
        Overview = overview;
        Coverage = coverage;
        Documents = documents;
        Unread = unread;
        Names = names;
        this.sources = sources;
        Provinces = ProvinceReports.Of(documents);
        Figures = ReportFigures.Of(documents, Provinces, overview.Overview.Shares);
    }

    /// <summary>Which reports it is of.</summary>
    public OverviewFilter Filter => Overview.Address.Filter;

    /// <summary>Scores, shares and findings.</summary>
    public OverviewModel Overview { get; }

    /// <summary>Who is expected, there and missing; its rows are of what is missing.</summary>
    public CoverageModel Coverage { get; }

    /// <summary>The chosen documents, in the order of paths. A file that was not read belongs to no year and no province.</summary>
    public IReadOnlyList<ReportHead> Documents { get; }

    /// <summary>Those of them that were not read, or not all of them.</summary>
    public IReadOnlyList<UnreadDocument> Unread { get; }

    /// <summary>The same documents by province.</summary>
    public IReadOnlyList<ProvinceReports> Provinces { get; }

    /// <summary>The same as they are listed: all together where they are few, else by province.</summary>
    public IReadOnlyList<ProvinceReports> Listed => Provinces.Count > 1 && Documents.Count <= MostInOneTable ? [ProvinceReports.Whole(Provinces)] : Provinces;

    /// <summary>How many there are of what.</summary>
    public ReportFigures Figures { get; }

    /// <summary>The fiscal years (BE) that the documents are listed under, the earliest first.</summary>
    public IReadOnlyList<int> Years => [.. Documents.Select(d => d.Year).OfType<int>().Distinct().Order()];

    /// <summary>Documents that hold values back, the most first.</summary>
    public IEnumerable<ReportHead> Worst => Documents.Where(d => d.Errors > 0 && d.Outcome < Outcome.Refused).OrderByDescending(d => d.Errors).ThenBy(d => d.Path, PathOrder.Instance);

    /// <summary>Version of the program that writes it.</summary>
    public required string Program { get; init; }

    /// <summary>Revision of the rules that it is written by.</summary>
    public string Rules => Overview.Rules.Revision;

    /// <summary>Documents whose result was made by another program or other rules than these.</summary>
    public required int ReadOtherwise { get; init; }

    /// <summary>Documents that were not found any more when their folder was last read.</summary>
    public required int Missing { get; init; }

    /// <summary>Documents to whose results something that was decided is still to be applied.</summary>
    public required int Unsettled { get; init; }

    /// <summary>Documents that may be of the chosen year and province and do not say so, those that were not read among them; they are not in it.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Whether it is known of any document where it came from.</summary>
    public bool HasSources => Documents.Any(d => sources.ContainsKey(d.Document));

    /// <summary>Takes names of persons out.</summary>
    public PersonalNames Names { get; }

    /// <summary>Where a document came from.</summary>
    public SourceOfDocument SourceOf(ReportHead document) => sources.GetValueOrDefault(document.Document, SourceOfDocument.Unknown);

    /// <summary>The path of a document, without names of persons.</summary>
    public string PathOf(ReportHead document) => Names.Redact(document.Path);

    /// <summary>Reads it.</summary>
    /// <param name="view">The view of the store.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="filter">Which reports it is of.</param>
    /// <param name="program">Version of this program.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<ReportContents> ReadAsync(IRecordQueries view, RuleSet rules, OverviewFilter filter, string program, CancellationToken cancellation = default)
    {
        var heads = new List<ReportHead>();
        await foreach (var head in view.HeadsAsync(cancellation)) heads.Add(head);
        var documents = heads.Where(h => IsOf(h, filter)).ToList();
        var names = new PersonalNames(rules.Places);
        var expected = await view.ExpectedAgenciesAsync(cancellation);
        var files = await FilesAsync(view, documents, cancellation);
        var unsettled = (await view.UnsettledAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        return new ReportContents(
            new OverviewModel(new OverviewAddress(filter), await view.OverviewAsync(filter, cancellation), ReportChoices.Of(heads, expected), rules) { IsFile = true },
            new CoverageModel(new CoverageAddress(filter.Year, filter.Province, CoverageState.Missing), expected, heads) { IsFile = true },
            documents,
            await UnreadDocument.ReadAsync(view, documents, cancellation),
            await SourcesAsync(view, files, names, cancellation),
            names)
        {
            Program = program,
            ReadOtherwise = files.Count(f => f.Any(p => p.ProgramVersion != program || p.RulesRevision != rules.Revision)),
            Missing = files.Count(f => f.All(p => p.Status == PathStatus.Missing)),
            LeftOut = heads.Count(h => !IsOf(h, filter) && MayBeOf(h, filter)),
            Unsettled = documents.Count(d => unsettled.Contains(d.Path)),
        };
    }

    /// <summary>The same choice as an overview makes.</summary>
    private static bool IsOf(ReportHead head, OverviewFilter filter) =>
        (filter.Year is null || head.Year == filter.Year) && (filter.Province is null || string.Equals(head.Agency.Province, filter.Province, StringComparison.Ordinal));

    private static bool MayBeOf(ReportHead head, OverviewFilter filter) =>
        (head.Year is null || filter.Year is null || head.Year == filter.Year)
        && (filter.Province is null || string.IsNullOrEmpty(head.Agency.Province) || string.Equals(head.Agency.Province, filter.Province, StringComparison.Ordinal));

    /// <summary>The paths of each document, in order.</summary>
    private static async Task<IReadOnlyList<IGrouping<string, KnownFile>>> FilesAsync(IRecordQueries view, IReadOnlyList<ReportHead> documents, CancellationToken cancellation)
    {
        var chosen = documents.Select(d => d.Document).ToHashSet(StringComparer.Ordinal);
        var files = new List<KnownFile>();
        await foreach (var file in view.KnownFilesAsync(cancellation))
        {
            if (file.Status != PathStatus.Forgotten && chosen.Contains(file.Document)) files.Add(file);
        }

        return [.. files.GroupBy(f => f.Document, StringComparer.Ordinal)];
    }

    /// <summary>Of a document with several paths the first that the list names counts, as in the dataset.</summary>
    private static async Task<Dictionary<string, SourceOfDocument>> SourcesAsync(
        IRecordQueries view, IReadOnlyList<IGrouping<string, KnownFile>> files, PersonalNames names, CancellationToken cancellation)
    {
        var list = await SourceList.ReadAsync(view, cancellation);
        return files.Select(f => (Document: f.Key, Entry: list.Of(f.Select(p => p.Path))))
            .Where(f => f.Entry is not null)
            .ToDictionary(f => f.Document, f => SourceOfDocument.Of(f.Entry!, names), StringComparer.Ordinal);
    }
}
