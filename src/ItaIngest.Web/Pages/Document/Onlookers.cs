using ItaIngest.Records;

namespace ItaIngest.Web.Pages.Document;

/// <summary>
/// Who else has a document open, so that two do not work on the same one without knowing. A shared store knows it of everybody; otherwise
/// this page knows it of those whom it serves.
/// </summary>
internal sealed class Onlookers(IRecordStore store, TimeProvider time)
{
    /// <summary>Somebody who has not loaded a page of a document for so long is taken to be gone.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(3);

    private readonly Dictionary<(string Document, string Reviewer), DateTimeOffset> seen = [];

    /// <summary>Notes that a person looks at a document.</summary>
    /// <returns>The others, by name.</returns>
    public async Task<IReadOnlyList<string>> LookingAsync(string document, string reviewer, CancellationToken cancellation)
    {
        if (store is not ISharedRecordStore shared) return Looking(document, reviewer);
        try
        {
            return await shared.LookingAsync(document, reviewer, Within, cancellation);
        }
        catch (StoreException e) when (e.Problem is StoreProblem.NoAccess)
        {
            // Who may only read leaves no trace.
            return [];
        }
    }

    private List<string> Looking(string document, string reviewer)
    {
        var now = time.GetUtcNow();
        lock (seen)
        {
            foreach (var (gone, _) in seen.Where(s => now - s.Value > Within).ToList()) seen.Remove(gone);
            seen[(document, reviewer)] = now;
            return [.. seen.Keys.Where(s => s.Document == document && s.Reviewer != reviewer).Select(s => s.Reviewer).Order(StringComparer.Ordinal)];
        }
    }
}
