using ItaIngest.Records;

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

    /// <summary>Whether a document is of the years and provinces that were chosen.</summary>
    public bool Wants(ReportHead head) =>
        (Years.Count == 0 || (head.Year is { } year && Years.Contains(year)))
        && (Provinces.Count == 0 || Provinces.Contains(head.Agency.Province ?? ""));

    /// <summary>Whether a value of this status is wanted.</summary>
    internal bool Wants(ValueStatus status) => status switch
    {
        ValueStatus.Held => IncludeHeld,
        ValueStatus.Flagged => !OnlyClean,
        _ => true,
    };
}

/// <summary>Who offers the dataset, and under which terms.</summary>
/// <param name="Program">Name and version of the program: "ItaIngest 0.4.0".</param>
/// <param name="Licence">Under which the dataset is published; null: nobody has said, and the package states none.</param>
public sealed record DatasetProducer(string Program, Licence? Licence = null);

/// <summary>A licence.</summary>
/// <param name="Name">Its identifier or name: "CC-BY-4.0".</param>
/// <param name="Address">Where it can be read; null where none was given.</param>
public sealed record Licence(string Name, string? Address);

/// <summary>What was written.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Rows">Rows by table, in the order of the tables.</param>
/// <param name="Scores">Scores of the chosen reports by status, whether they were written or left out.</param>
/// <param name="LeftOut">What was left out, and why.</param>
/// <param name="Files">The files and sheets of tables.</param>
public sealed record ExportSummary(
    string Folder,
    IReadOnlyList<KeyValuePair<string, long>> Rows,
    IReadOnlyDictionary<ValueStatus, long> Scores,
    IReadOnlyList<LeftOut> LeftOut,
    IReadOnlyList<DatasetFile> Files)
{
    /// <summary>Name of the first score that was written, to try <c>ita explain</c> with; null where there is none.</summary>
    public string? Example { get; init; }

    /// <summary>Scores that are held back until a person decides.</summary>
    public long Held => Scores[ValueStatus.Held];
}
