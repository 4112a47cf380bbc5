using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>What was decided on the page outlives the page, the server and the file that it is about.</summary>
[Collection(DecidingReviewTests.Name)]
public sealed class KeptDecisionsTests(CorpusDesk desk)
{
    private const string Report = "in/khoktuayang-ocr-2568.txt";

    [BrowserFact]
    public async Task Decisions_outlive_server_and_ingest_and_are_confirmed_when_the_file_has_changed()
    {
        using var own = OfOneReport();
        string address;
        using (var served = Served.In(own.Folder, "--lang", "th", "--reviewer", "สมหญิง ตรวจดี"))
        {
            await using var window = await desk.OpenAsync(served.Root);
            var view = new DocumentView(window);
            await view.OpenAsync("khoktuayang");
            address = new Uri(view.Page.Url).AbsolutePath;
            await view.PressAsync("KeyK");
            await view.LookAtAsync("ITA-S001");
            await view.Page.FillAsync("#other", "92.56");
            await view.PressAsync("Enter");
            await view.Page.ReloadAsync();
            await ShouldStandAsync(view);
        }

        Ingest(own, "--force");
        using (var served = Served.In(own.Folder, "--lang", "th"))
        {
            await using var window = await desk.OpenAsync(served.Root);
            var view = new DocumentView(window);
            await view.Page.GotoAsync(address);
            await ShouldStandAsync(view);
            (await view.Decisions.Filter(new() { HasText = "รอยืนยัน" }).CountAsync()).Should().Be(0, "the file is the same");
            await view.Page.GotoAsync("/?state=confirm");
            (await view.Page.InnerTextAsync("h1")).Should().Be("ไม่มีคำตัดสินที่รอยืนยัน");

            // The server goes on while the file changes; the old link leads to what stands there now.
            File.AppendAllText(own.At(Report), "\nแก้ไขเพิ่มเติมเมื่อวันที่ ๓ มิถุนายน ๒๕๖๘\n");
            Ingest(own);
            await view.Page.ReloadAsync();
            (await view.Page.InnerTextAsync("h1")).Should().Be("รอยืนยัน 2 คำตัดสิน ในรายงาน 1 ฉบับ");
            await view.OpenAsync("khoktuayang", "/?state=confirm");
            new Uri(view.Page.Url).AbsolutePath.Should().NotBe(address);
            await view.Page.GotoAsync(address);
            await ShouldStandAsync(view);
            for (var left = 2; left > 0; left--)
            {
                var waiting = view.Decisions.Filter(new() { HasText = "▲" });
                (await waiting.CountAsync()).Should().Be(left);
                await view.ClickAsync(waiting.First.Locator("form[action$='/confirm'] button"));
            }

            (await view.Decisions.Filter(new() { HasText = "▲" }).CountAsync()).Should().Be(0);
            (await view.ScoreAsync("e4@2568/score")).Should().Be("92.56");
            await view.Page.GotoAsync("/?state=confirm");
            (await view.Page.InnerTextAsync("h1")).Should().Be("ไม่มีคำตัดสินที่รอยืนยัน");
        }

        Ita.Run(own.Folder, ["export", "--out", "dataset"]).Exit.Should().BeLessThan(2);
        var scores = Rows(own.At("dataset/scores.csv"));
        scores.Single(r => r["item"] == "e4" && r["fiscal_year_be"] == "2568")["score"].Should().Be("92.56");
        scores.Single(r => r["item"] == "e4" && r["fiscal_year_be"] == "2568")["standing"].Should().Be("by_reviewer");
        Rows(own.At("dataset/decisions.csv")).Should().Contain(r => r.Values.Contains("92.56") && r.Values.Contains("e4"));
    }

    [BrowserFact]
    public async Task Of_two_people_who_decide_the_same_the_first_counts_and_the_second_is_told()
    {
        using var own = OfOneReport();
        using var served = Served.In(own.Folder, "--lang", "th", "--reviewer", "สมหญิง");
        await using var first = await desk.OpenAsync(served.Root);
        await using var second = await desk.OpenAsync(served.Root);
        var (one, other) = (new DocumentView(first), new DocumentView(second));
        await second.Page.GotoAsync("/");
        await second.Page.ClickAsync("details.menu summary");
        await second.Page.FillAsync("#reviewer-name", "สมชาย");
        await other.PressAsync("Enter");
        await one.OpenAsync("khoktuayang");
        await other.OpenAsync("khoktuayang");

        await one.PressAsync("KeyK");
        await other.PressAsync("KeyX");
        (await other.Trouble.InnerTextAsync()).Should().Contain("มีผู้อื่นตัดสินเรื่องนี้");
        (await other.Finding.InnerTextAsync()).Should().Contain("ITA-S010").And.Contain("ตัดสินโดย สมหญิง").And.Contain("คงไว้ตามต้นฉบับ");
        (await other.Decisions.CountAsync()).Should().Be(1);

        // About different things both decide, though neither saw what the other did.
        await other.LookAtAsync("ITA-S020");
        await one.PressAsync("KeyX");
        await other.PressAsync("KeyA");
        (await other.Trouble.CountAsync()).Should().Be(0);
        await other.UnfoldAsync(other.Page.Locator(".work details:has(> ol.decisions)"));
        (await other.Decisions.CountAsync()).Should().Be(3);
        (await other.Decisions.Filter(new() { HasText = "ITA-S020" }).InnerTextAsync()).Should().Contain("สมชาย");
        (await other.Decisions.Filter(new() { HasText = "ITA-S002" }).InnerTextAsync()).Should().Contain("สมหญิง");
    }

    [BrowserFact]
    public async Task Without_scripts_everything_is_done_with_the_mouse()
    {
        using var own = OfOneReport();
        using var served = Served.In(own.Folder, "--lang", "th");
        await using var window = await desk.OpenAsync(served.Root, scripts: false);
        var page = window.Page;
        await page.GotoAsync("/");
        await window.LeaveAsync(() => page.ClickAsync("a.row-link"));
        await page.ClickAsync(".work details:has(> ul.findings) > summary");
        await window.LeaveAsync(() => page.Locator(".work ul.findings li", new() { HasText = "ITA-S020" }).GetByRole(AriaRole.Link).ClickAsync());
        await window.LeaveAsync(() => page.ClickAsync(".work button[value='accept']"));
        (await page.InnerTextAsync(".work div.flash")).Should().Contain("ITA-S020").And.Contain("92.71");
        (await page.Locator(".work ul.findings li", new() { HasText = "ITA-S020" }).Locator(".badge").CountAsync()).Should().Be(0);

        await window.LeaveAsync(() => page.ClickAsync(".work div.flash button"));
        (await page.Locator(".work ul.findings li", new() { HasText = "ITA-S020" }).Locator(".badge").CountAsync()).Should().Be(1);
        await window.LeaveAsync(() => page.Locator(".pane.source .grid a.cell").First.ClickAsync());
        (await page.IsVisibleAsync("#spot-title")).Should().BeTrue();
        await window.LeaveAsync(() => page.Locator(".site-tools a[href='/help']").ClickAsync());
        (await page.IsVisibleAsync("main .keys")).Should().BeTrue();
    }

    private static Desk OfOneReport()
    {
        var own = new Desk();
        own.Write(Report, File.ReadAllBytes(Path.Combine(Ita.Repository, "corpus", "2568", Path.GetFileName(Report))));
        Ingest(own);
        return own;
    }

    private static void Ingest(Desk own, params string[] more)
    {
        var said = Ita.Run(own.Folder, ["ingest", "in", "--rules", Path.Combine(Ita.Repository, "rules"), .. more]);
        said.Exit.Should().BeLessThan(2, said.All);
    }

    private static async Task ShouldStandAsync(DocumentView view)
    {
        await view.UnfoldAsync(view.Page.Locator(".work details:has(> ol.decisions)"));
        (await view.ScoreAsync("e4@2568/score")).Should().Be("92.56");
        (await view.Decisions.CountAsync()).Should().Be(2);
        (await view.Decisions.First.InnerTextAsync()).Should().Contain("92.56").And.Contain("สมหญิง ตรวจดี");
        (await view.Open.Filter(new() { HasText = "ITA-S010" }).CountAsync()).Should().Be(0);
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(file);
        var names = lines[0].TrimStart('\uFEFF').Split(',');
        return [.. lines[1..].Select(l => l.Split(',')).Select(cells => names.Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }
}
