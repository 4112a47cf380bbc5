using System.Text;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Noise.Spoiled;

/// <summary>Characters misread as print is: most by the table of confusions, the cheaper the oftener; some by the classes of noise that real reports have.</summary>
internal sealed class ShapeNoise(Confusions confusions) : ITextNoise
{
    /// <summary>Share of hits on a character that the table knows which the table decides.</summary>
    private const double ByTable = 0.8;

    private const int ThaiToLao = 0x80;

    private static readonly (char Thai, char Private)[] PrivateMarks = [('่', '\uF70A'), ('้', '\uF70B'), ('๊', '\uF70C'), ('๋', '\uF70D'), ('์', '\uF70E'), ('ิ', '\uF701'), ('ี', '\uF702'), ('ึ', '\uF703'), ('ื', '\uF704'), ('ั', '\uF710')];

    private static readonly (char Latin, char Cyrillic)[] Cyrillic = [('o', 'о'), ('e', 'е'), ('i', 'і'), ('E', 'Е'), ('O', 'О'), ('I', 'І'), ('A', 'А'), ('T', 'Т')];

    private readonly Dictionary<char, (string Observed, double UpTo)[]> mistakes = confusions.All.GroupBy(c => c.Meant).ToDictionary(g => g.Key, g =>
    {
        var sum = 0.0;
        return g.Select(c => (c.Observed, sum += 1 / (double)c.Cost)).ToArray();
    });

    /// <inheritdoc/>
    public string Spoil(string text, double rate, Random random, ICollection<string> causes)
    {
        var spoilt = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (random.NextDouble() >= rate) spoilt.Append(c);
            else if (mistakes.TryGetValue(c, out var known) && random.NextDouble() < ByTable)
            {
                spoilt.Append(Mistaken(known, random));
                causes.Add(Class(c));
            }
            else
            {
                causes.Add(Deform(c, spoilt, random));
            }
        }

        return spoilt.ToString();
    }

    private static string Mistaken((string Observed, double UpTo)[] known, Random random)
    {
        var at = random.NextDouble() * known[^1].UpTo;
        foreach (var (observed, upTo) in known)
            if (at < upTo) return observed;
        return known[^1].Observed;
    }

    private static string Class(char c) =>
        ThaiDigits.IsDigit(c) ? "digit" : IsMark(c) ? "mark" : c is >= 'ก' and <= '๙' ? "letter" : char.IsAsciiLetter(c) ? "latin" : "sign";

    // One of the ways in which this character is seen deformed, each as likely.
    private static string Deform(char c, StringBuilder to, Random random)
    {
        var ways = Ways(c);
        var (cause, text) = ways[random.Next(ways.Count)];
        // Of marks printed out of order the one before changes places with this.
        if (text is null)
        {
            to.Insert(Math.Max(0, to.Length - 1), c);
            return cause;
        }

        to.Append(text);
        return cause;
    }

    private static List<(string Cause, string? Text)> Ways(char c)
    {
        var ways = new List<(string, string?)>();
        if (c == ' ') return [("space", ""), ("space", "  ")];
        if (c == 'ำ') ways.AddRange([("sara-am", "ํา"), ("sara-am", " ำ")]);
        if (c == 'แ') ways.Add(("double-e", "เเ"));
        if (IsMark(c)) ways.AddRange([("mark-order", null), ("mark-lost", "")]);
        foreach (var (thai, pua) in PrivateMarks)
            if (c == thai) ways.Add(("private-use", pua.ToString()));
        foreach (var (latin, cyrillic) in Cyrillic)
            if (c == latin) ways.Add(("script", cyrillic.ToString()));
        if (c is 'ก' or 'ข' or 'ค' or 'ง' or 'จ' or 'ด' or 'ต' or 'ท' or 'น' or 'บ' or 'ป' or 'ม' or 'ย' or 'ร' or 'ล' or 'ว' or 'ส' or 'ห' or 'อ' or 'ะ' or 'า')
            ways.Add(("script", ((char)(c + ThaiToLao)).ToString()));
        if (ThaiDigits.IsDigit(c)) ways.Add(("digit-script", c is >= '๐' and <= '๙' ? ThaiDigits.ToAscii(c.ToString()) : ThaiDigits.ToThai(c.ToString())));
        else if (char.IsAsciiLetter(c)) ways.Add(("case", ((char)(c ^ 0x20)).ToString()));
        if (c is >= 'ก' and <= 'ฮ' or >= 'เ' and <= 'ไ') ways.AddRange([("space", " " + c), ("repeated", c.ToString() + c)]);
        if (ways.Count == 0) ways.Add(("sign-lost", ""));
        return ways;
    }

    private static bool IsMark(char c) => c is 'ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎');
}
