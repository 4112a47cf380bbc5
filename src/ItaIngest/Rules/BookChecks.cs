using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Rules;

/// <summary>What must hold between the parts of one book.</summary>
internal sealed partial class BookChecks(RuleProblems problems)
{
    private static readonly Dictionary<string, char> Prefixes = new(StringComparer.Ordinal) { ["IIT"] = 'i', ["EIT"] = 'e', ["OIT"] = 'o' };

    private readonly List<(Instrument Instrument, RuleObject At)> instruments = [];
    private readonly Dictionary<string, (int Indicator, int Line)> seen = new(StringComparer.Ordinal);
    private readonly List<(string Code, int Line)> averaged = [];
    private readonly Dictionary<string, int> reached = new(StringComparer.Ordinal);

    /// <summary>A question, in the order of the file.</summary>
    public void Add(string code, int indicator, string instrument, int line)
    {
        if (!Code().IsMatch(code))
        {
            if (code.Length > 0) problems.Add(line, RuleFaults.BadCode(code));
            return;
        }

        var prefix = Prefixes[instrument];
        if (code[0] != prefix)
        {
            problems.Add(line, RuleFaults.WrongPrefix(code, instrument, prefix));
            return;
        }

        if (!seen.TryAdd(code, (indicator, line)))
        {
            var (other, firstLine) = seen[code];
            problems.Add(line, other == indicator ? RuleFaults.RepeatedCode(code, firstLine) : RuleFaults.InTwoIndicators(code, other, indicator));
            return;
        }

        var due = reached.GetValueOrDefault(instrument) + 1;
        var number = NumberOf(code);
        if (number != due) problems.Add(line, RuleFaults.Gap(FormattableString.Invariant($"{prefix}{due}"), code));
        reached[instrument] = number;
    }

    /// <summary>An instrument; its questions are counted when the book is whole.</summary>
    public void Add(Instrument instrument, RuleObject at)
    {
        instruments.Add((instrument, at));
        if (instrument.Parts.Count == 0 || instrument.Weight is not { } whole) return;
        var sum = instrument.Parts.Sum(p => p.Weight?.Value ?? 0);
        if (sum != whole.Value) problems.Add(at.LineOf("parts"), RuleFaults.PartSum(instrument.Code, sum, whole.Value));
    }

    /// <summary>An answer scale; the questions that it names are looked for when the book is whole.</summary>
    public void Answers(AnswerScale scale, RuleObject at)
    {
        averaged.AddRange(scale.Averaged.Select(code => (code, at.LineOf("averaged"))));
        var isScale = scale.Values.Count >= 2 && scale.Values.Zip(scale.Values.Skip(1)).All(p => p.First < p.Second);
        if (!isScale || scale.Values.Any(v => v is < 0 or > 100 || Rounding.Round(v, 2) != v)) problems.Add(at.LineOf("value"), RuleFaults.NoAnswerScale(scale.Values));
    }

    public void Range(CodeRange? range, List<Question> questions, RuleObject at)
    {
        var given = range is { } r ? $"{r.First}–{r.Last}" : "null";
        var real = questions.Count == 0 ? "null" : $"{questions[0].Code}–{questions[^1].Code}";
        if (!string.Equals(given, real, StringComparison.Ordinal)) problems.Add(at.LineOf("range"), RuleFaults.RangeDiffers(given, real));
    }

    public void SubIndicators(int indicator, List<SubIndicator> subs, List<Question> questions, int line)
    {
        if (subs.Count == 0) return;
        var home = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sub in subs)
        {
            foreach (var code in sub.Questions)
            {
                if (!home.TryAdd(code, sub.Code)) problems.Add(LineOf(code, line), RuleFaults.InTwoSubIndicators(code, home[code], sub.Code));
            }
        }

        foreach (var question in questions.Where(q => !home.ContainsKey(q.Code))) problems.Add(LineOf(question.Code, line), RuleFaults.InNoSubIndicator(question.Code, indicator));
    }

    public void Bands(List<RatingBand> bands, List<int> lines, int line)
    {
        if (bands.Count == 0) return;
        for (var i = 0; i < bands.Count; i++)
        {
            var band = bands[i];
            if (band.Low > band.High) problems.Add(lines[i], RuleFaults.BandUpsideDown(band.Label));
            if (band.Low < 0 || band.High > 100) problems.Add(lines[i], RuleFaults.OutOfRange(band.Label, band.Low < 0 ? band.Low : band.High, 0, 100));
            for (var j = 0; j < i; j++)
            {
                var other = bands[j];
                if (string.Equals(other.Label, band.Label, StringComparison.Ordinal)) problems.Add(lines[i], RuleFaults.RepeatedLabel(band.Label));
                var both = HasCondition(band) && HasCondition(other);
                if (!both && band.Low <= other.High && other.Low <= band.High) problems.Add(lines[i], RuleFaults.BandsOverlap(other.Label, band.Label));
            }
        }

        if (bands.Exists(b => b.Low > b.High)) return;

        // Scores are printed with two decimals: 84.99 and 85.00 are neighbours.
        var due = 0m;
        foreach (var band in bands.OrderBy(b => b.Low))
        {
            if (band.Low > due) problems.Add(line, RuleFaults.BandGap(due, band.Low - 0.01m));
            due = Math.Max(due, band.High + 0.01m);
        }

        if (due <= 100) problems.Add(line, RuleFaults.BandGap(due, 100));
    }

    public void Whole(CodeBook book, RuleObject at)
    {
        var codes = string.Join(", ", book.Instruments.Select(i => i.Code));
        if (!string.Equals(codes, "IIT, EIT, OIT", StringComparison.Ordinal)) problems.Add(at.LineOf("instruments"), RuleFaults.Instruments(codes));
        if (!book.Indicators.Select(i => i.Number).SequenceEqual(Enumerable.Range(1, 10)))
        {
            problems.Add(at.LineOf("indicators"), RuleFaults.IndicatorNumbers(string.Join(", ", book.Indicators.Select(i => i.Number.ToString(CultureInfo.InvariantCulture)))));
        }

        Weights(book, at);
        foreach (var (instrument, o) in instruments) Count(instrument, o.LineOf("questions"));
        foreach (var (code, line) in averaged.Where(a => !seen.ContainsKey(a.Code))) problems.Add(line, RuleFaults.NoSuchQuestion(code));
        Completeness(book, at);
        var both = book.RecomputedBy is not null && book.StandIn is not null;
        var neither = book.RecomputedBy is null && book.StandIn is null && book.Aggregation is not null;
        if (both || neither) problems.Add(at.LineOf("recomputedBy"), RuleFaults.RecomputedOrStandIn());
    }

    /// <summary>The codes of an indicator from one to another, in order; none where either is missing.</summary>
    public static IReadOnlyList<string> Between(List<Question> questions, string first, string last)
    {
        var from = questions.FindIndex(q => string.Equals(q.Code, first, StringComparison.Ordinal));
        var to = questions.FindIndex(q => string.Equals(q.Code, last, StringComparison.Ordinal));
        return from < 0 || to < from ? [] : [.. questions.GetRange(from, to - from + 1).Select(q => q.Code)];
    }

    /// <summary>Whether a title still carries a year, which moves from year to year.</summary>
    public static bool YearIn(string title) => Year().IsMatch(title);

    private void Weights(CodeBook book, RuleObject at)
    {
        var known = book.Instruments.Where(i => i.Weight is not null).ToList();
        if (known.Count == 0 || book.Instruments.Count == 0) return;
        var sum = known.Sum(i => i.Weight!.Value);
        if (sum != 1) problems.Add(at.LineOf("instruments"), RuleFaults.WeightSum(sum));
    }

    private void Count(Instrument instrument, int line)
    {
        if (instrument.QuestionCount is not { } count || !Prefixes.TryGetValue(instrument.Code, out var prefix)) return;
        for (var n = 1; n <= count.Value; n++)
        {
            var code = FormattableString.Invariant($"{prefix}{n}");
            if (!seen.ContainsKey(code)) problems.Add(line, RuleFaults.InNoIndicator(code, instrument.Code, count.Value));
        }

        foreach (var (code, place) in seen)
        {
            if (code[0] == prefix && NumberOf(code) > count.Value) problems.Add(place.Line, RuleFaults.BeyondCount(code, instrument.Code, count.Value));
        }
    }

    private void Completeness(CodeBook book, RuleObject at)
    {
        if (!book.IsComplete)
        {
            if (book.Missing.Count == 0) problems.Add(at.LineOf("missing"), RuleFaults.SaysIncomplete());
            return;
        }

        (string What, bool Unknown)[] parts =
        [
            ("weight", book.Instruments.Any(i => i.Weight is null)),
            ("aggregation", book.Aggregation is null),
            ("passMark", book.PassMark is null),
            ("answers", book.Instruments.Any(i => i.Answers is null && i.Code is not "OIT")),
            ("oitValues", book.OitValues is null),
            ("ratings", book.Ratings is null),
            ("questions", book.Indicators.Any(i => i.Questions.Count == 0)),
            ("title", book.Questions.Any(q => q.Title is null)),
            ("subIndicators", book.Indicators.Any(i => string.Equals(i.Instrument, "OIT", StringComparison.Ordinal) && i.SubIndicators.Count == 0)),
        ];
        foreach (var (what, unknown) in parts)
        {
            if (unknown) problems.Add(at.LineOf("complete"), RuleFaults.SaysComplete(what));
        }
    }

    private int LineOf(string code, int otherwise) => seen.TryGetValue(code, out var place) ? place.Line : otherwise;

    private static bool HasCondition(RatingBand band) => band.EachAtLeast is not null || band.AnyBelow is not null;

    private static int NumberOf(string code)
    {
        var number = 0;
        foreach (var c in code.AsSpan(1)) number = (number * 10) + (c - '0');
        return number;
    }

    [GeneratedRegex("^[ieo][1-9][0-9]?$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Code();

    [GeneratedRegex("พ\\.ศ\\. ?[0-9๐-๙]|(25|๒๕)[0-9๐-๙]{2}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Year();
}
