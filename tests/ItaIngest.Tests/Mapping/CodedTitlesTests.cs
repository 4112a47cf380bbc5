using System.Text;
using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Tests.Checks;
using ItaIngest.Tests.RealReports;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Mapping;

/// <summary>Titles of one code over all tables: what a bad copy of a page makes of a title is still that title, and another question's is not.</summary>
public sealed class CodedTitlesTests(ITestOutputHelper output)
{
    private const string Marks = "่้๊๋็์ัิีึืุู";

    public static TheoryData<int> Years => [.. Given.RealRules.Books.Keys.Order()];

    [Theory]
    [MemberData(nameof(Years))]
    public void A_title_with_letters_lost_and_mistaken_is_no_second_title(int year)
    {
        var random = new Random(year);
        var book = Given.RealRules.Book(year)!;
        // Half of the books' questions are taken as unknown to them, as those of i and e are in some years.
        var known = WithHalfUnknown(book, random);
        var titles = Titles(book).SelectMany(q => new[] { (q.Code, q.Title), (q.Code, Title: Worn(q.Title, 0.05, random)), (q.Code, Title: Worn(q.Title, 0.05, random)) });
        Remarks(known, titles).Should().BeEmpty();
        Remarks(book, titles).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Another_questions_title_under_a_code_is_told(int year)
    {
        var random = new Random(year);
        var book = Given.RealRules.Book(year)!;
        var all = Titles(book);
        int made = 0, told = 0, right = 0;
        for (var i = 0; i < 200; i++)
        {
            var (a, b) = (all[random.Next(all.Count)], all[random.Next(all.Count)]);
            var keys = (TitleKey.Of(a.Title), TitleKey.Of(b.Title));
            if (keys.Item1.Length < 16 || keys.Item2.Length < 16 || GramSet.Of(keys.Item1).Dice(GramSet.Of(keys.Item2)) >= 0.5) continue;
            made++;
            // Which of the two stands first is chance.
            var pair = new[] { (a.Code, a.Title), (a.Code, Title: Worn(b.Title, 0.03, random)) };
            var remarks = Remarks(book, random.Next(2) == 0 ? pair : pair.Reverse());
            if (remarks.Count == 1) told++;
            if (remarks is [{ Kind: RemarkKind.CodeWithTwoTitles } one] && one.Item == a.Code && a.Title.StartsWith(one.To, StringComparison.Ordinal) && one.To.Length > 10 && one.From != one.To) right++;
        }

        output.WriteLine($"{year}: {told} of {made} told, {right} with the right title");
        right.Should().Be(told);
        (told / (double)made).Should().BeGreaterThan(0.9, "what stands within another title is left alone");
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void One_title_under_two_codes_is_told_where_the_book_knows_neither(int year)
    {
        var random = new Random(year);
        var book = WithHalfUnknown(Given.RealRules.Book(year)!, random, all: true);
        var all = Titles(Given.RealRules.Book(year)!).Where(q => TitleKey.Of(q.Title).Length >= 30).ToList();
        foreach (var (code, title) in all)
        {
            var other = book.Questions.First(q => q.Code[0] == code[0] && q.Code != code).Code;
            var remark = Remarks(book, [(code, title), (other, title.Replace(" ", "", StringComparison.Ordinal))]).Should().ContainSingle().Subject;
            remark.Kind.Should().Be(RemarkKind.TitleWithTwoCodes);
            remark.Item.Split('|').Should().BeEquivalentTo(code, other);
        }

        Remarks(book, Titles(Given.RealRules.Book(year)!)).Should().BeEmpty("the questions of a year are different questions");
    }

    [Fact]
    public void A_short_title_and_an_indicators_name_are_not_compared()
    {
        var book = Given.RealRules.Book(2568)!;
        Remarks(book, [("i4", "การใช้งบประมาณ"), ("i4", "ท่านทราบแผนการใช้จ่ายเงินของกองท่านดีเพียงใด")]).Should().BeEmpty();
        Remarks(book, [("i13", "ตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต"), ("i13", "ท่านมั่นใจที่จะแจ้งเบาะแสเพียงใดหากพบเห็น")]).Should().BeEmpty();
    }

    private static List<(string Code, string Title)> Titles(CodeBook book) => [.. book.Questions.Where(q => q.Title is not null).Select(q => (q.Code, q.Title!.Value))];

    private static IReadOnlyList<Remark> Remarks(CodeBook book, IEnumerable<(string Code, string Title)> titles)
    {
        var facts = new FactsBuilder();
        CodedTitles.Remark([.. titles.Select((t, k) => new CodedTitle(t.Code, t.Title, TitleKey.Of(t.Title), new Place { Line = k + 1 }))], new BookItems(book, new TitleClassifiers(SeedRun.Rules), new TitleWording(SeedRun.Rules.Phrases, new ConfusionDistance(SeedRun.Rules.Confusions)), new ConfusionDistance(SeedRun.Rules.Confusions)), facts);
        return facts.Remarks;
    }

    private static CodeBook WithHalfUnknown(CodeBook book, Random random, bool all = false) => book with
    {
        Indicators = [.. book.Indicators.Select(i => i with { Questions = [.. i.Questions.Select(q => all || random.Next(2) == 0 ? q with { Title = null, Variants = [] } : q)] })],
    };

    // What scans lose first are the marks above and below; now and then a letter is another one.
    private static string Worn(string title, double share, Random random)
    {
        var worn = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (random.NextDouble() >= share) worn.Append(c);
            else if (!Marks.Contains(c, StringComparison.Ordinal)) worn.Append((char)('ก' + random.Next(40)));
        }

        return worn.ToString();
    }
}
