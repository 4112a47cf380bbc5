using ItaIngest.Mapping;
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

    private readonly Dictionary<string, GramSet[]> titles;
    private readonly Dictionary<ulong, int> used = [];

    private ParticularWords(Dictionary<string, GramSet[]> titles)
    {
        this.titles = titles;
        foreach (var of in titles.Values)
        {
            var all = new HashSet<ulong>();
            foreach (var title in of)
                foreach (var gram in title.Grams) all.Add(gram);
            foreach (var gram in all) used[gram] = used.GetValueOrDefault(gram) + 1;
        }
    }

    /// <summary>The words of these items' titles.</summary>
    public static ParticularWords Of(IEnumerable<(string Item, string Title)> titles) =>
        new(titles.GroupBy(t => t.Item, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.Select(t => Without(BookItems.TitleKey(t.Title))).Where(w => w.Count >= Fewest).ToArray(), StringComparer.Ordinal));

    /// <summary>The words of a text that can tell.</summary>
    public static GramSet OfText(string text) => Without(ComparisonKey.Of(text));

    /// <summary>Whether an item has a title with words of its own.</summary>
    public bool Knows(string item) => titles.GetValueOrDefault(item) is { Length: > 0 };

    /// <summary>How much of an item's title a text holds, 0 to 1, by the weight of its words.</summary>
    public double Fit(GramSet text, string item) => (titles.GetValueOrDefault(item) ?? []).Select(t => Share(t, text.Contains)).DefaultIfEmpty(0).Max();

    /// <summary>The item whose title a text holds the most of.</summary>
    public double BestFit(GramSet text) => titles.Keys.Select(i => Fit(text, i)).DefaultIfEmpty(0).Max();

    /// <summary>Of what a text holds of an item's title, how much stands in another text too.</summary>
    public double SharedWith(GramSet text, string item, GramSet other)
    {
        var title = (titles.GetValueOrDefault(item) ?? []).MaxBy(t => Share(t, text.Contains));
        if (title is null) return 0;
        double held = 0, shared = 0;
        foreach (var gram in title.Grams)
        {
            if (!text.Contains(gram)) continue;
            held += Weight(gram);
            if (other.Contains(gram)) shared += Weight(gram);
        }

        return held == 0 ? 0 : shared / held;
    }

    private double Share(GramSet title, Func<ulong, bool> isHeld)
    {
        double held = 0, all = 0;
        foreach (var gram in title.Grams)
        {
            all += Weight(gram);
            if (isHeld(gram)) held += Weight(gram);
        }

        return all == 0 ? 0 : held / all;
    }

    // Of a few titles nothing is so common that it says nothing.
    private double Weight(ulong gram) => Math.Log(1 + ((double)titles.Count / used[gram]));

    private static GramSet Without(string key)
    {
        foreach (var word in Common) key = key.Replace(word, " ", StringComparison.Ordinal);
        return GramSet.Of(key);
    }
}
