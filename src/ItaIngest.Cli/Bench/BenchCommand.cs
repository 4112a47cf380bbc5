using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Noise;
using ItaIngest.Noise.Spoiled;

namespace ItaIngest.Cli.Bench;

/// <summary><c>ita bench noise</c>: how much of made-up reports comes out right when their print is spoilt.</summary>
internal static class BenchCommand
{
    private static readonly string[] Families = ["shape", "other", "both"];
    private static readonly string[] Formats = ["text", "html", "docx", "pdf", "all"];

    public static Command Build(Words words, Terminal terminal, CommonOptions common)
    {
        var count = new Option<int>("--count") { HelpName = "N", DefaultValueFactory = _ => new NoiseOptions().Count };
        var seed = new Option<int>("--seed") { HelpName = "S", DefaultValueFactory = _ => new NoiseOptions().Seed };
        var rates = new Option<string>("--rates") { HelpName = "0,1,2,5,10", DefaultValueFactory = _ => "0,1,2,5,10" };
        var family = new Option<string>("--family") { HelpName = string.Join('|', Families), DefaultValueFactory = _ => "both" };
        var format = new Option<string>("--format") { HelpName = string.Join('|', Formats), DefaultValueFactory = _ => "text" };
        var year = new Option<int?>("--year") { HelpName = "YEAR" };
        var examples = new Option<int>("--examples") { HelpName = "K" };
        family.AcceptOnlyFromAmong(StringComparer.Ordinal, Families);
        format.AcceptOnlyFromAmong(StringComparer.Ordinal, Formats);
        AtLeast(count, 1);
        AtLeast(examples, 0);
        rates.Validators.Add(result =>
        {
            if (RatesOf(result.GetValueOrDefault<string>()) is null) result.AddError(rates.Name);
        });
        var noise = new Command("noise") { count, seed, rates, family, format, year, examples, common.Rules, common.Json };
        noise.SetAction(async (parsed, cancellation) =>
        {
            var bench = new NoiseBench(RulesFolder.Load(parsed.GetValue(common.Rules), words));
            var wanted = parsed.GetValue(year);
            if (wanted is { } one && !bench.Years.Contains(one)) throw new CannotRunException(words.NoNoiseYear(one, bench.Years));
            var options = new NoiseOptions
            {
                Count = parsed.GetValue(count),
                Seed = parsed.GetValue(seed),
                Rates = RatesOf(parsed.GetValue(rates))!,
                Families = FamiliesOf(parsed.GetRequiredValue(family)),
                Formats = FormatsOf(parsed.GetRequiredValue(format)),
                Year = wanted,
                Examples = parsed.GetValue(examples),
            };
            var table = await RunAsync(bench, options, words, terminal, cancellation);
            if (parsed.GetValue(common.Json)) Terminal.Answer(() => NoiseJson.Write(table, options, Console.OpenStandardOutput()));
            else NoiseText.Write(table, words, terminal);
            return ExitCode.Done;
        });
        return new Command("bench") { noise };
    }

    private static async Task<NoiseTable> RunAsync(NoiseBench bench, NoiseOptions options, Words words, Terminal terminal, CancellationToken cancellation)
    {
        var trials = options.Count * options.Rates.Count * options.Families.Count * options.Formats.Count;
        IProgressTalk talk = terminal.Watched ? new ProgressBar(terminal, words.Reading) : new PlainLines(words.ReadSoFar, TimeProvider.System);
        NoiseTable? table = null;
        var gate = new Lock();
        await talk.RunAsync(trials, tell => Task.Run(
            () => table = bench.Run(
                options,
                (_, _) =>
                {
                    lock (gate) tell();
                },
                cancellation),
            cancellation));
        return table!;
    }

    private static void AtLeast(Option<int> option, int least) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value < least) result.AddError(option.Name);
    });

    /// <summary>Shares of a list of per cent, "0,1,2.5"; null where it is none.</summary>
    private static List<double>? RatesOf(string? text)
    {
        var rates = new List<double>();
        foreach (var one in (text ?? "").Split(','))
        {
            if (!double.TryParse(one, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100) return null;
            if (!rates.Contains(percent / 100)) rates.Add(percent / 100);
        }

        return rates;
    }

    private static IReadOnlyList<NoiseFamily> FamiliesOf(string word) => word switch
    {
        "shape" => [NoiseFamily.Shape],
        "other" => [NoiseFamily.Other],
        _ => [NoiseFamily.Shape, NoiseFamily.Other],
    };

    private static IReadOnlyList<Documents.DocumentFormat> FormatsOf(string word) => word switch
    {
        "text" => [Documents.DocumentFormat.Text],
        "html" => [Documents.DocumentFormat.Html],
        "docx" => [Documents.DocumentFormat.Docx],
        "pdf" => [Documents.DocumentFormat.Pdf],
        _ => [Documents.DocumentFormat.Text, Documents.DocumentFormat.Html, Documents.DocumentFormat.Docx, Documents.DocumentFormat.Pdf],
    };
}
