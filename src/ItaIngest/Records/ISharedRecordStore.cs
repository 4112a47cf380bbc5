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

    /// <summary>Notes that a person has a document before them now. It is a courtesy among people: nothing is kept from anyone by it.</summary>
    /// <param name="document">Id of the document.</param>
    /// <param name="reviewer">Who looks.</param>
    /// <param name="within">How long ago others may have looked to be named.</param>
    /// <param name="cancellation">Stops before it is noted.</param>
    /// <returns>The others who look at it, by name.</returns>
    Task<IReadOnlyList<string>> LookingAsync(string document, string reviewer, TimeSpan within, CancellationToken cancellation = default);
}
