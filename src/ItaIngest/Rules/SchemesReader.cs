namespace ItaIngest.Rules;

/// <summary>Reads schemes.json.</summary>
internal sealed class SchemesReader(RuleProblems problems)
{
    private static readonly Dictionary<string, MarkKind> Kinds = new(StringComparer.Ordinal)
    {
        ["list"] = MarkKind.List,
        ["title"] = MarkKind.Title,
        ["instrument"] = MarkKind.Instrument,
        ["level"] = MarkKind.Level,
        ["year"] = MarkKind.Year,
        ["body"] = MarkKind.Body,
        ["wording"] = MarkKind.Wording,
    };

    public SchemeRules Read(RuleNode root)
    {
        if (RuleObject.Of(root, "schemes", problems, ["note", "own", "schemes"], []) is not { } o) return SchemeRules.None;
        var schemes = new List<Scheme>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in o.List("schemes"))
        {
            if (RuleObject.Of(node, "schemes", problems, ["code", "title", "titleEnglish", "sharesTitles", "marks"], []) is not { } s) continue;
            var scheme = new Scheme(s.Text("code"), s.Text("title"), s.Text("titleEnglish"), s.Flag("sharesTitles"), Marks(s, "marks"));
            if (!lines.TryAdd(scheme.Code, s.Line)) problems.Add(s.Line, RuleFaults.RepeatedRow(scheme.Code, lines[scheme.Code]));
            // Without a list and two more kinds it could never be certain.
            if (scheme.Marks.All(m => m.Kind != MarkKind.List) || scheme.Marks.DistinctBy(m => m.Kind).Count() < 3) problems.Add(s.LineOf("marks"), RuleFaults.TooFewMarks(scheme.Code));
            schemes.Add(scheme);
        }

        return new SchemeRules(Marks(o, "own"), schemes);
    }

    private List<SchemeMark> Marks(RuleObject owner, string key)
    {
        var marks = new List<SchemeMark>();
        foreach (var node in owner.List(key))
        {
            if (RuleObject.Of(node, key, problems, ["name", "kind", "least", "pattern", "source"], []) is not { } o) continue;
            if (Pattern(o) is { } pattern) marks.Add(new SchemeMark(o.Text("name"), o.Word("kind", Kinds), Math.Max(1, o.Whole("least")), pattern, o.Text("source")));
        }

        return marks;
    }

    private MarkPattern? Pattern(RuleObject o)
    {
        var text = o.Text("pattern");
        if (text.Length == 0) return null;
        try
        {
            return new MarkPattern(text);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            problems.Add(o.LineOf("pattern"), RuleFaults.BadMark(o.Text("name"), e.GetType().Name));
            return null;
        }
    }
}
