using System.CommandLine;
using ItaIngest.Checks;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Json;
using ItaIngest.Cli.Show;
using ItaIngest.Cli.Wording;
using ItaIngest.Records;

namespace ItaIngest.Cli.Findings;

/// <summary><c>ita findings</c>: what a person must look at.</summary>
internal static class FindingsCommand
{
    public static Command Build(Words words, CommonOptions common)
    {
        var severity = new Option<string>("--severity") { HelpName = "info|warning|error", DefaultValueFactory = _ => "warning" };
        severity.AcceptOnlyFromAmong(StringComparer.Ordinal, "info", "warning", "error");
        var code = new Option<string?>("--code") { HelpName = "CODE" };
        var command = new Command("findings") { common.Database, common.Store, severity, code, common.Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            // A code that was asked for is shown whatever its severity, unless a severity was asked for too.
            var said = parsed.GetResult(severity) is { Implicit: false };
            var filter = new FindingFilter(
                parsed.GetValue(code) is not null && !said ? Severity.Info : Enum.Parse<Severity>(parsed.GetRequiredValue(severity), ignoreCase: true),
                parsed.GetValue(code)?.ToUpperInvariant());
            var findings = await ReadAsync(common.Chosen(parsed), filter, words, cancellation);
            if (parsed.GetValue(common.Json)) Terminal.Say(JsonText.Of(new FindingsJson([.. findings.Select(f => FindingJson.Of(f, words))])));
            else Tell(findings, words);
            return findings.Any(f => f.Result.Severity == Severity.Error) ? ExitCode.SomethingHeld : ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<FindingRecord>> ReadAsync(StoreChoice database, FindingFilter filter, Words words, CancellationToken cancellation)
    {
        await using var store = await Database.OpenAsync(database, words, cancellation);
        await using var view = await store.QueryAsync(cancellation);
        var findings = new List<FindingRecord>();
        await foreach (var finding in view.FindingsAsync(filter, cancellation)) findings.Add(finding);
        return findings;
    }

    private static void Tell(IReadOnlyList<FindingRecord> findings, Words words)
    {
        if (findings.Count == 0) Terminal.Say(words.NoFindings);
        foreach (var file in findings.GroupBy(f => f.Path, StringComparer.Ordinal))
        {
            Terminal.Say(Plain.Line(file.Key));
            foreach (var finding in file.OrderByDescending(f => f.Result.Severity)) FindingText.Write(finding.Result, words);
            Terminal.Say();
        }
    }
}
