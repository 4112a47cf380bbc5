using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using ItaIngest.Serialisation;

namespace ItaIngest.Cli.Workers;

/// <summary>What a frame between the command and a worker holds.</summary>
internal enum FrameKind
{
    /// <summary>To a worker, first: <see cref="WorkerSetup"/>.</summary>
    Setup = 'A',

    /// <summary>To a worker: <see cref="WorkerJob"/>; the bytes of the file follow in a frame of kind <see cref="Content"/>.</summary>
    Job = 'J',

    /// <summary>To a worker: the bytes of a file.</summary>
    Content = 'C',

    /// <summary>From a worker: its rules are loaded. Their revision.</summary>
    Ready = 'H',

    /// <summary>From a worker: it cannot begin, and why.</summary>
    NotReady = 'N',

    /// <summary>From a worker: the name of the stage that it enters.</summary>
    Stage = 'S',

    /// <summary>From a worker: the result of the file, packed as a store keeps it.</summary>
    Result = 'R',

    /// <summary>From a worker: the program failed in the file. <see cref="WorkerFault"/>.</summary>
    Fault = 'F',

    /// <summary>From a worker: there was not memory enough for the file. The worker ends.</summary>
    OutOfMemory = 'M',

    /// <summary>From a worker: the result is larger than may cross the pipe.</summary>
    TooBig = 'B',
}

/// <summary>A file that a worker is to process.</summary>
/// <param name="RelativePath">Its path under the given root.</param>
/// <param name="Id">Its SHA-256.</param>
/// <param name="Decisions">What people decided about it.</param>
internal sealed record WorkerJob(string RelativePath, string Id, IReadOnlyList<ItaIngest.Decisions.Decision> Decisions);

/// <summary>A fault of the program, from a worker.</summary>
internal sealed record WorkerFault(string Stage, string Kind, string Message, string Trace);

/// <summary>A pipe to or from a worker: one byte of kind, four bytes of length (little endian), and so many bytes.</summary>
internal static class Frames
{
    /// <summary>Bytes of a frame at most: a length that is no length must not become an allocation.</summary>
    private const int Longest = 1 << 30;

    private const int HeadLength = 5;

    /// <summary>Writes a frame and sends it on its way.</summary>
    public static void Write(Stream to, FrameKind kind, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], content.Length);
        to.Write(head);
        to.Write(content);
        to.Flush();
    }

    /// <summary>Writes a text.</summary>
    public static void Write(Stream to, FrameKind kind, string text) => Write(to, kind, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a record as JSON.</summary>
    public static void WriteRecord<T>(Stream to, FrameKind kind, T content)
        where T : class => Write(to, kind, JsonSerializer.SerializeToUtf8Bytes(content, JsonContract.Options));

    /// <summary>Reads a frame; null where the other side has ended.</summary>
    /// <exception cref="InvalidDataException">What comes is no frame.</exception>
    public static async Task<(FrameKind Kind, byte[] Content)?> ReadAsync(Stream from, CancellationToken cancellation = default)
    {
        var head = new byte[HeadLength];
        if (await from.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellation) < HeadLength) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(1));
        if (length is < 0 or > Longest) throw new InvalidDataException($"A frame of {length} bytes.");
        var content = new byte[length];
        return await from.ReadAtLeastAsync(content, length, throwOnEndOfStream: false, cancellation) < length ? null : ((FrameKind)head[0], content);
    }

    /// <summary>A record that was written as JSON.</summary>
    /// <exception cref="InvalidDataException">It is no such record.</exception>
    public static T Parse<T>(byte[] content)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content, JsonContract.Options) ?? throw new InvalidDataException("A frame without its record.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("A frame that is no record.", e);
        }
    }
}
