using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.CommandLine;

/// <summary>Writes a file as a whole or not at all: what stood there stays until the new one is complete.</summary>
internal static class WholeFile
{
    /// <summary>Writes the bytes beside the file and puts them in its place.</summary>
    /// <exception cref="CannotRunException">They could not be written.</exception>
    public static void Write(string path, byte[] bytes, Words words)
    {
        var part = path + ".part";
        try
        {
            File.WriteAllBytes(part, bytes);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(part);
            throw new CannotRunException(words.FileNotWritten(path, e.Message));
        }
    }
}
