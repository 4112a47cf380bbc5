using System.Globalization;
using ItaIngest.Benchmarks.Checks;
using ItaIngest.Benchmarks.Hostile;
using ItaIngest.Benchmarks.Mapping;
using ItaIngest.Benchmarks.Pdf;
using ItaIngest.Benchmarks.Readings;
using ItaIngest.Benchmarks.Shared;
using ItaIngest.Benchmarks.Stages;
using ItaIngest.Benchmarks.Titles;
using ItaIngest.Benchmarks.Trials;
using ItaIngest.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// store [COUNT] [FOLDER]: one pass through the store. pdf-suites FOLDER [alone]: every PDF under a folder, read.
// stores [COUNT]: so many documents into each store that is built in and out again, a process each: times, file size, memory.
// review-store [FILE]: what the review page asks of a store with ten thousand documents; FILE is kept, and used again when it is there.
// export [FOLDER] [FORMATS]: ita export over one and ten thousand documents; FOLDER is kept, and used again when it is there.
// review-page [FILE]: how long the page itself takes over that store, and how much memory its process.
// report [FILE]: how long the page of ita report over that store takes, how large it is, and how much memory its process takes.
// hostile [COUNT]: ita ingest over so many good reports with a hundred hostile files among them.
// pipeline [COUNTS] [PROGRAM]: ita ingest over made-up reports (100,1000,10000), cold, unchanged and again; PROGRAM is a published ita.
// stages [COUNT] [ROUNDS]: where the time of a report goes, stage by stage, and how far that is from the least that has to be done.
// isolation [COUNT] [ROUNDS]: ita ingest with and without processes of their own for files.
// pdf-extract FOLDER [alone]: the same to joined tables.
// pdf-speed FOLDER: CPU time a page beside that of other readers.
// trials [COUNT] [SEED]: made reports with digit errors, the program beside a brute-force oracle.
// checks [FOLDER]: time to repair and check one report, and each check's share.
// mapping [FOLDER]: megabytes of text a second, read and mapped on one core.
// reading [FOLDER]: megabytes of text a second that the reader reads on one core.
// catalogue [even|odd|all] [told]: what the program makes of the noise in the real reports, by class.
// titles RULES: the trained classifier of titles beside plain likeness.
// readers [FOLDER]: with -p:DesignCard=true, PdfPig and ML.NET beside our own, on made reports and on the PDF files under a folder.
// Anything else goes to BenchmarkDotNet.
if (args is ["store", ..])
{
    var count = args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 8_000;
    await StoreBenchmarks.RunAsync(count, args.Length > 2 ? args[2] : Path.Combine(Path.GetTempPath(), "ita-store-benchmark"));
    return;
}

if (args is ["stores", ..])
{
    await StoreEngines.RunAsync(args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 50_000, args.Length > 2 ? args[2] : null);
    return;
}

if (args is ["review-store", ..])
{
    await ReviewStoreSpeed.RunAsync(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["export", ..])
{
    await ExportSpeed.RunAsync(args.Length > 1 ? args[1] : null, args.Length > 2 ? args[2] : "csv,jsonl,xlsx");
    return;
}

if (args is ["review-page", ..])
{
    await ReviewPageSpeed.RunAsync(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["hostile", ..])
{
    Environment.ExitCode = await HostileTrial.RunAsync(args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 1_000) ? 0 : 1;
    return;
}

if (args is ["shared", ..])
{
    await SharedSpeed.RunAsync(args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 1_000);
    return;
}

if (args is ["pipeline", ..])
{
    var counts = args.Length > 1 ? args[1] : "100,1000,10000";
    await PipelineSpeed.RunAsync([.. counts.Split(',').Select(c => int.Parse(c, NumberStyles.None, CultureInfo.InvariantCulture))], args.Length > 2 ? args[2] : null);
    return;
}

if (args is ["stages", ..])
{
    await StageSpeed.RunAsync(
        args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 400,
        args.Length > 2 ? int.Parse(args[2], NumberStyles.None, CultureInfo.InvariantCulture) : 3);
    return;
}

if (args is ["isolation", ..])
{
    await IsolationSpeed.RunAsync(
        args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 1_000,
        args.Length > 2 ? int.Parse(args[2], NumberStyles.None, CultureInfo.InvariantCulture) : 3);
    return;
}

if (args is ["report", ..])
{
    await ReportSpeed.RunAsync(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["trials", ..])
{
    TrialBenchmark.Run(
        args.Length > 1 ? int.Parse(args[1], NumberStyles.None, CultureInfo.InvariantCulture) : 100_000,
        args.Length > 2 ? int.Parse(args[2], NumberStyles.None, CultureInfo.InvariantCulture) : 1);
    return;
}

if (args is ["checks", ..])
{
    CheckSpeed.Run(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["mapping", ..])
{
    MappingSpeed.Run(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["reading", ..])
{
    ReadingSpeed.Run(args.Length > 1 ? args[1] : null);
    return;
}

if (args is ["catalogue", ..])
{
    CatalogueBench.Run(args.Length > 1 ? args[1] : "even", told: args.Length > 2);
    return;
}

if (args is ["titles", var titles])
{
    TitleBench.Run(titles);
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

if (args is ["pdf-extract", var folder])
{
    PdfExtracts.Run(folder);
    return;
}

if (args is ["pdf-extract", var each, "alone"])
{
    await PdfExtracts.RunAloneAsync(each);
    return;
}

if (args is ["pdf-extract-file", var extracted])
{
    PdfExtracts.RunOne(extracted);
    return;
}

if (args is ["pdf-speed", var speed])
{
    PdfSpeed.Run(speed);
    return;
}

if (args is ["pdf-passes", var passes, .. var paths])
{
    PdfSpeed.RunPasses(int.Parse(passes, NumberStyles.None, CultureInfo.InvariantCulture), paths);
    return;
}

if (args is ["pdf-file", var file])
{
    PdfSuites.RunOne(file);
    return;
}

#if DESIGN_CARD
if (args is ["readers-pdf", var engine, var made])
{
    ItaIngest.Benchmarks.DesignCard.PdfLines.RunOne(engine, made);
    return;
}

if (args is ["readers-file", var reader, var one])
{
    ItaIngest.Benchmarks.DesignCard.PdfLines.RunFile(reader, one);
    return;
}
#endif

if (args is ["readers", ..])
{
#if DESIGN_CARD
    ItaIngest.Benchmarks.DesignCard.ReadersBench.Run("rules", args.Length > 1 ? args[1] : null);
#else
    Console.Error.WriteLine("readers needs a build with -p:DesignCard=true");
    Environment.ExitCode = 2;
#endif
    return;
}

// Two minutes, which is the usual patience, is too short for a build on a busy machine.
BenchmarkSwitcher.FromAssembly(typeof(StoreBenchmarks).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
