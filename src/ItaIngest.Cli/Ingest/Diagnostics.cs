using ItaIngest.Cli.CommandLine;

namespace ItaIngest.Cli.Ingest;

/// <summary>Where in the program a fault lies: kept in a file beside the database, for whoever mends it. On the screen only with <c>ITA_DEBUG=1</c>.</summary>
internal sealed class Diagnostics(string database)
{
    /// <summary>The file.</summary>
    public string File { get; } = Path.ChangeExtension(database, ".failures.txt");

    /// <summary>A person wants traces on the screen.</summary>
    public static bool IsOnScreen => Environment.GetEnvironmentVariable("ITA_DEBUG") == "1";

    /// <summary>Begins anew: the file tells of the last ingest only.</summary>
    public void Clear()
    {
        if (System.IO.File.Exists(File)) System.IO.File.Delete(File);
    }

    /// <summary>Adds a fault.</summary>
    public void Add(string path, string trace)
    {
        System.IO.File.AppendAllText(File, $"{path}\n{trace}\n\n");
        if (IsOnScreen) Terminal.Mention($"{path}\n{trace}");
    }
}
