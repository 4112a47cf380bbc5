using System.Globalization;
using BenchmarkDotNet.Running;
using ItaIngest.Benchmarks;
using ItaIngest.Benchmarks.Pdf;

// store [COUNT] [FOLDER]: one pass through the store. pdf-suites FOLDER [alone]: every PDF under a folder, read.
// Anything else goes to BenchmarkDotNet.
if (args is ["store", ..])
{
    var count = args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 8_000;
    await StoreBenchmarks.RunAsync(count, args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "ita-store-benchmark"));
    return;
}

if (args is ["pdf-suites", var suites])
{
    PdfSuites.Run(suites);
    return;
}

if (args is ["pdf-suites", var alone, "alone"])
{
    await PdfSuites.RunAloneAsync(alone);
    return;
}

if (args is ["pdf-file", var file])
{
    PdfSuites.RunOne(file);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(StoreBenchmarks).Assembly).Run(args);
