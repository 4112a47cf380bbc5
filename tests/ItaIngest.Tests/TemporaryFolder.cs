using System.Runtime.InteropServices;
using System.Text;

namespace ItaIngest.Tests;

/// <summary>A folder for one test, with the odd things that a folder can hold.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ita-test-");

    public string Root => folder.FullName;

    public string At(string relative) => Path.Combine(folder.FullName, relative);

    public string Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    public string Write(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(relative))!);
        File.WriteAllBytes(At(relative), bytes);
        return At(relative);
    }

    public void Fifo(string relative)
    {
        if (mkfifo(Encoding.UTF8.GetBytes(At(relative) + '\0'), 0x1B6) != 0) throw new IOException($"No FIFO at {relative}.");
    }

    public void Permit(string relative, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException();
        File.SetUnixFileMode(At(relative), mode);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable IDE1006, SYSLIB1054
    private static extern int mkfifo(byte[] path, uint mode);
#pragma warning restore IDE1006, SYSLIB1054
}
