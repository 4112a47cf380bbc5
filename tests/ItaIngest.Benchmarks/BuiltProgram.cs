using System.Diagnostics;

namespace ItaIngest.Benchmarks;

/// <summary>The program as it was built last, release before debug, run as a process of its own.</summary>
internal static class BuiltProgram
{
    /// <summary>Path of ita.dll.</summary>
    public static string Path { get; } = new[] { "release", "debug" }
        .Select(c => System.IO.Path.Combine(ReviewStoreSpeed.Root(), "artifacts", "bin", "ItaIngest.Cli", c, "ita.dll"))
        .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("Build it first: dotnet build -c Release src/ItaIngest.Cli");

    /// <summary>Starts it in the folder of the checkout.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = ReviewStoreSpeed.Root() };
        start.ArgumentList.Add(Path);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        Console.WriteLine(Path);
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }
}
