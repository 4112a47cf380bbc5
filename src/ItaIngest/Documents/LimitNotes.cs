namespace ItaIngest.Documents;

/// <summary>The notes that tell that a limit was passed and a part of the file not read.</summary>
public static class LimitNotes
{
    private static readonly Dictionary<string, IReadOnlyList<Limit>> Known = new(StringComparer.Ordinal)
    {
        ["table-too-large"] = [Limit.GridArea, Limit.TableRows],
        ["grid-too-large"] = [Limit.GridArea, Limit.TableRows],
        ["text-too-long"] = [Limit.TextLength],
        ["too-many-elements"] = [Limit.Elements],
        ["pages-left-out"] = [Limit.Elements],
        ["pdf-limit-pages"] = [Limit.PdfPages],
        ["pdf-limit-depth"] = [Limit.PdfDepth],
        ["pdf-limit-stream"] = [Limit.PdfStreamBytes],
        ["pdf-limit-bytes"] = [Limit.PdfPageBytes],
        ["pdf-limit-operators"] = [Limit.PdfPageOperators],
        ["pdf-limit-glyphs"] = [Limit.PdfPageGlyphs],
        ["pdf-limit-lines"] = [Limit.PdfPageLines],
    };

    /// <summary>The limits that a note is of; none where it tells of no limit that can be raised.</summary>
    /// <param name="code">Its <see cref="Note.Code"/>.</param>
    public static IReadOnlyList<Limit> LimitsOf(string code) => Known.GetValueOrDefault(code) ?? [];
}
