using System.Text.RegularExpressions;
using ItaIngest.Cli.Decisions;
using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>A database is damaged, old, new or held: what a person is told, and that following it brings everything back, decisions first of all.</summary>
public sealed class RecoveryTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_steps_that_the_doctor_tells_bring_back_reports_and_decisions()
    {
        var decisions = Lay();
        var before = Ita.Run(desk.Folder, ["decisions", "export", "before.json", "--db", "ita.db"]);
        before.Exit.Should().Be(0, before.All);
        var healthy = Ita.Run(desk.Folder, ["doctor", "--db", "ita.db"]);
        healthy.Out.Should().MatchRegex($"✓ Database ita.db \\(SQLite\\): 12 documents, {decisions.Count} decisions, looked at whole in [0-9.]+ s");
        // The results of the documents lie behind the decisions; the start of the file stays.
        Damage("ita.db", "document_results");

        var told = Ita.Run(desk.Folder, ["doctor", "--db", "ita.db"]);
        told.Exit.Should().BeOneOf(1, 2);
        told.Out.Should().Contain("✗ Database ita.db is damaged").And.Contain("ita decisions salvage salvaged.json --db ita.db.damaged").And.Contain("Delete nothing");

        foreach (var line in Steps(told.Out)) Follow(line);
        Ita.Run(desk.Folder, ["decisions", "export", "after.json", "--db", "ita.db"]).Exit.Should().Be(0);
        File.ReadAllBytes(desk.At("after.json")).Should().Equal(File.ReadAllBytes(desk.At("before.json")));
        Ita.Run(desk.Folder, ["doctor", "--db", "ita.db"]).Out.Should().Contain("✓ Database ita.db (SQLite): 12 documents");
    }

    [Fact]
    public void Damage_among_the_decisions_is_told_when_the_database_is_opened_and_their_export_brings_them_back()
    {
        Lay();
        Ita.Run(desk.Folder, ["decisions", "export", "kept.json", "--db", "ita.db"]);
        Damage("ita.db", "decisions");

        var said = Ita.Run(desk.Folder, ["findings", "--db", "ita.db"]);
        said.Exit.Should().Be(2);
        said.Talk.Should().Contain("\"ita.db\" is damaged").And.Contain("Do not delete it").And.Contain("ita doctor --db ita.db");

        Ita.Run(desk.Folder, ["ingest", "in", "--db", "new.db"]).Exit.Should().BeLessThan(2);
        Ita.Run(desk.Folder, ["decisions", "import", "kept.json", "--db", "new.db"]).Exit.Should().BeLessThan(2);
        Ita.Run(desk.Folder, ["decisions", "export", "again.json", "--db", "new.db"]);
        File.ReadAllBytes(desk.At("again.json")).Should().Equal(File.ReadAllBytes(desk.At("kept.json")));
    }

    [Fact]
    public void Nothing_to_salvage_is_told()
    {
        desk.Write("ita.db", new byte[9000]);
        var said = Ita.Run(desk.Folder, ["decisions", "salvage", "-", "--db", "ita.db"]);
        said.Exit.Should().Be(1);
        said.Out.Trim().Should().Be("[]");
        Ita.Run(desk.Folder, ["decisions", "salvage", "-", "--db", "none.db"]).Exit.Should().Be(2);
    }

    [Fact]
    public async Task A_second_ingest_is_told_who_holds_the_database()
    {
        desk.Write("in/a.txt", Desk.Report());
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(desk.At("ita.db")) { Create = true });
        await store.BeginRunAsync(new RunStart(desk.At("in"), "1", "rules", new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero)));

        var said = Ita.Run(desk.Folder, ["ingest", "in", "--db", "ita.db"]);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain($"process {Environment.ProcessId}, since 2026-01-15 12:00:00 UTC, with the folder {desk.At("in")}");
    }

    [Fact]
    public void A_newer_database_is_refused_with_both_versions()
    {
        desk.Write("in/a.txt", Desk.Report());
        Ita.Run(desk.Folder, ["ingest", "in", "--db", "ita.db"]);
        ItaIngest.StoreTrials.Stored.RunSql(desk.At("ita.db"), "PRAGMA user_version = 99");

        var said = Ita.Run(desk.Folder, ["ingest", "in", "--db", "ita.db"]);

        said.Exit.Should().Be(2);
        said.Talk.Should().Contain("newer version").And.Contain($"99 > {DatabaseCheckup.PresentVersion}").And.Contain("Use that version");
        Ita.Run(desk.Folder, ["doctor", "--db", "ita.db"]).Out.Should().Contain("✗").And.Contain("99 > ");
    }

    [Fact]
    public void An_older_database_is_brought_up_to_date_and_the_user_is_told_once_where_it_is_kept()
    {
        desk.Write("in/a.txt", Desk.Report());
        Ita.Run(desk.Folder, ["ingest", "in", "--db", "ita.db"]);
        ItaIngest.StoreTrials.Stored.RunSql(desk.At("ita.db"), ItaIngest.StoreTrials.TrialDesk.BackToSecondForm);
        Ita.Run(desk.Folder, ["doctor", "--db", "ita.db"]).Out.Should().Contain("✓ Database ita.db (SQLite): 1 documents").And.Contain("of an older version");

        var said = Ita.Run(desk.Folder, ["findings", "--db", "ita.db"]);
        said.Talk.Should().Contain("tables 2").And.Contain("ita.db.before-3.copy");
        File.Exists(desk.At("ita.db.before-3.copy")).Should().BeTrue();
        Ita.Run(desk.Folder, ["findings", "--db", "ita.db"]).Talk.Should().NotContain("before-3");
    }

    /// <summary>Reports, and decisions about them.</summary>
    private List<Decision> Lay()
    {
        for (var i = 1; i <= 12; i++) desk.Write($"in/{i:00}.txt", Desk.Report(i));
        List<Decision> decisions =
        [
            .. from report in Enumerable.Range(1, 12)
               from number in Enumerable.Range(1, 6)
               select DecisionId.With(new Decision(
                   "", new DecidedClaim($"{report:00}.txt", $"indicator:{1 + number % 3}", 2568, "score", 1, "๙๘.๐๐", ""), Ruling.Replace, "98.00", $"9{number}.00", Reasons.Misread, new string('ก', 40 * number), "สมหญิง ตรวจดี",
                   new DateTimeOffset(2025, 5, 2, 9, number, 0, TimeSpan.Zero), DecidedBy.Form, "", null)),
        ];
        desk.Write("made.json", DecisionFile.Write(decisions));
        Ita.Run(desk.Folder, ["ingest", "in", "--db", "ita.db"]).Exit.Should().BeLessThan(2);
        Ita.Run(desk.Folder, ["decisions", "import", "made.json", "--db", "ita.db"]).Exit.Should().BeLessThan(2);
        return decisions;
    }

    /// <summary>Writes rubbish over the first page of a table and over the one behind it.</summary>
    private void Damage(string database, string table)
    {
        var page = (int)(long)Ask(database, $"SELECT rootpage FROM sqlite_master WHERE name = '{table}'");
        using var file = new FileStream(desk.At(database), FileMode.Open, FileAccess.Write);
        file.Position = (page - 1) * 4096L;
        file.Write([.. Enumerable.Repeat((byte)0x5a, 4096)]);
    }

    private object Ask(string database, string sql)
    {
        SqliteLibrary.Load();
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={desk.At(database)};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    /// <summary>The command lines among what the doctor says.</summary>
    private static IEnumerable<string> Steps(string said) =>
        said.Split('\n').Select(l => l.Trim()).Where(l => (l.StartsWith("ita ", StringComparison.Ordinal) || l.StartsWith("mv ", StringComparison.Ordinal)) && !l.Contains("LAST-EXPORT", StringComparison.Ordinal));

    private void Follow(string line)
    {
        var words = Regex.Matches(line, "\"([^\"]*)\"|([^ ]+)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Select(m => m.Value.Trim('"')).ToList();
        if (words[0] == "mv")
        {
            File.Move(desk.At(words[1]), desk.At(words[2]));
            return;
        }

        var said = Ita.Run(desk.Folder, [.. words.Skip(1)]);
        said.Exit.Should().BeLessThan(2, "{0}: {1}", line, said.All);
    }
}
