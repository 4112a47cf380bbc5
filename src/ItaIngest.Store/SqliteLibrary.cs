using System.Runtime.InteropServices;
using ItaIngest.Records;
using SQLitePCL;

namespace ItaIngest.Store;

/// <summary>The native SQLite library that is in use.</summary>
/// <param name="Version">Its version, "3.40.1".</param>
/// <param name="Name">What was loaded: "libsqlite3.so.0", "winsqlite3.dll", …; "e_sqlite3" is the bundled one.</param>
/// <param name="IsBundled">True for the one that travels with this program; false for the system's.</param>
public sealed record SqliteLibrary(string Version, string Name, bool IsBundled)
{
    /// <summary>Set to "bundled" to leave the system's library alone.</summary>
    public const string ChoiceVariable = "ITA_SQLITE";

    /// <summary>The name under which the provider asks for the library, and the name of the bundled one.</summary>
    private const string Bundled = "e_sqlite3";

    /// <summary>3.24 has UPSERT, the newest thing that the statements here use.</summary>
    private const int OldestUsable = 3_024_000;

    private static readonly Lazy<SqliteLibrary> Loaded = new(LoadOnce);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    /// <summary>Finds and loads it, once for the process: the newer of the system's and the bundled one, of two alike the system's.</summary>
    /// <exception cref="StoreException">There is none.</exception>
    public static SqliteLibrary Load() => Loaded.Value;

    private static SqliteLibrary LoadOnce()
    {
        var (handle, name) = Find();
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (asked, _, _) => string.Equals(asked, Bundled, StringComparison.Ordinal) ? handle : 0);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return new SqliteLibrary(raw.sqlite3_libversion().utf8_to_string(), name, string.Equals(name, Bundled, StringComparison.Ordinal));
    }

    private static (nint Handle, string Name) Find()
    {
        var wantsBundled = string.Equals(Environment.GetEnvironmentVariable(ChoiceVariable), "bundled", StringComparison.Ordinal);
        var bundledFile = BundledFile();
        (nint Handle, string Name, int Number)? newest = null;
        foreach (var name in (string[])[.. wantsBundled ? [] : SystemNames(), bundledFile])
        {
            if (!NativeLibrary.TryLoad(name, out var handle)) continue;
            var number = NumberOf(handle);
            if (number < OldestUsable || number <= newest?.Number)
            {
                NativeLibrary.Free(handle);
                continue;
            }

            if (newest is { } other) NativeLibrary.Free(other.Handle);
            newest = (handle, name == bundledFile ? Bundled : name, number);
        }

        return newest is { } found ? (found.Handle, found.Name) : throw new StoreException(StoreProblem.NoLibrary, "sqlite3", string.Join(", ", SystemNames().Append(bundledFile)));
    }

    /// <summary>Where the bundled library lies: see the project file.</summary>
    private static string BundledFile()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var machine = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var file = OperatingSystem.IsWindows() ? "e_sqlite3.dll" : OperatingSystem.IsMacOS() ? "libe_sqlite3.dylib" : "libe_sqlite3.so";
        return Path.Combine(AppContext.BaseDirectory, "sqlite-fallback", $"{system}-{machine}", file);
    }

    private static IReadOnlyList<string> SystemNames() =>
        OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"]
        : ["libsqlite3.so.0"];

    /// <summary>3040001 of 3.40.1; 0 of what is no SQLite.</summary>
    private static int NumberOf(nint library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var export) ? Marshal.GetDelegateForFunctionPointer<VersionNumber>(export)() : 0;
}
