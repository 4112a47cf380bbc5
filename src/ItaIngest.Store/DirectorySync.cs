using System.Runtime.InteropServices;

namespace ItaIngest.Store;

/// <summary>
/// Brings the names in a folder to the disk: a file that was renamed is there after a power cut only then. Windows has no such call;
/// there a rename is in the journal of the file system.
/// </summary>
internal static class DirectorySync
{
    /// <summary>Waits until the names in the folder of a file are on the disk.</summary>
    /// <exception cref="IOException">They could not be written.</exception>
    public static void FolderOf(string file)
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/";
        var handle = Open(folder, flags: 0);
        if (handle < 0) throw new IOException($"The folder {folder} could not be opened (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Sync(handle) != 0) throw new IOException($"The folder {folder} could not be written (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(handle);
        }
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code; these three are called once in the life of a database.
#pragma warning disable CA2101 // The path is UTF-8, as it is marked.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
#pragma warning restore CA2101
#pragma warning restore SYSLIB1054
}
