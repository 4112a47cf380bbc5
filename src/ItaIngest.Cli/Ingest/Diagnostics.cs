using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.Ingest;

/// <summary>
/// Where in the program a fault lies: kept in a file beside the database, for whoever mends it. On the screen only with <c>ITA_DEBUG=1</c>.
/// That it cannot be written is told once, and stops no work: the fault itself is in the database.
/// </summary>
internal sealed class Diagnostics(string database, Words words)
{
    private bool isLost;

    /// <summary>The file.</summary>
    public string File { get; } = Path.ChangeExtension(database, ".failures.txt");

    /// <summary>A person wants traces on the screen.</summary>
    public static bool IsOnScreen => Environment.GetEnvironmentVariable("ITA_DEBUG") == "1";

    /// <summary>Begins anew: the file tells of the last ingest only.</summary>
    public void Clear() => Write(() =>
    {
        if (System.IO.File.Exists(File)) System.IO.File.Delete(File);
    });

    /// <summary>Adds a fault.</summary>
    public void Add(string path, string trace)
    {
        Write(() => Append($"{path}\n{trace}\n\n"));
        if (IsOnScreen) Terminal.Mention($"{path}\n{trace}");
    }

    private void Append(string text)
    {
        // Of a database on a server nothing has made the folder yet.
        if (Path.GetDirectoryName(File) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        System.IO.File.AppendAllText(File, text);
    }

    private void Write(Action write)
    {
        if (isLost) return;
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            isLost = true;
            Terminal.Mention(words.FileNotWritten(File, e.Message));
        }
    }
}
