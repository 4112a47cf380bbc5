using System.Buffers.Binary;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Mutations that know no format.</summary>
internal static class ByteMutations
{
    /// <summary>A copy with one to a few changes; another file of the kind may lend a stretch.</summary>
    public static byte[] Mutate(byte[] bytes, byte[] other, Dice dice)
    {
        for (var times = dice.Few(8); times > 0; times--) bytes = Once(bytes, other, dice);
        return bytes;
    }

    private static byte[] Once(byte[] bytes, byte[] other, Dice dice)
    {
        if (bytes.Length == 0) return other.AsSpan(0, Math.Min(other.Length, 1 + dice.Below(64))).ToArray();
        var at = dice.Below(bytes.Length);
        var length = Math.Min(bytes.Length - at, 1 + dice.Below(dice.OneIn(4) ? 2000 : 16));
        var changed = (byte[])bytes.Clone();
        switch (dice.Below(10))
        {
            case 0: changed[at] ^= (byte)(1 << dice.Below(8)); return changed;
            case 1: changed[at] = (byte)dice.Next(); return changed;
            case 2: changed[at] = dice.Of<byte>([0, 255, 127, 128, (byte)' ', (byte)'0', (byte)'9', (byte)'<', (byte)'>', (byte)'/', (byte)'\n']); return changed;
            case 3: return [.. bytes[..at], .. bytes[(at + length)..]];
            case 4: return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 5: return bytes[..at];
            case 6 when other.Length > 0:
                var from = dice.Below(other.Length);
                return [.. bytes[..at], .. other[from..Math.Min(other.Length, from + length * 4)], .. bytes[at..]];
            case 7 when other.Length > 0: return [.. bytes[..at], .. other[dice.Below(other.Length)..]];
            case 8 when at + 4 <= bytes.Length:
                var number = dice.Of<uint>([0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x10000]);
                if (dice.OneIn(2)) BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(at), number);
                else BinaryPrimitives.WriteUInt32BigEndian(changed.AsSpan(at), number);
                return changed;
            default:
                for (var i = at; i < at + length; i++) changed[i] = (byte)dice.Next();
                return changed;
        }
    }
}
