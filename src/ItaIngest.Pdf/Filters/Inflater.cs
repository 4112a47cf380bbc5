using System.Buffers.Binary;

namespace ItaIngest.Pdf.Filters;

/// <summary>
/// Unpacks deflated data (RFC 1951). The platform's own DeflateStream throws at a fault and does not say how much came out before; here
/// every byte before the fault is kept.
/// </summary>
internal ref struct Inflater
{
    private const int LiteralSymbols = 288;
    private const int DistanceSymbols = 32;
    private const int LongestMatch = 258;

    private static readonly uint[] LiteralMeanings = MakeLiteralMeanings();
    private static readonly uint[] DistanceMeanings = MakeDistanceMeanings();
    private static readonly uint[] LengthMeanings = [.. Enumerable.Range(0, 19).Select(symbol => (uint)symbol << 16)];
    private static readonly HuffmanTable FixedLiterals = MakeFixed(LiteralSymbols, LiteralMeanings, symbol => symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8);
    private static readonly HuffmanTable FixedDistances = MakeFixed(DistanceSymbols, DistanceMeanings, _ => 5);

    private readonly ReadOnlySpan<byte> input;
    private readonly DecodedBytes output;
    private int at;
    private ulong bits;
    private int count;

    private Inflater(ReadOnlySpan<byte> input, DecodedBytes output)
    {
        this.input = input;
        this.output = output;
    }

    private static ReadOnlySpan<byte> LengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Unpacks all blocks. Bytes behind the last one are left.</summary>
    public static void Decode(ReadOnlySpan<byte> input, DecodedBytes output)
    {
        var inflater = new Inflater(input, output);
        if (!inflater.TryBlocks()) output.IsDamaged = true;
    }

    private bool TryBlocks()
    {
        HuffmanTable? literals = null;
        HuffmanTable? distances = null;
        while (true)
        {
            if (!TryBits(3, out var header)) return false;
            switch (header >> 1)
            {
                case 0:
                    if (!TryStored()) return false;
                    break;
                case 1:
                    if (!TryCodes(FixedLiterals.Entries, FixedDistances.Entries)) return false;
                    break;
                case 2:
                    literals ??= new HuffmanTable(LiteralSymbols);
                    distances ??= new HuffmanTable(DistanceSymbols);
                    if (!TryTables(literals, distances) || !TryCodes(literals.Entries, distances.Entries)) return false;
                    break;
                default:
                    return false;
            }

            if ((header & 1) != 0) return true;
        }
    }

    private void Refill()
    {
        if (input.Length - at >= 8)
        {
            bits |= BinaryPrimitives.ReadUInt64LittleEndian(input[at..]) << count;
            at += (63 - count) >> 3;
            count |= 56;
            return;
        }

        while (count <= 56 && at < input.Length)
        {
            bits |= (ulong)input[at++] << count;
            count += 8;
        }
    }

    private bool TryBits(int wanted, out int value)
    {
        if (count < wanted) Refill();
        value = (int)(bits & ((1UL << wanted) - 1));
        if (count < wanted) return false;
        bits >>= wanted;
        count -= wanted;
        return true;
    }

    private bool TryStored()
    {
        // To the next whole byte, and back over the bytes that were taken ahead.
        at -= count >> 3;
        (bits, count) = (0, 0);
        if (input.Length - at < 4) return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(input[at..]);
        var check = BinaryPrimitives.ReadUInt16LittleEndian(input[(at + 2)..]);
        if (length != (ushort)~check) return false;
        at += 4;
        var there = Math.Min(length, input.Length - at);
        if (!output.TryWrite(input.Slice(at, there))) return false;
        at += there;
        return there == length;
    }

    private bool TryTables(HuffmanTable literals, HuffmanTable distances)
    {
        if (!TryBits(14, out var counts)) return false;
        var literalCount = (counts & 31) + 257;
        var distanceCount = ((counts >> 5) & 31) + 1;
        var lengthCount = (counts >> 10) + 4;
        if (literalCount > 286) return false;
        Span<byte> lengths = stackalloc byte[LiteralSymbols + DistanceSymbols];
        for (var i = 0; i < lengthCount; i++)
        {
            if (!TryBits(3, out var length)) return false;
            lengths[LengthOrder[i]] = (byte)length;
        }

        // The lengths of the codes are themselves written in a code; its table is built in the place of the distances'.
        if (!distances.TryMake(lengths[..19], LengthMeanings)) return false;
        lengths.Clear();
        for (var i = 0; i < literalCount + distanceCount;)
        {
            if (count < 15) Refill();
            var entry = distances.Entries[(int)(bits & ((1 << HuffmanTable.IndexBits) - 1))];
            var used = (int)(entry & 15);
            if (used == 0 || used > count) return false;
            bits >>= used;
            count -= used;
            var symbol = (int)(entry >> 16);
            if (symbol < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }

            var (extra, least) = symbol switch { 16 => (2, 3), 17 => (3, 3), _ => (7, 11) };
            if (!TryBits(extra, out var more)) return false;
            var repeat = least + more;
            if ((symbol == 16 && i == 0) || i + repeat > literalCount + distanceCount) return false;
            lengths.Slice(i, repeat).Fill(symbol == 16 ? lengths[i - 1] : (byte)0);
            i += repeat;
        }

        return lengths[256] != 0
            && distances.TryMake(lengths.Slice(literalCount, distanceCount), DistanceMeanings)
            && literals.TryMake(lengths[..literalCount], LiteralMeanings);
    }

    // Literals and matches to the end of a block.
    private bool TryCodes(uint[] literals, uint[] distances)
    {
        var buffer = output.Buffer;
        var to = output.Length;
        while (true)
        {
            if (buffer.Length - to < LongestMatch)
            {
                output.Length = to;
                if (output.Room(LongestMatch) == 0) return Stop(to);
                buffer = output.Buffer;
            }

            // A length and a distance with their extra bits are 48 bits at the most.
            if (count < 48) Refill();
            var entry = Look(literals);
            if (!TryUse((int)(entry & 15))) return Stop(to);
            var kind = entry & HuffmanTable.KindMask;
            if (kind == HuffmanTable.Literal)
            {
                buffer[to++] = (byte)(entry >> 16);
                continue;
            }

            if (kind != HuffmanTable.Base)
            {
                Stop(to);
                return kind == HuffmanTable.End;
            }

            if (!TryExtra(entry, out var length)) return Stop(to);
            entry = Look(distances);
            if (!TryUse((int)(entry & 15)) || (entry & HuffmanTable.KindMask) != HuffmanTable.Base || !TryExtra(entry, out var distance) || distance > to) return Stop(to);
            var room = buffer.Length - to;
            if (length > room)
            {
                Copy(buffer, to, distance, room);
                return Stop(to + room);
            }

            Copy(buffer, to, distance, length);
            to += length;
        }
    }

    private bool Stop(int to)
    {
        output.Length = to;
        return false;
    }

    private readonly uint Look(uint[] entries)
    {
        var entry = entries[(int)(bits & ((1 << HuffmanTable.IndexBits) - 1))];
        return (entry & HuffmanTable.KindMask) == HuffmanTable.Longer
            ? entries[(int)(entry >> 16) + (int)((bits >> HuffmanTable.IndexBits) & ((1 << (HuffmanTable.LongestCode - HuffmanTable.IndexBits)) - 1))]
            : entry;
    }

    private bool TryUse(int length)
    {
        if (length == 0 || length > count) return false;
        bits >>= length;
        count -= length;
        return true;
    }

    private bool TryExtra(uint entry, out int value)
    {
        var extra = (int)((entry >> 8) & 15);
        value = (int)(entry >> 16) + (int)(bits & ((1U << extra) - 1));
        if (extra > count) return false;
        bits >>= extra;
        count -= extra;
        return true;
    }

    private static void Copy(byte[] buffer, int to, int distance, int length)
    {
        var from = to - distance;
        if (distance >= length)
        {
            buffer.AsSpan(from, length).CopyTo(buffer.AsSpan(to));
        }
        else if (distance == 1)
        {
            buffer.AsSpan(to, length).Fill(buffer[from]);
        }
        else
        {
            for (var i = 0; i < length; i++) buffer[to + i] = buffer[from + i];
        }
    }

    private static uint[] MakeLiteralMeanings()
    {
        var meanings = new uint[LiteralSymbols];
        for (uint symbol = 0; symbol < 256; symbol++) meanings[symbol] = HuffmanTable.Literal | (symbol << 16);
        meanings[256] = HuffmanTable.End;
        uint value = 3;
        for (uint symbol = 257; symbol < 285; symbol++)
        {
            var extra = symbol < 265 ? 0 : (symbol - 261) / 4;
            meanings[symbol] = HuffmanTable.Base | (extra << 8) | (value << 16);
            value += 1U << (int)extra;
        }

        meanings[285] = HuffmanTable.Base | (LongestMatch << 16);
        meanings[286] = meanings[287] = HuffmanTable.Invalid;
        return meanings;
    }

    private static uint[] MakeDistanceMeanings()
    {
        var meanings = new uint[DistanceSymbols];
        uint value = 1;
        for (uint symbol = 0; symbol < 30; symbol++)
        {
            var extra = symbol < 4 ? 0 : (symbol - 2) / 2;
            meanings[symbol] = HuffmanTable.Base | (extra << 8) | (value << 16);
            value += 1U << (int)extra;
        }

        meanings[30] = meanings[31] = HuffmanTable.Invalid;
        return meanings;
    }

    private static HuffmanTable MakeFixed(int symbols, uint[] meanings, Func<int, int> length)
    {
        var table = new HuffmanTable(symbols);
        Span<byte> lengths = stackalloc byte[symbols];
        for (var symbol = 0; symbol < symbols; symbol++) lengths[symbol] = (byte)length(symbol);
        table.TryMake(lengths, meanings);
        return table;
    }
}
