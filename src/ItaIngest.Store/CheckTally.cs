using System.Globalization;
using ItaIngest.Checks;

namespace ItaIngest.Store;

/// <summary>What a check found in one document.</summary>
/// <param name="Code">The check.</param>
/// <param name="Errors">Open findings that hold values back.</param>
/// <param name="Warnings">Other open findings.</param>
/// <param name="Told">All its findings, those answered or only for information among them.</param>
internal readonly record struct CheckTally(string Code, int Errors, int Warnings, int Told)
{
    /// <summary>The findings among some results, by check.</summary>
    public static IReadOnlyList<CheckTally> Of(IReadOnlyList<CheckResult> results) =>
    [
        .. results.Where(r => r.IsFinding).GroupBy(r => r.Code, StringComparer.Ordinal).Select(g => new CheckTally(
            g.Key, g.Count(r => r.Severity == Severity.Error), g.Count(r => r.Severity == Severity.Warning), g.Count())),
    ];

    /// <summary>As a table holds them.</summary>
    public static string Pack(IEnumerable<CheckTally> tallies) =>
        string.Join('\n', tallies.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Code} {t.Errors} {t.Warnings} {t.Told}")));

    /// <summary>Reads them as a table holds them: "ITA-S010 2 1 5", one a line.</summary>
    /// <param name="packed">The text; empty where nothing was found.</param>
    /// <param name="codes">Codes that were read before, so that each is one string.</param>
    public static IEnumerable<CheckTally> Unpack(string packed, HashSet<string> codes)
    {
        for (var start = 0; start < packed.Length;)
        {
            var end = packed.IndexOf('\n', start);
            if (end < 0) end = packed.Length;
            yield return Read(packed.AsSpan(start, end - start), codes);
            start = end + 1;
        }
    }

    /// <summary>Open findings of a severity, or of both.</summary>
    public int Open(Severity? severity) => severity switch
    {
        null => Errors + Warnings,
        Severity.Error => Errors,
        Severity.Warning => Warnings,
        _ => 0,
    };

    private static CheckTally Read(ReadOnlySpan<char> line, HashSet<string> codes)
    {
        Span<Range> words = stackalloc Range[5];
        if (line.Split(words, ' ') != 4) throw new InvalidDataException("What the checks found in a stored document cannot be read.");
        var known = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(line[words[0]], out var code)) codes.Add(code = line[words[0]].ToString());
        return new CheckTally(code, Number(line[words[1]]), Number(line[words[2]]), Number(line[words[3]]));
    }

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException("What the checks found in a stored document cannot be read.");
}
