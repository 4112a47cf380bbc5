using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Mapping;

namespace ItaIngest.Noise.Counted;

/// <summary>Whether an Error or Warning tells that something is absent: it names the item, its row, its table, or the whole document.</summary>
internal sealed class Told(DocumentResult result, RowPlaces places)
{
    private const string TablePrefix = "table:";

    private readonly List<CheckResult> findings = [.. result.Results.Where(r => r.IsFinding && r.Severity >= Severity.Warning && !IsOfText(r))];

    /// <summary>Of an item of a year, which stands in a row or in a sentence.</summary>
    public string? Of(string item, int year, int? row)
    {
        if (result.Facts is null) return "refused";
        var key = ObservationKey.Of(item, null, year, Figure.Score);
        return findings.FirstOrDefault(f => Items.Candidates(f.Subject.Item).Contains(item, StringComparer.Ordinal)
            || f.Withholds.Contains(key, StringComparer.Ordinal)
            || IsOfDocument(f)
            || (row is null && f.Code is "ITA-M013")
            || (row is { } number && (f.Evidence.Any(e => places.At(e.At).Contains(number)) || IsOfTable(f, number))))?.Code;
    }

    /// <summary>Codes of the Errors and Warnings that hold or flag an observation: that name it, or an addend at its place.</summary>
    public string Naming(Observation stated)
    {
        var key = ObservationKey.Of(stated);
        var at = stated.At with { Document = null };
        return string.Join('+', findings.Where(f => f.Withholds.Contains(key, StringComparer.Ordinal)
            || string.Equals(f.Subject.Item, stated.Item, StringComparison.Ordinal) && f.Subject.Year == stated.Year
            || f.Code.StartsWith("ITA-S", StringComparison.Ordinal) && f.Evidence.Any(e => e.Role is "addend" or "stated" && (e.At with { Document = null }) == at)
            || IsOfDocument(f) || f.Severity == Severity.Error && f.Subject.Item is ("agency" or "document" or "year")).Select(f => f.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>Of the agency's names.</summary>
    public CheckResult? OfAgency(params ReadOnlySpan<string> codes)
    {
        foreach (var finding in findings.OrderByDescending(f => f.Severity))
        {
            if (codes.Contains(finding.Code) || IsOfDocument(finding)) return finding;
        }

        return null;
    }

    // A letter that is broken beside a score says nothing of the score.
    private static bool IsOfText(CheckResult finding) =>
        finding.Code.StartsWith("ITA-T", StringComparison.Ordinal) || finding.Code.StartsWith("ITA-N", StringComparison.Ordinal);

    // That something was lost or not read is said of the document; so is which year it is of.
    private static bool IsOfDocument(CheckResult finding) =>
        finding.Code.StartsWith("ITA-X", StringComparison.Ordinal) && finding.Subject.Item is "document"
        || finding.Severity == Severity.Error && finding.Withholds.Any(w => w is "document" or "year" or "agency");

    private bool IsOfTable(CheckResult finding, int row)
    {
        if (!finding.Subject.Item.StartsWith(TablePrefix, StringComparison.Ordinal)) return false;
        return int.TryParse(finding.Subject.Item.AsSpan(TablePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var table) && places.TablesOf(row).Contains(table);
    }
}
