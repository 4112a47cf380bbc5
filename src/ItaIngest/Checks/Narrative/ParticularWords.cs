using ItaIngest.Likeness;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Narrative;

/// <summary>
/// Which of several items a text is about, told by the words that are particular to their titles: what stands in many titles says little, and
/// what every row says of every item ("เผยแพร่ผ่านเว็บไซต์ของเทศบาล") says nothing.
/// </summary>
internal sealed class ParticularWords
{
    // A title of which less is left has no words of its own ("ข่าวประชาสัมพันธ์", "Q&A").
    private const int Fewest = 5;

    private static readonly string[] Common =
    [
        "เผยแพร่", "ประชาสัมพันธ์", "เว็บไซต์", "เว็บไซด์", "website", "facebook", "หน่วยงาน", "เทศบาล", "องค์การบริหารส่วนตำบล", "อบต", "ประชาชน",
        "จัดทำ", "ดำเนินการ", "ข้อมูล", "ข่าวสาร", "รายละเอียด", "ครบถ้วน", "เรียบร้อย", "ประจำปี", "งบประมาณพศ", "ผ่านทาง", "แสดง", "รับทราบ",
    ];

    private readonly Dictionary<string, Title[]> titles;

    /// <summary>A title by its words, each with what it weighs.</summary>
    private sealed record Title(ulong[] Grams, double[] Weights, double Weight);

    private ParticularWords(Dictionary<string, GramSet[]> of)
    {
        var used = new Dictionary<ulong, int>();
        foreach (var item in of.Values)
        {
            var seen = item.Length > 1 ? new HashSet<ulong>() : null;
            foreach (var title in item)
                foreach (var gram in title.Grams)
                    if (seen is null || seen.Add(gram)) used[gram] = used.GetValueOrDefault(gram) + 1;
        }

        // Of a few titles nothing is so common that it says nothing.
        Title Weighed(GramSet title)
        {
            ulong[] grams = [.. title.Grams];
            var weights = Array.ConvertAll(grams, g => Math.Log(1 + ((double)of.Count / used[g])));
            return new Title(grams, weights, weights.Sum());
        }

        titles = of.ToDictionary(t => t.Key, t => Array.ConvertAll(t.Value, Weighed), StringComparer.Ordinal);
    }

    /// <summary>The words of these items' titles.</summary>
    public static ParticularWords Of(IEnumerable<(string Item, string Title)> titles) =>
        new(titles.Distinct().GroupBy(t => t.Item, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.Select(t => Without(TitleKey.Of(t.Title))).Where(w => w.Count >= Fewest).ToArray(), StringComparer.Ordinal));

    /// <summary>The words of a text that can tell.</summary>
    public static GramSet OfText(string text) => Without(ComparisonKey.Of(text));

    /// <summary>How much of an item's title a text holds, 0 to 1, by the weight of its words.</summary>
    public double Fit(GramSet text, string item)
    {
        var best = 0.0;
        foreach (var title in titles.GetValueOrDefault(item) ?? []) best = Math.Max(best, Held(title, text.Grams, null) / title.Weight);
        return best;
    }

    /// <summary>Of the item whose title a text holds the most, how much.</summary>
    public double BestFit(GramSet text) => titles.Keys.Select(i => Fit(text, i)).DefaultIfEmpty(0).Max();

    /// <summary>Of what a text holds of an item's title, how much stands in another text too.</summary>
    public double SharedWith(GramSet text, string item, GramSet other)
    {
        var title = (titles.GetValueOrDefault(item) ?? []).MaxBy(t => Held(t, text.Grams, null) / t.Weight);
        return title is null || Held(title, text.Grams, null) is not (> 0 and var held) ? 0 : Held(title, text.Grams, other) / held;
    }

    // Both are sorted: one pass.
    private static double Held(Title title, ReadOnlySpan<ulong> text, GramSet? also)
    {
        var held = 0.0;
        var j = 0;
        for (var i = 0; i < title.Grams.Length && j < text.Length;)
        {
            if (title.Grams[i] < text[j]) i++;
            else if (title.Grams[i] > text[j]) j++;
            else
            {
                if (also is null || also.Grams.BinarySearch(title.Grams[i]) >= 0) held += title.Weights[i];
                i++;
                j++;
            }
        }

        return held;
    }

    private static GramSet Without(string key)
    {
        foreach (var word in Common) key = key.Replace(word, " ", StringComparison.Ordinal);
        return GramSet.Of(key);
    }
}
