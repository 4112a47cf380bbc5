using BenchmarkDotNet.Attributes;
using ThaiNumerals;

namespace ItaIngest.Benchmarks;

/// <summary>The digit path, walked once for every cell of a table: its Allocated column must stay empty.</summary>
[MemoryDiagnoser]
public class ThaiNumeralsBenchmarks
{
    private readonly char[] buffer = new char[256];

    [Params("๙๙.๓๔", ".....๙๙.๓๔.....", "๑,๒๓๔,๕๖๗.๕๐", "องค์การบริหารส่วนตำบล")]
    public string Text { get; set; } = "";

    [Benchmark]
    public int Convert() => ThaiDigits.TryToAscii(Text, buffer, out var written) ? written : -1;

    [Benchmark]
    public bool ParseDecimal() => ThaiDecimal.TryParse(Text.AsSpan(), out _, out _);

    [Benchmark]
    public ParseFlags Scripts() => ThaiDigits.Scripts(Text);

    [Benchmark]
    public int FindAll() => ThaiDecimal.FindAll(Text).Count;
}
