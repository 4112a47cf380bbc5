using System.Buffers;
using System.Text.RegularExpressions;
using ItaIngest.Likeness;
using ItaIngest.Readings;

namespace ItaIngest.Mapping;

/// <summary>A word before a name, where it stands in a text.</summary>
/// <param name="Kind">What it is the type of.</param>
/// <param name="Type">The agency's type in full; null before a district or a province.</param>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Length">Characters, a space behind it included where it is of a district or a province.</param>
/// <param name="Misread">How much of it is misread; 0 where it is written as it ought to be.</param>
internal sealed record PlaceWord(MentionKind Kind, string? Type, int Start, int Length, float Misread);

/// <summary>
/// Finds the words behind which the name of an agency, a district or a province stands, also where a letter or two of them are misread
/// ("เทศบาลดำบล", "องค้การบริหารส่วนตำบล", "จังหวด").
/// </summary>
internal sealed partial class PlaceWords(ConfusionDistance distance)
{
    // A letter or two; of the longest words three.
    private const float Most = 1.6f;
    private const float MostOfLong = 3;
    private const int Long = 16;
    private const int Drift = 3;
    private const float MostOfShort = 1.1f;
    private const int Short = 7;

    private static readonly (string Word, MentionKind Kind)[] Words =
    [
        ("องค์การบริหารส่วนจังหวัด", MentionKind.Agency), ("องค์การบริหารส่วนตำบล", MentionKind.Agency), ("เทศบาลตำบล", MentionKind.Agency), ("เทศบาลเมือง", MentionKind.Agency),
        ("เทศบาลนคร", MentionKind.Agency), ("จังหวัด", MentionKind.Province), ("อำเภอ", MentionKind.District),
    ];

    // Pieces of the words of which one is left where another is misread.
    private static readonly (string Piece, int Word, int At)[] Pieces = [.. PiecesOf("เทศบ", "ศบาล", "บาลตำ", "บาลเม", "บาลนค", "องค์", "การบริห", "บริหาร", "หารส่", "ส่วนตำ", "ส่วนจัง", "จังห", "หวัด", "อำเ", "เภอ")];
    private static readonly SearchValues<string> AnyPiece = SearchValues.Create([.. Pieces.Select(p => p.Piece).Distinct(StringComparer.Ordinal), "อบต.", "อบจ.", "ทต.", "ทม.", "ทน.", "จ.", "อ."], StringComparison.Ordinal);

    /// <summary>The words of a text in its order, none overlapping another.</summary>
    public IReadOnlyList<PlaceWord> In(string text)
    {
        if (!text.AsSpan().ContainsAny(AnyPiece)) return [];
        var found = AgencyTypes.Find(text).Select(m => new PlaceWord(MentionKind.Agency, AgencyTypes.FullOf(m.Value), m.Index, m.Length, 0))
            .Concat(Province().Matches(text).Select(m => new PlaceWord(MentionKind.Province, null, m.Index, m.Length, 0)))
            .Concat(District().Matches(text).Select(m => new PlaceWord(MentionKind.District, null, m.Index, m.Length, 0)))
            .ToList();
        // องค์การบริหารส่วนจังหวัด holds จังหวัด, and is the agency's own.
        var taken = new bool[text.Length];
        foreach (var agency in found.Where(f => f.Kind == MentionKind.Agency)) Take(taken, agency);
        found.RemoveAll(f => f.Kind != MentionKind.Agency && IsTaken(taken, f));
        foreach (var word in found) Take(taken, word);
        AddMisread(text, found, taken);
        return [.. found.OrderBy(f => f.Start)];
    }

    private void AddMisread(string text, List<PlaceWord> found, bool[] taken)
    {
        var near = new List<PlaceWord>();
        var tried = new HashSet<(int, int)>();
        for (var p = 0; p < Pieces.Length; p++)
        {
            var (piece, word, offset) = Pieces[p];
            for (var at = text.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = text.IndexOf(piece, at + 1, StringComparison.Ordinal))
            {
                if (tried.Add((word, at - offset)) && Near(text, word, at - offset) is { } mention) near.Add(mention);
            }
        }

        foreach (var mention in near.OrderBy(n => n.Misread).ThenByDescending(n => n.Length).ThenBy(n => n.Start))
        {
            if (IsTaken(taken, mention)) continue;
            Take(taken, mention);
            found.Add(mention);
        }
    }

    private PlaceWord? Near(string text, int number, int start)
    {
        var (word, kind) = Words[number];
        var from = Math.Max(0, start - Drift);
        var to = Math.Min(text.Length, start + word.Length + Drift);
        var window = text.AsSpan(from, to - from);
        var most = word.Length <= Short ? MostOfShort : word.Length >= Long ? MostOfLong : Most;
        var (cost, begin, end) = distance.Within(word, window, most);
        if (float.IsPositiveInfinity(cost) || cost <= 0 || end <= begin || window[begin..end].ContainsAnyInRange('๐', '๙')) return null;
        (begin, end) = (begin + from, end + from);
        // A word that goes on with a mark was cut within a syllable.
        if (end < text.Length && ThaiLetters.IsMark(text[end])) return null;
        if (kind != MentionKind.Agency && end < text.Length && text[end] == ' ') end++;
        return new PlaceWord(kind, kind == MentionKind.Agency ? word : null, begin, end - begin, cost);
    }

    private static bool IsTaken(bool[] taken, PlaceWord word) => taken.AsSpan(word.Start, word.Length).Contains(true);

    private static void Take(bool[] taken, PlaceWord word) => taken.AsSpan(word.Start, word.Length).Fill(true);

    private static IEnumerable<(string, int, int)> PiecesOf(params string[] pieces) =>
        from piece in pieces
        from word in Enumerable.Range(0, Words.Length)
        let at = Words[word].Word.IndexOf(piece, StringComparison.Ordinal)
        where at >= 0
        select (piece, word, at);

    [GeneratedRegex(@"จังหวัด ?|(?<![ก-๙])จ\. ?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Province();

    [GeneratedRegex(@"อำเภอ ?|(?<![ก-๙])อ\. ?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex District();
}
