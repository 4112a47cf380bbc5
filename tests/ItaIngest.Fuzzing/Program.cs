using System.Globalization;
using ItaIngest.Fuzzing;
using ItaIngest.Fuzzing.Mutations;
using ItaIngest.Fuzzing.Reporting;
using ItaIngest.Fuzzing.Running;
using ItaIngest.Fuzzing.Seeds;

// [--count N] [--minutes M] [--seed S] [--format docx,pdf,html,text] [--jobs N] [--out DIR] [--ledger]: runs mutated inputs through all stages.
// --replay S:K [--out DIR]: writes input K of seed S and runs it. --file PATH...: runs files. --minimise FROM TO: makes a file that breaks the contract smaller.
// --total: what the ledger sums up to.
// Ends with 0 when the contract was kept, 1 when it was broken, 2 when the command cannot be understood.
const string Usage = "[--count N] [--minutes M] [--seed S] [--format docx,pdf,html,text] [--jobs N] [--out DIR] [--ledger] | --replay S:K [--out DIR] | --file PATH... | --minimise FROM TO | --total";

var root = Checkout.Root;
switch (args)
{
    case ["--child", var board, var seed, var from, var count, var job, var jobs, var formats]:
        Child.Run(root, board, new Share(Number(seed), Number(from), Number(count), (int)Number(job), (int)Number(jobs)), FuzzOptions.FormatsOf(formats)!);
        return 0;
    case ["--replay", var name]: return Replay.Of(root, name, "out/fuzz");
    case ["--replay", var name, "--out", var folder]: return Replay.Of(root, name, folder);
    case ["--file", _, ..]: return Replay.Files(root, args.Skip(1));
    case ["--minimise", var whole, var smaller]: return Replay.Minimise(root, whole, smaller);
    case ["--total"]:
        Total();
        return 0;
}

if (FuzzOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
var findings = new Findings(options.Out, options.Seed, new Inputs(SeedFiles.Load(root), options.Formats, options.Seed));
var result = await new FuzzRun(options, findings, Console.Error).RunAsync(stop.Token);
Console.WriteLine();
Console.Write(FuzzTable.Render(result));
foreach (var (told, times) in findings.All)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{told.Violation.Kind} ({times} times): {Inputs.FormatOf(told.Number)} --replay {options.Seed}:{told.Number}: {told.Violation.Key}"));
Console.WriteLine(findings.Inputs == 0 ? "0 violations" : string.Create(CultureInfo.InvariantCulture, $"{findings.Inputs} violations of {findings.All.Count()} kinds, in {options.Out}"));
if (options.Ledger)
{
    Ledger.Append(Ledger.PathIn(root), Ledger.LineOf(options, result, findings.Inputs, TimeProvider.System.GetUtcNow()));
    Total();
}

return findings.Inputs == 0 ? 0 : 1;

static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

void Total()
{
    if (!File.Exists(Ledger.PathIn(root))) return;
    var sum = Ledger.Sum(File.ReadLines(Ledger.PathIn(root)));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ledger: {sum.Inputs:N0} inputs in {sum.Runs} runs, {sum.Minutes:F1} minutes, {sum.Violations} violations"));
}
