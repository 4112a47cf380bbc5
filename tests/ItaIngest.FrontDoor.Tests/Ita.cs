using System.Diagnostics;
using System.Text;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>What a run of <c>ita</c> said and how it ended.</summary>
internal sealed record Said(int Exit, string Out, string Talk)
{
    /// <summary>Both, for the message of a failing test.</summary>
    public string All => $"exit {Exit}\n{Out}\n{Talk}";
}

/// <summary>Runs the built program as a user does: a process of its own, in a folder of its own.</summary>
internal static class Ita
{
    /// <summary>A hang is a failure, not a wait.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static readonly string Program = FindProgram();

    /// <summary>Root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Runs it in English, unless the environment says otherwise.</summary>
    public static Said Run(string folder, IReadOnlyList<string> args, params (string Name, string Value)[] environment)
    {
        using var process = Start(folder, args, environment);
        var said = process.StandardOutput.ReadToEndAsync();
        var talk = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"ita {string.Join(' ', args)} did not end.");
        }

        return new Said(process.ExitCode, said.GetAwaiter().GetResult(), talk.GetAwaiter().GetResult());
    }

    /// <summary>Starts it and leaves it running.</summary>
    public static Process Start(string folder, IReadOnlyList<string> args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Program);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        start.Environment["ITA_LANG"] = "en";
        // Starting workers takes longer than reading a handful of small files. WorkerTests has them.
        start.Environment["ITA_TESTING"] = start.Environment["ITA_IN_PROCESS"] = "1";
        start.Environment.Remove("ITA_DEBUG");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>artifacts/bin/ItaIngest.FrontDoor.Tests/debug -> artifacts/bin/ItaIngest.Cli/debug.</summary>
    private static string FindProgram()
    {
        var here = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(here.Parent!.Parent!.FullName, "ItaIngest.Cli", here.Name, "ita.dll");
        return File.Exists(program) ? program : throw new FileNotFoundException("ita is not built.", program);
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("ItaIngest.sln does not stand above the tests.");
    }
}
