using ItaIngest.Checks;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Relations;

/// <summary>
/// The stage behind the checks: what the settled reports of an agency say of one another, over its kinds and years, and against
/// published lists. The same documents give the same results, in whatever order they were loaded.
/// </summary>
public sealed class Relater(RuleSet rules)
{
    /// <summary>Every relation, in the order in which their results are told.</summary>
    public static IReadOnlyList<IRelation> All { get; } =
    [
        new AgenciesOfOneName(), new FormatsDiffer(), new PublishedListDiffers(), new RestatedLastYearDiffers(), new ImplementationUnlikeAnalysis(),
    ];

    /// <summary>Relates the documents of one agency; see <see cref="Records.Relate"/>.</summary>
    public IReadOnlyList<RelationResult> Relate(IEnumerable<StoredDocument> documents, IReadOnlyList<PublishedScore> published)
    {
        var reports = documents.Select(RelatedReport.Of).OfType<RelatedReport>().ToList();
        if (reports.Count < 2 && published.Count == 0) return [];
        var context = RelationContext.Of(rules, reports, published);
        var said = All.SelectMany(r => r.Run(context)).ToLookup(r => r.Document, r => r.Result, StringComparer.Ordinal);
        return [.. reports.SelectMany(d => Answered(d, [.. said[d.Id]]).Select(r => new RelationResult(d.Id, r)))];
    }

    /// <summary>As people answered them. What is no finding is kept as answered: it is stored nowhere else.</summary>
    private IReadOnlyList<CheckResult> Answered(RelatedReport document, IReadOnlyList<CheckResult> results)
    {
        var found = Findings.Answer(results, document.Answers, rules.Checks.VersionOf);
        return [.. found.Results, .. found.Suppressed];
    }
}

/// <summary>A relation between documents that is checked. Changes nothing; keeps nothing.</summary>
public interface IRelation
{
    /// <summary>ITA- code of the register.</summary>
    string Code { get; }

    /// <summary>What it says of the documents.</summary>
    IEnumerable<RelationResult> Run(RelationContext context);
}
