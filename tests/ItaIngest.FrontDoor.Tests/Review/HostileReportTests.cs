using System.Net;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>Whatever a report says is text on every page: nothing of it runs, leads away or asks for anything.</summary>
[Collection(DecidingReviewTests.Name)]
public sealed class HostileReportTests(CorpusDesk desk)
{
    private const string Script = "<script>alert(1)</script>";
    private const string Image = "\"><img src=x onerror=alert(1)>";
    private const string Quote = "\">";
    private const string Override = "\u202Eabc\u202C";
    private const string Link = "javascript:alert(1)";

    private static readonly string LongWord = string.Concat(Enumerable.Repeat("ก", 3000));

    [BrowserFact]
    public async Task Hostile_text_is_shown_as_text_and_does_nothing()
    {
        using var own = new Desk();
        own.Write($"in/{Image} a.txt", Report());
        own.Write("in/b.html", Html());
        var ingest = Ita.Run(own.Folder, ["ingest", "in", "--rules", Path.Combine(Ita.Repository, "rules")]);
        ingest.Exit.Should().BeLessThan(2, ingest.All);
        using var served = Served.In(own.Folder, "--lang", "th", "--reviewer", Image);
        await using var window = await desk.OpenAsync(served.Root);
        var (page, view) = (window.Page, new DocumentView(window));
        var asked = new List<string>();
        var dialogs = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Dialog += (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };

        await page.GotoAsync("/?state=all");
        (await page.InnerTextAsync("table.table")).Should().Contain(Image + " a.txt");
        foreach (var file in (string[])[" a.txt", "b.html"])
        {
            await view.OpenAsync(file, "/?state=all");

            // Of text, tags were taken out when it was read; cells of a web page say them as text.
            var said = file == "b.html" ? Script : Quote;
            await view.LookAtAsync(said);
            (await view.Finding.InnerTextAsync()).Should().Contain(said);
            (await page.InnerTextAsync(".pane.source")).Should().Contain(said).And.Contain(file == "b.html" ? Image : Quote).And.Contain("abc").And.Contain(Link).And.Contain(LongWord);
            await view.ShouldShowAsync(page.Locator(".pane.source [data-scroll-here]"));
            (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue("a long word makes no page wider");
            await page.FillAsync("#other", Image);
            await view.UnfoldAsync(view.Finding.Locator("details.more"));
            await page.FillAsync("#comment", Script);
            await view.ClickAsync(view.Finding.Locator("button[value='keep']"));
            await view.UnfoldAsync(page.Locator(".work details:has(> ol.decisions)"));
            (await view.Decisions.First.InnerTextAsync()).Should().Contain(said).And.Contain(Script, "that is the comment").And.Contain(Image, "that is the reviewer");
            await view.ClickAsync(page.Locator(".pane.source a.cell", new() { HasText = Link }));
            (await page.InnerTextAsync("section.chosen-value")).Should().Contain(Link);
            await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/sheet");
            (await page.InnerTextAsync("article.letter")).Should().Contain(said);
        }

        await page.GotoAsync("/bulk?code=ITA-S001&act=reject");
        (await page.InnerTextAsync("section.panel")).Should().Contain(Image);
        await page.GotoAsync("/?state=all");
        (await page.InnerTextAsync("table.table")).Should().Contain(Image + " a.txt");
        foreach (var query in (string[])[Script, Image, Link])
        {
            await page.GotoAsync("/?state=all&q=" + Uri.EscapeDataString(query) + "&year=" + Uri.EscapeDataString(query));
            (await page.InputValueAsync("#search")).Should().Be(query);
            (await page.InnerTextAsync("main")).Should().Contain(query);
            await page.GotoAsync("/bulk?code=" + Uri.EscapeDataString(query));
            (await page.InnerTextAsync("h1")).Should().Contain(query);
        }

        dialogs.Should().BeEmpty();
        asked.Should().NotBeEmpty().And.OnlyContain(url => url.StartsWith(served.Root.ToString(), StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal));
        foreach (var address in await page.Locator("[href], [src], [action]").EvaluateAllAsync<string[]>("all => all.map(e => e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action'))"))
            address.Should().NotStartWith("javascript:");
    }

    private static string Report() => $"""
        รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)
        ประจำปีงบประมาณ พ.ศ. ๒๕๖๘
        เทศบาลตำบลบ้านตัวอย่าง{Script}

        ข้อคำถาม	คะแนน	หมายเหตุ
        i๑	{Script}	{Image}
        i๒	๙๘.๐๐	{Override}
        i๓	{Image}	{Link}
        i๔	๙๗.๐๐	{LongWord}

        """.ReplaceLineEndings("\n");

    private static string Html() => $"""
        <!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(Script)}</title><script>alert(1)</script></head><body onload="alert(1)">
        <h1>รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568</h1><h2>เทศบาลตำบลบ้านตัวอย่าง{WebUtility.HtmlEncode(Image)}</h2>
        <script>alert(1)</script><img src="http://evil.example/x.png" onerror="alert(1)"><iframe src="http://evil.example/"></iframe>
        <table border="1"><tr><th>ข้อคำถาม</th><th>คะแนน</th><th>หมายเหตุ</th></tr>
        <tr><td>i1</td><td>{WebUtility.HtmlEncode(Script)}</td><td onclick="alert(1)">{WebUtility.HtmlEncode(Image)}</td></tr>
        <tr><td>i2</td><td>98.00</td><td>{Override}</td></tr>
        <tr><td>i3</td><td>{WebUtility.HtmlEncode(Image)}</td><td><a href="{Link}">{Link}</a></td></tr>
        <tr><td>i4</td><td>97.00</td><td>{LongWord}</td></tr></table></body></html>
        """;
}
