using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Relations;

/// <summary>ITA-A010: a document does not say where its agency is, and there are several agencies of that name. It is then related to none of them.</summary>
public sealed class AgenciesOfOneName : IRelation
{
    /// <inheritdoc/>
    public string Code => "ITA-A010";

    /// <inheritdoc/>
    public IEnumerable<RelationResult> Run(RelationContext context)
    {
        // One document alone can be mixed up with nothing.
        if (context.Documents.Count < 2) yield break;
        foreach (var agency in context.Agencies)
        {
            foreach (var document in agency.Documents)
            {
                if (agency.CouldBe.Count > 1) yield return new RelationResult(document.Id, Told(context, document, agency.CouldBe));
                else if (!agency.IsCertain) yield return new RelationResult(document.Id, Say.CannotTell(Code, new Subject("agency"), "agencies-of-one-name", new Figures { { "agency", Name(document) } }, Named(document)));
            }
        }
    }

    private CheckResult Told(RelationContext context, RelatedReport document, IReadOnlyList<AgencyPlace> candidates)
    {
        var figures = new Figures { { "agency", Name(document) }, { "candidates", string.Join('|', candidates.Select(c => $"{c.District} {c.Province}")) } };
        var others = candidates.Select(c => context.Documents.First(d => AgencyPlace.Of(d) == c)).Select(d => d.Whole(here: false));
        return Say.Fails(Code, new Subject("agency"), Severity.Warning, figures, [Named(document), .. others], []);
    }

    private static string Name(RelatedReport document) => document.Key.AgencyType + document.Key.AgencyName;

    private static Evidence Named(RelatedReport document) =>
        document.Facts.Agency.Mentions.FirstOrDefault(m => m is { Kind: MentionKind.Agency, Standing: MentionStanding.Same }) is { } mention
            ? new Evidence(mention.At with { Document = null }, mention.Text, "stated")
            : new Evidence(new Place(), Name(document), "stated");
}
