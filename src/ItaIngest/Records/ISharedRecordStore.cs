namespace ItaIngest.Records;

/// <summary>A store that several programs write at the same time.</summary>
public interface ISharedRecordStore : IRecordStore
{
    /// <summary>
    /// Begins a run beside others that joined as well. Joined runs and a run alone (<see cref="IRecordStore.BeginRunAsync"/>) exclude each
    /// other: the second gets <see cref="StoreProblem.Busy"/>. It ends with <see cref="IRecordStore.CompleteRunAsync"/>, without what was seen
    /// or walked (nothing is missing then), or when the store is disposed. The id stays good over a connection that was lost and made again.
    /// </summary>
    /// <returns>Id of the run.</returns>
    Task<string> JoinRunAsync(RunStart start, CancellationToken cancellation = default);
}
