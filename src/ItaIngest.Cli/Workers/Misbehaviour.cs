using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ItaIngest.Cli.Workers;

/// <summary>
/// A worker that does what no parser of ours is known to do: where <c>ITA_TESTING=1</c> and <c>ITA_MISBEHAVE=1</c>, a file that begins with
/// "misbehave: " and a word makes it overflow its stack, hang, take memory without end, or end. Only tests use it.
/// </summary>
internal static class Misbehaviour
{
    private const int Block = 1 << 20;

    private static readonly bool IsWanted = Environment.GetEnvironmentVariable("ITA_TESTING") == "1" && Environment.GetEnvironmentVariable("ITA_MISBEHAVE") == "1";

    private static ReadOnlySpan<byte> Mark => "misbehave: "u8;

    /// <summary>Does what the file asks for, if that is anything.</summary>
    public static void Follow(ReadOnlySpan<byte> content)
    {
        if (!IsWanted || !content.StartsWith(Mark)) return;
        var rest = content[Mark.Length..];
        if (rest.StartsWith("overflow"u8)) Overflow(0);
        else if (rest.StartsWith("hang"u8)) Hang();
        else if (rest.StartsWith("spin"u8)) SpinWait.SpinUntil(() => false);
        else if (rest.StartsWith("take"u8)) Take();
        else if (rest.StartsWith("outside"u8)) TakeOutsideOfTheHeap();
        else if (rest.StartsWith("die"u8)) Die();
        else if (rest.StartsWith("fail"u8)) throw new InvalidOperationException("a fault");
    }

    private static int Overflow(int depth) => Overflow(depth + 1) + depth;

    private static void Hang()
    {
        using var never = new ManualResetEventSlim();
        never.Wait();
    }

    private static void Take()
    {
        var taken = new List<byte[]>();
        while (true) taken.Add(new byte[Block]);
    }

    private static void TakeOutsideOfTheHeap()
    {
        while (true)
        {
            var block = Marshal.AllocHGlobal(Block);
            // What is not touched is no memory yet.
            for (var at = 0; at < Block; at += 4096) Marshal.WriteByte(block, at, 1);
        }
    }

    private static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
