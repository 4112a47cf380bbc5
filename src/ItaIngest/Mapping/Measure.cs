using ItaIngest.Documents;

namespace ItaIngest.Mapping;

/// <summary>A row of an action plan or of the results of measures.</summary>
/// <param name="Number">Its number as read, or empty.</param>
/// <param name="Title">The measure.</param>
/// <param name="Items">Items of the assessment that it answers ("i4", "indicator:2"), in order; empty where none is named.</param>
/// <param name="Steps">Steps or method.</param>
/// <param name="Result">Output, outcome or progress.</param>
/// <param name="Responsible">Who is responsible.</param>
/// <param name="From">First day of the period, if stated.</param>
/// <param name="To">Last day of the period, if stated.</param>
/// <param name="PeriodText">The period as read.</param>
/// <param name="Other">Columns that are none of these: header and text; nothing of a row is lost.</param>
/// <param name="At">Where the row stands.</param>
/// <param name="Continued">Places of the rows that continue it after a page end.</param>
public sealed record Measure(
    string Number,
    string Title,
    IReadOnlyList<string> Items,
    string Steps,
    string Result,
    string Responsible,
    DateOnly? From,
    DateOnly? To,
    string PeriodText,
    IReadOnlyList<LabelledText> Other,
    Place At,
    IReadOnlyList<Place> Continued);

/// <summary>A text with the header that it stands under.</summary>
public sealed record LabelledText(string Label, string Text);
