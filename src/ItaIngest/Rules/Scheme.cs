namespace ItaIngest.Rules;

/// <summary>How other assessments are told from the one that the books describe.</summary>
/// <param name="Own">Marks of the assessment of the books.</param>
/// <param name="Schemes">The others.</param>
public sealed record SchemeRules(IReadOnlyList<SchemeMark> Own, IReadOnlyList<Scheme> Schemes)
{
    /// <summary>No other schemes.</summary>
    public static SchemeRules None { get; } = new([], []);
}

/// <summary>Another assessment.</summary>
/// <param name="Code">Stable word, e.g. "schools".</param>
/// <param name="Title">Its name in Thai.</param>
/// <param name="TitleEnglish">Its name in English.</param>
/// <param name="SharesTitles">True where it uses the indicator titles of the books too, so that those say nothing against it.</param>
/// <param name="Marks">What it is told by.</param>
public sealed record Scheme(string Code, string Title, string TitleEnglish, bool SharesTitles, IReadOnlyList<SchemeMark> Marks);

/// <summary>A mark of a scheme.</summary>
/// <param name="Name">Stable word within the scheme.</param>
/// <param name="Kind">What kind of mark; a scheme is certain only by marks of several kinds, one of them a list.</param>
/// <param name="Least">How many different values of the pattern are needed.</param>
/// <param name="Pattern">Its first group is the value, or the whole match where it has none.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record SchemeMark(string Name, MarkKind Kind, int Least, MarkPattern Pattern, string Source);

/// <summary>Kinds of mark.</summary>
public enum MarkKind
{
    /// <summary>Several different codes, indices or item titles: what a word in passing cannot give.</summary>
    List = 0,

    /// <summary>The name of the assessment.</summary>
    Title,

    /// <summary>An instrument that only this scheme has.</summary>
    Instrument,

    /// <summary>A level of its rating.</summary>
    Level,

    /// <summary>A year in which only this scheme was in use.</summary>
    Year,

    /// <summary>The body that runs it.</summary>
    Body,

    /// <summary>Words that its forms use.</summary>
    Wording,
}
