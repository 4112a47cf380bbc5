using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Rules;

/// <summary>
/// Characters that are taken for one another in Thai print, one direction each. A cost orders proposals and proves nothing: smaller is
/// likelier, and a pair without one was never seen.
/// </summary>
public sealed class Confusions
{
    private const int Values = 10;

    private readonly Dictionary<(char Meant, char Observed), decimal> pairs = [];
    private readonly decimal?[] digits = new decimal?[Values * Values];

    /// <summary>Confusions of a table.</summary>
    public Confusions(IReadOnlyList<Confusion> all)
    {
        All = all;
        foreach (var (meant, observed, cost, _) in all)
        {
            if (observed.Length != 1) continue;
            pairs.TryAdd((meant, observed[0]), cost);
            // A row of a Thai and an Arabic digit says how a reading program writes, not which value is taken for which.
            if (IsThaiDigit(meant) && IsThaiDigit(observed[0])) digits[ThaiDigits.Value(meant) * Values + ThaiDigits.Value(observed[0])] = cost;
        }
    }

    /// <summary>No confusions.</summary>
    public static Confusions None { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Confusion> All { get; }

    /// <summary>
    /// What it costs to take one character for another; null where that was never seen. Two digits are looked up by their values,
    /// whichever their scripts.
    /// </summary>
    public decimal? Cost(char meant, char observed) =>
        ThaiDigits.IsDigit(meant) && ThaiDigits.IsDigit(observed)
            ? digits[ThaiDigits.Value(meant) * Values + ThaiDigits.Value(observed)]
            : pairs.TryGetValue((meant, observed), out var cost) ? cost : null;

    private static bool IsThaiDigit(char c) => c is >= '๐' and <= '๙';
}

/// <summary>A row of confusions.tsv.</summary>
/// <param name="Meant">What stands on paper.</param>
/// <param name="Observed">What was read: a character, sometimes two; empty where nothing was read.</param>
/// <param name="Cost">0.01 to 1.00; smaller is likelier.</param>
/// <param name="Basis">What the cost rests on.</param>
public sealed record Confusion(char Meant, string Observed, decimal Cost, string Basis);

/// <summary>Reads confusions.tsv.</summary>
internal static partial class ConfusionsReader
{
    private const string Header = "meant\tobserved\tcost\tbasis";
    private const string Nothing = "∅";

    public static Confusions Read(string text, RuleProblems problems)
    {
        var all = new List<Confusion>(1_000);
        var lines = new Dictionary<(string, string), int>();
        foreach (var (cells, line) in RuleTable.Read(text, Header, problems))
        {
            var (meant, observed) = (cells[0], cells[1]);
            if (!lines.TryAdd((meant, observed), line)) problems.Add(line, RuleFaults.RepeatedRow($"{meant} {observed}", lines[(meant, observed)]));
            if (string.Equals(meant, observed, StringComparison.Ordinal)) problems.Add(line, RuleFaults.Unchanged(meant));
            if (meant.Length != 1) problems.Add(line, RuleFaults.NoCharacter(meant));
            if (!TwoDecimals().IsMatch(cells[2])) problems.Add(line, RuleFaults.BadCost(cells[2]));
            else all.Add(new Confusion(meant[0], string.Equals(observed, Nothing, StringComparison.Ordinal) ? "" : observed, Cost(cells[2]), cells[3]));
        }

        return new Confusions(all);
    }

    private static decimal Cost(string written) => new(((written[0] - '0') * 100) + ((written[2] - '0') * 10) + (written[3] - '0'), 0, 0, false, 2);

    [GeneratedRegex(@"^(?:0\.(?:0[1-9]|[1-9][0-9])|1\.00)$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex TwoDecimals();
}
