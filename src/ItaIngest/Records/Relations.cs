using ItaIngest.Checks;

namespace ItaIngest.Records;

/// <summary>
/// What the reports of an agency say of one another. Called once for each agency (type and name; agencies of one name in several
/// districts come together), within the transaction that stores the answer.
/// </summary>
/// <param name="documents">Its documents that are present or missing, in the order of paths; read as they are asked for, once. The text of their files may be left out.</param>
/// <param name="published">What the published lists say of it, in the order of lists and lines.</param>
/// <returns>Results of these documents; those of one document in the order in which they are to be told.</returns>
public delegate IReadOnlyList<RelationResult> Relate(IEnumerable<StoredDocument> documents, IReadOnlyList<PublishedScore> published);

/// <summary>A result that rests on more than its own document.</summary>
/// <param name="Document">Id of the document that it belongs to.</param>
/// <param name="Result">What was found; what stands in other documents has their id in its place.</param>
public sealed record RelationResult(string Document, CheckResult Result);

/// <summary>What relating did.</summary>
/// <param name="Agencies">Agencies that had changed, and have a document.</param>
/// <param name="Findings">Findings about them.</param>
/// <param name="Errors">Those of them that hold values back.</param>
public sealed record Related(int Agencies, int Findings, int Errors)
{
    /// <summary>Nothing had changed.</summary>
    public static Related Nothing { get; } = new(0, 0, 0);

    /// <summary>With another agency.</summary>
    public Related With(IReadOnlyList<RelationResult> results) => new(
        Agencies + 1,
        Findings + results.Count(r => r.Result.IsFinding),
        Errors + results.Count(r => r.Result is { IsFinding: true, Severity: Severity.Error }));
}
