using LiteDB;

namespace ItaIngest.LiteDb;

/// <summary>
/// Results, findings and lists: bytes under a number, in pieces, since a document of LiteDB has at most 16 MB. A number is given once and
/// what it leads to is never written over, so that a view that knows the number reads what it saw.
/// </summary>
internal static class LargeValues
{
    private const int Piece = 1 << 20;

    /// <summary>Writes a value under a number that nothing has.</summary>
    public static void Put(LiteDbFile file, long number, ReadOnlyMemory<byte> bytes)
    {
        var piece = 0;
        do
        {
            var part = bytes[..Math.Min(Piece, bytes.Length)];
            bytes = bytes[part.Length..];
            file.Put(LiteDbSchema.Large, new BsonDocument { ["_id"] = Key(number, piece++), ["bytes"] = part.ToArray(), ["more"] = bytes.Length > 0 });
        }
        while (bytes.Length > 0);
    }

    /// <summary>The value of a number.</summary>
    /// <exception cref="InvalidDataException">A piece of it is not there.</exception>
    public static byte[] Read(LiteDbFile file, long number)
    {
        var first = Of(file, number, 0);
        if (!first["more"].AsBoolean) return first["bytes"].AsBinary;
        using var all = new MemoryStream();
        for (var (piece, at) = (first, 0); ; piece = Of(file, number, ++at))
        {
            all.Write(piece["bytes"].AsBinary);
            if (!piece["more"].AsBoolean) return all.ToArray();
        }
    }

    /// <summary>Takes a value out.</summary>
    public static void Remove(LiteDbFile file, long number)
    {
        for (var piece = 0; file.Find(LiteDbSchema.Large, Key(number, piece)) is { } part; piece++)
        {
            file.Remove(LiteDbSchema.Large, Key(number, piece));
            if (!part["more"].AsBoolean) return;
        }
    }

    /// <summary>The last number that a value has; 0 where there is none.</summary>
    public static long LastNumber(LiteDbFile file) => file.Last(LiteDbSchema.Large) is { } last ? last["_id"].AsInt64 >> 12 : 0;

    private static BsonDocument Of(LiteDbFile file, long number, int piece) =>
        file.Find(LiteDbSchema.Large, Key(number, piece)) is { } row && row["bytes"].IsBinary && row["more"].IsBoolean
            ? row
            : throw new InvalidDataException($"Piece {piece} of the stored value {number} is not there.");

    /// <summary>In the order of numbers, the pieces of one together.</summary>
    private static BsonValue Key(long number, int piece) => new(checked((number << 12) + piece));
}
