using System.Globalization;
using ItaIngest.Fuzzing.Contract;
using ItaIngest.Fuzzing.Mutations;
using ItaIngest.Fuzzing.Seeds;
using ItaIngest.Rules;

namespace ItaIngest.Fuzzing.Running;

/// <summary>One input again, by its seed and number or from a file.</summary>
internal static class Replay
{
    /// <summary>Writes an input of a run to a file and runs it.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="name">"SEED:NUMBER".</param>
    /// <param name="folder">Where it is written.</param>
    public static int Of(string root, string name, string folder)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !long.TryParse(name.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            || !long.TryParse(name.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return 2;
        var format = Inputs.FormatOf(number);
        var bytes = new Inputs(SeedFiles.Load(root), [format], seed).Make(number);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Findings.NameOf(format, $"{seed.ToString(CultureInfo.InvariantCulture)}-{number.ToString(CultureInfo.InvariantCulture)}"));
        File.WriteAllBytes(path, bytes);
        return Show(new Trial(RuleSetLoader.Load(Path.Combine(root, "rules"))), path, bytes);
    }

    /// <summary>Runs files.</summary>
    public static int Files(string root, IEnumerable<string> paths)
    {
        var trial = new Trial(RuleSetLoader.Load(Path.Combine(root, "rules")));
        return paths.Max(p => Show(trial, p, File.ReadAllBytes(p)));
    }

    /// <summary>Makes a file smaller as long as it breaks the contract in the same way. What kills the process cannot be made smaller in it.</summary>
    public static int Minimise(string root, string from, string to)
    {
        var trial = new Trial(RuleSetLoader.Load(Path.Combine(root, "rules")));
        var bytes = File.ReadAllBytes(from);
        if (trial.Run(bytes, true).Violation is not { } violation) return 2;
        bytes = Minimiser.Smallest(bytes, b => trial.Run(b, true).Violation is { } v && v.Kind == violation.Kind && v.Key == violation.Key);
        File.WriteAllBytes(to, bytes);
        Console.WriteLine($"{bytes.Length.ToString(CultureInfo.InvariantCulture)} bytes: {violation.Key}");
        return 0;
    }

    private static int Show(Trial trial, string path, byte[] bytes)
    {
        var result = default(TrialResult);
        var thread = new Thread(() => result = trial.Run(bytes, true), Child.StackBytes);
        thread.Start();
        thread.Join();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {bytes.Length} bytes, {result!.Status} {result.Refusal?.Reason} {result.Refusal?.Detail}, {result.Took.TotalMilliseconds:F0} ms, peak {ProcessMemory.PeakOf(Environment.ProcessId) >> 20} MB"));
        if (result.Violation is not { } violation) return 0;
        Console.WriteLine($"{violation.Kind}: {violation.Key}\n{violation.Detail}");
        return 1;
    }
}
