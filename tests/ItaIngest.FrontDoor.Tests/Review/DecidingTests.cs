using System.Globalization;
using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>A data officer goes through documents and decides, in a browser.</summary>
[Collection(DecidingReviewTests.Name)]
public sealed class DecidingTests(CorpusDesk desk)
{
    private const string Reviewer = "สมหญิง ตรวจดี";

    [BrowserFact]
    public async Task What_is_marked_is_seen_and_evidence_leads_into_the_source()
    {
        await using var window = await desk.OpenAsync();
        var view = new DocumentView(window);
        await view.OpenAsync("takothong-analysis-2566.txt");
        await view.LookAtAsync("ITA-S013");

        var places = await view.Finding.Locator("ol.evidence li").CountAsync();
        places.Should().BeGreaterThan(3);
        var seen = new HashSet<string>();
        for (var place = 0; place < places; place++)
        {
            var evidence = view.Finding.Locator("ol.evidence li").Nth(place);
            await view.ClickAsync(evidence.GetByRole(AriaRole.Link));

            var marked = view.Page.Locator(".pane.source [data-scroll-here]");
            (await marked.CountAsync()).Should().Be(1);
            (await marked.InnerTextAsync()).Should().Contain(await evidence.Locator("q").InnerTextAsync());
            await view.ShouldShowAsync(marked);
            (await evidence.GetByRole(AriaRole.Link).GetAttributeAsync("aria-current")).Should().Be("location");
            seen.Add(await marked.EvaluateAsync<string>("e => `${e.closest('table')?.ariaLabel} ${e.id} ${e.closest('tr')?.rowIndex} ${e.cellIndex}`"));
        }

        seen.Should().HaveCount(places, "the mark moves");
    }

    [BrowserFact]
    public async Task A_value_of_a_PDF_is_boxed_on_its_page()
    {
        await using var window = await desk.OpenAsync();
        var view = new DocumentView(window);
        await view.OpenAsync("nasathit-analysis-2566.pdf", "/?state=all");
        var links = view.Page.Locator(".work .scores td.number a");
        foreach (var which in (int[])[0, await links.CountAsync() - 1])
        {
            foreach (var details in await view.Page.Locator(".work details:has(.scores)").AllAsync()) await view.UnfoldAsync(details);
            await view.ClickAsync(links.Nth(which));

            var box = view.Page.Locator(".pane.source .over rect.focus");
            await view.ShouldShowAsync(box);
            (await box.BoundingBoxAsync())!.Height.Should().BeLessThan((await view.Page.Locator(".sheet").BoundingBoxAsync())!.Height / 10, "it is a cell, not the page");
        }

        await view.ClickAsync(view.Page.Locator(".pane.source .tabs a").Last);
        await view.ShouldShowAsync(view.Page.Locator(".pane.source .grid td.here"));
    }

    [BrowserFact]
    public async Task Another_proposal_than_the_first_is_taken_with_its_reason_and_comment()
    {
        using var copy = desk.Copy();
        using var served = Served.In(copy.Folder, "--lang", "th", "--reviewer", Reviewer);
        await using var window = await desk.OpenAsync(served.Root);
        var view = new DocumentView(window);
        await view.OpenAsync("rangwai-report-2568.docx");
        var several = view.Finding.Locator(".choice");
        for (var left = await view.Open.CountAsync(); await several.CountAsync() < 2 && left > 0; left--) await view.PressAsync("KeyN");

        // A value is offered with its name before it, "… = 99.38".
        var second = (await several.Nth(1).Locator("b").InnerTextAsync()).Split(" = ")[^1];
        await view.UnfoldAsync(view.Finding.Locator("details.more"));
        await view.Finding.Locator("#reason").SelectOptionAsync("agency-said");
        await view.Finding.Locator("#comment").FillAsync("โทรถามแล้ว");
        await view.ClickAsync(several.Nth(1).Locator("button"));

        (await view.Flash.InnerTextAsync()).Should().Contain(second);
        var decision = await view.Decisions.First.TextContentAsync();
        decision.Should().Contain(second).And.Contain("หน่วยงานยืนยัน").And.Contain("โทรถามแล้ว");
    }

    [BrowserFact]
    public async Task A_key_decides_and_shows_the_next_and_what_followed()
    {
        using var copy = desk.Copy();
        using var served = Served.In(copy.Folder, "--lang", "th", "--reviewer", Reviewer);
        await using var window = await desk.OpenAsync(served.Root);
        var view = new DocumentView(window);
        await view.OpenAsync("takothong-analysis-2566.txt");
        var left = await view.LeftAsync();
        var open = await view.Open.CountAsync();
        (await view.Finding.InnerTextAsync()).Should().Contain("ITA-R001");

        await view.PressAsync("KeyA");
        (await view.Finding.InnerTextAsync()).Should().Contain("ITA-S013", "the next one comes");
        (await view.Open.CountAsync()).Should().Be(open - 1);
        (await view.LeftAsync()).Should().Be(left - 1);
        (await view.Flash.InnerTextAsync()).Should().Contain("ใช้ค่าที่เสนอ").And.Contain("B → ต้องปรับปรุง").And.Contain("ITA-R001");

        // Nothing is proposed here, so the key of accepting does nothing.
        var address = view.Page.Url;
        await view.Page.Keyboard.PressAsync("KeyA");
        await view.PressAsync("KeyN");
        view.Page.Url.Should().NotBe(address);
        (await view.Open.CountAsync()).Should().Be(open - 1);

        await view.LookAtAsync("ITA-T001");
        await view.PressThaiAsync("KeyA", "ฟ");
        (await view.Finding.InnerTextAsync()).Should().Contain("ITA-S020");
        (await view.Flash.InnerTextAsync()).Should().Contain("ไม่ค้างแล้ว: ITA-T001").And.NotContain("ITA-S020");
        await view.PressAsync("Enter");
        (await view.Finding.InnerTextAsync()).Should().Contain("ITA-S013", "past the last one comes the first that is left");
        (await view.LeftAsync()).Should().Be(left - 3);

        await view.PressAsync("KeyU");
        (await view.Open.CountAsync()).Should().Be(open - 2);
        (await view.Open.Filter(new() { HasText = "ITA-S020" }).CountAsync()).Should().Be(1, "the last one was undone");
    }

    [BrowserFact]
    public async Task Whatever_is_decided_is_told_with_who_when_and_why_and_each_can_be_undone()
    {
        using var copy = desk.Copy();
        using var served = Served.In(copy.Folder, "--lang", "th", "--reviewer", Reviewer);
        await using var window = await desk.OpenAsync(served.Root);
        var view = new DocumentView(window);
        await view.OpenAsync("khoktuayang-ocr-2568.txt");
        (await view.Finding.InnerTextAsync()).Should().Contain("ITA-S010");

        // As it is; then no finding; then another value, saved with Enter as people do who have just typed it.
        await view.PressAsync("KeyK");
        (await view.Flash.InnerTextAsync()).Should().Contain("คงไว้ตามต้นฉบับ");
        (await view.Finding.InnerTextAsync()).Should().Contain("ITA-S002");
        await view.PressAsync("KeyX");
        (await view.Finding.InnerTextAsync()).Should().Contain("ITA-S001");
        await view.Page.Keyboard.PressAsync("KeyO");
        await view.Page.Keyboard.TypeAsync("๙๒.๕๖");
        await view.PressAsync("Enter");
        (await view.Flash.InnerTextAsync()).Should().Contain("แก้เป็นค่าอื่น").And.Contain("92.56");
        (await view.ScoreAsync("e4@2568/score")).Should().Be("92.56");

        // With a reason of its own and a comment.
        await view.LookAtAsync("ITA-S020");
        await view.UnfoldAsync(view.Finding.Locator("details.more"));
        await view.Page.FillAsync("#other", "92.72");
        await view.Page.SelectOptionAsync("#reason", "agency-said");
        await view.Page.FillAsync("#comment", "โทรถามแล้ว");
        await view.ClickAsync(view.Finding.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }));
        await view.UnfoldAsync(view.Page.Locator(".work details:has(> ol.decisions)"));
        var now = DateTime.Now;
        (await view.Decisions.CountAsync()).Should().Be(4);
        (await view.Decisions.First.InnerTextAsync()).Should()
            .Contain("แก้เป็นค่าอื่น").And.Contain("92.71 → 92.72").And.Contain(Reviewer).And.Contain("หน่วยงานยืนยัน").And.Contain("โทรถามแล้ว").And.Contain("ITA-S020")
            .And.MatchRegex(string.Create(CultureInfo.InvariantCulture, $" ({now.Year + 543}|{now.AddMinutes(-5).Year + 543}) [0-9]{{2}}:[0-9]{{2}} น\\."));
        (await view.Decisions.Nth(1).InnerTextAsync()).Should().Contain("๙๒.๕๖").And.Contain("อ่านตัวอักษรผิด", "that is the usual reason");
        (await view.Decisions.Nth(2).InnerTextAsync()).Should().Contain("ไม่ใช่ข้อผิดพลาด").And.Contain("ITA-S002");
        (await view.Decisions.Nth(3).InnerTextAsync()).Should().Contain("คงไว้ตามต้นฉบับ").And.Contain("ITA-S010");

        // The oldest is taken back: what it answered is open again, and the later ones stand.
        (await view.Open.Filter(new() { HasText = "ITA-S002" }).CountAsync()).Should().Be(0);
        await view.UndoAsync(view.Decisions.Nth(2));
        (await view.Flash.InnerTextAsync()).Should().Contain("ยกเลิกคำตัดสิน").And.Contain("ITA-S002");
        (await view.Open.Filter(new() { HasText = "ITA-S002" }).CountAsync()).Should().Be(1);
        (await view.ScoreAsync("e4@2568/score")).Should().Be("92.56");
        (await view.Decisions.CountAsync()).Should().Be(5);
        await view.UnfoldAsync(view.Page.Locator(".work details:has(> ol.decisions)"));
        (await view.Decisions.Nth(3).InnerTextAsync()).Should().Contain("ยกเลิกแล้ว");
        (await view.Decisions.Nth(3).Locator("button").CountAsync()).Should().Be(0, "it was undone");

        // An answered finding says its answer and asks for no other.
        await view.LookAtAsync("ITA-S020");
        (await view.Finding.InnerTextAsync()).Should().Contain("ตัดสินโดย " + Reviewer).And.Contain("92.72");
        (await view.Finding.Locator("form").CountAsync()).Should().Be(0);
    }

    [BrowserFact]
    public async Task What_no_check_saw_is_corrected_and_shown_in_the_scores()
    {
        using var copy = desk.Copy();
        using var served = Served.In(copy.Folder, "--lang", "th", "--reviewer", Reviewer);
        await using var window = await desk.OpenAsync(served.Root);
        var view = new DocumentView(window);
        await view.OpenAsync("khoktuayang-ocr-2568.txt");
        (await view.ScoreAsync("i10@2568/score")).Should().Be("91.75");

        await view.LookAtValueAsync("i10@2568/score");
        await view.Page.FillAsync("#correct-value", "91.76");
        await view.PressAsync("Enter");
        (await view.ScoreAsync("i10@2568/score")).Should().Be("91.76");
        (await view.Score("i10@2568/score").InnerTextAsync()).Should().Contain("✎");
        (await view.Flash.InnerTextAsync()).Should().Contain("91.75").And.Contain("91.76");

        await view.LookAtValueAsync("i12@2568/score");
        await view.ClickAsync(Button("#correct-value", "remove"));
        (await view.ScoreAsync("i12@2568/score")).Should().BeNull();

        await view.LookAtValueAsync("i11@2568/score");
        await view.Page.FillAsync("#correct-item", "i12");
        await view.ClickAsync(Button("#correct-item", "replace"));
        (await view.ScoreAsync("i11@2568/score")).Should().BeNull();
        (await view.ScoreAsync("i12@2568/score")).Should().Be("93.40");

        await view.ClickAsync(view.Page.Locator(".pane.source .grid tr", new() { HasText = "i๑๒" }).Locator("a.cell", new() { HasText = "๘๗.๖๓" }));
        await view.Page.FillAsync("form[action$='/add'] input[name='item']", "i11");
        await view.ClickAsync(view.Page.Locator("form[action$='/add'] button"));
        (await view.ScoreAsync("i11@2568/score")).Should().Be("87.63");

        await view.UnfoldAsync(view.Page.Locator(".work details:has(#report-agency)").First);
        await view.Page.FillAsync("#report-agency", "องค์การบริหารส่วนตำบลโคกสมมุติ");
        await view.ClickAsync(Button("#report-agency", "replace"));
        (await view.Page.InnerTextAsync("h1")).Should().Be("องค์การบริหารส่วนตำบลโคกสมมุติ");

        await view.UnfoldAsync(view.Page.Locator(".work details:has(#report-year)").First);
        await view.Page.FillAsync("#report-year", "2567");
        await view.ClickAsync(Button("#report-year", "replace"));
        (await view.ScoreAsync("i10@2567/score")).Should().Be("91.76", "what was decided of it before goes with it");
        (await view.ScoreAsync("i10@2568/score")).Should().BeNull();
        (await view.Page.InnerTextAsync(".desk-title")).Should().Contain("2567");

        await view.LookAtValueAsync("i10@2567/score");
        await view.Page.FillAsync("#correct-value", "abc");
        await view.ClickAsync(Button("#correct-value", "replace"));
        (await view.Trouble.InnerTextAsync()).Should().Contain("จึงไม่มีผล");
        (await view.ScoreAsync("i10@2567/score")).Should().NotBe("abc");
        await view.PressAsync("KeyU");
        (await view.ScoreAsync("i10@2567/score")).Should().Be("91.76");
        (await view.Trouble.CountAsync()).Should().Be(0);

        ILocator Button(string field, string act) => view.Page.Locator($"form:has({field}) button[value='{act}']");
    }
}
