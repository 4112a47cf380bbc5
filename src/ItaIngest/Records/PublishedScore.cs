namespace ItaIngest.Records;

/// <summary>A row of a list of results that the commission published. Scores as plain numbers with the decimals that were written.</summary>
/// <param name="List">Path of the list under its root.</param>
/// <param name="Line">Line of the list, from 1.</param>
/// <param name="Type">เทศบาลตำบล, องค์การบริหารส่วนตำบล, …; in full; or empty.</param>
/// <param name="Name">Its own name without the type.</param>
/// <param name="District">Without อำเภอ; or empty.</param>
/// <param name="Province">Without จังหวัด; or empty.</param>
/// <param name="Year">Fiscal year (BE) of the scores.</param>
/// <param name="Overall">The overall score.</param>
/// <param name="Level">Its level; or empty.</param>
/// <param name="Iit">Score of the instrument IIT; or empty.</param>
/// <param name="Eit">Score of the instrument EIT; or empty.</param>
/// <param name="Oit">Score of the instrument OIT; or empty.</param>
public sealed record PublishedScore(
    string List,
    int Line,
    string Type,
    string Name,
    string District,
    string Province,
    int Year,
    string Overall,
    string Level,
    string Iit,
    string Eit,
    string Oit);

/// <summary>A published list as a store has it.</summary>
/// <param name="Path">Path under the root: what it is known by.</param>
/// <param name="Root">The root, as it was given when the list was last read.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record KnownList(string Path, string Root, int Rows);
