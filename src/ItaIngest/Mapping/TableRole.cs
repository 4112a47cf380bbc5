using ItaIngest.Documents;

namespace ItaIngest.Mapping;

/// <summary>What a table was taken for.</summary>
/// <param name="Table">Number of the table in the document, from 1.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="HeaderRows">How many of its rows are header; 0: the header of an earlier table, or none.</param>
/// <param name="Columns">What each column holds, by number from 1; columns not understood are left out.</param>
/// <param name="At">Where it begins.</param>
public sealed record TableRole(int Table, TableKind Kind, int HeaderRows, IReadOnlyDictionary<int, string> Columns, Place At);

/// <summary>The kinds of table in these reports.</summary>
public enum TableKind
{
    /// <summary>None of the others.</summary>
    Other = 0,

    /// <summary>Indicators with their scores.</summary>
    IndicatorSummary,

    /// <summary>Questions with their scores.</summary>
    QuestionScores,

    /// <summary>Indicators and questions in one.</summary>
    IndicatorsAndQuestions,

    /// <summary>Scores of two or more years side by side.</summary>
    YearComparison,

    /// <summary>OIT items with their state.</summary>
    Disclosures,

    /// <summary>What is to be done.</summary>
    ActionPlan,

    /// <summary>What was done.</summary>
    MeasureResults,

    /// <summary>A printed rating scale.</summary>
    RatingScale,

    /// <summary>How scores are computed.</summary>
    ScoringMethod,
}

/// <summary>Which kinds of table hold what.</summary>
public static class TableKinds
{
    /// <summary>Whether a table of this kind states scores.</summary>
    public static bool IsOfScores(this TableKind kind) =>
        kind is TableKind.IndicatorSummary or TableKind.QuestionScores or TableKind.IndicatorsAndQuestions or TableKind.YearComparison;
}
