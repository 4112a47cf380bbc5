namespace ItaIngest.Fuzzing;

/// <summary>The checkout that the program was built in: its rules and seeds.</summary>
internal static class Checkout
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ItaIngest.sln"))) return folder;
        }

        throw new DirectoryNotFoundException("ItaIngest.sln is in no folder above " + AppContext.BaseDirectory);
    }
}
