using System.Security.Cryptography;
using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>The corpus, read once into a database, and the review page over it. Tests that decide something make a copy of the database.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "xunit disposes it by IAsyncLifetime.")]
public sealed class CorpusDesk : IAsyncLifetime
{
    private readonly Desk desk = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The page, in Thai until somebody chooses; nobody decides on it.</summary>
    internal Served Served { get; private set; } = null!;

    /// <summary>Folder with out/ita.db.</summary>
    internal string Folder => desk.Folder;

    public Task InitializeAsync()
    {
        var said = Ita.Run(desk.Folder, ["ingest", Path.Combine(Ita.Repository, "corpus"), "--rules", Path.Combine(Ita.Repository, "rules")]);
        said.Exit.Should().Be(1, said.All);
        Served = Served.In(desk.Folder, "--lang", "th", "--reviewer", "ผู้ตรวจทดสอบ");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        Served.Dispose();
        desk.Dispose();
    }

    /// <summary>Address of a file of the corpus: its id is the hash of its bytes.</summary>
    internal static string AddressOf(string path) =>
        "/document/" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Ita.Repository, "corpus", path))));

    /// <summary>A copy of the database in a folder of its own, for a test that changes it.</summary>
    internal Desk Copy()
    {
        var copy = new Desk();
        foreach (var file in Directory.EnumerateFiles(desk.At("out"))) copy.Write(Path.Combine("out", Path.GetFileName(file)), File.ReadAllBytes(file));
        return copy;
    }

    /// <summary>A new window of a person who was never here; its errors and what the policy forbade fail the test that disposes it.</summary>
    /// <param name="root">The page; without it the one that nobody decides on.</param>
    /// <param name="bypassesPolicy">Scripts of a test may run in it.</param>
    /// <param name="scripts">Scripts of the page run in it.</param>
    internal async Task<Window> OpenAsync(Uri? root = null, bool bypassesPolicy = false, bool scripts = true)
    {
        playwright ??= await Playwright.CreateAsync();
        browser ??= await Chromium.StartAsync(playwright);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (root ?? Served.Root).ToString(),
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            BypassCSP = bypassesPolicy,
            JavaScriptEnabled = scripts,
        });
        return new Window(context, await context.NewPageAsync());
    }
}

/// <summary>Tests of the review page share the corpus.</summary>
[CollectionDefinition(Name)]
public sealed class ReviewPageTests : ICollectionFixture<CorpusDesk>
{
    public const string Name = "review page";
}

/// <summary>Tests that decide something, each in a copy: they have a desk and a browser of their own, so that they run beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class DecidingReviewTests : ICollectionFixture<CorpusDesk>
{
    public const string Name = "review page, deciding";
}
