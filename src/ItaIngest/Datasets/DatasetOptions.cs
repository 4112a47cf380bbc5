namespace ItaIngest.Datasets;

/// <summary>Which rows leave.</summary>
public sealed record DatasetOptions
{
    /// <summary>Clean and flagged values of all years and provinces, without personal names.</summary>
    public static DatasetOptions Default { get; } = new();

    /// <summary>Fiscal years (BE) of the reports; empty: all.</summary>
    public IReadOnlySet<int> Years { get; init; } = new HashSet<int>();

    /// <summary>Provinces of the agencies, without จังหวัด; empty: all.</summary>
    public IReadOnlySet<string> Provinces { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Leave out flagged values.</summary>
    public bool OnlyClean { get; init; }

    /// <summary>Include held values; their score stays empty.</summary>
    public bool IncludeHeld { get; init; }

    /// <summary>Leave names of persons in.</summary>
    public bool WithNames { get; init; }

    /// <summary>Whether a report is wanted. What belongs to no report (a refused file) is, unless years or provinces are chosen.</summary>
    internal bool Wants(ReportKey? report)
    {
        if (Years.Count == 0 && Provinces.Count == 0) return true;
        if (report is null) return false;
        return (Years.Count == 0 || (report.Year is { } year && Years.Contains(year)))
            && (Provinces.Count == 0 || Provinces.Contains(report.Province));
    }

    /// <summary>Whether a value of this status is wanted.</summary>
    internal bool Wants(ValueStatus status) => status switch
    {
        ValueStatus.Held => IncludeHeld,
        ValueStatus.Flagged => !OnlyClean,
        _ => true,
    };
}

/// <summary>What was written.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Rows">Rows by table, in the order of the tables.</param>
/// <param name="Scores">Scores of the chosen reports by status, whether they were written or left out.</param>
public sealed record ExportSummary(string Folder, IReadOnlyList<KeyValuePair<string, long>> Rows, IReadOnlyDictionary<ValueStatus, long> Scores)
{
    /// <summary>Scores that are held back until a person decides.</summary>
    public long Held => Scores[ValueStatus.Held];
}
