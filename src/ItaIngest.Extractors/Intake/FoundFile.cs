using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>An entry of the folders that were given. Not opened yet.</summary>
/// <param name="FullPath">Where it is on this machine.</param>
/// <param name="RelativePath">Path under the given root with '/' on every system; of a file that was given itself, its name.</param>
/// <param name="Refusal">Set when it cannot be read as a regular file; it is listed all the same, so that it is accounted for.</param>
public sealed record FoundFile(string FullPath, string RelativePath, Refusal? Refusal);
