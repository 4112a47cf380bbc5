using System.Runtime.InteropServices;

namespace ItaIngest.Extractors.Intake;

/// <summary>Bytes in memory as a stream, without a copy where that is possible.</summary>
internal static class Bytes
{
    /// <summary>A stream that reads the bytes and cannot change them.</summary>
    public static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array
            ? new MemoryStream(array, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
