namespace ThaiNumerals.Tests;

/// <summary>The digit path is walked for every cell of every table: it must not allocate.</summary>
public class AllocationTests
{
    private static readonly char[] Buffer = new char[64];

    [Theory]
    [InlineData("๙๙.๓๔")]
    [InlineData(".....๙๙.๓๔.....")]
    [InlineData("๑,๒๓๔.๕๐")]
    [InlineData("๙๙. ๓๔")]
    [InlineData("๑๐๐.๓๓.๓๓")]
    [InlineData("ไม่มี")]
    public void Reading_and_converting_digits_allocates_nothing(string text)
    {
        // The least of some rounds: while it warms up, the runtime may allocate on this thread for itself.
        var least = long.MaxValue;
        for (var round = 0; round < 10; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Walk(text, 1000);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        least.Should().Be(0);
    }

    private static int Walk(string text, int times)
    {
        var sum = 0;
        for (var i = 0; i < times; i++)
        {
            ThaiDigits.TryToAscii(text, Buffer, out var written);
            sum += ThaiDecimal.TryParse(text.AsSpan(), out var value, out var flags) ? 1 : 0;
            foreach (var c in text)
                sum += ThaiDigits.Value(c);
            sum += written + value.Decimals + (int)flags + (int)ThaiDigits.Scripts(text);
        }

        return sum;
    }
}
