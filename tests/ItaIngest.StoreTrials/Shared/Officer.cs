using ItaIngest.Decisions;
using ItaIngest.Postgres;
using ItaIngest.Records;

namespace ItaIngest.StoreTrials.Shared;

/// <summary>Decides about reports while they are being read, as the review page does of what people send; what did not go through is sent again.</summary>
internal static class Officer
{
    /// <summary>How long a server may be away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Appends decisions, one after the other.</summary>
    /// <returns>Those that were reported as stored.</returns>
    public static async Task<Stored> DecideAsync(PostgresAddress address, IReadOnlyList<Decision> decisions, Random random)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        using var patience = new CancellationTokenSource(Patience);
        IRecordStore? store = null;
        try
        {
            foreach (var decision in decisions)
            {
                while (!reported.Contains(decision.Id))
                {
                    try
                    {
                        store ??= await PostgresStore.OpenAsync(new PostgresOptions(address), patience.Token);
                        int seen;
                        await using (var view = await store.QueryAsync(patience.Token)) seen = (await view.DecisionsAsync(decision.Claim.Report, patience.Token)).Count;
                        if ((await store.AppendAsync(decision.Claim.Report, [decision], seen, null, patience.Token)).Outcome != AppendOutcome.Conflict) reported.Add(decision.Id);
                    }
                    catch (StoreException e) when (e.Problem is StoreProblem.Unreachable or StoreProblem.Busy)
                    {
                        await Task.Delay(200, patience.Token);
                    }
                }

                await Task.Delay(random.Next(60), patience.Token);
            }
        }
        finally
        {
            if (store is not null) await store.DisposeAsync();
        }

        return new Stored(new HashSet<string>(StringComparer.Ordinal), reported);
    }
}
