using System.Globalization;
using System.Text;
using ItaIngest.Fuzzing.Running;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing.Reporting;

/// <summary>What came of a run, as a table.</summary>
internal static class FuzzTable
{
    /// <summary>The table, a line a format, and what was refused for which reason.</summary>
    public static string Render(FuzzResult result)
    {
        var text = new StringBuilder();
        Line(text, $"{"format",-8} {"inputs",9} {"complete",9} {"partial",9} {"refused",9} {"violations",10} {"mean ms",8} {"slowest ms",10} {"(input)",9} {"peak MB",8}");
        foreach (var (format, c) in result.Formats.Where(f => f.Value.Inputs > 0))
        {
            var mean = c.Total.TotalMilliseconds / Math.Max(1, c.Inputs);
            Line(text, $"{Name(format),-8} {c.Inputs,9} {c.Complete,9} {c.Partial,9} {c.Refused.Values.Sum(),9} {c.Violations,10} {mean,8:F2} {c.Slowest.TotalMilliseconds,10:F0} {c.SlowestInput,9} {c.Peak >> 20,8}");
        }

        foreach (var (format, c) in result.Formats.Where(f => f.Value.Refused.Count > 0))
            Line(text, $"{Name(format)} refused: {string.Join(", ", c.Refused.OrderByDescending(r => r.Value).Select(r => $"{r.Key} {r.Value.ToString(CultureInfo.InvariantCulture)}"))}");
        Line(text, $"{result.Inputs} inputs in {result.Took.TotalSeconds:F0} s, {result.Inputs / Math.Max(0.001, result.Took.TotalSeconds):F0} a second; most memory of a process {result.PeakMemory >> 20} MB");
        return text.ToString();
    }

    private static string Name(FuzzFormat format) => format.ToString().ToLowerInvariant();

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
