namespace ItaIngest.Extractors.Html;

/// <summary>What the names of HTML elements mean for nesting and for lines.</summary>
internal static class TagNames
{
    private static readonly HashSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    private static readonly HashSet<string> Raw = Set("script style title textarea xmp iframe noembed noframes plaintext");

    private static readonly HashSet<string> Formatting = Set("a b big code em font i nobr s small strike strong tt u");

    private static readonly HashSet<string> Block = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp");

    private static readonly HashSet<string> Scope = Set("td th caption object applet marquee template button");

    private static readonly HashSet<string> OfTable = Set("table thead tbody tfoot tr td th caption");

    private static readonly HashSet<string> Groups = Set("thead tbody tfoot");

    private static readonly HashSet<string> Cells = Set("td th");

    /// <summary>Has no content and no end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Everything up to its end tag is characters.</summary>
    public static bool IsRaw(string name) => Raw.Contains(name);

    /// <summary>Opened anew by the parser when the block in which it was left open ends.</summary>
    public static bool IsFormatting(string name) => Formatting.Contains(name);

    /// <summary>Stands on lines of its own, or holds what does.</summary>
    public static bool IsBlock(string name) => Block.Contains(name);

    /// <summary>Formatting that is left open inside does not go on outside.</summary>
    public static bool IsScope(string name) => Scope.Contains(name);

    /// <summary>Part of a table, or a table.</summary>
    public static bool IsOfTable(string name) => OfTable.Contains(name);

    /// <summary>Ends an element like it that was left open.</summary>
    public static bool ClosesItsLike(string name) => name is "li" or "dt" or "dd" or "option" or "optgroup" or "colgroup" or "tr" or "td" or "th" or "thead" or "tbody" or "tfoot";

    /// <summary>Whether an open element is ended by the start of another.</summary>
    public static bool EndedBy(string opened, string next) => next switch
    {
        "li" or "option" or "optgroup" or "colgroup" => opened == next,
        "dt" or "dd" => opened is "dt" or "dd",
        "td" or "th" => Cells.Contains(opened),
        "tr" => opened == "tr",
        _ => Groups.Contains(opened),
    };

    /// <summary>Whether an open element keeps the start of another from ending what stands outside of it.</summary>
    public static bool Holds(string opened, string next) => next switch
    {
        "li" => opened is "ul" or "ol" or "menu" or "dir" || Cells.Contains(opened) || opened == "table",
        "dt" or "dd" => opened == "dl" || Cells.Contains(opened) || opened == "table",
        "option" or "optgroup" => opened == "select",
        "td" or "th" => opened is "tr" or "table",
        "tr" => opened == "table" || Groups.Contains(opened),
        _ => opened == "table",
    };

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
