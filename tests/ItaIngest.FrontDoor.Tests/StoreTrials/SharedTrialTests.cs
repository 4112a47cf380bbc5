using ItaIngest.Servers;
using ItaIngest.StoreTrials.Shared;

namespace ItaIngest.FrontDoor.Tests.StoreTrials;

/// <summary>Five rounds of the trial of workers, queue and shared store; <c>dotnet run -c Release --project tests/ItaIngest.StoreTrials -- shared --count 100</c> does a hundred.</summary>
public sealed class SharedTrialTests
{
    [ServersFact]
    public async Task Every_file_ends_once_and_no_decision_is_lost_whatever_is_disturbed()
    {
        // From the third kind on: both servers restarted, connections cut, a file that kills its workers, every file twice.
        var rows = await new SharedTrial(count: 5, seed: 7, from: 3).RunAsync(_ => { });

        rows.SelectMany(r => r.Faults).Should().BeEmpty();
        rows.Should().HaveCount(5).And.OnlyContain(r => r.IsGood);
        rows.Sum(r => r.Reported.Decisions).Should().BePositive("decisions are in every round");
    }
}

/// <summary>A test that needs PostgreSQL and RabbitMQ; skipped, saying so, where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ServersFactAttribute : FactAttribute
{
    public ServersFactAttribute() => Skip = PostgresServer.Programs is null ? "PostgreSQL is not installed (Debian: postgresql)."
        : RabbitServer.Program is null ? "RabbitMQ is not installed (Debian: rabbitmq-server)." : null;
}
