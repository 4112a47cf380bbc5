using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace ItaIngest.Store;

/// <summary>Enums and times as they stand in the tables: camelCase words, ISO times in UTC. Numbers of enums never leave the program.</summary>
internal static class Words
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <exception cref="InvalidDataException">The word is none of them.</exception>
    public static T Read<T>(string word)
        where T : struct, Enum
    {
        return Known<T>.Words.TryGetValue(word, out var value) ? value : throw new InvalidDataException($"\"{word}\" is no {typeof(T).Name}.");
    }

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) =>
        new(DateTime.ParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal), TimeSpan.Zero);

    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> Words = Enum.GetValues<T>().ToFrozenDictionary(Of, StringComparer.Ordinal);
    }
}
