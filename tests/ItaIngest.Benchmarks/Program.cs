using System.Globalization;
using BenchmarkDotNet.Running;
using ItaIngest.Benchmarks;

// store [COUNT] [FOLDER]: one pass through the store; anything else goes to BenchmarkDotNet.
if (args is ["store", ..])
{
    var count = args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 8_000;
    await StoreBenchmarks.RunAsync(count, args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "ita-store-benchmark"));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(StoreBenchmarks).Assembly).Run(args);
