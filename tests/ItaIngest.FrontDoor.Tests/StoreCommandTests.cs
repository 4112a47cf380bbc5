using ItaIngest.Cli.DesignCard;
using ItaIngest.Cli.Decisions;
using ItaIngest.Decisions;

namespace ItaIngest.FrontDoor.Tests;

/// <summary><c>--store</c> and <c>ita store copy</c>.</summary>
public sealed class StoreCommandTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_copy_has_everything_and_its_export_is_the_same_byte_for_byte()
    {
        Fill("one.db");

        var said = Ita.Run(desk.Folder, ["store", "copy", "one.db", "sub/two.db"]);

        said.Exit.Should().Be(0, said.All);
        said.Out.Should().Contain("Decisions").And.Contain("one.db (SQLite) is copied to sub/two.db (SQLite): all counts and hashes agree.");
        Directory.EnumerateFiles(desk.At("sub")).Should().Equal(desk.At("sub/two.db"));
        Export("sub/two.db").Should().Equal(Export("one.db"));
        var compared = Ita.Run(desk.Folder, ["compare", "one.db", "sub/two.db"]);
        compared.Exit.Should().Be(0, compared.All);
    }

    [Fact]
    public void A_copy_is_never_written_over_anything()
    {
        Fill("one.db");
        desk.Write("there.db", "something");

        var said = Ita.Run(desk.Folder, ["store", "copy", "one.db", "there.db"]);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("is there already");
        File.ReadAllText(desk.At("there.db")).Should().Be("something");
        Ita.Run(desk.Folder, ["store", "copy", "none.db", "two.db"]).Exit.Should().Be(2);
        File.Exists(desk.At("two.db")).Should().BeFalse();
    }

    [Theory]
    [InlineData("commit:1")]
    [InlineData("before-commit:1")]
    [InlineData("after-commit:1")]
    public void A_copy_that_was_killed_leaves_no_database_that_looks_whole_and_can_be_made_again(string point)
    {
        Fill("one.db");

        Ita.Run(desk.Folder, ["store", "copy", "one.db", "two.db"], ("ITA_KILL_AT", point)).Exit.Should().NotBe(0);

        File.Exists(desk.At("two.db")).Should().BeFalse();
        Ita.Run(desk.Folder, ["findings", "--db", "two.db"]).Exit.Should().Be(2);
        var again = Ita.Run(desk.Folder, ["store", "copy", "one.db", "two.db"]);
        again.Exit.Should().Be(0, again.All);
        Directory.EnumerateFiles(desk.Folder).Select(Path.GetFileName).Should().NotContain(f => f!.Contains("copying", StringComparison.Ordinal));
        Export("two.db").Should().Equal(Export("one.db"));
    }

    [Fact]
    public void LiteDB_is_used_where_it_is_built_in_and_else_it_is_said_how_it_is()
    {
        desk.Write("in/a.txt", Desk.Report(1));

        var said = Ita.Run(desk.Folder, ["ingest", "in", "--db", "lite.db", "--store", "litedb"]);

        if (LiteDbEngine.Version is null)
        {
            said.Exit.Should().Be(2, said.All);
            said.Talk.Should().Contain("built without LiteDB").And.Contain("dotnet build -p:DesignCard=true");
            File.Exists(desk.At("lite.db")).Should().BeFalse();
            Ita.Run(desk.Folder, ["doctor"]).Out.Should().Contain("LiteDB (--store litedb) is not built in");
            return;
        }

        said.Exit.Should().BeOneOf([0, 1], said.All);
        Ita.Run(desk.Folder, ["ingest", "in", "--db", "sqlite.db"]);
        Export("lite.db").Should().Equal(Export("sqlite.db"));
        Ita.Run(desk.Folder, ["doctor", "--db", "lite.db"]).Out.Should().Contain("Built in: LiteDB").And.Contain("lite.db (LiteDB): 1 documents");
        Ita.Run(desk.Folder, ["store", "copy", "lite.db", "back.db"]).Out.Should().Contain("lite.db (LiteDB) is copied to back.db (SQLite)");
        Export("back.db").Should().Equal(Export("sqlite.db"));
    }

    [Fact]
    public void A_database_of_LiteDB_is_told_by_its_first_bytes_also_where_LiteDB_is_not_built_in()
    {
        byte[] page = [.. new byte[32], .. "** This is a LiteDB file **"u8, .. new byte[8133]];
        desk.Write("lite.db", page);

        foreach (var command in new string[][] { ["findings", "--db", "lite.db"], ["export", "--out", "out", "--db", "lite.db"], ["compare", "lite.db", "lite.db"], ["doctor", "--db", "lite.db"] })
        {
            var said = Ita.Run(desk.Folder, command);
            said.Exit.Should().BeOneOf([1, 2], said.All);
            if (LiteDbEngine.Version is null) said.All.Should().Contain("\"lite.db\" is a database of LiteDB").And.Contain("dotnet build -p:DesignCard=true");
        }

        File.ReadAllBytes(desk.At("lite.db")).Should().Equal(page);
        Ita.Run(desk.Folder, ["decisions", "salvage", "-", "--db", "lite.db"]).Talk.Should().Contain("not from one of LiteDB");
    }

    [Fact]
    public void Another_engine_than_the_file_is_of_is_a_contradiction()
    {
        Fill("one.db");
        Ita.Run(desk.Folder, ["findings", "--db", "one.db", "--store", "sqlite"]).Exit.Should().BeOneOf(0, 1);

        foreach (var command in new string[][] { ["ingest", "in"], ["findings"], ["decisions", "export", "-"], ["forget", "a.txt"] })
        {
            var said = Ita.Run(desk.Folder, [.. command, "--db", "one.db", "--store", "litedb"]);
            said.Exit.Should().Be(2, said.All);
            said.Talk.Should().Contain("is a database of SQLite, not of LiteDB");
        }

        Ita.Run(desk.Folder, ["findings", "--db", "one.db", "--store", "oracle"]).Talk.Should().Contain("Possible: litedb, postgres://…, sqlite.");
    }

    private void Fill(string database)
    {
        desk.Write("in/a.txt", Desk.Report(1));
        desk.Write("in/b.txt", Desk.Report(2));
        Ita.Run(desk.Folder, ["ingest", "in", "--db", database]).Exit.Should().BeOneOf(0, 1);
        var decision = DecisionId.With(new Decision(
            "", new DecidedClaim("a.txt", "indicator:2", 2568, "score", 1, "๙๘.๐๐", new string('0', 64)), Ruling.Replace, "98.00", "97.00", Reasons.Misread, null, "สมหญิง", DateTimeOffset.UnixEpoch, DecidedBy.Import, "", null));
        desk.Write("decisions.json", DecisionFile.Write([decision]));
        Ita.Run(desk.Folder, ["decisions", "import", "decisions.json", "--db", database]).Exit.Should().BeOneOf(0, 1);
        // One content superseded, one path gone.
        desk.Write("in/b.txt", Desk.Report(3));
        Ita.Run(desk.Folder, ["ingest", "in", "--db", database]).Exit.Should().BeOneOf(0, 1);
    }

    private List<string> Export(string database)
    {
        var folder = desk.At(database.Replace('/', '-') + ".dataset");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Ita.Run(desk.Folder, ["export", "--db", database, "--out", folder, "--include", "held", "--with-names"]).Exit.Should().BeOneOf(0, 1);
        return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}")];
    }
}
