namespace ItaIngest.Rules;

/// <summary>Reads phrases.json.</summary>
internal sealed class PhrasesReader(RuleProblems problems)
{
    private static readonly Dictionary<string, ColumnRole> Columns =
        Enum.GetValues<ColumnRole>().Where(r => r != ColumnRole.Unknown).ToDictionary(r => char.ToLowerInvariant(r.ToString()[0]) + r.ToString()[1..], StringComparer.Ordinal);

    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private HashSet<string> sources = [];

    public PhraseBook Read(RuleNode root)
    {
        if (RuleObject.Of(root, "phrases", problems, ["sources", "headers", "otherScores", "differences", "headings", "labels", "sentences", "terms", "variants"], []) is not { } o) return PhraseBook.Empty;
        sources = o.Pairs("sources").Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var headers = o.List("headers").Select(Header).OfType<HeaderWord>().ToList();
        lines.Clear();
        return new PhraseBook(
            [.. Phrases(o, "headings", PhraseUse.Heading), .. Phrases(o, "labels", PhraseUse.Label), .. Phrases(o, "sentences", PhraseUse.Sentence), .. Phrases(o, "terms", PhraseUse.Term)],
            headers,
            o.Texts("otherScores"),
            o.Texts("differences"),
            [.. o.List("variants").Select(Variant).OfType<SpellingVariant>()]);
    }

    private IEnumerable<Phrase> Phrases(RuleObject owner, string key, PhraseUse use)
    {
        foreach (var node in owner.List(key))
        {
            if (RuleObject.Of(node, key, problems, ["text", "source"], []) is not { } o) continue;
            Once(o);
            yield return new Phrase(o.Text("text"), use, Source(o));
        }
    }

    private HeaderWord? Header(RuleNode node)
    {
        if (RuleObject.Of(node, "headers", problems, ["text", "column", "source"], ["whole"]) is not { } o) return null;
        Once(o);
        return new HeaderWord(o.Text("text"), o.Word("column", Columns), o.Flag("whole"), Source(o));
    }

    private SpellingVariant? Variant(RuleNode node) =>
        RuleObject.Of(node, "variants", problems, ["text", "of", "source"], []) is { } o ? new SpellingVariant(o.Text("text"), o.Text("of"), Source(o)) : null;

    private void Once(RuleObject o)
    {
        if (!lines.TryAdd(o.Text("text"), o.Line)) problems.Add(o.Line, RuleFaults.RepeatedRow(o.Text("text"), lines[o.Text("text")]));
    }

    private string Source(RuleObject o)
    {
        var source = o.Text("source");
        if (source.Length > 0 && !sources.Contains(source)) problems.Add(o.LineOf("source"), RuleFaults.UnknownWord("source", source, sources));
        return source;
    }
}
