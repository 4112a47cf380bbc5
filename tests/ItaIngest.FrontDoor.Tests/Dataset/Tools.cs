using System.Diagnostics;
using System.Text;

namespace ItaIngest.FrontDoor.Tests.Dataset;

/// <summary>Programs of those who use a dataset.</summary>
internal static class Tools
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The interpreter that Debian's packages are of, where there is one.</summary>
    public static string Python { get; } = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>Runs a program; what it printed.</summary>
    public static string Run(string folder, string program, params string[] args)
    {
        var (exit, said) = TryRun(folder, program, args) ?? throw new InvalidOperationException($"{program} cannot be started.");
        return exit == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', args)} ended with {exit}:\n{said}");
    }

    /// <summary>Holds a dataset to something; what is wrong, a line each.</summary>
    public static IReadOnlyList<string> Faults(params string[] args)
    {
        var (exit, said) = TryRun(Ita.Repository, Python, [Path.Combine(AppContext.BaseDirectory, "Dataset", "check_dataset.py"), .. args])!.Value;
        var faults = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return exit == 0 || faults.Length > 0 ? faults : [$"ended with {exit}"];
    }

    /// <summary>Runs a program to its end; null where there is none.</summary>
    public static (int Exit, string Said)? TryRun(string folder, string program, IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var arg in args) start.ArgumentList.Add(arg);
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        try
        {
            using var process = Process.Start(start)!;
            var talk = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{program} {string.Join(' ', args)} did not end.");
            }

            return (process.ExitCode, said.GetAwaiter().GetResult() + talk.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

/// <summary>A test that needs programs of those who use a dataset; skipped with its reason where one is absent.</summary>
/// <param name="needed">"python3", "sqlite3", "soffice", or a module of Python: "pandas".</param>
internal sealed class ToolFactAttribute(params string[] needed) : FactAttribute
{
    public override string? Skip
    {
        get => base.Skip ?? needed.Select(Missing).FirstOrDefault(m => m is not null);
        set => base.Skip = value;
    }

    private static string? Missing(string needed) => needed switch
    {
        "python3" => Of(needed, Tools.Python, "--version"),
        "sqlite3" => Of(needed, needed, "--version"),
        // A LibreOffice without Calc has no filter for spreadsheets.
        "soffice" => Of(needed, needed, "--version") ?? (Directory.Exists("/usr/lib/libreoffice") && !File.Exists("/usr/lib/libreoffice/program/libsclo.so") ? "LibreOffice has no Calc." : null),
        _ => Of($"Python's {needed}", Tools.Python, "-c", $"import {needed}"),
    };

    private static string? Of(string name, string program, params string[] args) =>
        Tools.TryRun(Path.GetTempPath(), program, args) is { Exit: 0 } ? null : $"{name} is not installed.";
}
