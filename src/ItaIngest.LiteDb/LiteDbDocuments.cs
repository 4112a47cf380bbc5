using System.Text.Json;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Serialisation;

namespace ItaIngest.LiteDb;

/// <summary>Reads what is large, as a state leads to it.</summary>
internal static class LiteDbDocuments
{
    /// <summary>A document that is present or missing.</summary>
    public static StoredDocument Of(LiteDbFile file, LiteDbState state, string id, Func<ReadOnlySpan<byte>, DocumentResult> unpack)
    {
        var head = state.Documents[id];
        IReadOnlyList<StoredPath> paths = [.. state.PathsOf(id).Select(p => new StoredPath(p, state.Paths[p].Known.Status))];
        var source = Source(head) with { Path = paths[0].Path };
        var result = head.Result is { } number ? unpack(LargeValues.Read(file, number)).Under(source.Path) : null;
        return new StoredDocument(id, source, head.Outcome, result, head.Failure, paths) { Relations = Said(file, head).Relations, Decisions = state.DecisionsOf(source.Path) };
    }

    /// <summary>The file of a content, under the path that its result was made under.</summary>
    public static SourceFile Source(DocumentHead head) => new(DocumentId.IsUnread(head.Id) ? "" : head.Id, head.ResultOfPath, head.Format, head.Bytes);

    /// <summary>What is said of a document.</summary>
    public static SaidOfDocument Said(LiteDbFile file, DocumentHead head) => head.Details?.Said is { } number ? Json<SaidOfDocument>(LargeValues.Read(file, number)) : SaidOfDocument.Nothing;

    /// <summary>The rows of a list.</summary>
    public static IReadOnlyList<PublishedScore> Published(LiteDbFile file, ListRow list) => Json<List<PublishedScore>>(LargeValues.Read(file, list.Rows));

    private static T Json<T>(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, JsonContract.Options) ?? throw new InvalidDataException("A stored value is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("A stored value is damaged.", e);
        }
    }
}
