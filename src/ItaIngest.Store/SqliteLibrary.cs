namespace ItaIngest.Store;

/// <summary>The native SQLite library that is in use.</summary>
/// <param name="Version">Its version, "3.40.1".</param>
/// <param name="Name">The file that was loaded: "libsqlite3.so.0", "winsqlite3.dll", ….</param>
/// <param name="IsBundled">True for the old one that travels with this program (3.35.5: GHSA-2m69-gcr7-jv3q, CVE-2025-6965); false for the system's.</param>
public sealed record SqliteLibrary(string Version, string Name, bool IsBundled)
{
    /// <summary>Finds and loads it, once for the process.</summary>
    /// <exception cref="Records.StoreException">There is none.</exception>
    public static SqliteLibrary Load() => throw new NotSupportedException();
}
