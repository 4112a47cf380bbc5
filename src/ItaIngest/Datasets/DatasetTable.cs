namespace ItaIngest.Datasets;

/// <summary>A table of the dataset: its columns are data, so that the data dictionary is made of them.</summary>
/// <param name="Name">English snake_case; also the name of its file.</param>
/// <param name="Thai">What a row is, in Thai.</param>
/// <param name="English">What a row is, in English.</param>
/// <param name="Columns">In order.</param>
/// <param name="Key">Names of the columns that tell rows apart; empty where rows may repeat.</param>
public sealed record DatasetTable(string Name, string Thai, string English, IReadOnlyList<Column> Columns, IReadOnlyList<string> Key);

/// <summary>A column of the dataset.</summary>
/// <param name="Name">English snake_case.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Thai">What it means, in Thai.</param>
/// <param name="English">What it means, in English.</param>
/// <param name="Required">Never empty.</param>
/// <param name="Values">The values it can have, where they are a closed list; else empty.</param>
public sealed record Column(string Name, ColumnType Type, string Thai, string English, bool Required, IReadOnlyList<string> Values);

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
