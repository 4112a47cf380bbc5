using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>The screens of many reports: overview, agency, coverage, decisions.</summary>
[Collection(ReviewPageTests.Name)]
public sealed class OverallPagesTests(CorpusDesk desk)
{
    [Theory]
    [InlineData("/overview", "ภาพรวม")]
    [InlineData("/overview?year=2566", "ภาพรวม")]
    [InlineData("/coverage?show=missing&year=2568", "ความครบถ้วน")]
    [InlineData("/decisions", "คำตัดสิน")]
    public async Task Each_is_told_as_the_current_one_in_the_navigation(string address, string section)
    {
        var (status, html) = await GetAsync(address);

        status.Should().Be(HttpStatusCode.OK);
        Regex.Matches(html, "aria-current=\"page\">([^<]*)<", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(m => m.Groups[1].Value).Should().Equal(section);
        Regex.Count(html, "<h1", RegexOptions.None, TimeSpan.FromSeconds(5)).Should().Be(1);
    }

    [Theory]
    [InlineData("/agency")]
    [InlineData("/agency?type=เทศบาลตำบล")]
    [InlineData("/agency?type=เทศบาลตำบล&name=ไม่มีอยู่จริง")]
    public async Task An_agency_that_is_not_known_is_not_found(string address) =>
        (await GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/coverage?page=99", "/coverage")]
    [InlineData("/decisions?reviewer=ไม่มี&page=2147483647", "/decisions?reviewer=%E0%B9%84%E0%B8%A1%E0%B9%88%E0%B8%A1%E0%B8%B5")]
    public async Task A_page_behind_the_last_leads_to_the_last(string address, string last)
    {
        using var client = Client();
        using var answer = await client.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.Should().Be(last);
    }

    [BrowserFact]
    public async Task An_overview_leads_to_the_open_findings_that_it_counts()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/overview");
        await page.SelectOptionAsync("#filter-year", "2568");
        await window.LeaveAsync(() => page.ClickAsync("form.filters button"));
        new Uri(page.Url).Query.Should().Contain("year=2568");
        (await page.InputValueAsync("#filter-year")).Should().Be("2568");

        var link = page.Locator("section[aria-labelledby=by-check] td.number a").First;
        var open = await link.InnerTextAsync();
        await window.LeaveAsync(() => link.ClickAsync());

        (await page.InnerTextAsync("h1")).Should().StartWith($"เหลือ {open} รายการ");
        (await page.Locator(".chip").CountAsync()).Should().Be(2, "it is of the year and of the check");
    }

    [BrowserFact]
    public async Task A_document_leads_to_its_agency_and_that_back_to_the_document()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/?state=all&year=2568");
        await window.LeaveAsync(() => page.ClickAsync("a.row-link >> nth=0"));
        var (name, document) = (await page.InnerTextAsync("h1"), new Uri(page.Url).AbsolutePath);
        await window.LeaveAsync(() => page.ClickAsync("h1 a"));

        (await page.InnerTextAsync("h1")).Should().Be(name);
        (await page.Locator($"a[href='{document}']").CountAsync()).Should().BePositive();
    }

    [BrowserFact]
    public async Task Who_is_missing_can_be_listed_alone()
    {
        await using var window = await desk.OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/coverage?year=2568");
        var missing = page.Locator("tr.chosen td.number a").First;
        var count = int.Parse(await missing.InnerTextAsync());
        await window.LeaveAsync(() => missing.ClickAsync());

        (await page.Locator("section[aria-labelledby=list] tbody tr").CountAsync()).Should().Be(count);
        (await page.Locator("section[aria-labelledby=list] tbody .badge.error").CountAsync()).Should().Be(count);
        (await page.Locator("section[aria-labelledby=list] tbody td.file a").CountAsync()).Should().Be(0);
    }

    [BrowserFact]
    public async Task A_decision_is_listed_with_who_what_and_whether_it_stands()
    {
        using var copy = desk.Copy();
        using var served = Served.In(copy.Folder, "--lang", "th", "--reviewer", "สมหญิง <b>ขยัน</b>");
        await using var window = await desk.OpenAsync(served.Root);
        var page = window.Page;
        await page.GotoAsync("/decisions");
        (await page.InnerTextAsync(".empty")).Should().Contain("ยังไม่มีคำตัดสิน");
        await page.GotoAsync("/");
        await window.LeaveAsync(() => page.ClickAsync("a.row-link >> nth=0"));
        await window.LeaveAsync(() => page.Keyboard.PressAsync("KeyK"));

        await page.GotoAsync("/decisions");

        var row = page.Locator("table.log tbody tr").First;
        (await row.InnerTextAsync()).Should().Contain("สมหญิง <b>ขยัน</b>").And.Contain("คงไว้ตามต้นฉบับ").And.Contain("มีผล");
        await page.SelectOptionAsync("#filter-reviewer", "สมหญิง <b>ขยัน</b>");
        await window.LeaveAsync(() => page.ClickAsync("form.filters button"));
        (await page.Locator("table.log tbody tr").CountAsync()).Should().Be(1);
        await window.LeaveAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "รอยืนยันหรือไม่พบที่เดิม" }).ClickAsync());
        (await page.InnerTextAsync(".empty")).Should().Contain("ไม่มีคำตัดสินที่ตรงกับที่เลือก");
    }

    private HttpClient Client()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = desk.Served.Root };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        return client;
    }

    private async Task<(HttpStatusCode Status, string Html)> GetAsync(string address)
    {
        using var client = Client();
        using var answer = await client.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
