using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ItaIngest.Records;
using ItaIngest.Serialisation;

namespace ItaIngest.Store;

/// <summary>Everything of a store goes into another one.</summary>
public static class StoreCopy
{
    /// <summary>Items in one transaction: a commit waits for the disk.</summary>
    private const int Together = 64;

    /// <summary>Copies.</summary>
    /// <param name="from">A view of the one.</param>
    /// <param name="to">The other, which is empty.</param>
    /// <param name="tell">Told how many items were written so far.</param>
    /// <param name="cancellation">Stops between two transactions; what is there then is not whole.</param>
    public static async Task CopyAsync(IRecordQueries from, IRecordStore to, Action<int>? tell = null, CancellationToken cancellation = default)
    {
        var some = new List<StoreItem>();
        var written = 0;
        await foreach (var item in from.ExportAsync(cancellation))
        {
            some.Add(item);
            if (some.Count >= Together) await WriteAsync();
        }

        await WriteAsync();

        async Task WriteAsync()
        {
            await to.ImportAsync(some, cancellation);
            written += some.Count;
            some.Clear();
            tell?.Invoke(written);
        }
    }
}

/// <summary>How many things of a kind a store has, and a hash of all they say, the same in every store.</summary>
/// <param name="Kind">"runs", "companions", "lists", "decisions", "contents", "paths", "toRelate"; "documents" and "findings" as they are told to whoever asks.</param>
/// <param name="Count">How many.</param>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
public sealed record StoreSum(string Kind, int Count, string Hash)
{
    private static readonly string[] Kinds = ["runs", "companions", "lists", "decisions", "contents", "paths", "toRelate", "documents", "findings"];

    /// <summary>How many items these are the sums of: companions are one, documents and findings follow from the others.</summary>
    public static int ItemsIn(IReadOnlyList<StoreSum> sums) => 1 + sums.Where(s => s.Kind is not ("companions" or "documents" or "findings")).Sum(s => s.Count);

    /// <summary>Sums of all kinds of a store.</summary>
    public static async Task<IReadOnlyList<StoreSum>> OfAsync(IRecordQueries view, CancellationToken cancellation = default)
    {
        var sums = Kinds.ToDictionary(k => k, _ => (Hash: IncrementalHash.CreateHash(HashAlgorithmName.SHA256), Count: 0), StringComparer.Ordinal);
        try
        {
            await foreach (var item in view.ExportAsync(cancellation))
            {
                // Companions are one item; how many rows they have is what people count.
                var (kind, count, text) = item switch
                {
                    RunItem r => ("runs", 1, Json(r with { Run = r.Run with { StartedAt = r.Run.StartedAt.ToUniversalTime(), CompletedAt = r.Run.CompletedAt?.ToUniversalTime() } })),
                    CompanionsItem c => ("companions", c.Sources.Count + c.Agencies.Count, Json(c)),
                    ListItem l => ("lists", 1, Json(l)),
                    DecisionItem d => ("decisions", 1, Json(d with { Decision = d.Decision with { At = d.Decision.At.ToUniversalTime() } })),
                    ContentItem c => ("contents", 1, Content(c)),
                    PathItem p => ("paths", 1, Json(p)),
                    AgencyToRelateItem a => ("toRelate", 1, Json(a)),
                    _ => throw new InvalidOperationException($"There is no sum of {item.GetType().Name}."),
                };
                Add(kind, count, text);
            }

            await foreach (var head in view.HeadsAsync(cancellation)) Add("documents", 1, Json(head));
            await foreach (var finding in view.FindingsAsync(FindingFilter.None, cancellation)) Add("findings", 1, Json(finding));
            return [.. Kinds.Select(k => new StoreSum(k, sums[k].Count, Convert.ToHexStringLower(sums[k].Hash.GetCurrentHash())))];
        }
        finally
        {
            foreach (var (hash, _) in sums.Values) hash.Dispose();
        }

        void Add(string kind, int count, byte[] text)
        {
            var (hash, before) = sums[kind];
            hash.AppendData(text);
            hash.AppendData("\n"u8);
            sums[kind] = (hash, before + count);
        }
    }

    /// <summary>A content by what it says and not by how tightly it is packed.</summary>
    private static byte[] Content(ContentItem content)
    {
        var file = content.File;
        var result = file.Packed is { } packed ? Convert.ToHexStringLower(SHA256.HashData(DocumentJson.Serialize(ResultBlob.Unpack(packed)))) : "";
        return [.. Encoding.UTF8.GetBytes(result), .. Json(file.Source), .. Json(file.Failure), .. Json(file.Decisions), .. Json(content with { File = new FileRecord(file.Source, null, file.Failure) })];
    }

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, JsonContract.Options);
}
