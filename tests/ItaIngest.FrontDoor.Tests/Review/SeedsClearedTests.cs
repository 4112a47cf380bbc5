using Xunit.Abstractions;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>The five real reports are cleared with the keyboard alone: a press a finding, in one go over all of them.</summary>
[Collection(DecidingReviewTests.Name)]
public sealed class SeedsClearedTests(CorpusDesk desk, ITestOutputHelper output)
{
    [SeedsFact]
    public async Task One_press_a_finding_clears_all_reports()
    {
        using var own = new Desk();
        var said = Ita.Run(own.Folder, ["ingest", SeedsFactAttribute.Folder!, "--rules", Path.Combine(Ita.Repository, "rules")]);
        said.Exit.Should().BeLessThan(2, said.All);
        using var served = Served.In(own.Folder, "--lang", "en");
        await using var window = await desk.OpenAsync(served.Root);
        var view = new DocumentView(window);
        await view.Page.GotoAsync("/");
        await window.LeaveAsync(() => view.Page.ClickAsync("a.row-link >> nth=0"));

        var atFirst = await view.LeftAsync();
        var presses = new SortedDictionary<string, (int Accepted, int Kept)>(StringComparer.Ordinal);
        while (await view.Finding.CountAsync() > 0)
        {
            var file = await view.Page.InnerTextAsync(".desk-title .file");
            var proposed = await view.Finding.Locator("button[value='accept'][data-key~='KeyA']").CountAsync() > 0;
            await view.PressAsync(proposed ? "KeyA" : "KeyK");
            var (accepted, kept) = presses.GetValueOrDefault(file);
            presses[file] = proposed ? (accepted + 1, kept) : (accepted, kept + 1);
            presses.Values.Sum(p => p.Accepted + p.Kept).Should().BeLessThanOrEqualTo(atFirst, "nothing comes up anew");
        }

        foreach (var (file, (accepted, kept)) in presses) output.WriteLine($"{file}: {accepted + kept} presses, {accepted} of them took what was proposed");
        output.WriteLine($"{atFirst} findings, {presses.Values.Sum(p => p.Accepted + p.Kept)} presses");
        presses.Values.Sum(p => p.Accepted + p.Kept).Should().Be(atFirst);
        (await view.LeftAsync()).Should().Be(0);
        await view.PressAsync("KeyB");
        (await view.Page.InnerTextAsync("h1")).Should().Be("Nothing is left to decide");
        (await view.Page.Locator("a.row-link").CountAsync()).Should().Be(0);
    }
}
