using ItaIngest.Mapping;

namespace ItaIngest.Decisions;

/// <summary>Decisions about the report as a whole: whose it is, and of which years.</summary>
public static class ReportEdits
{
    // Longest first: เทศบาลตำบล is no เทศบาล by the name of ตำบล….
    private static readonly string[] Types =
    [
        "องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนตำบล", "กรุงเทพมหานคร", "เมืองพัทยา", "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร",
    ];

    /// <summary>The figure of a claim about which assessment the report is of: <see cref="OwnScheme"/>, or the code of another.</summary>
    public const string SchemeFigure = "scheme";

    /// <summary>The word for the assessment that the books describe.</summary>
    public const string OwnScheme = "ita";

    /// <summary>Whether a claim is about the report itself; "year" of an item is about that item.</summary>
    public static bool IsAboutReport(DecidedClaim claim) => claim.Figure switch
    {
        "agency" or "agency-type" or "district" or "province" or "report-year" or "plan-year" or SchemeFigure => true,
        "year" => claim.Item is "" or "document" or "report",
        _ => false,
    };

    /// <summary>The facts with the decision applied; null where its value cannot be read. What is kept as written stays.</summary>
    public static ReportFacts? Apply(ReportFacts facts, Decision decision)
    {
        if (decision.Ruling == Ruling.KeepAsWritten) return facts;
        var value = decision.Ruling == Ruling.Withdraw ? null : decision.Value?.Trim();
        if (decision.Ruling != Ruling.Withdraw && string.IsNullOrEmpty(value)) return null;
        return decision.Claim.Figure switch
        {
            "agency" => facts with { Agency = Named(facts.Agency, value) },
            "agency-type" => facts with { Agency = facts.Agency with { Type = value } },
            "district" => facts with { Agency = Mentioned(facts.Agency with { District = Without(value, "อำเภอ", "เขต") }, MentionKind.District) },
            "province" => facts with { Agency = Mentioned(facts.Agency with { Province = Without(value, "จังหวัด") }, MentionKind.Province) },
            "year" => Year(value, y => facts with { ScoreYear = y }),
            "report-year" => Year(value, y => facts with { ReportYear = y }),
            "plan-year" => Year(value, y => facts with { PlanYear = y }),
            // Which assessment it is of was heeded before the facts were made.
            SchemeFigure => facts,
            _ => null,
        };
    }

    /// <summary>Whether something else was read of the report than when it was decided; what does not say what was read is taken as it is.</summary>
    public static bool ReadsDifferently(ReportFacts mapped, DecidedClaim claim) =>
        claim.Raw.Length > 0 && claim.Figure != SchemeFigure && !string.Equals(Current(mapped, claim.Figure) ?? "", claim.Raw, StringComparison.Ordinal);

    /// <summary>What stands now, as a person would write it; null where nothing does.</summary>
    public static string? Current(ReportFacts facts, string figure) => figure switch
    {
        "agency" => facts.Agency.Name is { } name ? facts.Agency.Type + name : null,
        "agency-type" => facts.Agency.Type,
        "district" => facts.Agency.District,
        "province" => facts.Agency.Province,
        "year" => Written(facts.ScoreYear),
        "report-year" => Written(facts.ReportYear),
        "plan-year" => Written(facts.PlanYear),
        _ => null,
    };

    /// <summary>A year of the Buddhist era, or null: "2568", "๒๕๖๘".</summary>
    public static int? YearOf(string? value) =>
        FigureText.Read(value) is { Decimals: 0, Value: >= 2500 and < 2700 } year ? (int)year.Value : null;

    private static string? Written(int? year) => year?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ReportFacts? Year(string? value, Func<int?, ReportFacts> with) =>
        value is null ? with(null) : YearOf(value) is { } year ? with(year) : null;

    private static Agency Named(Agency agency, string? value)
    {
        if (value is null) return Mentioned(agency with { Name = null }, MentionKind.Agency);
        var type = Types.FirstOrDefault(t => value.StartsWith(t, StringComparison.Ordinal));
        var named = type is null ? agency with { Name = value } : agency with { Type = type, Name = value[type.Length..].Trim() };
        return Mentioned(named, MentionKind.Agency);
    }

    // Which mentions are of this agency follows from whose report it is: the name that a person settled is the same, what was the
    // same before is another.
    private static Agency Mentioned(Agency agency, MentionKind kind) => agency with { Mentions = [.. agency.Mentions.Select(m => m.Kind == kind ? Restood(agency, m) : m)] };

    private static Mention Restood(Agency agency, Mention mention)
    {
        var name = mention.Kind switch { MentionKind.District => agency.District, MentionKind.Province => agency.Province, _ => agency.Name };
        if (name is null) return mention with { Standing = MentionStanding.Unclear };
        var isSame = Names(mention, name, agency.Type);
        return mention with { Standing = isSame ? MentionStanding.Same : mention.Standing == MentionStanding.Same ? MentionStanding.Other : mention.Standing };
    }

    private static bool Names(Mention mention, string name, string? type)
    {
        var text = mention.Text.Trim();
        return mention.Kind switch
        {
            MentionKind.District => string.Equals(Without(text, "อำเภอ", "เขต"), name, StringComparison.Ordinal),
            MentionKind.Province => string.Equals(Without(text, "จังหวัด"), name, StringComparison.Ordinal),
            _ => string.Equals(text, name, StringComparison.Ordinal) || string.Equals(text, type + name, StringComparison.Ordinal),
        };
    }

    private static string? Without(string? value, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (value is not null && value.StartsWith(word, StringComparison.Ordinal) && value.Length > word.Length) return value[word.Length..].Trim();
        }

        return value;
    }
}
