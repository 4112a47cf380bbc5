using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>The words by which the headers of these reports name their columns, and what a header names that is misread.</summary>
internal sealed class HeaderVocabulary
{
    private const int LongestHeader = 120;

    // Of a header that is one word about a fourth of the letters may be misread, if no word of another column is about as near; of a word among
    // others only a mark or a letter that is often taken for another, since a longer header holds something like every short word.
    private const float Misread = 0.28f;
    private const float MostMisread = 2;
    private const float MisreadWithin = 0.6f;
    private const float Margin = 0.4f;
    private const int ShortestMisread = 4;
    private const int ShortestWithin = 5;
    private const int LongestMisread = 40;

    // Where the cells below say what the column is, half of its name may be misread.
    private const float MisreadThoughBorneOut = 0.55f;

    // Text stands below many headers, and bears out little.
    private const float MisreadOverText = 0.35f;

    private readonly (string Key, HeaderWord Word)[] words;
    private readonly (string Key, HeaderWord Word)[] wholes;
    private readonly Dictionary<string, ColumnRole> whole;
    private readonly string[] otherScores;
    private readonly string[] differences;
    private readonly Vocabulary vocabulary;
    private readonly float[] weights;
    private readonly ConfusionDistance distance;
    private readonly RecentAnswers<(ColumnRole Role, string? Mangled)> roles;

    public HeaderVocabulary(PhraseBook phrases, ConfusionDistance distance)
    {
        this.distance = distance;
        words = [.. phrases.Headers.Where(h => !h.IsWhole).Select(h => (ComparisonKey.Of(h.Text), h))];
        whole = phrases.Headers.Where(h => h.IsWhole).ToDictionary(h => ComparisonKey.Of(h.Text), h => h.Column, StringComparer.Ordinal);
        wholes = [.. phrases.Headers.Where(h => h.IsWhole).Select(h => (ComparisonKey.Of(h.Text), h))];
        otherScores = [.. phrases.OtherScores.Select(ComparisonKey.Of)];
        differences = [.. phrases.Differences.Select(ComparisonKey.Of)];
        vocabulary = new Vocabulary([.. words.Select(w => w.Word.Text)], distance);
        weights = [.. words.Select(w => ConfusionDistance.Weight(w.Key))];
        roles = new RecentAnswers<(ColumnRole Role, string? Mangled)>(Named);
    }

    /// <summary>The role that a header names, and the word that it was recognised by when it is not written as that word.</summary>
    public (ColumnRole Role, string? Mangled) RoleOf(string header) => roles.To(header);

    private (ColumnRole Role, string? Mangled) Named(string header)
    {
        var key = ComparisonKey.Of(header);
        if (key.Length is 0 or > LongestHeader) return (ColumnRole.Unknown, null);
        if (whole.TryGetValue(key, out var own)) return (own, null);
        if (Written(key) is { } written) return (Qualified(key, written.Column), null);
        if (Array.Exists(otherScores, w => key.Contains(w, StringComparison.Ordinal))) return (ColumnRole.OtherScore, null);
        return key.Length is >= ShortestMisread and <= LongestMisread && Near(key) is { } near ? (Qualified(key, near.Column), near.Text) : (ColumnRole.Unknown, null);
    }

    /// <summary>The word that a misread header was meant to be, where the cells below bear it out: the nearest of all, if it is one of their roles.</summary>
    public (ColumnRole Role, string Meant)? Confirmed(string header, IReadOnlyList<ColumnRole> byContents)
    {
        if (byContents.Count == 0) return null;
        var key = ComparisonKey.Of(header);
        if (key.Length is < 2 or > LongestMisread) return null;
        var most = byContents.Contains(ColumnRole.Component) ? MisreadOverText : MisreadThoughBorneOut;
        (HeaderWord? Word, float Share) best = (null, float.PositiveInfinity);
        foreach (var (word, known) in words.Concat(wholes))
        {
            var weight = ConfusionDistance.Weight(word);
            var share = distance.Of(word, key, weight * most) / weight;
            if (share < best.Share || (best.Word is { } other && share == best.Share && byContents.Contains(known.Column) && !byContents.Contains(other.Column))) best = (known, share);
        }

        if (best.Word is not { } meant || best.Share > most || !byContents.Contains(meant.Column)) return null;
        return Qualified(ComparisonKey.Of(meant.Text), meant.Column) is var role && byContents.Contains(role) ? (role, meant.Text) : null;
    }

    // The earliest word in a header decides ("ขั้นตอนหรือวิธีการ/มาตรการ" is steps), of two at one place the longer.
    private HeaderWord? Written(string key)
    {
        HeaderWord? found = null;
        var (first, longest) = (int.MaxValue, 0);
        foreach (var (word, header) in words)
        {
            var at = key.IndexOf(word, StringComparison.Ordinal);
            if (at < 0 || at > first || (at == first && word.Length <= longest)) continue;
            (found, first, longest) = (header, at, word.Length);
        }

        return found;
    }

    /// <summary>The word that a header was meant to be or to begin with, where it is not written.</summary>
    private HeaderWord? Near(string key)
    {
        bool Alike(int a, int b) => words[a].Word.Column == words[b].Word.Column;
        if (vocabulary.Nearest(key, Misread, MostMisread, Margin, Alike) is { } near) return words[near.Word].Word;
        // The word and others behind it: the least misread one decides, if words of other columns are further.
        var costs = words.Select((w, k) => w.Key.Length is >= ShortestWithin && w.Key.Length < key.Length + 2 ? distance.Within(w.Key, key, MisreadWithin).Distance : float.PositiveInfinity).ToArray();
        var best = Enumerable.Range(0, words.Length).Where(k => !float.IsPositiveInfinity(costs[k])).OrderBy(k => costs[k] / weights[k]).ThenByDescending(k => words[k].Key.Length).Cast<int?>().FirstOrDefault();
        if (best is not { } b) return null;
        return Enumerable.Range(0, words.Length).All(k => Alike(k, b) || costs[k] - costs[b] >= Margin) ? words[b].Word : null;
    }

    private ColumnRole Qualified(string key, ColumnRole role)
    {
        // "ผลการประเมิน (คะแนน)" and "ร้อยละของคะแนน" hold scores; "ผลการประเมิน" alone a word of passing.
        if (role is ColumnRole.Pass && key.StartsWith("ผลการประเมิน", StringComparison.Ordinal) && key.Contains("คะแนน", StringComparison.Ordinal) && !key.Contains("ระดับ", StringComparison.Ordinal)) role = ColumnRole.Score;
        if (role is not (ColumnRole.Score or ColumnRole.Pass)) return role;
        return Array.Exists(differences, w => key.Contains(w, StringComparison.Ordinal)) ? ColumnRole.Delta
            : Array.Exists(otherScores, w => key.Contains(w, StringComparison.Ordinal)) ? ColumnRole.OtherScore
            : role;
    }
}
