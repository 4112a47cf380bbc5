using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>The browser of this machine; none is fetched.</summary>
internal static class Chromium
{
    private static readonly string? Program = Find("chromium") ?? Find("chromium-browser") ?? Find("google-chrome");

    /// <summary>Why there is none, or null.</summary>
    public static string? Missing => Program is null ? "There is no program chromium on the path." : null;

    /// <summary>Starts it without a window.</summary>
    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Program,
        Headless = true,

        // Nobody watches: drawing by a graphics card that is not there costs as much as the page itself.
        Args = ["--disable-gpu", "--disable-software-rasterizer"],

        // Its sandbox does not run for root, who runs the tests in containers.
        ChromiumSandbox = !string.Equals(Environment.UserName, "root", StringComparison.Ordinal),
    });

    /// <summary>A program on the path, or null.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe"), Path.Combine(folder, name + ".cmd") })
            .FirstOrDefault(File.Exists);
}
