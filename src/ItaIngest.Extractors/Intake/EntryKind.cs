using System.Runtime.InteropServices;
using System.Text;

namespace ItaIngest.Extractors.Intake;

/// <summary>What an entry of a directory is, links followed.</summary>
internal enum EntryKind
{
    File = 0,
    Directory,

    /// <summary>FIFO, socket or device. Opening one may wait for ever, so it is told without opening.</summary>
    Special,

    /// <summary>A link that leads nowhere, or round in a circle.</summary>
    Broken,
    NoAccess,

    /// <summary>Nothing is there.</summary>
    Missing,
}

/// <summary>Tells what an entry is without opening it.</summary>
internal static class Entry
{
    // Linux: statx has one layout on every processor (man 2 statx), unlike stat. .NET itself does not tell a FIFO from a file.
    private const int WorkingDirectory = -100;
    private const uint TypeWanted = 0x1;
    private const int ModeOffset = 28;
    private const int FileTypeMask = 0xF000;

    /// <summary>What stands at a path, links followed.</summary>
    public static EntryKind KindOf(string path)
    {
        var byAttributes = ByAttributes(path);
        if (byAttributes is not (EntryKind.File or EntryKind.Directory) || !OperatingSystem.IsLinux()) return byAttributes;
        return ByType(path) switch
        {
            0x8000 => EntryKind.File,
            0x4000 => EntryKind.Directory,
            -1 => IsLink(path) ? EntryKind.Broken : EntryKind.NoAccess,
            _ => EntryKind.Special,
        };
    }

    /// <summary>Whether the entry itself is a symbolic link or junction.</summary>
    public static bool IsLink(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is not null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static EntryKind ByAttributes(string path)
    {
        try
        {
            var attributes = File.GetAttributes(path);
            if (attributes.HasFlag(FileAttributes.Device)) return EntryKind.Special;
            if (attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true);
                if (target is { Exists: false } && !Directory.Exists(target.FullName)) return EntryKind.Broken;
                return Directory.Exists(path) ? EntryKind.Directory : EntryKind.File;
            }

            return attributes.HasFlag(FileAttributes.Directory) ? EntryKind.Directory : EntryKind.File;
        }
        catch (UnauthorizedAccessException)
        {
            return EntryKind.NoAccess;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return IsLink(path) ? EntryKind.Broken : EntryKind.Missing;
        }
        catch (IOException)
        {
            // ELOOP has no exception of its own.
            return IsLink(path) ? EntryKind.Broken : EntryKind.NoAccess;
        }
    }

    private static int ByType(string path)
    {
        var result = new byte[256];
        return statx(WorkingDirectory, Encoding.UTF8.GetBytes(path + '\0'), 0, TypeWanted, result) == 0
            ? BitConverter.ToUInt16(result, ModeOffset) & FileTypeMask
            : -1;
    }

    [DllImport("libc", SetLastError = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable IDE1006, SYSLIB1054 // The name is libc's; source-generated imports need unsafe code, which this project does without.
    private static extern int statx(int directory, byte[] path, int flags, uint mask, byte[] result);
#pragma warning restore IDE1006, SYSLIB1054
}
