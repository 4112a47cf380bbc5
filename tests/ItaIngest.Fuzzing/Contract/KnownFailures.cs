namespace ItaIngest.Fuzzing.Contract;

/// <summary>
/// What was found and cannot be mended yet: file, what breaks the contract (the name of an exception, or of a kind of violation), why. A
/// file that keeps the contract again has no place in the list, so that the list tells the truth.
/// </summary>
internal sealed class KnownFailures
{
    public const string Header = "file\texpected\treason";

    private readonly Dictionary<string, string> expected;

    private KnownFailures(Dictionary<string, string> expected) => this.expected = expected;

    /// <summary>The files of the list.</summary>
    public IEnumerable<string> Files => expected.Keys;

    /// <summary>The list of a file with a header line and three fields a line.</summary>
    /// <exception cref="FormatException">A line is none of the list, or a file stands there twice.</exception>
    public static KnownFailures Parse(IEnumerable<string> lines)
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1).Where(l => l.Length > 0))
        {
            if (line.Split('\t') is not [{ Length: > 0 } file, { Length: > 0 } what, { Length: > 0 }] || !failures.TryAdd(file, what)) throw new FormatException("no line of known failures: " + line);
        }

        return new KnownFailures(failures);
    }

    /// <summary>What is wrong with what came of a file; null when it is as it should be.</summary>
    public string? Judge(string file, Violation? violation) => (expected.GetValueOrDefault(file), violation) switch
    {
        (null, null) => null,
        (null, { } v) => $"{file} breaks the contract: {v.Key}",
        ({ } e, null) => $"{file} keeps the contract now, and was expected to fail with {e}: take it out of the list of known failures",
        ({ } e, { } v) when v.Key.StartsWith(e, StringComparison.Ordinal) || v.Kind.ToString() == e => null,
        ({ } e, { } v) => $"{file} was expected to fail with {e}, and fails otherwise: {v.Key}",
    };
}
