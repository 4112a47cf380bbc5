using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>
/// Tells whether a document belongs to another assessment than the books describe: by the marks of that assessment (lists of codes or
/// items, its name, its instruments, levels, bodies), never by the kind of agency, and never by a word in passing.
/// </summary>
public sealed class SchemeTeller(SchemeRules rules)
{
    /// <summary>Kinds of mark beside the list that a certain verdict needs.</summary>
    private const int OtherKinds = 2;

    /// <summary>The other scheme that a document belongs to, or null. Only a certain verdict is a reason to refuse it.</summary>
    public SchemeVerdict? Tell(ReadDocument document) => Tell(Texts(document));

    /// <summary>The same over bare texts, a paragraph or a table row each.</summary>
    public SchemeVerdict? Tell(IEnumerable<(string Text, Place At)> texts)
    {
        var all = texts.Where(t => t.Text.Length > 0).ToList();
        var own = new Lazy<bool>(() => rules.Own.Any(m => Find(m, all) is not null));
        SchemeVerdict? best = null;
        foreach (var scheme in rules.Schemes)
        {
            // Without its list it is nothing, and most documents hold no other scheme's list: the rest of its marks is not looked for.
            if (!scheme.Marks.Where(m => m.Kind == MarkKind.List).Any(m => Find(m, all) is not null)) continue;
            var found = scheme.Marks.Select(m => Find(m, all)).OfType<FoundMark>().ToList();
            var others = found.Where(m => m.Kind != MarkKind.List).DistinctBy(m => m.Kind).Count();
            var certain = others >= OtherKinds && (scheme.SharesTitles || !own.Value);
            var verdict = new SchemeVerdict(scheme, found, certain);
            if (best is null || Rank(verdict) > Rank(best)) best = verdict;
        }

        return best;
    }

    /// <summary>A certain verdict goes before any other, then the one with more marks.</summary>
    private static int Rank(SchemeVerdict verdict) => (verdict.Certain ? 1_000 : 0) + verdict.Marks.Count;

    private static FoundMark? Find(SchemeMark mark, List<(string Text, Place At)> texts)
    {
        var values = new Dictionary<string, FoundText>(StringComparer.Ordinal);
        foreach (var (text, at) in texts)
        {
            for (var match = mark.Pattern.First(text); match.Success; match = match.NextMatch())
            {
                var value = match.Groups.Count > 1 && match.Groups[1].Success ? match.Groups[1].Value : match.Value;
                values.TryAdd(Plain(value), new FoundText(match.Value, at.Row is null ? at.Within(match.Index, match.Length) : at));
            }
        }

        return values.Count >= mark.Least ? new FoundMark(mark.Name, mark.Kind, [.. values.Values]) : null;
    }

    /// <summary>Thai digits as Arabic ones and no leading zero, so that ๐๕, 05 and 5 are one value.</summary>
    private static string Plain(string value) =>
        string.Concat(value.Trim().Select(c => c is >= '๐' and <= '๙' ? (char)(c - '๐' + '0') : c)).TrimStart('0');

    private static IEnumerable<(string Text, Place At)> Texts(ReadDocument document)
    {
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case ReadParagraph paragraph:
                    yield return (paragraph.Reading.Text, paragraph.Reading.At);
                    break;
                case ReadTable table:
                    foreach (var row in table.Source.Cells.Zip(table.Cells).GroupBy(c => c.First.Row))
                    {
                        yield return (string.Join(" | ", row.Select(c => c.Second.Text)), row.First().First.At);
                    }

                    break;
            }
        }
    }
}

/// <summary>The other scheme that a document seems to belong to.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Marks">What it was told by.</param>
/// <param name="Certain">True where that is enough to refuse the document; else a person should look.</param>
public sealed record SchemeVerdict(Scheme Scheme, IReadOnlyList<FoundMark> Marks, bool Certain);

/// <summary>A mark that was found.</summary>
public sealed record FoundMark(string Name, MarkKind Kind, IReadOnlyList<FoundText> Texts);

/// <summary>A text of a mark and where it stands; in a table the place is that of the row's first cell.</summary>
public sealed record FoundText(string Text, Place At);
