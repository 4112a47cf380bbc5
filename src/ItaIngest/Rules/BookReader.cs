using System.Globalization;

namespace ItaIngest.Rules;

/// <summary>Reads one book of rules/books. The only place that knows the shape of that file; rules/README.md describes it.</summary>
internal sealed class BookReader(RuleProblems problems)
{
    private static readonly Dictionary<string, Confidence> ConfidenceWords = new(StringComparer.Ordinal)
    {
        ["unknown"] = Confidence.Unknown,
        ["own-knowledge"] = Confidence.OwnKnowledge,
        ["inferred"] = Confidence.Inferred,
        ["sourced"] = Confidence.Sourced,
        ["proved"] = Confidence.Proved,
    };

    private static readonly Dictionary<string, string> InstrumentCodes = new(StringComparer.Ordinal) { ["IIT"] = "IIT", ["EIT"] = "EIT", ["OIT"] = "OIT" };

    private static readonly Dictionary<string, EitFormula> EitFormulas = new(StringComparer.Ordinal)
    {
        ["mean-of-questions"] = EitFormula.MeanOfQuestions,
        ["mean-of-two-parts"] = EitFormula.MeanOfTwoParts,
    };

    private static readonly Dictionary<string, OitFormula> OitFormulas = new(StringComparer.Ordinal) { ["mean-of-sub-indicators"] = OitFormula.MeanOfSubIndicators };

    private static readonly Dictionary<string, string> ScaleNames = new(StringComparer.Ordinal) { ["letters"] = "letters", ["pass-words"] = "pass-words" };

    private static readonly string[] FactKeys = ["value", "source", "confidence"];

    private static readonly string[] AggregationKeys = ["eit", "oit", "decimals"];

    private readonly Dictionary<string, string> sources = new(StringComparer.Ordinal);
    private readonly BookChecks checks = new(problems);

    /// <summary>The book, or null where something is wrong with it.</summary>
    /// <param name="root">The file.</param>
    /// <param name="revision">SHA-256 of the file.</param>
    /// <param name="name">Name of the file, which must be that of the year.</param>
    public CodeBook? Read(RuleNode root, string revision, string name)
    {
        var before = problems.Found.Count;
        string[] keys =
        [
            "year", "complete", "missing", "weak", "recomputedBy", "standIn", "notes", "sources", "instruments", "indicators",
            "aggregation", "passMark", "oitValues", "ratings",
        ];
        if (RuleObject.Of(root, "book", problems, keys, ["nationalTarget"]) is not { } book) return null;
        foreach (var (key, _, value) in book.Pairs("sources"))
        {
            if (book.IsText(key, value) && !sources.TryAdd(key, value.Text)) problems.Add(value.Line, RuleFaults.RepeatedKey(key));
        }

        var result = new CodeBook
        {
            Year = book.Whole("year"),
            Revision = revision,
            IsComplete = book.Flag("complete"),
            Missing = book.Texts("missing"),
            Weak = book.Texts("weak"),
            Notes = book.Texts("notes"),
            RecomputedBy = book.TextOrNull("recomputedBy"),
            StandIn = book.TextOrNull("standIn"),
            Sources = sources,
            Instruments = [.. book.List("instruments").Select(ReadInstrument).OfType<Instrument>()],
            Indicators = [.. book.List("indicators").Select(ReadIndicator).OfType<Indicator>()],
            Aggregation = ReadAggregation(book),
            PassMark = Fact(book, "passMark", o => Within(o, "value", 100)),
            OitValues = Fact(book, "oitValues", o => o.Numbers("value")),
            Ratings = ReadRatings(book),
            NationalTarget = Fact(book, "nationalTarget", o => Within(o, "value", 100)),
        };
        if (!string.Equals(name, FormattableString.Invariant($"{result.Year}.json"), StringComparison.Ordinal)) problems.Add(book.LineOf("year"), RuleFaults.YearDiffers(result.Year, name));
        checks.Whole(result, book);
        return problems.Found.Count == before ? result : null;
    }

    private Instrument? ReadInstrument(RuleNode node)
    {
        if (RuleObject.Of(node, "instruments", problems, ["code", "title", "source", "confidence", "variants", "weight", "questions", "parts", "answers"], []) is not { } o) return null;
        var code = o.Word("code", InstrumentCodes);
        var result = new Instrument(code, Title(o), o.Texts("variants"), Weight(o), [.. o.List("parts").Select(ReadPart).OfType<InstrumentPart>()])
        {
            QuestionCount = Fact(o, "questions", q => q.Whole("value")),
            Answers = ReadAnswers(o),
        };
        checks.Add(result, o);
        return result;
    }

    private Sourced<AnswerScale>? ReadAnswers(RuleObject instrument)
    {
        if (instrument.Inside("answers", [.. FactKeys, "averaged"]) is not { } o) return null;
        var (source, confidence) = Known(o, "answers");
        var scale = new AnswerScale(o.Numbers("value"), o.Texts("averaged"));
        checks.Answers(scale, o);
        return new Sourced<AnswerScale>(scale, source, confidence);
    }

    private InstrumentPart? ReadPart(RuleNode node)
    {
        if (RuleObject.Of(node, "parts", problems, ["code", "title", "source", "confidence", "variants", "weight"], []) is not { } o) return null;
        return new InstrumentPart(o.Text("code"), Title(o), Weight(o)) { Variants = o.Texts("variants") };
    }

    private Indicator? ReadIndicator(RuleNode node)
    {
        string[] keys = ["number", "instrument", "title", "source", "confidence", "variants", "range", "subIndicators", "questions"];
        if (RuleObject.Of(node, "indicators", problems, keys, []) is not { } o) return null;
        var number = o.Whole("number");
        var instrument = o.Word("instrument", InstrumentCodes);
        var questions = new List<Question>();
        foreach (var child in o.List("questions"))
        {
            if (ReadQuestion(child, number, instrument) is { } question) questions.Add(question);
        }

        var range = Range(o);
        checks.Range(range, questions, o);
        var subs = new List<SubIndicator>();
        foreach (var child in o.List("subIndicators"))
        {
            if (ReadSubIndicator(child, number, subs.Count + 1, questions) is { } sub) subs.Add(sub);
        }

        checks.SubIndicators(number, subs, questions, o.Line);
        return new Indicator(number, Title(o), o.Texts("variants"), instrument, subs, questions, range?.Confidence ?? Confidence.Unknown);
    }

    private Question? ReadQuestion(RuleNode node, int indicator, string instrument)
    {
        if (RuleObject.Of(node, "questions", problems, ["code", "title", "source", "confidence"], ["variants"]) is not { } o) return null;
        var code = o.Text("code");
        checks.Add(code, indicator, instrument, o.Line);
        return new Question(code, o.IsNull("title") ? Untitled(o) : Title(o), o.Texts("variants"));
    }

    private SubIndicator? ReadSubIndicator(RuleNode node, int indicator, int ordinal, List<Question> questions)
    {
        if (RuleObject.Of(node, "subIndicators", problems, ["code", "title", "source", "confidence", "range"], []) is not { } o) return null;
        var code = o.Text("code");
        if (!string.Equals(code, FormattableString.Invariant($"{indicator}.{ordinal}"), StringComparison.Ordinal)) problems.Add(o.LineOf("code"), RuleFaults.WrongSubIndicator(code, indicator));
        var range = Range(o);
        var members = range is { } r ? BookChecks.Between(questions, r.First, r.Last) : [];
        if (range is { } given && members.Count == 0) problems.Add(o.LineOf("range"), RuleFaults.RangeOutside($"{given.First}–{given.Last}", Shown(questions)));
        return new SubIndicator(code, o.IsNull("title") ? Untitled(o) : Title(o), members, range?.Confidence ?? Confidence.Unknown);
    }

    private CodeRange? Range(RuleObject owner)
    {
        if (owner.Inside("range", ["first", "last", "source", "confidence"]) is not { } o) return null;
        var (_, confidence) = Known(o, "range");
        return new CodeRange(o.Text("first"), o.Text("last"), confidence);
    }

    private Sourced<Aggregation>? ReadAggregation(RuleObject book)
    {
        if (book.Inside("aggregation", ["eit", "oit", "decimals", "source", "confidence"]) is not { } o) return null;
        var eit = Fact(o, "eit", e => e.Word("value", EitFormulas));
        var oit = Fact(o, "oit", e => e.Word("value", OitFormulas));
        var decimals = Fact(o, "decimals", e => e.Whole("value"));
        var (source, confidence) = Known(o, "aggregation");
        return eit is null || oit is null || decimals is null
            ? NullInside(o)
            : new Sourced<Aggregation>(new Aggregation(eit.Value, oit.Value, decimals.Value) { EitConfidence = eit.Confidence, OitConfidence = oit.Confidence }, source, confidence);
    }

    private Sourced<Aggregation>? NullInside(RuleObject o)
    {
        foreach (var key in AggregationKeys.Where(o.IsNull)) problems.Add(o.LineOf(key), RuleFaults.SourceMissing(key));
        return null;
    }

    private Sourced<RatingScale>? ReadRatings(RuleObject book)
    {
        if (book.Inside("ratings", ["name", "source", "confidence", "bands"]) is not { } o) return null;
        var (source, confidence) = Known(o, "ratings");
        var bands = new List<RatingBand>();
        var lines = new List<int>();
        foreach (var node in o.List("bands"))
        {
            if (RuleObject.Of(node, "bands", problems, ["label", "low", "high"], ["eachAtLeast", "anyBelow", "condition"]) is not { } b) continue;
            var condition = b.IsNull("condition") ? Confidence.Unknown : b.Word("condition", ConfidenceWords);
            bands.Add(new RatingBand(b.Text("label"), b.Number("low"), b.Number("high"), b.NumberOrNull("eachAtLeast"), b.NumberOrNull("anyBelow"), condition));
            lines.Add(b.Line);
        }

        checks.Bands(bands, lines, o.Line);
        return new Sourced<RatingScale>(new RatingScale(o.Word("name", ScaleNames), bands), source, confidence);
    }

    private Sourced<decimal>? Weight(RuleObject owner) => Fact(owner, "weight", o => Within(o, "value", 1));

    private decimal Within(RuleObject o, string key, decimal high)
    {
        var value = o.Number(key);
        if (value < 0 || value > high) problems.Add(o.LineOf(key), RuleFaults.OutOfRange(key, value, 0, high));
        return value;
    }

    private Sourced<T>? Fact<T>(RuleObject owner, string key, Func<RuleObject, T> value)
    {
        if (owner.Inside(key, FactKeys) is not { } o) return null;
        var (source, confidence) = Known(o, key);
        return new Sourced<T>(value(o), source, confidence);
    }

    private Sourced<string> Title(RuleObject o)
    {
        var title = o.Text("title");
        if (BookChecks.YearIn(title)) problems.Add(o.LineOf("title"), RuleFaults.YearInTitle(title));
        var (source, confidence) = Known(o, "title");
        return new Sourced<string>(title, source, confidence);
    }

    /// <summary>A title that is null has no source and the confidence unknown.</summary>
    private Sourced<string>? Untitled(RuleObject o)
    {
        var word = o.Word("confidence", ConfidenceWords);
        if (word != Confidence.Unknown) problems.Add(o.LineOf("confidence"), RuleFaults.UnknownWord("confidence", o.Text("confidence"), ["unknown"]));
        return null;
    }

    private (string Source, Confidence Confidence) Known(RuleObject o, string what)
    {
        var confidence = o.Word("confidence", ConfidenceWords);
        var source = o.TextOrNull("source");
        var unknown = confidence == Confidence.Unknown && string.Equals(o.TextOrNull("confidence"), "unknown", StringComparison.Ordinal);
        if (source is null || unknown)
        {
            problems.Add(o.Line, RuleFaults.SourceMissing(what));
            return ("", confidence);
        }

        foreach (var key in source.Split(", "))
        {
            if (!sources.ContainsKey(key)) problems.Add(o.LineOf("source"), RuleFaults.UnknownSource(key, sources.Keys));
        }

        return (source, confidence);
    }

    private static string Shown(List<Question> questions) =>
        questions.Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{questions[0].Code}–{questions[^1].Code}");
}

/// <summary>A stretch of codes as a book writes it.</summary>
internal readonly record struct CodeRange(string First, string Last, Confidence Confidence);
