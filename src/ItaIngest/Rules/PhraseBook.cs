namespace ItaIngest.Rules;

/// <summary>The closed vocabulary of these reports: what stands in their headers, headings and labels, and the fixed words of their sentences.</summary>
/// <param name="Phrases">Words beside which misread ones are told, in the order of the file.</param>
/// <param name="Headers">Words by which headers name their columns. The earliest one in a header decides, of two at one place the longer.</param>
/// <param name="OtherScores">Words that make a column of scores another one: of whom, of when, of what survey.</param>
/// <param name="Differences">Words that make a column of scores one of differences.</param>
/// <param name="Variants">Spellings that are accepted beside another.</param>
public sealed record PhraseBook(
    IReadOnlyList<Phrase> Phrases,
    IReadOnlyList<HeaderWord> Headers,
    IReadOnlyList<string> OtherScores,
    IReadOnlyList<string> Differences,
    IReadOnlyList<SpellingVariant> Variants)
{
    /// <summary>No phrases.</summary>
    public static PhraseBook Empty { get; } = new([], [], [], [], []);
}

/// <summary>A fixed phrase.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Use">Where it stands.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record Phrase(string Text, PhraseUse Use, string Source);

/// <summary>Where a phrase stands, which decides what is done where it is misread.</summary>
public enum PhraseUse
{
    /// <summary>At the beginning of a heading: it is read as the heading that was meant.</summary>
    Heading = 0,

    /// <summary>Beside a score or level: it is read as what was meant.</summary>
    Label,

    /// <summary>In the sentences that state scores: it is read as what was meant.</summary>
    Sentence,

    /// <summary>Anywhere: it is told and never changed.</summary>
    Term,
}

/// <summary>A word that names a column.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Column">What the column holds.</param>
/// <param name="IsWhole">Whether it counts only where it is all of the header.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record HeaderWord(string Text, ColumnRole Column, bool IsWhole, string Source);

/// <summary>A spelling that is accepted beside the usual one.</summary>
/// <param name="Text">The spelling.</param>
/// <param name="Of">The usual one.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record SpellingVariant(string Text, string Of, string Source);
