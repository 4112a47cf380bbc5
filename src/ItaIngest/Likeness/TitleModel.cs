using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ItaIngest.Likeness;

/// <summary>
/// What was learnt of the titles of all books: for each feature a weight for each title. The file is a head of 48 bytes (8 of mark and version,
/// the SHA-256 of what it was trained on, the scale of the weights as a 32-bit float, the number of titles as a 32-bit integer, both little
/// endian) and then a signed byte for each feature and title, features outermost.
/// </summary>
public sealed class TitleModel
{
    private const int Head = 48;

    private static readonly byte[] Mark = "ITATITL1"u8.ToArray();

    private readonly Dictionary<string, int> numbers;
    private readonly sbyte[] weights;
    private readonly float scale;

    internal TitleModel(IReadOnlyList<string> keys, byte[] trainedOn, sbyte[] weights, float scale)
    {
        (Keys, TrainedOn, this.weights, this.scale) = (keys, trainedOn, weights, scale);
        numbers = keys.Select((k, i) => (k, i)).ToDictionary(x => x.k, x => x.i, StringComparer.Ordinal);
    }

    /// <summary>The titles that it knows, by their keys.</summary>
    public IReadOnlyList<string> Keys { get; }

    internal byte[] TrainedOn { get; }

    /// <summary>Whether every one of these titles was trained.</summary>
    public bool Knows(IEnumerable<string> keys) => keys.All(numbers.ContainsKey);

    /// <summary>The weights of some of its titles, features outermost, each row padded with zeros to a width.</summary>
    internal float[] WeightsOf(IReadOnlyList<string> keys, int width)
    {
        var own = new float[TitleFeatures.Count * width];
        for (var k = 0; k < keys.Count; k++)
        {
            var number = numbers[keys[k]];
            for (var f = 0; f < TitleFeatures.Count; f++) own[f * width + k] = weights[f * Keys.Count + number] * scale;
        }

        return own;
    }

    /// <summary>The bytes of its file.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Head + weights.Length];
        Mark.CopyTo(bytes, 0);
        TrainedOn.CopyTo(bytes, Mark.Length);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(Mark.Length + SHA256.HashSizeInBytes), scale);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Mark.Length + SHA256.HashSizeInBytes + sizeof(float)), Keys.Count);
        for (var i = 0; i < weights.Length; i++) bytes[Head + i] = unchecked((byte)weights[i]);
        return bytes;
    }

    /// <summary>Reads a file; null where it is none, or was trained on something else than what is given.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="sample">What it must have been trained on.</param>
    public static TitleModel? Read(ReadOnlySpan<byte> bytes, TitleSample sample)
    {
        if (bytes.Length < Head || !bytes.StartsWith(Mark)) return null;
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[(Mark.Length + SHA256.HashSizeInBytes + sizeof(float))..]);
        var trainedOn = bytes.Slice(Mark.Length, SHA256.HashSizeInBytes);
        if (count != sample.Keys.Count || bytes.Length != Head + TitleFeatures.Count * count || !trainedOn.SequenceEqual(sample.Hash)) return null;
        var read = new sbyte[bytes.Length - Head];
        for (var i = 0; i < read.Length; i++) read[i] = unchecked((sbyte)bytes[Head + i]);
        return new TitleModel(sample.Keys, trainedOn.ToArray(), read, BinaryPrimitives.ReadSingleLittleEndian(bytes[(Mark.Length + SHA256.HashSizeInBytes)..]));
    }
}
