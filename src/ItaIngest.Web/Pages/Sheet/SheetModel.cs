using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Review;
using ItaIngest.Rules;
using ItaIngest.Web.Wording;

namespace ItaIngest.Web.Pages.Sheet;

/// <summary>What a sheet for an agency says. Names of persons stand in none of it.</summary>
/// <param name="desk">The document.</param>
/// <param name="source">Where the file came from, if that is known.</param>
/// <param name="rules">The rules.</param>
/// <param name="names">Takes names of persons out.</param>
public sealed class SheetModel(DocumentOnDesk desk, SourceEntry? source, RuleSet rules, PersonalNames names)
{
    /// <summary>Places that are told of one finding.</summary>
    private const int Places = 6;

    /// <summary>The document.</summary>
    public DocumentOnDesk Desk => desk;

    /// <summary>Where the file came from, or null.</summary>
    public SourceEntry? Source => source;

    /// <summary>
    /// What does not add up in the report itself: scores, ratings, codes, names, sentences. What only this program read badly (noise of
    /// OCR, what a person said was misread or is no fault) is no business of the agency.
    /// </summary>
    public IReadOnlyList<SheetLine> Lines(PageWords words)
    {
        var book = rules.Book(desk.Facts?.ScoreYear);
        return
        [
            .. desk.Findings.Where(f => IsOfTheSource(f.Result))
                .Select(f => f.Result)
                .OrderBy(r => r.Evidence.Where(e => e.At.Document is null).Select(e => e.At).FirstOrDefault(), PlaceOrder.InDocument)
                .Select(r => Line(r, words, book)),
        ];
    }

    private SheetLine Line(CheckResult finding, PageWords words, CodeBook? book)
    {
        var here = finding.Evidence.Where(e => e.At.Document is null).ToList();
        var defects = here.Where(e => e.Role is "defect" or "stated").ToList();
        if (defects.Count == 0) defects = here;
        var expected = finding.Repair is { Safety: not Safety.ShowOnly } repair ? repair.To : finding.Figures.GetValueOrDefault("recomputed") ?? "";
        return new SheetLine(
            finding.Code,
            [.. defects.Take(Places).Select(e => words.Terms.Place(e.At)).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)],
            [.. defects.Take(Places).Select(e => names.Redact(e.Text)).Distinct(StringComparer.Ordinal)],
            names.Redact(expected),
            names.Redact(words.Terms.Finding(finding, book)));
    }

    private bool IsOfTheSource(CheckResult finding)
    {
        if (finding.Code[4] is not ('S' or 'R' or 'N' or 'A' or 'M')) return false;
        if (finding.IsOpen) return true;
        // A person looked, and the source says so.
        return desk.Stored.Decisions.LastOrDefault(d => d.Id == finding.AnsweredBy) is { } answer
            && (answer.Ruling == Ruling.KeepAsWritten || answer.Reason is Reasons.SourceWrong or Reasons.AgencySaid);
    }
}

/// <summary>A line of a sheet.</summary>
/// <param name="Code">Code of the check.</param>
/// <param name="Places">Where.</param>
/// <param name="Written">What stands there.</param>
/// <param name="Expected">What was expected, or empty.</param>
/// <param name="Text">The finding in words.</param>
public sealed record SheetLine(string Code, IReadOnlyList<string> Places, IReadOnlyList<string> Written, string Expected, string Text);
