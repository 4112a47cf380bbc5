using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Decisions;
using ItaIngest.Tests.Checks;

namespace ItaIngest.Tests.Deciding;

/// <summary>Reports and decisions as they come.</summary>
internal static class Drawn
{
    public const string ReportPath = "a/report.txt";

    public static readonly DateTimeOffset Start = new(2025, 5, 2, 9, 30, 0, TimeSpan.Zero);

    public static Config Fixed { get; } = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261202, 7);

    /// <summary>Reports that state few items often: in two years, in parts, with copies.</summary>
    public static Gen<Given> Reports { get; } =
        from stated in
            (from item in Gen.Elements("i1", "i2", "i10|i11", "indicator:6", "overall")
             from year in Gen.Elements(2566, 2567)
             from part in Gen.Elements<string?>(null, null, "EIT1")
             from value in Gen.Choose(0, 99)
             from copies in Gen.Choose(0, 99).ListOf(2)
             from copied in Gen.Choose(0, 2)
             select (item, year, part, value, copies: copies.Take(copied).ToList())).NonEmptyListOf()
        select stated.Aggregate(Given.Report(2567), (given, s) => given.Score(s.item, Written(s.value), s.year, s.part, copies: [.. s.copies.Select(Written)]));

    /// <summary>A decision with an id of its own.</summary>
    public static Decision Decide(DecidedClaim claim, Ruling ruling, string? value = null, int minute = 0, string? supersedes = null, AnsweredFinding? answers = null, string check = "") =>
        DecisionId.With(new Decision("", claim, ruling, claim.Raw, value, "reason", null, "ผู้ตรวจ", Start.AddMinutes(minute), DecidedBy.Form, check, supersedes) { Answers = answers });

    public static DecidedClaim Claim(string item, string figure = "score", int ordinal = 1, int? year = 2566, string raw = "") => new(ReportPath, item, year, figure, ordinal, raw, "");

    /// <summary>Decisions about few claims and findings, and undoings of any of them; a minute lies between two.</summary>
    public static Gen<List<Decision>> Histories { get; } =
        from moves in
            (from item in Gen.Elements("i1", "i2")
             from kind in Gen.Choose(0, 3)
             from of in Gen.Choose(0, 20)
             from value in Gen.Choose(10, 99)
             select (item, kind, of, value)).ListOf()
        select Made(moves);

    private static List<Decision> Made(IEnumerable<(string Item, int Kind, int Of, int Value)> moves)
    {
        var made = new List<Decision>();
        foreach (var (item, kind, of, value) in moves)
        {
            var finding = new AnsweredFinding("ITA-S010", item, 2566, null, 1, "said");
            made.Add(kind switch
            {
                0 when made.Count > 0 => Decide(made[of % made.Count].Claim, Ruling.Undo, minute: made.Count, supersedes: made[of % made.Count].Id),
                1 => Decide(Claim(item), Ruling.Replace, Written(value), made.Count, answers: finding),
                2 => Decide(Claim(item, "ITA-S010"), Ruling.NotAFinding, minute: made.Count, answers: finding),
                _ => Decide(Claim(item), Ruling.Replace, Written(value), made.Count),
            });
        }

        return made;
    }

    private static string Written(int value) => FormattableString.Invariant($"{value}.00");
}
