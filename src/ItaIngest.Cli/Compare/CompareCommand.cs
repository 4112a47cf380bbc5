using System.CommandLine;
using System.Runtime.CompilerServices;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Json;
using ItaIngest.Cli.Wording;
using ItaIngest.Comparisons;
using ItaIngest.Records;

namespace ItaIngest.Cli.Compare;

/// <summary><c>ita compare OLD.db NEW.db</c>: values and findings gained, lost and changed between two runs. Neither database is written.</summary>
internal static class CompareCommand
{
    public static Command Build(Words words, CommonOptions common)
    {
        var (old, now) = (Database("OLD.db"), Database("NEW.db"));
        var all = new Option<bool>("--all");
        var command = new Command("compare") { old, now, all, common.Json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (before, after) = (parsed.GetRequiredValue(old), parsed.GetRequiredValue(now));
            try
            {
                await using var left = await CommandLine.Database.LookAsync(StoreChoice.Of(before, words), words, cancellation);
                await using var right = await CommandLine.Database.LookAsync(StoreChoice.Of(after, words), words, cancellation);
                var (one, other) = (await ComparedStore.OfAsync(before, left, cancellation), await ComparedStore.OfAsync(after, right, cancellation));
                var documents = new StoreComparison(left, right).DocumentsAsync(cancellation);
                var summary = parsed.GetValue(common.Json)
                    ? await WriteJsonAsync(one, other, documents, words, cancellation)
                    : await TellAsync(one, other, documents, new ComparisonText(words, parsed.GetValue(all)), cancellation);
                return summary.IsSame ? ExitCode.Done : ExitCode.Differs;
            }
            catch (StoreException e)
            {
                throw new CannotRunException(words.NotComparable(e));
            }
        });
        return command;
    }

    private static Argument<string> Database(string name)
    {
        var argument = new Argument<string>(name);
        CommonOptions.NotEmpty(argument);
        return argument;
    }

    private static async Task<ComparisonSummary> TellAsync(
        ComparedStore old, ComparedStore now, IAsyncEnumerable<DocumentComparison> documents, ComparisonText text, CancellationToken cancellation)
    {
        var tally = new ComparisonTally();
        await foreach (var document in documents.WithCancellation(cancellation))
        {
            tally.Add(document);
            text.Write(document);
        }

        text.Write(old, now, tally.Summary);
        return tally.Summary;
    }

    private static async Task<ComparisonSummary> WriteJsonAsync(
        ComparedStore old, ComparedStore now, IAsyncEnumerable<DocumentComparison> documents, Words words, CancellationToken cancellation)
    {
        var tally = new ComparisonTally();
        var json = new ComparisonJson(old, now, DifferingAsync(documents, tally, words, cancellation), tally);
        await Terminal.AnswerAsync(to => JsonText.WriteAsync(to, json, cancellation));
        return tally.Summary;
    }

    private static async IAsyncEnumerable<DocumentComparisonJson> DifferingAsync(
        IAsyncEnumerable<DocumentComparison> documents, ComparisonTally tally, Words words, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var document in documents.WithCancellation(cancellation))
        {
            tally.Add(document);
            if (document.Change != DocumentChange.Same) yield return DocumentComparisonJson.Of(document, words);
        }
    }
}
