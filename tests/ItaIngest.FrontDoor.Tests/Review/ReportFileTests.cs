using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>The page that <c>ita report</c> writes, opened as a person opens a file: it asks for nothing, and everybody can read it.</summary>
[Collection(ReviewPageTests.Name)]
public sealed class ReportFileTests(CorpusDesk desk) : IDisposable
{
    private readonly Desk own = new();

    public void Dispose() => own.Dispose();

    [AxeTheory]
    [InlineData("th", "1280x800")]
    [InlineData("en", "1280x800")]
    [InlineData("th", "600x800")]
    public async Task It_keeps_nobody_out(string language, string size)
    {
        await using var window = await desk.OpenAsync(bypassesPolicy: true);
        var (width, height) = size.Split('x') is [var w, var h] ? (int.Parse(w), int.Parse(h)) : default;
        await window.Page.SetViewportSizeAsync(width, height);
        await window.Page.GotoAsync(Write("--lang", language));

        (await Axe.ViolationsAsync(window.Page)).Should().BeEmpty();
        (await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue("tables scroll, not the page");
    }

    [BrowserFact]
    public async Task It_asks_for_nothing_and_raises_no_error()
    {
        await using var window = await desk.OpenAsync();
        var asked = new List<string>();
        window.Page.Request += (_, request) => asked.Add(request.Url);
        var address = Write("--lang", "th");
        await window.Page.GotoAsync(address);
        await window.Page.ClickAsync("nav a[href='#findings']");

        asked.Should().Equal(address);
        (await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.part-title')).borderBottomStyle")).Should().Be("solid", "its styles are in it");
        (await window.Page.Locator("svg.chart").CountAsync()).Should().Be(1);
    }

    [BrowserFact]
    public async Task It_is_printed_with_all_that_is_folded_away_on_the_screen()
    {
        await using var window = await desk.OpenAsync(bypassesPolicy: true);
        await window.Page.GotoAsync(Write("--lang", "th"));
        await window.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = false)");
        var table = window.Page.Locator(".sources tbody tr").First;
        (await table.IsVisibleAsync()).Should().BeFalse();

        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        (await table.EvaluateAsync<bool>("e => e.checkVisibility({ contentVisibilityAuto: true })")).Should().BeTrue();
        (await window.Page.Locator("thead").First.EvaluateAsync<string>("e => getComputedStyle(e).display")).Should().Be("table-header-group");
        (await window.Page.Locator("main nav").First.IsVisibleAsync()).Should().BeFalse("links within the page are of no use on paper");
    }

    private string Write(params IReadOnlyList<string> more)
    {
        var said = Ita.Run(own.Folder, ["report", "--out", "page.html", "--db", Path.Combine(desk.Folder, "out", "ita.db"), "--rules", Path.Combine(Ita.Repository, "rules"), .. more]);
        said.Exit.Should().Be(1, said.All);
        return new Uri(own.At("page.html")).AbsoluteUri;
    }
}
