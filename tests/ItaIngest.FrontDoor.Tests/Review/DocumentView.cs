using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>The screen of a document, as a person uses it.</summary>
/// <param name="window">The window that shows it.</param>
internal sealed class DocumentView(Window window)
{
    /// <summary>What the window shows.</summary>
    public IPage Page => window.Page;

    /// <summary>The finding that is looked at.</summary>
    public ILocator Finding => Page.Locator(".work section.finding");

    /// <summary>What was just decided, and what followed from it.</summary>
    public ILocator Flash => Page.Locator(".work div.flash");

    /// <summary>What went wrong with the last form.</summary>
    public ILocator Trouble => Page.Locator(".work .flash.trouble");

    /// <summary>The decisions about the document, the last one first.</summary>
    public ILocator Decisions => Page.Locator(".work ol.decisions > li");

    /// <summary>Open findings of the document.</summary>
    public ILocator Open => Page.Locator(".work details.panel > summary + ul.findings > li");

    /// <summary>Opens a document by its row of the inbox, as somebody does who looks for its file.</summary>
    /// <param name="path">Its path, or its end.</param>
    /// <param name="list">The inbox that it is looked for in.</param>
    public async Task OpenAsync(string path, string list = "/")
    {
        await Page.GotoAsync(list);
        await window.LeaveAsync(() => Page.Locator("table.table tbody tr", new() { HasText = path }).Locator("a.row-link").ClickAsync());
    }

    /// <summary>Presses a key that leads to another page.</summary>
    public Task PressAsync(string key) => window.LeaveAsync(() => Page.Keyboard.PressAsync(key));

    /// <summary>Presses a key as Chromium tells it with the Thai layout on: the physical key is the same, the letter another.</summary>
    public Task PressThaiAsync(string code, string letter) => window.LeaveAsync(() => Page.Locator("body").DispatchEventAsync("keydown", new { code, key = letter, bubbles = true, cancelable = true }));

    /// <summary>Clicks what leads to another page.</summary>
    public Task ClickAsync(ILocator what) => window.LeaveAsync(() => what.ClickAsync());

    /// <summary>Opens a part of the screen that is folded away.</summary>
    public async Task UnfoldAsync(ILocator details)
    {
        if (!await details.EvaluateAsync<bool>("d => d.open")) await details.Locator("> summary").ClickAsync();
    }

    /// <summary>How many findings of the list are left, as its head says.</summary>
    public async Task<int> LeftAsync() => Number(await Page.Locator(".trail .minor").InnerTextAsync());

    /// <summary>Looks at a stated value.</summary>
    /// <param name="key">Its key, "i7@2566/score".</param>
    public async Task LookAtValueAsync(string key)
    {
        foreach (var details in await Page.Locator(".work details:has(.scores)").AllAsync()) await UnfoldAsync(details);
        await ClickAsync(Score(key).GetByRole(AriaRole.Link));
    }

    /// <summary>The row of a stated value.</summary>
    /// <param name="key">Its key, "i7@2566/score".</param>
    public ILocator Score(string key) => Page.Locator(".work .scores tr", new() { Has = Page.Locator($"a[href*='value={UrlEncoder.Default.Encode(key)}']") });

    /// <summary>What is shown as stated of a value; null where none is.</summary>
    public async Task<string?> ScoreAsync(string key) =>
        await Score(key).CountAsync() == 0 ? null : await Score(key).Locator("td.number a").TextContentAsync();

    /// <summary>Looks at a finding of the document, whether it is open or not.</summary>
    /// <param name="said">Code of its check, or what it says.</param>
    public async Task LookAtAsync(string said)
    {
        await UnfoldAsync(Page.Locator(".work details.panel:has(> ul.findings)"));
        await ClickAsync(Page.Locator(".work details.panel > ul.findings > li", new() { HasText = said }).First.GetByRole(AriaRole.Link));
    }

    /// <summary>Undoes a decision in the list.</summary>
    public async Task UndoAsync(ILocator decision)
    {
        await UnfoldAsync(Page.Locator(".work details:has(> ol.decisions)"));
        await ClickAsync(decision.Locator("form[action$='/undo'] button"));
    }

    /// <summary>What is marked is seen: it lies in the visible part of its pane.</summary>
    public async Task ShouldShowAsync(ILocator marked)
    {
        var pane = (await Page.Locator(".pane.source").BoundingBoxAsync())!;
        var box = (await marked.BoundingBoxAsync())!;
        box.Width.Should().BePositive();
        box.Height.Should().BePositive();
        (box.Y + (box.Height / 2)).Should().BeInRange(pane.Y, pane.Y + pane.Height, "the middle of what is marked lies in its pane");
        (box.X + (box.Width / 2)).Should().BeInRange(pane.X, pane.X + pane.Width, "the middle of what is marked lies in its pane");
        (pane.Y + pane.Height).Should().BeLessThanOrEqualTo((await Page.EvaluateAsync<float>("() => innerHeight")) + 1, "the pane itself is seen");
    }

    private static int Number(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
