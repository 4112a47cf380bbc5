using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>The inbox, in a browser.</summary>
[Collection(ReviewPageTests.Name)]
public sealed partial class InboxTests(CorpusDesk desk)
{
    [BrowserFact]
    public async Task It_opens_in_Thai_and_changes_to_English_and_stays_on_its_page()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/?state=all");

        (await page.GetAttributeAsync("html", "lang")).Should().Be("th");
        (await page.InnerTextAsync("h1")).Should().StartWith("รายงานทั้งหมด ");
        await window.LeaveAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync());

        (await page.GetAttributeAsync("html", "lang")).Should().Be("en");
        new Uri(page.Url).PathAndQuery.Should().Be("/?state=all");
        (await page.InnerTextAsync("h1")).Should().MatchRegex("^[0-9]+ reports in all, [0-9]+ findings left$");
        await page.GotoAsync("/");
        (await page.InnerTextAsync("h1")).Should().MatchRegex("^[0-9]+ findings left in [0-9]+ reports$", "the choice is kept");
    }

    [BrowserFact]
    public async Task A_facet_leaves_as_many_findings_as_it_says_and_its_chip_takes_it_away()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/");
        var all = await LeftAsync(page);

        foreach (var facet in (string[])["ปีงบประมาณ", "จังหวัด", "หน่วยงาน", "ระดับ", "เรื่องที่พบ"])
        {
            await page.GotoAsync("/");
            var link = page.Locator("section.facet", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = facet, Exact = true }) }).GetByRole(AriaRole.Link).First;
            var count = int.Parse(await link.Locator(".count").InnerTextAsync());
            count.Should().BePositive().And.BeLessThan(all);
            await window.LeaveAsync(() => link.ClickAsync());

            (await LeftAsync(page)).Should().Be(count, "that is what the facet {0} says", facet);
            var address = page.Url;
            await page.GotoAsync("/help");
            await page.GotoAsync(address);
            (await LeftAsync(page)).Should().Be(count, "the address can be sent");
            await window.LeaveAsync(() => page.ClickAsync(".chip"));
            (await LeftAsync(page)).Should().Be(all);
        }
    }

    [BrowserFact]
    public async Task A_search_finds_documents_and_keeps_the_filter()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/?state=all&year=2568");
        var rows = page.Locator("table.table tbody tr");
        var all = await rows.CountAsync();

        // The physical key of the slash gives another letter on a Thai keyboard.
        await page.Keyboard.PressAsync("Slash");
        await page.Keyboard.TypeAsync("สมมุติ");
        (await page.InputValueAsync("#search")).Should().Be("สมมุติ");
        await window.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));

        new Uri(page.Url).Query.Should().Contain("year=2568").And.Contain("state=all");
        (await rows.CountAsync()).Should().BePositive().And.BeLessThan(all);
        foreach (var row in await rows.AllAsync()) (await row.InnerTextAsync()).Should().Contain("สมมุติ");
        (await page.Locator(".chip").CountAsync()).Should().Be(2);
    }

    [BrowserFact]
    public async Task What_is_not_there_is_said_with_what_helps()
    {
        await using var window = await desk.OpenAsync();
        await window.Page.GotoAsync("/?q=ไม่มีอยู่จริง");

        (await window.Page.InnerTextAsync(".empty")).Should().Contain("ไม่มีรายงานที่ตรงกับที่เลือก");
        (await window.Page.GotoAsync("/no-such-page"))!.Status.Should().Be(404);
        (await window.Page.InnerTextAsync("h1")).Should().Be("ไม่พบหน้าที่ต้องการ");
    }

    [BrowserFact]
    public async Task Whoever_decides_can_say_another_name()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/?state=all");
        (await page.InnerTextAsync("details.menu summary")).Should().Contain("ผู้ตรวจทดสอบ");

        await page.ClickAsync("details.menu summary");
        await page.FillAsync("#reviewer-name", "  <b>สมหญิง</b> ขยัน ");
        await window.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));

        (await page.InnerTextAsync("details.menu summary")).Should().Contain("<b>สมหญิง</b> ขยัน");
        new Uri(page.Url).PathAndQuery.Should().Be("/?state=all");
    }

    [BrowserFact]
    public async Task Help_opens_by_its_key_on_a_Thai_keyboard_and_closes_with_Escape()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/");

        // What Chromium sends for the key of the question mark with the Thai layout on.
        await page.EvaluateAsync("() => document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Slash', key: 'ฦ', shiftKey: true, bubbles: true, cancelable: true }))");
        (await page.IsVisibleAsync("dialog#help")).Should().BeTrue();
        (await page.InnerTextAsync("dialog#help")).Should().Contain("รับข้อเสนอแรก");
        await page.Keyboard.PressAsync("Escape");
        (await page.IsVisibleAsync("dialog#help")).Should().BeFalse();

        await page.FocusAsync("#search");
        await page.Keyboard.PressAsync("Shift+Slash");
        (await page.IsVisibleAsync("dialog#help")).Should().BeFalse("a person who types means the letter");
        (await page.InputValueAsync("#search")).Should().Be("?");
        await page.Keyboard.PressAsync("Escape");
        (await page.EvaluateAsync<bool>("() => document.activeElement === document.body")).Should().BeTrue();
    }

    [BrowserFact]
    public async Task It_works_without_scripts()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.RouteAsync("**/*.js", route => route.AbortAsync());
        await page.GotoAsync("/");
        await window.LeaveAsync(() => page.ClickAsync("section.facet a >> nth=0"));
        (await page.Locator(".chip").CountAsync()).Should().Be(1);
        await window.LeaveAsync(() => page.ClickAsync("a[data-opens=help]"));
        new Uri(page.Url).AbsolutePath.Should().Be("/help");
        await window.LeaveAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync());
        (await page.InnerTextAsync("h1")).Should().Be("Help");
    }

    /// <summary>"เหลือ 74 รายการ ในรายงาน 26 ฉบับ".</summary>
    private static async Task<int> LeftAsync(IPage page) => int.Parse(Left().Match(await page.InnerTextAsync("h1")).Groups[1].Value);

    [GeneratedRegex("^เหลือ ([0-9]+) รายการ ในรายงาน [0-9]+ ฉบับ$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Left();
}
