using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>A browser window. Nothing that it shows may raise an error or break the policy; what did is told when it is closed.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Window(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => complaints.Add(error);

        // An answer that is an error page is said on the console, too; tests that ask for one expect it.
        page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) complaints.Add(said.Text);
        };
    }

    /// <summary>What it shows.</summary>
    public IPage Page { get; }

    /// <summary>Does what leads to another page, and waits until that page is there.</summary>
    public async Task LeaveAsync(Func<Task> act)
    {
        // Waiting for an address instead may miss a page that comes between a look at it and the wait.
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        void Loaded(object? sender, IPage page) => loaded.TrySetResult();

        Page.Load += Loaded;
        try
        {
            await act();
            await loaded.Task.WaitAsync(Ita.Patience);
        }
        finally
        {
            Page.Load -= Loaded;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        complaints.Should().BeEmpty("the pages raise no errors and keep to their policy");
    }
}
