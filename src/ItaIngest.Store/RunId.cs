using System.Globalization;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>The id of a run, in every store on a disk the same.</summary>
internal static class RunId
{
    /// <summary>A hash of what it begins with.</summary>
    /// <param name="number">The how manyth run of the store, from 1.</param>
    /// <param name="start">What it begins with.</param>
    public static string Of(long number, RunStart start) => DocumentId.Hash(string.Create(
        CultureInfo.InvariantCulture,
        $"run\n{number}\n{start.Root}\n{start.ProgramVersion}\n{start.RulesRevision}\n{Words.Of(start.At)}"))[..16];
}
