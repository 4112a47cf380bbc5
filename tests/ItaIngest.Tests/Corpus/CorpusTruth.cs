using System.Text.Json;
using System.Text.Json.Serialization;

namespace ItaIngest.Tests.Corpus;

/// <summary>
/// What a file of corpus/ states and what must be found in it: corpus/truth/&lt;path&gt;.json. Written from what the document was
/// made of, never from what the program reads. A field that is left out is not held against the program.
/// </summary>
internal sealed record CorpusTruth
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>"clean", "flagged", "partial" or "refused".</summary>
    public required string Outcome { get; init; }

    /// <summary>Of a refused file: the reason, a name of <c>RefusalReason</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>"text", "html", "docx" or "pdf".</summary>
    public string? Format { get; init; }

    /// <summary>How the file is encoded; for readers.</summary>
    public string? Encoding { get; init; }

    /// <summary>"analysis", "implementation", or "other" where nothing tells.</summary>
    public string? Kind { get; init; }

    public TruthAgency? Agency { get; init; }

    public int? ReportYear { get; init; }

    public int? ScoreYear { get; init; }

    public int? PlanYear { get; init; }

    /// <summary>The agency and its figures are made up.</summary>
    public bool Invented { get; init; }

    /// <summary>What a reader should know; for readers.</summary>
    public string? Note { get; init; }

    /// <summary>Every score, level and pass word that is stated; one that is stated twice with two values stands twice.</summary>
    public IReadOnlyList<TruthObservation> Observations { get; init; } = [];

    public IReadOnlyList<TruthDisclosure> Disclosures { get; init; } = [];

    public TruthMeasures? Measures { get; init; }

    /// <summary>What must be found.</summary>
    public IReadOnlyList<TruthFinding> Findings { get; init; } = [];

    /// <summary>Errors that may be found beside them, as consequences of the same defect.</summary>
    public IReadOnlyList<TruthFinding> MayFind { get; init; } = [];

    /// <summary>False alarms: what must not be found, at any severity where none is given.</summary>
    public IReadOnlyList<TruthFinding> MustNotFind { get; init; } = [];

    /// <summary>Every finding that the other documents of the corpus and its published list give of it.</summary>
    public IReadOnlyList<TruthFinding> Relations { get; init; } = [];

    public static CorpusTruth Read(string file) =>
        JsonSerializer.Deserialize<CorpusTruth>(File.ReadAllText(file), Json) ?? throw new InvalidDataException(file);
}

/// <summary>A field that the report does not state is null.</summary>
internal sealed record TruthAgency(string? Type, string? Name, string? District, string? Province);

/// <param name="Item">As in observations.</param>
/// <param name="Year">Fiscal year (BE).</param>
/// <param name="Figure">"score", "level" or "pass".</param>
/// <param name="Value">ASCII digits, as many decimals as written; a level's word; "pass" or "fail".</param>
/// <param name="Part">"EIT1", "EIT2" where the report names one.</param>
/// <param name="MayBeHeld">The report names no code: held with several candidates, this one among them, is right too.</param>
/// <param name="Optional">A row that cannot be right (a code that its year does not have): the finding about it is what counts.</param>
internal sealed record TruthObservation(string Item, int Year, string Figure, string Value, string? Part = null, bool MayBeHeld = false, bool Optional = false);

internal sealed record TruthDisclosure(string Item, bool? Done);

/// <param name="Count">Rows, those that a page end cuts counted once.</param>
/// <param name="Titles">How each begins, in order.</param>
internal sealed record TruthMeasures(int Count, IReadOnlyList<string> Titles);

/// <param name="Code">Code of the register.</param>
/// <param name="Item">Subject it must name, or null for any.</param>
/// <param name="Severity">One, or several joined by '|'; null for any.</param>
internal sealed record TruthFinding(string Code, string? Item = null, string? Severity = null);
