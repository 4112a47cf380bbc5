using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ItaIngest.StoreTrials;

/// <summary>How a program ended and what it said.</summary>
/// <param name="Exit">Its exit code; what the system gives one that was killed.</param>
/// <param name="Out">Stdout.</param>
/// <param name="Talk">Stderr.</param>
internal sealed record Ended(int Exit, string Out, string Talk)
{
    /// <summary>What it reported as stored before it ended.</summary>
    public Stored Reported => Stored.ReportedBy(Talk);

    /// <summary>What it said on stderr beside that.</summary>
    public string Said => string.Join(' ', Talk.Split('\n').Where(l => !l.StartsWith("stored ", StringComparison.Ordinal))).Trim();
}

/// <summary>The programs as they were built last, beside this one: each run is a process of its own.</summary>
internal static class BuiltProgram
{
    /// <summary>A hang is a failure, not a wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Path of ita.dll.</summary>
    public static string Ita { get; } = Beside("ItaIngest.Cli", "ita.dll");

    /// <summary>Path of this program, which is started again to append decisions as the review page does.</summary>
    public static string Trials { get; } = Beside("ItaIngest.StoreTrials", "ItaIngest.StoreTrials.dll");

    /// <summary>Root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Starts a command line whose first word is a program: "dotnet", or what watches it.</summary>
    public static Running Start(string folder, IReadOnlyList<string> line, params IReadOnlyList<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(line[0])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var word in line.Skip(1)) start.ArgumentList.Add(word);
        start.Environment["ITA_LANG"] = "en";
        start.Environment["ITA_TESTING"] = "1";
        start.Environment["ITA_ACKNOWLEDGE"] = "1";
        start.Environment.Remove("ITA_DEBUG");
        if (TrialEngine.IsLiteDb) start.Environment[TrialEngine.Variable] = "litedb";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new Running(Process.Start(start) ?? throw new InvalidOperationException($"{line[0]} did not start."), string.Join(' ', line));
    }

    /// <summary>Starts <c>ita</c>.</summary>
    public static Running StartIta(string folder, IReadOnlyList<string> args, params IReadOnlyList<(string Name, string Value)> environment) => Start(folder, ["dotnet", Ita, .. args], environment);

    /// <summary>Runs <c>ita</c> to its end.</summary>
    public static Ended RunIta(string folder, params IReadOnlyList<string> args)
    {
        using var running = StartIta(folder, args);
        return running.End();
    }

    /// <summary>Runs a tool of the system to its end.</summary>
    public static Ended RunTool(string folder, params IReadOnlyList<string> line)
    {
        using var running = Start(folder, line);
        return running.End();
    }

    /// <summary>Whether a program is installed.</summary>
    public static bool IsThere(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>artifacts/bin/ItaIngest.StoreTrials/release -> artifacts/bin/ItaIngest.Cli/release.</summary>
    private static string Beside(string project, string file)
    {
        var here = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, file);
        return File.Exists(program) ? program : throw new FileNotFoundException($"{project} is not built as {here.Name}.", program);
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("ItaIngest.sln does not stand above this program.");
    }

    /// <summary>A program that runs.</summary>
    internal sealed class Running(Process process, string line) : IDisposable
    {
        private readonly Task<string> said = process.StandardOutput.ReadToEndAsync();
        private readonly Task<string> talk = process.StandardError.ReadToEndAsync();

        /// <summary>Its process.</summary>
        public int Id => process.Id;

        /// <summary>Waits for its end, at most so long, then kills it as <c>kill -9</c> does.</summary>
        public Ended KillAfter(TimeSpan time)
        {
            if (!process.WaitForExit(time)) process.Kill();
            return End();
        }

        /// <summary>Waits for its end.</summary>
        public Ended End()
        {
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{line} did not end within {Patience.TotalMinutes} minutes."));
            }

            return new Ended(process.ExitCode, said.GetAwaiter().GetResult(), talk.GetAwaiter().GetResult());
        }

        public void Dispose() => process.Dispose();
    }
}
