namespace ItaIngest.Rules;

/// <summary>The assessment of one fiscal year: its instruments, indicators, questions, ratings and how scores are built.</summary>
public sealed record CodeBook
{
    /// <summary>Fiscal year, BE.</summary>
    public required int Year { get; init; }

    /// <summary>SHA-256 of the book's file: what a stored result was made by.</summary>
    public required string Revision { get; init; }

    /// <summary>False where the book knows only a part of the year; what it does not know is not enforced.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether a published result is known that this book recomputes, and which; null where a made-up one stands in.</summary>
    public required string? RecomputedBy { get; init; }

    /// <summary>The made-up result that stands in where no published one is known; null where one is, or where nothing can be recomputed.</summary>
    public string? StandIn { get; init; }

    /// <summary>What the book does not know, in words; empty when it is complete.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What it says on less than a document, in words.</summary>
    public IReadOnlyList<string> Weak { get; init; } = [];

    /// <summary>Anything else that a reader of the book should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public required IReadOnlyList<Instrument> Instruments { get; init; }

    /// <summary>By number, 1 to 10.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>How scores are built; null where unknown.</summary>
    public required Sourced<Aggregation>? Aggregation { get; init; }

    /// <summary>From this score on an indicator or agency passes.</summary>
    public required Sourced<decimal>? PassMark { get; init; }

    /// <summary>Levels from best to worst; null where unknown.</summary>
    public required Sourced<RatingScale>? Ratings { get; init; }

    /// <summary>Values that an OIT question can have (0 and 100); null where unknown.</summary>
    public required Sourced<IReadOnlyList<decimal>>? OitValues { get; init; }

    /// <summary>The share of public bodies that the national plan wants to pass in this year, in per cent; null where unknown. A share of bodies, not a score.</summary>
    public Sourced<decimal>? NationalTarget { get; init; }

    /// <summary>Source keys and what they stand for.</summary>
    public required IReadOnlyDictionary<string, string> Sources { get; init; }

    /// <summary>Every question of the year, in order of indicators.</summary>
    public IEnumerable<Question> Questions => Indicators.SelectMany(i => i.Questions);

    /// <summary>The question of a code ("i7"), or null.</summary>
    public Question? Question(string code) => Questions.FirstOrDefault(q => string.Equals(q.Code, code, StringComparison.Ordinal));

    /// <summary>The indicator of a number, or null.</summary>
    public Indicator? Indicator(int number) => Indicators.FirstOrDefault(i => i.Number == number);

    /// <summary>The indicator that a question belongs to, or null.</summary>
    public Indicator? IndicatorOf(string code) => Indicators.FirstOrDefault(i => i.Questions.Any(q => string.Equals(q.Code, code, StringComparison.Ordinal)));
}

/// <summary>IIT, EIT or OIT.</summary>
/// <param name="Code">"IIT", "EIT", "OIT".</param>
/// <param name="Title">Thai title.</param>
/// <param name="Variants">Other accepted titles.</param>
/// <param name="Weight">Share of the overall score, 0 to 1.</param>
/// <param name="Parts">Parts that are scored by themselves ("EIT1", "EIT2"); empty where there are none.</param>
public sealed record Instrument(string Code, Sourced<string> Title, IReadOnlyList<string> Variants, Sourced<decimal>? Weight, IReadOnlyList<InstrumentPart> Parts)
{
    /// <summary>How many questions it has; null where unknown.</summary>
    public Sourced<int>? QuestionCount { get; init; }

    /// <summary>What an answer to one of its questions counts; null where unknown, and for OIT, whose questions nobody is asked.</summary>
    public Sourced<AnswerScale>? Answers { get; init; }
}

/// <summary>What a respondent's answer counts. A question asked the other way round counts the same points in reverse, and yes or no counts the two ends.</summary>
/// <param name="Values">Points of an answer, rising, 0 to 100.</param>
/// <param name="Averaged">Questions made of sub-items that are averaged first, so that their scores are means of finer points.</param>
public sealed record AnswerScale(IReadOnlyList<decimal> Values, IReadOnlyList<string> Averaged);

/// <summary>A part of an instrument with a weight of its own.</summary>
public sealed record InstrumentPart(string Code, Sourced<string> Title, Sourced<decimal>? Weight)
{
    /// <summary>Other accepted titles.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];
}

/// <summary>One of the ten indicators.</summary>
/// <param name="Number">1 to 10.</param>
/// <param name="Title">Thai title of the year.</param>
/// <param name="Variants">Other accepted titles.</param>
/// <param name="Instrument">Code of its instrument.</param>
/// <param name="SubIndicators">Of OIT indicators: what its score is the mean of.</param>
/// <param name="Questions">Its questions in order (those of its sub-indicators included).</param>
/// <param name="Range">How well it is known which questions belong to it.</param>
public sealed record Indicator(
    int Number,
    Sourced<string> Title,
    IReadOnlyList<string> Variants,
    string Instrument,
    IReadOnlyList<SubIndicator> SubIndicators,
    IReadOnlyList<Question> Questions,
    Confidence Range);

/// <summary>A group of OIT questions whose mean is one addend of its indicator.</summary>
/// <param name="Code">"9.1".</param>
/// <param name="Title">Thai title, if known.</param>
/// <param name="Questions">Codes of its questions, in order.</param>
/// <param name="Range">How well it is known which questions belong to it.</param>
public sealed record SubIndicator(string Code, Sourced<string>? Title, IReadOnlyList<string> Questions, Confidence Range);

/// <summary>A question of the assessment.</summary>
/// <param name="Code">"i7", "e3", "o13".</param>
/// <param name="Title">Thai title; null where unknown. Years in it are written without their number, since they move.</param>
/// <param name="Variants">Other accepted titles.</param>
public sealed record Question(string Code, Sourced<string>? Title, IReadOnlyList<string> Variants);

/// <summary>How scores are built from the level below. Formulas are code; a book names which.</summary>
/// <param name="Eit">How an EIT indicator is built.</param>
/// <param name="Oit">How an OIT indicator is built.</param>
/// <param name="Decimals">Decimals of every printed score.</param>
/// <remarks>The confidence of the <see cref="Sourced{T}"/> around it is that of the chain: instrument = mean of its indicators, overall = weighted sum.</remarks>
public sealed record Aggregation(EitFormula Eit, OitFormula Oit, int Decimals)
{
    /// <summary>How well the EIT formula is known.</summary>
    public Confidence EitConfidence { get; init; }

    /// <summary>How well the OIT formula is known.</summary>
    public Confidence OitConfidence { get; init; }
}

/// <summary>How an EIT indicator is built.</summary>
public enum EitFormula
{
    /// <summary>Mean of its questions.</summary>
    MeanOfQuestions = 0,

    /// <summary>Mean of two parts, each the mean of its questions; a report often lists one part only.</summary>
    MeanOfTwoParts,
}

/// <summary>How an OIT indicator is built.</summary>
public enum OitFormula
{
    /// <summary>Mean of its sub-indicators, each the mean of its questions.</summary>
    MeanOfSubIndicators = 0,
}

/// <summary>The levels of a year.</summary>
/// <param name="Name">Stable name: "letters" (AA–F) or "pass-words" (ผ่านดีเยี่ยม …).</param>
/// <param name="Bands">From best to worst.</param>
public sealed record RatingScale(string Name, IReadOnlyList<RatingBand> Bands);

/// <summary>A level.</summary>
/// <param name="Label">The word as printed.</param>
/// <param name="Low">Lowest overall score.</param>
/// <param name="High">Highest overall score.</param>
/// <param name="EachAtLeast">Each of the instruments (parts counted apart) must reach this; null: no condition.</param>
/// <param name="AnyBelow">At least one of them must be below this; null: no condition.</param>
/// <param name="Condition">How well the condition is known.</param>
public sealed record RatingBand(string Label, decimal Low, decimal High, decimal? EachAtLeast, decimal? AnyBelow, Confidence Condition);
