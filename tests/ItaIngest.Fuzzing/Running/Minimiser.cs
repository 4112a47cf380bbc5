using ItaIngest.Fuzzing.Mutations;

namespace ItaIngest.Fuzzing.Running;

/// <summary>Takes stretches out of a file, large ones first, as long as what it shows is still shown. Of a zip, the entries are made smaller.</summary>
internal static class Minimiser
{
    /// <summary>A smaller file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="shows">Whether a file still shows it.</param>
    public static byte[] Smallest(byte[] bytes, Func<byte[], bool> shows)
    {
        if (!bytes.AsSpan().StartsWith("PK\x03\x04"u8) || Parts(bytes) is not { } parts || !shows(Write(parts))) return Shorter(bytes, shows);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var without = parts.Where((_, j) => j != i).ToList();
            if (shows(Write(without)))
            {
                parts = without;
                continue;
            }

            var at = i;
            parts[i] = parts[i] with { Data = Shorter(parts[i].Data, d => shows(Write([.. parts.Select((p, j) => j == at ? p with { Data = d } : p)]))) };
        }

        return Write(parts);
    }

    private static byte[] Shorter(byte[] bytes, Func<byte[], bool> shows)
    {
        for (var length = Math.Max(1, bytes.Length / 2); length >= 1; length /= 2)
        {
            for (var at = 0; at < bytes.Length;)
            {
                byte[] without = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + length)..]];
                if (without.Length > 0 && shows(without)) bytes = without;
                else at += length;
            }
        }

        return bytes;
    }

    private static List<ZipPart>? Parts(byte[] bytes)
    {
        try
        {
            return ZipPart.AllOf(bytes);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Any dice: how an entry is packed is not what is looked for.
    private static byte[] Write(List<ZipPart> parts) => ZipMutations.Write(parts, new Dice(1));
}
