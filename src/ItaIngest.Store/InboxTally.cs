using System.Globalization;
using System.Runtime.InteropServices;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>Takes the documents one after the other, in the order of paths, and says what an inbox shows of them. One pass does for all facets.</summary>
internal sealed class InboxTally(InboxFilter filter, int skip, int take)
{
    private const int AgenciesAtMost = 100;

    private readonly InboxMatch match = new(filter);
    private readonly List<InboxDocument> documents = [];
    private readonly Dictionary<int, (int Documents, int Findings)> years = [];
    private readonly Dictionary<string, (int Documents, int Findings)> provinces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Documents, int Findings)> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Documents, int Findings)> severities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Documents, int Findings)> codes = new(StringComparer.Ordinal);
    private int total;
    private int open;
    private int toConfirm;

    /// <summary>The next document.</summary>
    public void Add(InboxRow row)
    {
        if (!match.HasState(row)) return;
        var (year, province, agency) = (match.HasYear(row), match.HasProvince(row), match.HasAgency(row));
        if ((year ? 0 : 1) + (province ? 0 : 1) + (agency ? 0 : 1) > 1 || !match.HasText(row)) return;
        var found = match.Found(row);
        var some = found.Open(filter.Severity);
        var isThere = year && province && agency;
        if (some > 0 || !match.WantsFinding)
        {
            if (province && agency) Count(years, row.Year ?? 0, some);
            if (year && agency) Count(provinces, row.Province, some);
            if (year && province) Count(agencies, row.AgencyType + row.AgencyName, some);
            if (isThere) Take(row, some);
        }

        if (!isThere) return;
        if (found.Errors > 0) Count(severities, "error", found.Errors);
        if (found.Warnings > 0) Count(severities, "warning", found.Warnings);
        foreach (var check in row.Open)
        {
            if (check.Open(filter.Severity) is > 0 and var ofCheck) Count(codes, check.Code, ofCheck);
        }
    }

    /// <summary>What was counted.</summary>
    /// <param name="decided">How often the document of a path was decided about.</param>
    public Inbox Result(Func<string, int> decided) => new(
        [.. documents.Select(d => d with { Decided = decided(d.Path) })],
        total,
        open,
        toConfirm,
        new InboxFacets(
            [.. years.OrderByDescending(y => y.Key).Select(y => new FacetValue(y.Key == 0 ? "" : y.Key.ToString(CultureInfo.InvariantCulture), y.Value.Documents, y.Value.Findings))],
            [.. Ordered(provinces)],
            [.. Ordered(agencies).Take(AgenciesAtMost)],
            [.. Ordered(severities)],
            [.. Ordered(codes)]));

    private static IEnumerable<FacetValue> Ordered(Dictionary<string, (int Documents, int Findings)> facet) =>
        facet.Select(v => new FacetValue(v.Key, v.Value.Documents, v.Value.Findings)).OrderByDescending(v => v.Findings).ThenBy(v => v.Value, PathOrder.Instance);

    private static void Count<TKey>(Dictionary<TKey, (int Documents, int Findings)> facet, TKey key, int findings)
        where TKey : notnull
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(facet, key, out _);
        count = (count.Documents + 1, count.Findings + findings);
    }

    private void Take(InboxRow row, int findings)
    {
        if (total >= skip && documents.Count < take) documents.Add(row.Whole());
        total++;
        open += findings;
        toConfirm += row.ToConfirm;
    }
}

/// <summary>Whether a document is one of those that a filter lets through.</summary>
internal sealed class InboxMatch(InboxFilter filter)
{
    /// <summary>The filter names a finding that a document must have.</summary>
    public bool WantsFinding { get; } = filter.Severity is not null || !string.IsNullOrEmpty(filter.Code);

    /// <summary>Whether it lets a document through.</summary>
    public bool Passes(InboxRow row) =>
        HasState(row) && HasYear(row) && HasProvince(row) && HasAgency(row) && (!WantsFinding || Found(row).Open(filter.Severity) > 0) && HasText(row);

    /// <summary>Whether there is something to do of the kind that is asked for.</summary>
    public bool HasState(InboxRow row) => filter.State switch
    {
        InboxState.Open => row.Errors + row.Warnings > 0,
        InboxState.ToConfirm => row.ToConfirm > 0,
        _ => true,
    };

    /// <summary>Whether it is of the year.</summary>
    public bool HasYear(InboxRow row) => filter.Year is not { } year || row.Year == year;

    /// <summary>Whether it is of the province.</summary>
    public bool HasProvince(InboxRow row) => string.IsNullOrEmpty(filter.Province) || string.Equals(row.Province, filter.Province, StringComparison.Ordinal);

    /// <summary>Whether it is of the agency.</summary>
    public bool HasAgency(InboxRow row) => string.IsNullOrEmpty(filter.Agency) || string.Equals(row.AgencyType + row.AgencyName, filter.Agency, StringComparison.Ordinal);

    /// <summary>Whether its path or its agency has what is looked for.</summary>
    public bool HasText(InboxRow row)
    {
        if (string.IsNullOrEmpty(filter.Search) || Has(row.AgencyType + row.AgencyName) || Has(row.Province)) return true;
        var document = row.Whole();
        return Has(document.Path) || Has(document.District);
    }

    /// <summary>What the check of the filter found in it, or all checks.</summary>
    public CheckTally Found(InboxRow row)
    {
        if (string.IsNullOrEmpty(filter.Code)) return new CheckTally("", row.Errors, row.Warnings, 0);
        foreach (var check in row.Open)
        {
            if (string.Equals(check.Code, filter.Code, StringComparison.Ordinal)) return check;
        }

        return default;
    }

    private bool Has(string text) => text.Contains(filter.Search!, StringComparison.OrdinalIgnoreCase);
}
