using ItaIngest.Checks;
using ItaIngest.Checks.Narrative;
using ItaIngest.Likeness;
using ItaIngest.Rules;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Checks.Narrative;

/// <summary>ITA-N005 over the OIT lists of all years: each row tells of its own title in one of the ways in which people do, and one is copied.</summary>
public sealed class CopiedTextTrials(ITestOutputHelper output)
{
    private static readonly string[] Ways =
    [
        "จัดทำ{0} ครบถ้วนตามองค์ประกอบ และเผยแพร่ผ่านเว็บไซต์ของเทศบาล", "ได้เผยแพร่{0} บนเว็บไซต์หลักของหน่วยงานเรียบร้อยแล้ว", "มีการ{0} และแจ้งเวียนให้บุคลากรทราบ",
        "- {0}\n- ประชาสัมพันธ์ให้ประชาชนทราบผ่าน Facebook", "ดำเนินการตาม{0} โดยมีรายละเอียดครบถ้วน", "{0}",
    ];

    public static TheoryData<int> Years => [.. Given.RealRules.Books.Values.Where(b => Titles(b).Count > 20).Select(b => b.Year).Order()];

    [Theory]
    [MemberData(nameof(Years))]
    public void A_list_in_which_every_row_tells_of_its_own_is_silent(int year)
    {
        foreach (var way in Ways) Told(year, (_, _) => way).Should().BeEmpty();
        var random = new Random(year);
        for (var i = 0; i < 20; i++) Told(year, (_, _) => Ways[random.Next(Ways.Length)]).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_formula_on_any_rows_of_the_list_is_silent(int year)
    {
        string[] formulas = ["ดำเนินการแล้ว เผยแพร่ผ่านเว็บไซต์ของเทศบาลเรียบร้อยแล้ว", "จัดทำข้อมูลครบถ้วนตามองค์ประกอบ และประชาสัมพันธ์ให้ประชาชนรับทราบผ่านเว็บไซต์", "มอบหมายให้เจ้าหน้าที่ผู้รับผิดชอบปรับปรุงให้เป็นปัจจุบันอยู่เสมอ"];
        var random = new Random(year);
        for (var i = 0; i < 30; i++) Told(year, (_, _) => random.Next(4) == 0 ? formulas[i % formulas.Length] : Ways[0]).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_copied_row_is_told_with_its_owner_and_nothing_else_is(int year)
    {
        var titles = Titles(Given.RealRules.Book(year)!);
        var random = new Random(year);
        int made = 0, found = 0;
        var wrong = new List<string>();
        for (var i = 0; i < 150; i++)
        {
            var (from, to) = (random.Next(titles.Count), random.Next(titles.Count));
            // Items of one subject may share a text; a title of common words is nobody's.
            if (from == to || TextSimilarity.Dice(TitleKey.Of(titles[from].Title), TitleKey.Of(titles[to].Title)) > 0.1 || titles[from].Title.Length < 20) continue;
            made++;
            var way = Ways[random.Next(Ways.Length)];
            var told = Told(year, (k, own) => k == to ? string.Format(null, way, titles[from].Title) : k == from ? way : Ways[(k + i) % Ways.Length]);
            if (told.Any(t => t.Subject.Item == titles[to].Code && t.Figures["owner"] == titles[from].Code)) found++;
            wrong.AddRange(told.Where(t => t.Subject.Item != titles[to].Code).Select(t => $"{titles[from].Code} to {titles[to].Code}: {t.Subject.Item} of {t.Figures["owner"]}"));
        }

        output.WriteLine($"{year}: {found} of {made} copies told with their owner, {wrong.Count} rows accused that were not copied");
        wrong.Should().BeEmpty();
        (found / (double)made).Should().BeGreaterThan(0.9);
    }

    private static List<(string Code, string Title)> Titles(CodeBook book) =>
        [.. book.Questions.Where(q => q.Code[0] == 'o' && q.Title is not null).Select(q => (q.Code, q.Title!.Value))];

    private static List<CheckResult> Told(int year, Func<int, string, string> text)
    {
        var given = Given.Report(year);
        foreach (var (item, k) in Titles(Given.RealRules.Book(year)!).Select((t, k) => (t, k)))
        {
            var way = text(k, item.Title);
            given.Disclosure(item.Code, item.Title, "☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ - " + (way.Contains("{0}", StringComparison.Ordinal) ? string.Format(null, way, item.Title) : way));
        }

        return [.. new CopiedText().Run(given.Context).Where(r => r.IsFinding)];
    }
}
