using System.Globalization;
using System.Reflection;
using ItaIngest.Fuzzing.Running;

namespace ItaIngest.Fuzzing.Reporting;

/// <summary>The runs that were made, a line each: how many inputs were run over time is what the lines sum up to, and nothing else.</summary>
internal static class Ledger
{
    public const string Header = "date\tprogram\tseed\tformats\tinputs\tviolations\tminutes";

    /// <summary>Where it stands in a checkout.</summary>
    public static string PathIn(string root) => Path.Combine(root, "fixtures", "fuzz", "ledger.tsv");

    /// <summary>The line of a run.</summary>
    public static string LineOf(FuzzOptions options, FuzzResult result, long violations, DateTimeOffset now) => string.Join('\t',
        now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        typeof(Pipeline).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
        options.Seed.ToString(CultureInfo.InvariantCulture),
        string.Join(',', options.Formats).ToLowerInvariant(),
        result.Inputs.ToString(CultureInfo.InvariantCulture),
        violations.ToString(CultureInfo.InvariantCulture),
        result.Took.TotalMinutes.ToString("F1", CultureInfo.InvariantCulture));

    /// <summary>Adds a line.</summary>
    public static void Append(string path, string line)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path)) File.WriteAllText(path, Header + "\n");
        File.AppendAllText(path, line + "\n");
    }

    /// <summary>The sum of all lines.</summary>
    /// <exception cref="FormatException">A line is no line of a ledger.</exception>
    public static (long Runs, long Inputs, long Violations, decimal Minutes) Sum(IEnumerable<string> lines)
    {
        var (runs, inputs, violations, minutes) = (0L, 0L, 0L, 0m);
        foreach (var line in lines.Skip(1).Where(l => l.Length > 0))
        {
            var fields = line.Split('\t');
            if (fields.Length != 7) throw new FormatException("no line of a ledger: " + line);
            runs++;
            inputs += long.Parse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture);
            violations += long.Parse(fields[5], NumberStyles.None, CultureInfo.InvariantCulture);
            minutes += decimal.Parse(fields[6], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        return (runs, inputs, violations, minutes);
    }
}
