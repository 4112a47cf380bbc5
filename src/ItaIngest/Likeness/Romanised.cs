namespace ItaIngest.Likeness;

/// <summary>
/// Whether a name in Latin letters is how somebody may have written a Thai name. Everybody romanises in a way of their own, and vowels the
/// most, so the consonants are compared, by how they may sound at the beginning or the end of a syllable (ลาดขวาง: ladkwang, latkhwang).
/// </summary>
internal static class Romanised
{
    // ฤ and ฦ carry no consonant of their own here; ย, ว and ห are often vowels or silent and count little.
    private static readonly Dictionary<char, char> Thai = Classes("Kกขคฆฅฃ Tดตฎฏถฐทฑฒธ Sสศษซ Cจชฌฉ Pบปพผฟฝภ Nนณญ Lรลฬ Mมำ Wว Yย Hหฮ Gง");
    private static readonly Dictionary<char, char> Latin = Classes("Kkcqgx Ttd Ssz Cj Ppbf Nn Llr Mm Wwv Yy Hh");

    // Measured on names of places with the spellings in use: one name came out above .55, and of pairs of two names 4 % as wholes, 3 % within.
    private const double Same = 0.5;
    private const double SameWithin = 0.7;
    private const double ShortestWithin = 3;

    // Places that are called otherwise in Latin letters than their Thai name reads.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["นครราชสีมา"] = "korat",
        ["พระนครศรีอยุธยา"] = "ayut",
        ["กรุงเทพมหานคร"] = "bangkok",
    };

    private static readonly string[] Sounds = ["ST", "NL", "SC", "TC", "MP", "GN", "GK", "NY", "WP"];

    /// <summary>Whether a Latin name is a way to write a Thai one, or holds it beside other words ("chiangrailocal").</summary>
    public static bool Names(string latin, string thai)
    {
        if (Likeness(latin, thai) >= Same || OtherNames.GetValueOrDefault(thai) is { } other && latin.Contains(other, StringComparison.Ordinal)) return true;
        var (a, b) = (OfLatin(latin), OfThai(thai));
        // A name of few consonants stands in every longer word by chance.
        if (Weight(b) < ShortestWithin) return false;
        for (var from = 0; from < a.Count; from++)
        {
            for (var to = from + 1; to <= Math.Min(a.Count, from + b.Count + 2); to++)
                if (Likeness(a[from..to], b) >= SameWithin) return true;
        }

        return false;
    }

    /// <summary>How alike the two are as wholes, 0 to 1.</summary>
    public static double Likeness(string latin, string thai) => Likeness(OfLatin(latin), OfThai(thai));

    /// <summary>How many consonants a Latin name has that tell it from another; an abbreviation and a short name have few.</summary>
    public static double Consonants(string latin) => Weight(OfLatin(latin));

    private static double Likeness(List<char> a, List<char> b)
    {
        var longer = Math.Max(Weight(a), Weight(b));
        return longer == 0 ? 0 : Math.Max(0, 1 - (Distance(a, b) / longer));
    }

    private static List<char> OfThai(string name)
    {
        var found = new List<char>();
        for (var i = 0; i < name.Length; i++)
        {
            // A letter under ◌์ is not spoken; a vowel sign may stand between (…สิทธิ์).
            if (i + 1 < name.Length && (name[i + 1] == '์' || (i + 2 < name.Length && name[i + 2] == '์' && name[i + 1] is 'ิ' or 'ุ'))) continue;
            if (name[i] == 'ท' && i + 2 < name.Length && name[i + 1] == 'ร' && name[i + 2] is 'า' or 'ั' or 'ุ' or 'ง' or 'ี')
            {
                found.Add('S');
                i++;
            }
            else if (Thai.TryGetValue(name[i], out var sound))
            {
                found.Add(name[i] == 'ญ' && found.Count == 0 ? 'Y' : sound);
            }
        }

        return found;
    }

    private static List<char> OfLatin(string name)
    {
        var found = new List<char>();
        for (var i = 0; i < name.Length; i++)
        {
            var next = i + 1 < name.Length ? name[i + 1] : ' ';
            var pair = (name[i], next) switch
            {
                ('n', 'g') => 'G',
                ('c', 'h') => 'C',
                ('s', 'h') => 'S',
                ('p', 'h') => 'P',
                ('t', 'h') => 'T',
                ('k', 'h') => 'K',
                _ => ' ',
            };
            if (pair != ' ')
            {
                found.Add(pair);
                i++;
            }
            else if (Latin.TryGetValue(name[i], out var sound)) found.Add(sound);
        }

        return found;
    }

    private static double Distance(List<char> a, List<char> b)
    {
        var row = new double[b.Count + 1];
        for (var j = 1; j <= b.Count; j++) row[j] = row[j - 1] + Weight(b[j - 1]);
        for (var i = 1; i <= a.Count; i++)
        {
            var diagonal = row[0];
            row[0] += Weight(a[i - 1]);
            for (var j = 1; j <= b.Count; j++)
            {
                var substituted = diagonal + Substitution(a[i - 1], b[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j] + Weight(a[i - 1]), row[j - 1] + Weight(b[j - 1])));
            }
        }

        return row[b.Count];
    }

    private static double Weight(List<char> sounds) => sounds.Sum(Weight);

    private static double Weight(char sound) => sound switch { 'W' or 'Y' => 0.3, 'H' => 0.2, _ => 1 };

    private static double Substitution(char a, char b) =>
        a == b ? 0
        : Sounds.Any(s => (s[0] == a && s[1] == b) || (s[0] == b && s[1] == a)) ? 0.5
        : 1.2 * Math.Max(Weight(a), Weight(b));

    private static Dictionary<char, char> Classes(string lines) =>
        lines.Split(' ').SelectMany(l => l.Skip(1).Select(c => (c, l[0]))).ToDictionary(c => c.c, c => c.Item2);
}
