using System.Globalization;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing;

/// <summary>What is asked for on the command line.</summary>
/// <param name="Seed">Seed of the inputs.</param>
/// <param name="Count">Numbers of inputs, over all formats.</param>
/// <param name="Time">When to end at the latest.</param>
/// <param name="Formats">Which formats; the numbers of the others are passed over.</param>
/// <param name="Jobs">Child processes.</param>
/// <param name="Out">Folder for what is found.</param>
/// <param name="Ledger">Add the run to fixtures/fuzz/ledger.tsv.</param>
internal sealed record FuzzOptions(long Seed, long Count, TimeSpan Time, IReadOnlyList<FuzzFormat> Formats, int Jobs, string Out, bool Ledger)
{
    private const long DefaultCount = 100_000;

    /// <summary>The options, or null where they cannot be understood.</summary>
    public static FuzzOptions? Parse(IReadOnlyList<string> args)
    {
        var options = new FuzzOptions(1, DefaultCount, TimeSpan.FromDays(1), Enum.GetValues<FuzzFormat>(), Math.Max(1, Environment.ProcessorCount), "out/fuzz", false);
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--ledger")
            {
                options = options with { Ledger = true };
                continue;
            }

            if (i + 1 >= args.Count || With(options, args[i], args[i + 1]) is not { } changed) return null;
            options = changed;
            i++;
        }

        return options;
    }

    /// <summary>The formats of a list with commas, or null.</summary>
    public static IReadOnlyList<FuzzFormat>? FormatsOf(string list)
    {
        var formats = new List<FuzzFormat>();
        foreach (var name in list.Split(','))
        {
            if (!Enum.TryParse<FuzzFormat>(name, ignoreCase: true, out var format) || !Enum.IsDefined(format)) return null;
            formats.Add(format);
        }

        return formats;
    }

    private static FuzzOptions? With(FuzzOptions options, string name, string value) => name switch
    {
        "--seed" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) => options with { Seed = n },
        "--count" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 => options with { Count = n },
        "--jobs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 => options with { Jobs = n },
        // Without a count, the time alone ends the run.
        "--minutes" when double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) && n > 0 => options with { Time = TimeSpan.FromMinutes(n), Count = options.Count == DefaultCount ? long.MaxValue : options.Count },
        "--format" when FormatsOf(value) is { } formats => options with { Formats = formats },
        "--out" => options with { Out = value },
        _ => null,
    };
}
