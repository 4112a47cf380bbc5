namespace ItaIngest.Cli.Ingest;

/// <summary>What is wrong with a list beside the files.</summary>
/// <param name="File">Its name.</param>
/// <param name="Line">Line of the file, from 1; 0 where the whole file is meant.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Text">What stands there.</param>
internal sealed record CompanionProblem(string File, int Line, CompanionFault Fault, string Text);

/// <summary>What can be wrong with a row of <c>sources.csv</c>, of <c>agencies.csv</c> or of a published list.</summary>
internal enum CompanionFault
{
    /// <summary>A column that every such list has is not there; the text names it.</summary>
    ColumnMissing = 0,

    /// <summary>The file cannot be opened.</summary>
    NotReadable,

    /// <summary>Not UTF-8.</summary>
    NotUtf8,

    /// <summary>Not CSV: a quote that is not closed.</summary>
    NotCsv,

    /// <summary>The row says nothing in a column that it must fill; the text names it.</summary>
    Empty,

    /// <summary>No day.</summary>
    NotADay,

    /// <summary>No fiscal year of the Buddhist era.</summary>
    NotAYear,

    /// <summary>The same path or agency a second time.</summary>
    Twice,

    /// <summary>No score from 0 to 100.</summary>
    NotAScore,

    /// <summary>More bytes or rows than such a list can have; the text says how many are read.</summary>
    TooBig,
}
