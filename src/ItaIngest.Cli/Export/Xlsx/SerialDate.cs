using System.Globalization;

namespace ItaIngest.Cli.Export.Xlsx;

/// <summary>Days and moments as spreadsheets count them: days since 30 December 1899, moments in UTC.</summary>
internal static class SerialDate
{
    private static readonly DateTime Origin = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The number of an ISO day (yyyy-MM-dd) or moment (yyyy-MM-ddTHH:mm:ssZ).</summary>
    public static string Of(string iso)
    {
        var moment = DateTime.ParseExact(
            iso,
            ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        // Ten decimals tell a hundred-thousandth of a second; a double has no more of a date of this century.
        return ((decimal)(moment - Origin).Ticks / TimeSpan.TicksPerDay).ToString("0.##########", CultureInfo.InvariantCulture);
    }
}
