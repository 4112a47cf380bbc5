using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Records;

namespace ItaIngest.Cli.Queue;

/// <summary>Waits for a database that is away for a while. What is asked of it may be asked again: nothing is in it twice.</summary>
internal sealed class StoreWaiter(Words words, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private int isAway;

    /// <summary>Does it, as often as it takes.</summary>
    /// <exception cref="StoreException">Waiting does not help.</exception>
    /// <exception cref="OperationCanceledException">It was to stop, and the database was still away.</exception>
    public async Task<T> DoAsync<T>(Func<Task<T>> work, CancellationToken stop)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var result = await work();
                if (Interlocked.Exchange(ref isAway, 0) == 1) Terminal.Mention(words.StoreBack);
                return result;
            }
            catch (StoreException e) when (e.Problem is StoreProblem.Unreachable or StoreProblem.Busy)
            {
                if (Interlocked.Exchange(ref isAway, 1) == 0) Terminal.Mention(words.StoreAway(e));
                await Task.Delay(pause, time, stop);
            }
        }
    }
}
