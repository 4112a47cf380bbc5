namespace ItaIngest.Tests;

/// <summary>The switch that writes what is expected anew: GOLDEN=write. Read the difference before it is committed; a test fails while it is set.</summary>
internal static class Goldens
{
    public static bool AreWritten => Environment.GetEnvironmentVariable("GOLDEN") == "write";
}
