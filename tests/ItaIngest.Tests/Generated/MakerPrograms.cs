using System.Diagnostics;

namespace ItaIngest.Tests.Generated;

/// <summary>The programs of this machine that write PDF files.</summary>
internal static class MakerPrograms
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Why a maker cannot be had on this machine, or null.</summary>
    public static string? Missing(Maker maker)
    {
        var absent = Names(maker).Where(n => Find(n) is null).ToList();
        return absent.Count == 0 ? null : $"{maker} is not on this machine: no program {string.Join(" or ", absent)} on the path.";
    }

    /// <summary>Runs a program of a maker to its end.</summary>
    public static void Run(string name, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Find(name) ?? throw new FileNotFoundException(name), arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} {string.Join(' ', arguments)}");
        }

        Task.WaitAll(said, complained);

        // Makers end with other codes after warnings; what counts is whether the file is there.
        if (process.ExitCode != 0) Complaints.Add($"{name} ended with {process.ExitCode}: {complained.Result}");
    }

    /// <summary>What makers said when they did not end well.</summary>
    public static System.Collections.Concurrent.ConcurrentBag<string> Complaints { get; } = [];

    private static string[] Names(Maker maker) => maker switch
    {
        Maker.LibreOffice => ["soffice"],
        Maker.Chromium => ["chromium"],
        Maker.Ghostscript => ["gs"],
        Maker.Cairo => ["pdftocairo", "pdftops", "pdftotext"],
        Maker.Qpdf => ["qpdf"],
        Maker.Svg => ["rsvg-convert"],
        _ => throw new ArgumentOutOfRangeException(nameof(maker)),
    };

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);
}
