using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace ItaIngest.FrontDoor.Tests.Review;

/// <summary>Checks a page for accessibility with axe-core, which is installed beside the tests the first time.</summary>
internal static class Axe
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "axe");

    private static readonly Lazy<string> Script = new(() =>
    {
        var file = Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(file)) Install();
        return File.ReadAllText(file);
    });

    /// <summary>Why it cannot be had, or null.</summary>
    public static string? Missing => Chromium.Find("npm") is null ? "There is no program npm on the path." : null;

    /// <summary>What is wrong on a page and keeps people from using it: serious and critical violations, a line each.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = Script.Value });
        var answer = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        answer.GetProperty("passes").GetArrayLength().Should().BePositive("axe looked at the page");
        return
        [
            .. from violation in answer.GetProperty("violations").EnumerateArray()
               where violation.GetProperty("impact").GetString() is "serious" or "critical"
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id").GetString()}: {node.GetProperty("html").GetString()} ({node.GetProperty("failureSummary").GetString()})",
        ];
    }

    private static void Install()
    {
        var start = new ProcessStartInfo(Chromium.Find("npm")!, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Ita.Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("npm ci did not end.");
        }

        process.ExitCode.Should().Be(0, said.GetAwaiter().GetResult() + complained.GetAwaiter().GetResult());
    }
}
