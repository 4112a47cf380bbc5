namespace ItaIngest.Datasets;

/// <summary>A table of the dataset: its columns are data, so that the data dictionary is made of them.</summary>
/// <param name="Name">English snake_case; also the name of its file.</param>
/// <param name="Thai">What a row is, in Thai.</param>
/// <param name="English">What a row is, in English.</param>
/// <param name="Columns">In order.</param>
/// <param name="Key">Names of the columns that tell rows apart; never empty, and none of them is ever without a value.</param>
/// <param name="ForeignKeys">Columns whose values, where they have one, stand in the key of another table of the same export.</param>
public sealed record DatasetTable(string Name, string Thai, string English, IReadOnlyList<Column> Columns, IReadOnlyList<string> Key, IReadOnlyList<ForeignKey> ForeignKeys);

/// <summary>Columns that lead to a row of another table.</summary>
/// <param name="Columns">Of this table.</param>
/// <param name="Table">The other table.</param>
/// <param name="Of">Its columns.</param>
public sealed record ForeignKey(IReadOnlyList<string> Columns, string Table, IReadOnlyList<string> Of);

/// <summary>A column of the dataset.</summary>
/// <param name="Name">English snake_case.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Thai">What it means, in Thai.</param>
/// <param name="English">What it means, in English.</param>
/// <param name="Required">Never empty.</param>
public sealed record Column(string Name, ColumnType Type, string Thai, string English, bool Required)
{
    /// <summary>The values it can have with their meanings, where they are a closed list; else empty.</summary>
    public IReadOnlyList<Code> Codes { get; init; } = [];

    /// <summary>A value is several of <see cref="Codes"/>, divided by spaces.</summary>
    public bool HoldsSeveral { get; init; }

    /// <summary>What a number counts or measures; null of what has no unit.</summary>
    public Unit? Unit { get; init; }

    /// <summary>No number in it is smaller; null: no bound.</summary>
    public int? AtLeast { get; init; }
}

/// <summary>A word of a closed list.</summary>
/// <param name="Word">As it stands in the data.</param>
/// <param name="Thai">What it means, in Thai.</param>
/// <param name="English">What it means, in English.</param>
public sealed record Code(string Word, string Thai, string English);

/// <summary>What a number counts or measures.</summary>
/// <param name="Thai">In Thai: "คะแนน (0–100)".</param>
/// <param name="English">In English: "points (0–100)".</param>
public sealed record Unit(string Thai, string English)
{
    /// <summary>A score of the assessment.</summary>
    public static Unit Points { get; } = new("คะแนน (0–100)", "points (0–100)");

    /// <summary>A share of one.</summary>
    public static Unit Share { get; } = new("สัดส่วน (0–1)", "share (0–1)");

    public static Unit Bytes { get; } = new("ไบต์", "bytes");

    public static Unit Characters { get; } = new("อักขระ", "characters");

    /// <summary>A year of the Buddhist era.</summary>
    public static Unit BuddhistYear { get; } = new("พ.ศ.", "year, Buddhist era");

    /// <summary>A year of the common era.</summary>
    public static Unit CommonYear { get; } = new("ค.ศ.", "year, common era");
}

/// <summary>What the values of a column are.</summary>
public enum ColumnType
{
    Text = 0,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number with a point, with the decimals that it was written with.</summary>
    Number,

    /// <summary>A day, yyyy-MM-dd.</summary>
    Date,

    /// <summary>A moment, UTC, yyyy-MM-ddTHH:mm:ssZ.</summary>
    DateTime,

    /// <summary>true or false.</summary>
    Boolean,
}
