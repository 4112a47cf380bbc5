using System.Globalization;
using System.Text;

namespace ItaIngest.StoreTrials.PowerCut;

/// <summary>
/// What <c>strace -f -y -xx</c> wrote, as events. A call that is interrupted by another thread stands on two lines: what it writes counts
/// from its second line, what it syncs from its second line too, but only for what was written before its first.
/// </summary>
internal static class StraceLog
{
    /// <summary>What strace has to be told, but for where its log goes. A page of a database is at most 65,536 bytes.</summary>
    public static IReadOnlyList<string> Options { get; } =
    [
        "-f", "-y", "-xx", "-s", "70000", "-e", "signal=none",
        "-e", "trace=open,openat,creat,write,pwrite64,writev,pwritev,ftruncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,link,linkat",
    ];

    /// <summary>The events of a log, of files in one folder alone.</summary>
    /// <param name="lines">The lines of the log.</param>
    /// <param name="folder">The folder; nothing outside of it is told.</param>
    /// <exception cref="InvalidDataException">A call on a file of the folder that this does not know: what is rebuilt would not be what was there.</exception>
    public static IEnumerable<DiskEvent> Read(IEnumerable<string> lines, string folder)
    {
        var begun = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space <= 0) continue;
            var (thread, call) = (line[..space], line[space..].TrimStart());
            if (call.EndsWith("<unfinished ...>", StringComparison.Ordinal))
            {
                begun[thread] = call[..^"<unfinished ...>".Length];
                // A report may be read as soon as it is being written.
                if (Call(begun[thread] + ") = 0", folder) is Said said) yield return said;
                continue;
            }

            var isSecond = false;
            if (call.StartsWith("<... ", StringComparison.Ordinal))
            {
                var resumed = call.IndexOf("resumed>", StringComparison.Ordinal);
                if (resumed < 0 || !begun.Remove(thread, out var first)) continue;
                call = first + call[(resumed + "resumed>".Length)..];
                isSecond = true;
            }

            if (Call(call, folder) is { } done && !(isSecond && done is Said)) yield return done;
        }
    }

    private static DiskEvent? Call(string call, string folder)
    {
        var open = call.IndexOf('(', StringComparison.Ordinal);
        // The results stand in a column of their own: there may be many blanks before them.
        var equals = call.LastIndexOf(" = ", StringComparison.Ordinal);
        if (open <= 0 || equals < open) return null;
        var result = call[(equals + 3)..];
        var asked = call[..equals].TrimEnd();
        // It failed, or is done again because of a signal.
        if (!asked.EndsWith(')') || result[0] is '-' or '?') return null;
        var name = call[..open];
        var args = Arguments(asked[(open + 1)..^1]);
        bool IsHere(string? path) => path is not null && (path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal));
        switch (name)
        {
            case "open" or "openat" or "creat":
                var opened = OfHandle(result);
                if (!IsHere(opened) || !(name == "creat" || call.Contains("O_CREAT", StringComparison.Ordinal))) return null;
                return new Made(opened!, name == "creat" || call.Contains("O_TRUNC", StringComparison.Ordinal));
            case "write" or "pwrite64":
                var written = OfHandle(args[0]);
                // The length that was taken is the result; strace shows what was asked for.
                if (IsHere(written)) return new Written(written!, name == "write" ? -1 : Number(args[3]), Bytes(args[1])[..(int)Number(result)]);
                return name == "write" && Encoding.UTF8.GetString(Bytes(args[1])) is var text && text.StartsWith("stored ", StringComparison.Ordinal) ? new Said(text) : null;
            case "ftruncate":
                return IsHere(OfHandle(args[0])) ? new Cut(OfHandle(args[0])!, Number(args[1])) : null;
            case "fsync" or "fdatasync":
                return IsHere(OfHandle(args[0])) ? new Synced(OfHandle(args[0])!) : null;
            case "unlink" or "unlinkat":
                var gone = PathOf(args, name == "unlink" ? 0 : 1, folder);
                return IsHere(gone) ? new Gone(gone!) : null;
            case "rename" or "link":
                return Two(PathOf(args, 0, folder), PathOf(args, 1, folder), name);
            case "renameat" or "renameat2" or "linkat":
                return Two(PathOf(args, 1, folder), PathOf(args, 3, folder), name);
            default:
                if (args.Count > 0 && IsHere(OfHandle(args[0]))) throw new InvalidDataException($"{name} on {OfHandle(args[0])} is not known here.");
                return null;
        }

        DiskEvent? Two(string? from, string? to, string how) =>
            IsHere(from) && IsHere(to) ? new Renamed(from!, to!, how.StartsWith("link", StringComparison.Ordinal))
            : IsHere(from) || IsHere(to) ? throw new InvalidDataException($"{how} out of the folder or into it is not known here.")
            : null;
    }

    /// <summary>Parted by the commas that stand in no quotes; with -xx there is no quote inside of quotes.</summary>
    private static List<string> Arguments(string text)
    {
        var args = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') isQuoted = !isQuoted;
            if (text[i] != ',' || isQuoted) continue;
            args.Add(text[start..i].Trim());
            start = i + 1;
        }

        args.Add(text[start..].Trim());
        return args;
    }

    /// <summary>The path of a file descriptor, "45&lt;\x2f\x74&gt;".</summary>
    private static string? OfHandle(string text)
    {
        var (start, end) = (text.IndexOf('<', StringComparison.Ordinal), text.LastIndexOf('>'));
        return start < 0 || end < start ? null : Encoding.UTF8.GetString(Unescaped(text.AsSpan(start + 1, end - start - 1)));
    }

    private static string? PathOf(List<string> args, int at, string folder)
    {
        if (at >= args.Count) return null;
        var path = Encoding.UTF8.GetString(Bytes(args[at]));
        if (path.StartsWith('/') || path.Length == 0) return path;
        // The programs are started in the folder.
        return Path.GetFullPath(path, folder);
    }

    private static byte[] Bytes(string quoted)
    {
        var (start, end) = (quoted.IndexOf('"', StringComparison.Ordinal), quoted.LastIndexOf('"'));
        if (start < 0 || end <= start) return [];
        if (quoted.EndsWith("...", StringComparison.Ordinal)) throw new InvalidDataException("strace has cut what was written; its -s is too small.");
        return Unescaped(quoted.AsSpan(start + 1, end - start - 1));
    }

    private static byte[] Unescaped(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 3 < text.Length && text[i + 1] == 'x')
            {
                bytes[length++] = byte.Parse(text.Slice(i + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                i += 3;
            }
            else
            {
                bytes[length++] = (byte)text[i];
            }
        }

        return bytes[..length];
    }

    private static long Number(string text)
    {
        var end = text.IndexOfAny([' ', '<']);
        return long.Parse(end < 0 ? text : text[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }
}
