using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Repairs;
using ItaIngest.Rules;
using ItaIngest.Tests.Trials.Oracle;

namespace ItaIngest.Tests.Trials;

/// <summary>A number that the program changed, or would change.</summary>
internal sealed record Change(PrintedCell Cell, string From, string To);

/// <summary>What the oracle says of a report, and what the program says of it.</summary>
/// <param name="IsConsistent">By the oracle.</param>
/// <param name="Repairs">By the oracle: every change of one digit that makes it consistent; none of a consistent report.</param>
/// <param name="Unique">The only plausible one, where there is only one.</param>
/// <param name="IsSafe">Whether that one may be applied without asking.</param>
/// <param name="Findings">Errors and Warnings of the program, applied repairs told.</param>
/// <param name="Applied">What the program changed by itself.</param>
/// <param name="Proposal">What it proposes first, or has applied; null where it proposes nothing.</param>
internal sealed record Judgement(
    bool IsConsistent,
    IReadOnlyList<OracleRepair> Repairs,
    OracleRepair? Unique,
    bool IsSafe,
    IReadOnlyList<CheckResult> Findings,
    IReadOnlyList<Change> Applied,
    Repair? Proposal)
{
    /// <summary>The program changed what the oracle would ask a person about. Of two errors far apart it may mend one alone.</summary>
    public const string NotSafe = "applied though not safe";

    // What these say is about other signs than the arithmetic: repeated values, how many people answered.
    private static readonly HashSet<string> Beside = new(["ITA-S014", "ITA-S021"], StringComparer.Ordinal);

    /// <summary>Whether the program sees that the numbers contradict one another.</summary>
    public bool IsDetected => Applied.Count > 0 || Findings.Any(f => IsOfScores(f) && !Beside.Contains(f.Code) && !IsExpected(f));

    /// <summary>Whether it holds with every unnamed list of e questions the mean of both parts.</summary>
    public bool HoldsPlainly { get; init; } = true;

    // That a list which lacks some can only be one part is a Warning, though it is consistent.
    private bool IsExpected(CheckResult finding) => IsConsistent && !HoldsPlainly && finding is { Code: "ITA-S013", Severity: Severity.Warning };

    /// <summary>Whether a finding is about scores and levels.</summary>
    public static bool IsOfScores(CheckResult finding) =>
        finding.Code.StartsWith("ITA-S", StringComparison.Ordinal) || finding.Code.StartsWith("ITA-R", StringComparison.Ordinal);

    /// <summary>Whether the first proposal is the only plausible repair.</summary>
    public bool IsFirstRight { get; init; }

    /// <summary>How the two disagree; empty where they agree.</summary>
    public IReadOnlyList<string> Disagreements
    {
        get
        {
            var found = new List<string>();
            if (!IsConsistent && !IsDetected) found.Add("not detected");
            if (IsConsistent && IsDetected) found.Add("accused though consistent");
            if (Unique is not null && !IsFirstRight) found.Add(Proposal is null ? "only repair not proposed" : "only repair not proposed first");
            if (IsSafe && Applied.Count == 0) found.Add("safe repair not applied");
            if (Applied.Count > 0 && !(IsSafe && Applied.Count == 1 && Applied[0].Cell == Unique!.Cell && Applied[0].To == Unique.To)) found.Add(NotSafe);
            return found;
        }
    }
}

/// <summary>Asks both.</summary>
internal sealed class Judge(RuleSet rules, MisreadDigits digits)
{
    private static readonly ReadDocument Empty = new(
        new Extraction(new SourceFile(new string('0', 64), "made.txt", Documents.DocumentFormat.Text, 1), ExtractionStatus.Complete, [], [], Residue.None), []);

    private readonly Repairer repairer = new(rules);
    private readonly Checker checker = new(rules);

    public RuleSet Rules => rules;

    public MisreadDigits Digits => digits;

    public bool IsConsistent(ReportFacts facts) => OracleReport.Of(facts, rules.Books).IsConsistent;

    /// <summary>Errors and Warnings of the program.</summary>
    public IReadOnlyList<CheckResult> Findings(ReportFacts facts) =>
        [.. checker.Check(Empty, facts).Where(r => r.IsFinding && r.Severity >= Severity.Warning)];

    public ReportFacts Repaired(ReportFacts facts) => repairer.Repair(facts);

    /// <summary>What both say.</summary>
    /// <param name="facts">The report.</param>
    /// <param name="known">Findings that the report has anyway, by code and subject.</param>
    public Judgement Of(ReportFacts facts, IReadOnlySet<(string Code, Subject Subject)>? known = null)
    {
        var oracle = OracleReport.Of(facts, rules.Books);
        var consistent = oracle.IsConsistent;
        IReadOnlyList<OracleRepair> repairs = consistent ? [] : oracle.Repairs(digits);
        var unique = repairs.Count(r => r.IsPlausible) == 1 ? repairs.First(r => r.IsPlausible) : null;
        var settled = repairer.Repair(facts);
        var applied = PrintedCells.Of(facts).Select(c => new Change(c, PrintedCells.Text(facts, c), PrintedCells.Text(settled, c))).Where(c => c.From != c.To).ToList();
        var findings = Findings(settled);
        if (known is not null) findings = [.. findings.Where(f => !known.Contains((f.Code, f.Subject)))];
        var proposal = findings.FirstOrDefault(f => f.Repair is not null && Judgement.IsOfScores(f))?.Repair;
        return new Judgement(consistent, repairs, unique, unique is not null && oracle.IsSafe(unique, repairs), findings, applied, proposal)
        {
            HoldsPlainly = oracle.HoldsPlainly,
            IsFirstRight = unique is not null && (applied.Count > 0 ? applied is [var only] && only.Cell == unique.Cell && only.To == unique.To : IsThis(proposal, unique, facts)),
        };
    }

    private static bool IsThis(Repair? proposal, OracleRepair repair, ReportFacts facts)
    {
        if (proposal is null || FigureText.Read(proposal.To)?.Value != FigureText.Read(repair.To)!.Value.Value) return false;
        if (FigureText.Read(proposal.From)?.Value != FigureText.Read(repair.From)!.Value.Value) return false;
        if (repair.Cell.IsDifference)
        {
            var item = facts.Claims[repair.Cell.Claim].Figures.GetValueOrDefault("item") ?? "";
            return proposal.Target.StartsWith(item, StringComparison.Ordinal) && !proposal.Target.EndsWith("/score", StringComparison.Ordinal);
        }

        return proposal.Target == ObservationKey.Of(facts.Observations[repair.Cell.Observation]);
    }
}
