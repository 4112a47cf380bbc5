namespace ItaIngest.Rules;

/// <summary>What a column of a report's table holds.</summary>
public enum ColumnRole
{
    Unknown = 0,
    Number,
    Instrument,
    Indicator,
    Topic,
    Question,
    Title,
    Component,
    Score,
    WeightedScore,
    FullMark,
    Weight,
    Level,
    Pass,
    Delta,
    Condition,
    Guideline,
    Measure,
    Steps,
    Result,
    Responsible,
    Period,
    Problem,
    Budget,

    /// <summary>Scores or shares that are not the result of this agency in this year: targets, means of others, another round, another survey.</summary>
    OtherScore,
}
