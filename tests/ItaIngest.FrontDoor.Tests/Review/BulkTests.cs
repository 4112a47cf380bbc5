using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>One decision for the same finding in many documents, in a browser.</summary>
[Collection(DecidingReviewTests.Name)]
public sealed class BulkTests(CorpusDesk desk)
{
    [BrowserFact]
    public async Task A_sample_is_shown_then_all_are_decided_and_all_can_be_undone()
    {
        using var copy = desk.Copy();
        using var served = Served.In(copy.Folder, "--lang", "th", "--reviewer", "สมหญิง ตรวจดี");
        await using var window = await desk.OpenAsync(served.Root);
        var page = window.Page;
        await page.GotoAsync("/?code=ITA-M002");
        var open = await OpenAsync(page);
        await window.LeaveAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "ตัดสินเรื่องนี้พร้อมกันหลายฉบับ" }).ClickAsync());

        // Proposals are there for some of them; that these are no findings can be said of all.
        (await page.InnerTextAsync("#sample-title")).Should().NotContain($" {open} ");
        (await page.InnerTextAsync("section.panel > p.minor")).Should().Contain("ไม่มีค่าที่เสนอ");
        await window.LeaveAsync(() => page.Locator(".tabs a").Last.ClickAsync());
        (await page.InnerTextAsync("#sample-title")).Should().Contain($"จาก {open} รายการ");
        (await page.Locator(".table tbody tr").CountAsync()).Should().Be(open);
        var files = (await page.Locator(".table tbody td.file").AllInnerTextsAsync()).Distinct(StringComparer.Ordinal).ToList();
        files.Should().HaveCountGreaterThan(1);

        // Somebody else decides one of them meanwhile: what was shown is not what there is, so it is shown again.
        await using (var other = await desk.OpenAsync(served.Root))
        {
            var view = new DocumentView(other);
            await view.OpenAsync("latkhwang-analysis-2568.docx");
            await view.PressAsync("KeyK");
        }

        await window.LeaveAsync(() => page.ClickAsync("section.panel button.primary"));
        (await page.InnerTextAsync(".flash.trouble")).Should().Contain("จึงยังไม่ได้บันทึก");
        (await page.InnerTextAsync("#sample-title")).Should().Contain($"จาก {open - 1} รายการ");
        await page.SelectOptionAsync("#bulk-reason", "agency-said");
        await window.LeaveAsync(() => page.ClickAsync("section.panel button.primary"));
        await DoneAsync(page);
        (await page.InnerTextAsync("h1")).Should().Be($"บันทึกแล้ว {open - 1} คำตัดสิน ใน {files.Count - 1} เอกสาร");
        var job = page.Url;

        await page.GotoAsync("/?code=ITA-M002");
        (await OpenAsync(page)).Should().Be(0);
        var decided = new DocumentView(window);
        await decided.OpenAsync("rangwai-report-2568.docx");
        await decided.UnfoldAsync(page.Locator(".work details:has(> ol.decisions)"));
        foreach (var decision in await decided.Decisions.AllInnerTextsAsync()) decision.Should().Contain("ไม่ใช่ข้อผิดพลาด").And.Contain("ทีละหลายรายการ").And.Contain("หน่วยงานยืนยัน").And.Contain("ITA-M002");

        await page.GotoAsync(job);
        await window.LeaveAsync(() => page.Keyboard.PressAsync("KeyU"));
        await DoneAsync(page);
        await page.GotoAsync("/?code=ITA-M002");
        (await OpenAsync(page)).Should().Be(open - 1, "what somebody decided one by one stands");
    }

    [BrowserFact]
    public async Task Only_those_that_are_alike_can_be_chosen_and_files_that_were_not_read_are_decided_too()
    {
        using var copy = desk.Copy();
        using var served = Served.In(copy.Folder, "--lang", "th");
        await using var window = await desk.OpenAsync(served.Root);
        var page = window.Page;
        await page.GotoAsync("/bulk?code=ITA-R001");
        var kinds = page.Locator("nav.tabs + .panel .chip");
        (await kinds.CountAsync()).Should().Be(3, "all kinds, and each of them");
        await window.LeaveAsync(() => kinds.Filter(new() { HasText = "A → ผ่านดี" }).ClickAsync());
        (await page.Locator(".table tbody tr").CountAsync()).Should().Be(1);
        (await page.InnerTextAsync(".table tbody tr")).Should().Contain("srisathit-ita2567.md.txt").And.Contain("ผ่านดี");
        await window.LeaveAsync(() => page.ClickAsync("section.panel button.primary"));
        await DoneAsync(page);
        await page.GotoAsync("/?code=ITA-R001");
        (await OpenAsync(page)).Should().Be(1);

        await page.GotoAsync("/?code=ITA-X001");
        var unread = await OpenAsync(page);
        unread.Should().BeGreaterThan(5);
        await page.GotoAsync("/bulk?code=ITA-X001&act=accept");
        (await page.InnerTextAsync(".empty")).Should().Contain("ไม่มีรายการที่ตัดสินแบบนี้ได้");
        await page.GotoAsync("/bulk?code=ITA-X001");
        (await page.InnerTextAsync("nav.tabs a[aria-current]")).Should().Be("คงตามต้นฉบับ", "nothing is proposed for a file that was not read");
        await window.LeaveAsync(() => page.ClickAsync("section.panel button.primary"));
        await DoneAsync(page);
        await page.GotoAsync("/?code=ITA-X001");
        (await OpenAsync(page)).Should().Be(0);
    }

    /// <summary>The page of a job asks again by itself until all is done.</summary>
    private static Task DoneAsync(IPage page) => page.WaitForSelectorAsync("form[action$='/undo']");

    /// <summary>How many findings are left, as the inbox says.</summary>
    private static async Task<int> OpenAsync(IPage page) =>
        string.Concat((await page.InnerTextAsync("h1")).TakeWhile(c => c != 'ใ').Where(char.IsAsciiDigit)) is { Length: > 0 } number ? int.Parse(number) : 0;
}
