using ItaIngest.Checks;
using ItaIngest.Checks.Files;
using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Terms;
using ItaIngest.Web.Wording;

namespace ItaIngest.Web.Pages.Report;

/// <summary>A file that was not read, or not all of it, and why.</summary>
/// <param name="Head">The file.</param>
/// <param name="Results">What its checks say of the reading: why it was refused, what of it was lost.</param>
/// <param name="Failure">The fault of this program in it.</param>
public sealed record UnreadDocument(ReportHead Head, IReadOnlyList<CheckResult> Results, Failure? Failure)
{
    /// <summary>The check that tells of a lost part.</summary>
    private const string PartlyRead = "ITA-X002";

    /// <summary>Asks a store for all of them that are among some documents.</summary>
    public static async Task<IReadOnlyList<UnreadDocument>> ReadAsync(IRecordQueries view, IReadOnlyList<ReportHead> documents, CancellationToken cancellation)
    {
        var unread = documents.Where(d => d.Outcome >= Outcome.Partial).ToList();
        if (unread.Count == 0) return [];
        var results = unread.ToDictionary(d => d.Document, _ => new List<CheckResult>(), StringComparer.Ordinal);
        foreach (var code in (string[])[FileRefused.Code, PartlyRead])
        {
            await foreach (var finding in view.FindingsAsync(new FindingFilter(Code: code), cancellation))
            {
                if (results.TryGetValue(finding.Document, out var of)) of.Add(finding.Result);
            }
        }

        var all = new List<UnreadDocument>();
        foreach (var head in unread)
        {
            var failure = head.Outcome == Outcome.Failed ? (await view.DocumentAsync(head.Document, cancellation))?.Failure : null;
            all.Add(new UnreadDocument(head, results[head.Document], failure));
        }

        return all;
    }

    /// <summary>Why, and what to do, without names of persons.</summary>
    public Advice Why(PageWords words, PersonalNames names)
    {
        var advice = Advise(words);
        return new Advice(names.Redact(advice.What), advice.Todo);
    }

    private Advice Advise(PageWords words)
    {
        if (Failure is not null) return words.FailedFile(Failure);
        if (Results.Select(FileRefused.RefusalOf).FirstOrDefault(r => r is not null) is { } refusal) return words.Terms.Refusal(refusal);

        // What was lost is told with what helps.
        return new Advice(string.Join(" ", Results.Select(r => words.Terms.Finding(r)).Distinct(StringComparer.Ordinal)), words.PartlyReadTodo);
    }
}
