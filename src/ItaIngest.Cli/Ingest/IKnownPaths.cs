using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Records;

namespace ItaIngest.Cli.Ingest;

/// <summary>What a store holds of a path before its file is read.</summary>
/// <param name="File">The path as it is stored; null where it never was.</param>
/// <param name="Refusal">Why it was refused; null for any other.</param>
/// <param name="Decisions">What was decided about it, oldest first.</param>
internal sealed record KnownPath(KnownFile? File, Refusal? Refusal, IReadOnlyList<Decision> Decisions);

/// <summary>Tells what is known of a path. Safe to ask from many threads.</summary>
internal interface IKnownPaths
{
    /// <summary>What is known of one.</summary>
    Task<KnownPath> OfAsync(string path, CancellationToken cancellation);
}
