namespace ItaIngest.Extractors.Intake;

/// <summary>The check sum of zip (ISO 3309, polynomial EDB88320).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Row)];

    /// <summary>Start of a sum.</summary>
    public const uint Start = 0xFFFFFFFF;

    /// <summary>Adds bytes to a sum.</summary>
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) sum = Table[(sum ^ b) & 0xFF] ^ (sum >> 8);
        return sum;
    }

    /// <summary>The sum as zip writes it.</summary>
    public static uint End(uint sum) => ~sum;

    private static uint Row(int index)
    {
        var row = (uint)index;
        for (var bit = 0; bit < 8; bit++) row = (row & 1) != 0 ? 0xEDB88320 ^ (row >> 1) : row >> 1;
        return row;
    }
}
