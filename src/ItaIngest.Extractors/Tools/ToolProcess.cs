using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ItaIngest.Extractors.Tools;

/// <summary>Programs of the machine that do what this one does not: they run in a process of their own, for a bounded time, with nothing to read from us.</summary>
internal static class ToolProcess
{
    /// <summary>The first of the names that stands on the PATH or in one of the usual places, or null.</summary>
    public static string? Find(IReadOnlyList<string> names, params IReadOnlyList<string> usualPlaces)
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)));
        return onPath.Concat(usualPlaces).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments, each one as it is.</param>
    /// <param name="folder">Its working directory.</param>
    /// <param name="timeout">After this it is killed, with what it started.</param>
    /// <param name="output">Takes what it says on standard output, as UTF-8; null: that is drained and dropped.</param>
    /// <returns>"timeout", "exit 77", "not-started"; null when it ended well.</returns>
    public static string? Run(string program, IReadOnlyList<string> arguments, string folder, TimeSpan timeout, StringBuilder? output = null)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, UseShellExecute = false, CreateNoWindow = true, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // One file is read by one thread, here as there: the batch runs many files at once.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            using var process = Process.Start(start);
            if (process is null) return "not-started";
            process.StandardInput.Close();
            // What it says is drained, or it would wait for a reader.
            process.OutputDataReceived += (_, line) => output?.Append(line.Data).Append('\n');
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (process.WaitForExit(timeout))
            {
                // Waits for the readers of its output too.
                process.WaitForExit();
                return process.ExitCode == 0 ? null : FormattableString.Invariant($"exit {process.ExitCode}");
            }

            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return "timeout";
        }
        catch (Win32Exception)
        {
            return "not-started";
        }
    }

    /// <summary>The first words of what a program says of its version, or its name where it does not say.</summary>
    public static string Version(string program, string argument, string name)
    {
        var said = new StringBuilder();
        if (Run(program, [argument], Path.GetTempPath(), TimeSpan.FromSeconds(20), said) is not null) return name;
        // "LibreOffice 24.2.7.2 420(Build:2)": the build differs by machine and says nothing.
        var words = said.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? name : words[0] + " " + words[1];
    }
}
