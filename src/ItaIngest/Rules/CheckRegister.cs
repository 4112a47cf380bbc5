using System.Text.RegularExpressions;

namespace ItaIngest.Rules;

/// <summary>Every check that has a number, built or not. A number is never used again.</summary>
public sealed class CheckRegister
{
    private readonly Dictionary<string, RegisteredCheck> byCode;

    public CheckRegister(IReadOnlyList<RegisteredCheck> checks)
    {
        Checks = checks;
        byCode = new Dictionary<string, RegisteredCheck>(StringComparer.Ordinal);
        foreach (var check in checks) byCode.TryAdd(check.Code, check);
    }

    /// <summary>No checks.</summary>
    public static CheckRegister Empty { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<RegisteredCheck> Checks { get; }

    /// <summary>The check of a code ("ITA-S010"), or null.</summary>
    public RegisteredCheck? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Code and revision of a check, "ITA-S010/1": what a decision says that it was made by.</summary>
    public string VersionOf(string code) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{code}/{Find(code)?.Revision ?? 0}");

    /// <summary>Loads checks.tsv alone.</summary>
    /// <param name="directory">The rules directory.</param>
    /// <exception cref="RuleBookException">It is missing or wrong.</exception>
    public static CheckRegister Load(string directory)
    {
        var problems = new RuleProblems("checks.tsv");
        var bytes = RuleFile.Read(Path.Combine(directory, "checks.tsv"), problems);
        var register = bytes is null ? Empty : RegisterReader.Read(RuleFile.Text(bytes), problems);
        return problems.Found.Count == 0 ? register : throw new RuleBookException(problems.Found);
    }
}

/// <summary>A line of the register.</summary>
/// <param name="Code">ITA-, family letter, three digits.</param>
/// <param name="Name">Stable kebab-case name.</param>
/// <param name="NameThai">Name in Thai.</param>
/// <param name="Family">extraction, text, mapping, scores, ratings, agency, narrative, own.</param>
/// <param name="UsualSeverity">"Error", or "Error/Warning": the usual first, then what else it may be; its page says when.</param>
/// <param name="Unit">What one finding is about: subject, column, table, document.</param>
/// <param name="Meaning">One sentence in English.</param>
/// <param name="MeaningThai">One sentence in Thai.</param>
/// <param name="Revision">Raised whenever the rule of the check changes.</param>
public sealed record RegisteredCheck(
    string Code,
    string Name,
    string NameThai,
    string Family,
    string UsualSeverity,
    string Unit,
    string Meaning,
    string MeaningThai,
    int Revision);

/// <summary>Reads checks.tsv.</summary>
internal static partial class RegisterReader
{
    private const string Header = "code\tname\tname_th\tfamily\tseverity\tunit\tmeaning\tmeaning_th\trevision";

    private static readonly string[] Families = ["extraction", "text", "mapping", "scores", "ratings", "agency", "narrative", "own"];
    private static readonly string[] Severities = ["Info", "Warning", "Error"];
    private static readonly string[] Units = ["subject", "column", "table", "document"];

    public static CheckRegister Read(string text, RuleProblems problems)
    {
        var checks = new List<RegisteredCheck>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (cells, line) in RuleTable.Read(text, Header, problems))
        {
            if (!Code().IsMatch(cells[0])) problems.Add(line, RuleFaults.BadPattern(cells[0]));
            foreach (var key in (string[])[cells[0], cells[1]])
            {
                if (!lines.TryAdd(key, line)) problems.Add(line, RuleFaults.RepeatedRow(key, lines[key]));
            }

            OneOf("family", cells[3], Families, line, problems);
            foreach (var word in cells[4].Split('/')) OneOf("severity", word, Severities, line, problems);
            OneOf("unit", cells[5], Units, line, problems);
            checks.Add(new RegisteredCheck(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], Whole(cells[8], line, problems)));
        }

        return new CheckRegister(checks);
    }

    private static void OneOf(string what, string found, string[] words, int line, RuleProblems problems)
    {
        if (!words.Contains(found, StringComparer.Ordinal)) problems.Add(line, RuleFaults.UnknownWord(what, found, words));
    }

    private static int Whole(string text, int line, RuleProblems problems)
    {
        if (Revision().IsMatch(text)) return text.Aggregate(0, (n, c) => (n * 10) + (c - '0'));
        problems.Add(line, RuleFaults.WrongType("revision", $"\"{text}\"", new("จำนวนเต็มตั้งแต่ 1", "a whole number from 1")));
        return 0;
    }

    [GeneratedRegex("^ITA-[XTMSRAND][0-9]{3}$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Code();

    [GeneratedRegex("^[1-9][0-9]{0,3}$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Revision();
}
