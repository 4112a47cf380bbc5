namespace ItaIngest.FrontDoor.Tests;

/// <summary>What the commands of the queue and of a shared store say where nothing answers; SharedTrialTests has the servers.</summary>
public sealed class QueueCommandTests : IDisposable
{
    /// <summary>Nothing listens there.</summary>
    private const string Nowhere = "127.0.0.1:9";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("enqueue", "in", "--queue", "amqp://ann:s3cret@" + Nowhere + "/")]
    [InlineData("queue", "--queue", "amqp://ann:s3cret@" + Nowhere + "/")]
    [InlineData("findings", "--db", "postgres://ann:s3cret@" + Nowhere + "/ita")]
    [InlineData("ingest", "in", "--store", "postgres://ann:s3cret@" + Nowhere + "/ita")]
    [InlineData("worker", "--root", "in", "--store", "postgres://ann:s3cret@" + Nowhere + "/ita")]
    public void A_server_that_is_away_is_told_without_its_password(params string[] line)
    {
        desk.Write("in/a.txt", "รายงาน");

        var said = Ita.Run(desk.Folder, line);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("ann@" + Nowhere).And.Contain("cannot be reached");
        said.All.Should().NotContain("s3cret");
    }

    [Theory]
    [InlineData("findings", "--db", "postgres://ann:s3cret@/ita")]
    [InlineData("queue", "--queue", "http://ann:s3cret@host/")]
    public void What_is_no_address_is_not_repeated(params string[] line)
    {
        var said = Ita.Run(desk.Folder, line);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("cannot be read. It is written so:");
        said.All.Should().NotContain("s3cret");
    }

    [Fact]
    public void The_environment_names_the_servers_and_an_option_another()
    {
        (string, string)[] environment = [("ITA_STORE", "postgres://ann:s3cret@" + Nowhere + "/ita"), ("ITA_QUEUE", "amqp://bob:s3cret@" + Nowhere + "/")];

        Ita.Run(desk.Folder, ["findings"], environment).Talk.Should().Contain("postgres://ann@" + Nowhere);
        Ita.Run(desk.Folder, ["queue"], environment).Talk.Should().Contain("amqp://bob@" + Nowhere);
        Ita.Run(desk.Folder, ["findings", "--db", "none.db"], environment).Talk.Should().Contain("none.db").And.NotContain("postgres");
    }

    [Fact]
    public void A_worker_wants_a_database_that_several_write()
    {
        desk.Write("in/a.txt", "รายงาน");

        var said = Ita.Run(desk.Folder, ["worker", "--root", "in", "--db", "one.db"]);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("Workers need a database that several write at the same time");
    }

    [Fact]
    public void What_workers_would_not_find_is_not_enqueued()
    {
        desk.Write("in/a.txt", "รายงาน");
        desk.Write("elsewhere/b.txt", "รายงาน");

        var said = Ita.Run(desk.Folder, ["enqueue", "elsewhere", "--root", "in", "--queue", "amqp://" + Nowhere + "/"]);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("does not lie under");
    }

    [Fact]
    public void Rights_are_for_a_database_on_a_server()
    {
        var said = Ita.Run(desk.Folder, ["store", "grant", "reader", "ann", "--db", "one.db"]);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("is a file");
    }
}
