using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ItaIngest.Rules;

/// <summary>One file of the rules directory, as bytes with normalised newlines.</summary>
internal static class RuleFile
{
    /// <summary>More than any rule file needs; what is larger is something else.</summary>
    private const long Limit = 16L << 20;

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The bytes of a file with "\n" newlines and no BOM; null after a problem was added.</summary>
    public static byte[]? Read(string path, RuleProblems problems)
    {
        byte[] bytes;
        try
        {
            var length = new FileInfo(path).Length;
            if (length > Limit)
            {
                problems.Add(0, RuleFaults.TooBig(length, Limit));
                return null;
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            problems.Add(0, RuleFaults.MissingFile(problems.File));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(0, RuleFaults.Unreadable(e.GetType().Name));
            return null;
        }

        bytes = Normalised(bytes);
        if (bytes.AsSpan().ContainsAnyExcept(" \t\n"u8) is false)
        {
            problems.Add(1, RuleFaults.Empty());
            return null;
        }

        if (FirstInvalid(bytes) is { } bad)
        {
            problems.Add(1 + bytes.AsSpan(0, bad).Count((byte)'\n'), RuleFaults.NotUtf8(bad));
            return null;
        }

        return bytes;
    }

    /// <summary>The bytes of a file that is no text and may be absent; null where it is, or after a problem was added.</summary>
    public static byte[]? ReadBinary(string path, RuleProblems problems)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return null;
            if (file.Length <= Limit) return File.ReadAllBytes(path);
            problems.Add(0, RuleFaults.TooBig(file.Length, Limit));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(0, RuleFaults.Unreadable(e.GetType().Name));
        }

        return null;
    }

    public static string Text(byte[] bytes) => Strict.GetString(bytes);

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public static string Revision(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Normalised(byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (start == 0 && !bytes.AsSpan().Contains((byte)'\r')) return bytes;
        return [.. bytes.Skip(start).Where(b => b != (byte)'\r')];
    }

    private static int? FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) != OperationStatus.Done) return at;
            at += used;
        }

        return null;
    }
}
