using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ItaIngest.Checks.Files;
using ItaIngest.Checks.Messages;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Rules;
using ItaIngest.Serialisation;

namespace ItaIngest.Fuzzing.Contract;

/// <summary>What came of one input.</summary>
/// <param name="Status">How it ended; null where it did not.</param>
/// <param name="Refusal">Why it was refused, if it was.</param>
/// <param name="Took">Time.</param>
/// <param name="Violation">The breach of the contract; null where it was kept.</param>
internal sealed record TrialResult(ExtractionStatus? Status, Refusal? Refusal, TimeSpan Took, Violation? Violation);

/// <summary>
/// Does with an input what `ita` does with a file: tells its format, runs it through all stages, writes it as it is stored and reads that
/// again, and renders its findings and pages. The contract: a typed result, no exception, no contradiction, in time.
/// </summary>
internal sealed class Trial(RuleSet rules)
{
    /// <summary>How much time of a processor one input may take: what the clock says depends on what else the machine does.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    private readonly FormatTeller teller = new(Limits.Default);
    private readonly Pipeline pipeline = new(rules, ExtractorList.All(Limits.Default));
    private string stage = "tell";

    /// <summary>Runs an input.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="isThorough">Twice, which must give the same; what is read back is written again; pages are drawn.</param>
    public TrialResult Run(byte[] content, bool isThorough)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            var result = Result(content);
            var took = watch.Elapsed;
            var spent = Environment.CpuUsage.TotalTime - before;
            stage = "store";
            var json = DocumentJson.Serialize(result);
            stage = "restore";
            var restored = DocumentJson.Deserialize(json);
            var isSame = !isThorough || json.AsSpan().SequenceEqual(DocumentJson.Serialize(restored));
            stage = "show";
            Show(result, isThorough);
            stage = "invariants";
            var broken = isSame ? Invariants.Broken(result, content).FirstOrDefault() : "what is stored is not what is read from it";
            if (broken is null && isThorough && !DocumentJson.Serialize(Result(content)).AsSpan().SequenceEqual(json)) broken = "the same bytes gave another result";
            var violation = broken is not null ? new Violation(ViolationKind.Invariant, KeyOf(broken), broken)
                : spent > MostTime ? new Violation(ViolationKind.Slow, "slow in " + result.Source.Format, spent.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture) + " s")
                : null;
            return new TrialResult(result.Extraction.Status, result.Extraction.Refusal, took, violation);
        }
#pragma warning disable CA1031 // Whatever leaves a stage is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new TrialResult(null, null, watch.Elapsed, Violation.Of(e, stage));
        }
    }

    private DocumentResult Result(byte[] content)
    {
        stage = "tell";
        var told = teller.Tell(content);
        var source = new SourceFile(Convert.ToHexStringLower(SHA256.HashData(content)), "input", told.Format, content.LongLength);
        if (told.Refusal is { } refusal)
        {
            var refused = Extraction.Refused(source, refusal, told.Notes);
            return new DocumentResult(refused, null, null, FileRefused.Of(refused));
        }

        return pipeline.Run(source, content, [], s => stage = s);
    }

    private static void Show(DocumentResult result, bool withPages)
    {
        foreach (var finding in result.Results)
        {
            _ = FindingMessages.Render(finding);
            _ = FindingMessages.Render(finding, MessageLanguage.English);
        }

        if (!withPages || result.Extraction.Pages is not { } pages) return;
        foreach (var page in pages.Take(2)) _ = PageSvg.Write(page, result.Extraction.Blocks);
    }

    /// <summary>Figures differ from input to input; what is broken does not.</summary>
    private static string KeyOf(string broken) => string.Concat(broken.TakeWhile(c => c != ':'));
}
