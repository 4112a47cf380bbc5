using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.LiteDb;

/// <summary>A content without what is large: all that lists, tallies and facets are made of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ResultOfPath">The path that its result was made under.</param>
/// <param name="Format">Format of the file.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Failure">What went wrong in this program, of a failed file.</param>
/// <param name="Kind">Kind of report.</param>
/// <param name="AgencyType">Whose it is.</param>
/// <param name="AgencyName">Whose it is.</param>
/// <param name="District">Where.</param>
/// <param name="Province">Where.</param>
/// <param name="ScoreYear">Fiscal year (BE) of its scores.</param>
/// <param name="ReportYear">Fiscal year (BE) that it is for.</param>
/// <param name="ProgramVersion">The program that made the result.</param>
/// <param name="RulesRevision">The rules that it was made by.</param>
/// <param name="Decided">How many decisions about its path went into the result.</param>
/// <param name="Result">Number of its result among the large values; null of a failed file.</param>
/// <param name="Details">What its result and its relations come to; null where no path that is present or missing leads to it.</param>
internal sealed record DocumentHead(
    string Id,
    string ResultOfPath,
    DocumentFormat Format,
    long Bytes,
    Outcome Outcome,
    Failure? Failure,
    ReportKind? Kind,
    string? AgencyType,
    string? AgencyName,
    string? District,
    string? Province,
    int? ScoreYear,
    int? ReportYear,
    string ProgramVersion,
    string RulesRevision,
    int Decided,
    long? Result,
    DocumentDetails? Details)
{
    /// <summary>The head of a file that is put.</summary>
    public static DocumentHead Of(FileRecord file, string program, string rules, long? result, DocumentDetails? details)
    {
        var facts = file.Result?.Facts;
        return new DocumentHead(
            file.Document, file.Source.Path, file.Source.Format, file.Source.Length, file.Outcome, file.Failure,
            facts?.Kind, facts?.Agency.Type, facts?.Agency.Name, facts?.Agency.District, facts?.Agency.Province, facts?.ScoreYear, facts?.ReportYear,
            program, rules, file.Decisions, result, details);
    }

    /// <summary>By what it is related; null where it names no agency.</summary>
    public AgencyKey? RelatedBy() => AgencyName is { Length: > 0 } name ? new AgencyKey(AgencyType ?? "", name) : null;

    /// <summary>How it ends among the others.</summary>
    public Outcome AmongOthers() => Outcome == Outcome.Clean && Details is { IsFlaggedByRelation: true } ? Outcome.Flagged : Outcome;

    /// <summary>The year that it is listed under.</summary>
    public int? Year() => ReportYear ?? ScoreYear;
}

/// <summary>What the result of a document and its relations come to.</summary>
/// <param name="Said">Number of its findings and relations (<see cref="SaidOfDocument"/>) among the large values; null where nothing is said.</param>
/// <param name="Checks">What each check found; see <see cref="CheckTally"/>.</param>
/// <param name="Errors">Open findings that hold values back.</param>
/// <param name="Warnings">Other open findings.</param>
/// <param name="IsFlaggedByRelation">A relation says something of it that a person should look at.</param>
/// <param name="Shares">How far its scores may be trusted.</param>
/// <param name="Scores">Its headline scores, as <see cref="HeadScore"/> writes them.</param>
/// <param name="OwnToLookAt">Decisions to be looked at again, by its own result.</param>
/// <param name="RelatedToLookAt">Decisions to be looked at again, by its relations.</param>
internal sealed record DocumentDetails(
    long? Said,
    string Checks,
    int Errors,
    int Warnings,
    bool IsFlaggedByRelation,
    ScoreShares Shares,
    string Scores,
    IReadOnlyList<LookedAt> OwnToLookAt,
    IReadOnlyList<LookedAt> RelatedToLookAt)
{
    /// <summary>Of a document and what is said of it.</summary>
    /// <param name="stated">What it states.</param>
    /// <param name="said">What is said of it.</param>
    /// <param name="number">Number of that among the large values.</param>
    /// <param name="own">Decisions to be looked at again, by its own result.</param>
    public static DocumentDetails Of(IReadOnlyList<Observation> stated, SaidOfDocument said, long? number, IReadOnlyList<LookedAt> own)
    {
        IReadOnlyList<CheckResult> all = [.. said.Own, .. said.Relations];
        var checks = CheckTally.Of(all);
        return new DocumentDetails(
            number,
            CheckTally.Pack(checks),
            checks.Sum(c => c.Errors),
            checks.Sum(c => c.Warnings),
            said.Relations.Any(r => r is { IsFinding: true, Severity: >= Severity.Warning }),
            StatedScores.Shares(stated, all),
            HeadScore.Pack(StatedScores.Headlines(stated, all)),
            own,
            LookedAt.Of(LookAgain.At(said.Relations)));
    }

    /// <summary>Decisions to be looked at again, each once.</summary>
    public IReadOnlyDictionary<string, DecisionState> ToLookAt()
    {
        var states = OwnToLookAt.ToDictionary(l => l.Decision, l => l.State, StringComparer.Ordinal);
        foreach (var l in RelatedToLookAt)
        {
            // What is to be confirmed wins where both are said.
            if (l.State == DecisionState.ToConfirm || !states.ContainsKey(l.Decision)) states[l.Decision] = l.State;
        }

        return states;
    }
}

/// <summary>A decision that is to be looked at again, and why.</summary>
internal sealed record LookedAt(string Decision, DecisionState State)
{
    public static IReadOnlyList<LookedAt> Of(IReadOnlyDictionary<string, DecisionState> states) => [.. states.Select(s => new LookedAt(s.Key, s.Value))];
}

/// <summary>What is said of a document: the results of its own checks, then those of its relations.</summary>
internal sealed record SaidOfDocument(IReadOnlyList<CheckResult> Own, IReadOnlyList<CheckResult> Relations)
{
    public static SaidOfDocument Nothing { get; } = new([], []);

    /// <summary>Nothing is said.</summary>
    public bool IsNothing() => Own.Count == 0 && Relations.Count == 0;
}
