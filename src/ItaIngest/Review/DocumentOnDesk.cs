using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Review;

/// <summary>A document with all that a person needs to decide about it.</summary>
/// <param name="Stored">As it is stored: its result rests on all its decisions.</param>
/// <param name="Mapped">What the mapper read, before any decision; null of a file that was not read.</param>
/// <param name="Claims">What can be decided; null of a file that was not read.</param>
/// <param name="Standing">Its decisions, sorted out.</param>
/// <param name="Register">The register, for revisions.</param>
public sealed record DocumentOnDesk(StoredDocument Stored, ReportFacts? Mapped, ReportClaims? Claims, StandingDecisions Standing, CheckRegister Register)
{
    /// <summary>A document as it is stored, laid on the desk.</summary>
    public static DocumentOnDesk Of(StoredDocument stored, Settlement settlement, CheckRegister register)
    {
        var mapped = stored.Result is { } result ? settlement.Mapped(result) : null;
        return new DocumentOnDesk(stored, mapped, mapped is null ? null : ReportClaims.Of(stored.Path, stored.Source.Id, mapped), StandingDecisions.Of(stored.Decisions), register);
    }

    private IReadOnlyList<(string Id, CheckResult Result)>? open;

    /// <summary>How many decisions there are: what a form must have seen.</summary>
    public int Version => Stored.Decisions.Count;

    /// <summary>What it says, settled; null of a file that was not read.</summary>
    public ReportFacts? Facts => Stored.Result?.Facts;

    /// <summary>Its findings with their ids: those of its own checks, then those of relations.</summary>
    public IReadOnlyList<(string Id, CheckResult Result)> Findings { get; } =
        [.. FindingId.Of(Stored.Id, Stored.Result?.Results ?? []), .. FindingId.Of(Stored.Id, Stored.Relations)];

    /// <summary>Findings that wait for a person, the gravest first, then in the order of the document.</summary>
    public IReadOnlyList<(string Id, CheckResult Result)> Open => open ??=
        [.. Findings.Where(f => f.Result.IsOpen).OrderByDescending(f => f.Result.Severity).ThenBy(f => f.Result.Evidence is [var first, ..] && first.At.Document is null ? first.At : null, PlaceOrder.InDocument)];

    /// <summary>The finding of an id, or null.</summary>
    public CheckResult? Finding(string id) => Findings.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal)).Result;

    /// <summary>What stands at a claim now, settled: as a person sees it.</summary>
    public string Current(DecidedClaim claim)
    {
        if (Facts is null) return "";
        if (ReportEdits.IsAboutReport(claim)) return ReportEdits.Current(Facts, claim.Figure) ?? "";
        if (Claims?.Stated.FirstOrDefault(s => StandingDecisions.IsSame(s.Claim, claim)) is { } stated) return Settled(stated) ?? stated.Value;
        var decided = Standing.Values.LastOrDefault(d => StandingDecisions.IsSame(d.Claim, claim) && d.Value is not null)?.Value;
        return decided ?? (StandingDecisions.IsAboutItem(claim) ? claim.Item : claim.Raw);
    }

    /// <summary>Id of the decision about a claim that stands until now; null where there is none.</summary>
    public string? StandingOn(DecidedClaim claim) => Standing.Values.LastOrDefault(d => StandingDecisions.IsSame(d.Claim, claim))?.Id;

    /// <summary>The claim of a value that the program did not see; null where the file was not read.</summary>
    /// <param name="item">Its item in the numbering of the year.</param>
    /// <param name="year">Fiscal year (BE).</param>
    /// <param name="figure">What kind of figure.</param>
    /// <param name="where">Where it stands.</param>
    /// <param name="raw">What stands there.</param>
    public DecidedClaim? Added(string item, int year, Figure figure, Place where, string raw)
    {
        var word = ObservationKey.Word(figure);
        return Claims?.Added(item, year, figure, where, raw, Stored.Decisions.Count(d => d.Ruling == Ruling.Add && d.Claim.Item == item && d.Claim.Year == year && d.Claim.Figure == word));
    }

    // The item or the year may have been decided meanwhile: the place tells which statement it is.
    private string? Settled(StatedClaim stated)
    {
        foreach (var o in Facts!.Observations.Where(o => o.Figure == stated.Observation.Figure && o.Part == stated.Observation.Part))
        {
            if (o.At == stated.At) return o.Value;
            if (o.Copies.FirstOrDefault(c => c.At == stated.At) is { } copy) return copy.Value;
        }

        return null;
    }

    /// <summary>How a decision names one of its findings.</summary>
    public AnsweredFinding KeyOf(CheckResult finding) =>
        ItaIngest.Checks.Findings.KeyOf(Stored.Relations.Any(r => ReferenceEquals(r, finding)) ? Stored.Relations : Stored.Result?.Results ?? [], finding);
}
