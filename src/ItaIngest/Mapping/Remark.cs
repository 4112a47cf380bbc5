using ItaIngest.Documents;

namespace ItaIngest.Mapping;

/// <summary>What the mapper saw and a check must tell. The mapper does not judge; <see cref="Checks"/> makes results of these.</summary>
/// <param name="Kind">What was seen.</param>
/// <param name="Item">The item it is about, or empty.</param>
/// <param name="From">As it stands in the source.</param>
/// <param name="To">As it was read or ought to read; several joined by '|' while undecided; empty where nothing can be proposed.</param>
/// <param name="Certain">True where only one reading is possible.</param>
/// <param name="Places">Where; a run of equal defects is one remark with many places.</param>
public sealed record Remark(RemarkKind Kind, string Item, string From, string To, bool Certain, IReadOnlyList<Place> Places);

/// <summary>What the mapper remarks on.</summary>
public enum RemarkKind
{
    /// <summary>A code is written with wrong letters or digits (๐๑๓, ซื้อ ๐๑๓, ๑๗ for i7).</summary>
    CodeMangled = 0,

    /// <summary>Upper case or otherwise unusual, but certain (E๗).</summary>
    CodeCase,

    /// <summary>A code that its title contradicts, or one title under two codes.</summary>
    CodeMismatch,

    /// <summary>A code that does not exist in that year.</summary>
    CodeOutOfRange,

    /// <summary>A score stands without a code; told by its title.</summary>
    CodeAbsent,

    /// <summary>A question of a table that lists all is absent.</summary>
    CodeMissing,

    /// <summary>The same code twice in one table.</summary>
    CodeRepeated,

    /// <summary>The title differs from the book's.</summary>
    QuestionTitleVariant,

    /// <summary>An accepted variant of an indicator's title.</summary>
    IndicatorTitleVariant,

    /// <summary>An indicator's number and title contradict.</summary>
    IndicatorTitleWrong,

    /// <summary>A column header differs from the known one.</summary>
    HeaderMangled,

    /// <summary>A heading is misspelt.</summary>
    HeadingMangled,

    /// <summary>Two headings stand in one line.</summary>
    HeadingMerged,

    /// <summary>A part of the report has no heading.</summary>
    HeadingMissing,

    /// <summary>Words of the closed vocabulary are misspelt; certain where they were read as what was meant.</summary>
    PhraseMangled,

    /// <summary>A row without its first cells was joined to the row before, or held.</summary>
    RowContinuation,

    /// <summary>A score cell that is no number.</summary>
    NotANumber,

    /// <summary>Digits that cannot be a number.</summary>
    NumberArtefact,

    /// <summary>Two different titles under one code: the one that does not fit, and the right one where the book knows it.</summary>
    CodeWithTwoTitles,

    /// <summary>One title under two codes whose titles the book does not know.</summary>
    TitleWithTwoCodes,

    /// <summary>A box or a word that tells the state of an OIT item, of which it cannot be said which state.</summary>
    StateUnread,
}
