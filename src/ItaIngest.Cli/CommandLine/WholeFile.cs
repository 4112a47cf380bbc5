using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.CommandLine;

/// <summary>Writes a file as a whole or not at all: what stood there stays until the new one is complete.</summary>
internal static class WholeFile
{
    /// <summary>Writes the bytes beside the file and puts them in its place.</summary>
    /// <exception cref="CannotRunException">They could not be written.</exception>
    public static void Write(string path, byte[] bytes, Words words)
    {
        using var part = new Part(path);
        try
        {
            File.WriteAllBytes(part.Path, bytes);
            part.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(words.FileNotWritten(path, e.Message));
        }
    }

    /// <summary>The same of what is made while it is written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes it; what keeps it from doing so leaves the file as it was.</param>
    /// <param name="words">Says why it could not be written.</param>
    /// <exception cref="CannotRunException">It could not be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, Words words)
    {
        using var part = new Part(path);
        try
        {
            await using (var stream = new FileStream(part.Path, FileMode.Create, FileAccess.Write, FileShare.None)) await write(stream);
            part.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(words.FileNotWritten(path, e.Message));
        }
    }

    /// <summary>What is written beside the file; gone when it did not take its place.</summary>
    private sealed class Part(string file) : IDisposable
    {
        public string Path { get; } = file + ".part";

        public void Finish() => File.Move(Path, file, overwrite: true);

        public void Dispose()
        {
            // Deleting what is not there is no error, but for a folder that is not there either.
            if (File.Exists(Path)) File.Delete(Path);
        }
    }
}
