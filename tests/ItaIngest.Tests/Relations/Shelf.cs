using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Records;
using ItaIngest.Relations;
using ItaIngest.Rules;
using ItaIngest.Tests.Checks;
using Format = ItaIngest.Documents.DocumentFormat;

namespace ItaIngest.Tests.Relations;

/// <summary>Some documents of one agency and what lists say of it, as a store would hand them over.</summary>
internal sealed class Shelf
{
    private readonly List<StoredDocument> documents = [];
    private readonly List<PublishedScore> published = [];
    private RuleSet rules = Given.RealRules;

    public Shelf Rules(Func<RuleSet, RuleSet> change)
    {
        rules = change(rules);
        return this;
    }

    /// <summary>A document that says what is given.</summary>
    public Shelf Put(string path, Given given, Outcome outcome = Outcome.Clean, IReadOnlyList<Decision>? decisions = null)
    {
        var source = new SourceFile(DocumentId.Hash(path), path, Format.Text, 1);
        var extraction = new Extraction(source, ExtractionStatus.Complete, [], [], Residue.None);
        var result = new DocumentResult(extraction, new ReadDocument(extraction, []), given.Facts, given.Results);
        documents.Add(new StoredDocument(source.Id, source, outcome, result, null, [new StoredPath(path, PathStatus.Present)]) { Decisions = decisions ?? [] });
        return this;
    }

    /// <summary>A row of a published list, of the agency of <see cref="Given"/>.</summary>
    public Shelf Published(int year, string overall, string level = "", string district = "เมือง", string province = "ตัวอย่าง", string oit = "", string list = "ประกาศ.csv")
    {
        published.Add(new PublishedScore(list, published.Count + 2, "เทศบาลตำบล", "ตัวอย่าง", district, province, year, overall, level, "", "", oit));
        return this;
    }

    /// <summary>Everything that is said, in the order of documents.</summary>
    public IReadOnlyList<RelationResult> All => new Relater(rules).Relate(documents.OrderBy(d => d.Path, PathOrder.Instance), published);

    /// <summary>What a check says of a document.</summary>
    public IReadOnlyList<CheckResult> Of(string path, string code) =>
        [.. All.Where(r => r.Document == DocumentId.Hash(path) && r.Result.Code == code).Select(r => r.Result)];

    /// <summary>The only thing that a check says of a document.</summary>
    public CheckResult One(string path, string code) => Of(path, code).Should().ContainSingle().Subject;

    /// <summary>A person says that a finding is none.</summary>
    public static Decision NotAFinding(string path, string code, string item, int year) => new(
        "d", new DecidedClaim(path, item, year, code, 1, "", ""), Ruling.NotAFinding, "", null, "", null, "ผู้ตรวจ", new DateTimeOffset(2025, 5, 2, 9, 30, 0, TimeSpan.Zero), DecidedBy.Form, "", null);
}
