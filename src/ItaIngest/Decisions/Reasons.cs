namespace ItaIngest.Decisions;

/// <summary>Why a person decides as they do. Words that are stored; what people see of them is worded where it is shown.</summary>
public static class Reasons
{
    /// <summary>What the program proposed is what the source shows.</summary>
    public const string AsProposed = "as-proposed";

    /// <summary>The source shows it so, right or wrong.</summary>
    public const string AsInSource = "as-in-source";

    /// <summary>The text was misread (OCR, fonts, encoding).</summary>
    public const string Misread = "misread";

    /// <summary>The program took the place for something else: another item, year, column.</summary>
    public const string Misplaced = "misplaced";

    /// <summary>The source has an error, and the right value is known from elsewhere.</summary>
    public const string SourceWrong = "source-wrong";

    /// <summary>The agency said so.</summary>
    public const string AgencySaid = "agency-said";

    /// <summary>The rule of the check does not apply here.</summary>
    public const string RuleDoesNotApply = "rule-does-not-apply";

    /// <summary>Something else; the comment says what.</summary>
    public const string Other = "other";

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [AsProposed, AsInSource, Misread, Misplaced, SourceWrong, AgencySaid, RuleDoesNotApply, Other];

    /// <summary>The usual reason of a ruling: what stands chosen until a person chooses another.</summary>
    public static string UsualOf(Ruling ruling) => ruling switch
    {
        Ruling.AcceptRepair => AsProposed,
        Ruling.KeepAsWritten => AsInSource,
        Ruling.NotAFinding => RuleDoesNotApply,
        Ruling.Replace or Ruling.Add => Misread,
        Ruling.Withdraw => Misplaced,
        _ => Other,
    };
}
