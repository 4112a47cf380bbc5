using System.Text;
using ItaIngest.Cli.Decisions;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Store;

namespace ItaIngest.FrontDoor.Tests;

/// <summary><c>ita decisions</c>: what people decided travels from one database to another.</summary>
public sealed class DecisionsTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 5, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly Desk desk = new();

    public DecisionsTests() => desk.Write("reports/report.txt", File.ReadAllBytes(Path.Combine(Ita.Repository, "fixtures", "checks", "ITA-S016", "fires.txt")));

    /// <summary>Decisions with everything that one can have; what the schema's worked example shows.</summary>
    internal static IReadOnlyList<Decision> Examples { get; } = Chain();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Decisions_go_out_and_come_into_another_database_with_their_names_and_times()
    {
        Ingest("one.db");
        var corrected = Correct("96.61");
        desk.Write("made.json", DecisionFile.Write([corrected, NoFinding]));

        var first = Run("import", "made.json", "one.db");
        first.Exit.Should().Be(1, "scores are still held: " + first.All);
        first.Out.Should().Contain("Decisions taken over: 2; already there: 0.").And.Contain("Next: ita review").And.NotContain("not in the database");
        Run("import", "made.json", "one.db").Out.Should().Contain("Decisions taken over: 0; already there: 2.");

        var export = Run("export", "one.json", "one.db");
        export.Exit.Should().Be(0, export.All);
        export.Out.Should().Contain("2 decisions about 1 report written to one.json").And.Contain("names");
        File.ReadAllText(desk.At("one.json")).Should().Contain("\"reviewer\": \"สมหญิง ตรวจดี\"").And.Contain("\"by\": \"import\"").And.EndWith("]\n");

        Ingest("other.db");
        Run("import", "one.json", "other.db").Out.Should().Contain("Decisions taken over: 2");
        Run("export", "other.json", "other.db");
        File.ReadAllBytes(desk.At("other.json")).Should().Equal(File.ReadAllBytes(desk.At("one.json")));

        var explained = Ita.Run(desk.Folder, ["explain", "report.txt#i7", "--db", "other.db"]);
        explained.Out.Should().Contain("96.61").And.Contain("2025-05-02 สมหญิง ตรวจดี: gave another value 96.60 -> 96.61 (misread characters; หน้า ๒)");
        Ita.Run(desk.Folder, ["explain", "report.txt#i7", "--db", "other.db", "--lang", "th"]).Out.Should().Contain("2025-05-02 สมหญิง ตรวจดี: แก้เป็นค่าอื่น 96.60 -> 96.61 (อ่านตัวอักษรผิด; หน้า ๒)");
        Ita.Run(desk.Folder, ["findings", "--db", "other.db", "--code", "ITA-S016"]).Out.Should().NotContain("ITA-S016");
    }

    [Fact]
    public void The_later_of_two_decisions_about_the_same_counts_wherever_it_was_made()
    {
        Ingest("one.db");
        var (early, late) = (Correct("96.61"), Correct("96.62", minute: 5));
        desk.Write("early.json", DecisionFile.Write([early]));
        desk.Write("late.json", DecisionFile.Write([late]));
        desk.Write("undo.json", DecisionFile.Write([DecisionId.With(late with { Ruling = Ruling.Undo, Supersedes = late.Id, At = Start.AddHours(1), Value = null })]));

        Run("import", "late.json", "one.db");
        Run("import", "early.json", "one.db").Out.Should().Contain("without effect, since the same was decided here later: 1");
        Explained().Should().Contain("96.62 points", "the later counts").And.Contain("[decided anew since]");
        Run("import", "undo.json", "one.db").Out.Should().Contain("earlier decisions here that they replace: 1");
        Explained().Should().Contain("96.61 points").And.Contain("[undone]");

        Ingest("two.db");
        Run("import", "early.json", "two.db");
        Run("import", "late.json", "two.db").Out.Should().Contain("earlier decisions here that they replace: 1");

        string Explained() => Ita.Run(desk.Folder, ["explain", "report.txt#i7@2568", "--db", "one.db"]).Out.ToLowerInvariant();
    }

    [Fact]
    public void Of_a_file_with_a_fault_nothing_is_taken_and_each_fault_is_told_with_its_place()
    {
        Ingest("one.db");
        var text = Encoding.UTF8.GetString(DecisionFile.Write([NoFinding, Correct("96.61"), NoFinding]));
        var third = text.LastIndexOf("\"reviewer\"", StringComparison.Ordinal);
        desk.Write("edited.json", text[..third].Replace("\"96.61\"", "\"69.61\"", StringComparison.Ordinal) + "\"who\"" + text[(third + "\"reviewer\"".Length)..]);

        var said = Run("import", "edited.json", "one.db");
        said.Exit.Should().Be(2);
        said.Talk.Should().Contain("edited.json, entry 2: what it says does not belong to its id d").And.Contain("edited.json, entry 3: \"reviewer\" is not there").And.Contain("Nothing was taken over from edited.json: 2 faults").And.NotContain("entry 1");
        Run("export", "-", "one.db").Out.Should().Be("[]\n");
    }

    [Theory]
    [InlineData("[{]", "no complete JSON (line:byte 1:3)")]
    [InlineData("{}", "no list of decisions")]
    [InlineData("[1]", "entry 1: \"id\" is not there")]
    [InlineData("", "no complete JSON")]
    public void What_is_no_file_of_decisions_is_told(string text, string told)
    {
        desk.Write("odd.json", text);
        var said = Run("import", "odd.json", "one.db");
        said.Exit.Should().Be(2);
        said.Talk.Should().Contain(told);
        File.Exists(desk.At("one.db")).Should().BeFalse("nothing was done");
        Run("import", "absent.json", "one.db").Should().Match<Said>(s => s.Exit == 2 && s.Talk.Contains("absent.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_about_a_report_that_comes_later_waits_for_it()
    {
        desk.Write("made.json", DecisionFile.Write([Correct("96.61")]));
        var import = Run("import", "made.json", "one.db");
        import.Exit.Should().Be(0, import.All);
        import.Out.Should().Contain("not in the database, kept for when they come: 1").And.Contain("Next: ita ingest PATH");
        Ingest("one.db");
        Ita.Run(desk.Folder, ["explain", "report.txt#i7", "--db", "one.db"]).Out.Should().Contain("96.61").And.NotContain("to be confirmed");
    }

    [Fact]
    public void They_go_through_pipes()
    {
        Ingest("one.db");
        var bytes = DecisionFile.Write([Correct("96.61")]);
        using (var import = Ita.Start(desk.Folder, ["decisions", "import", "-", "--db", "one.db"]))
        {
            import.StandardInput.BaseStream.Write(bytes);
            import.StandardInput.Close();
            import.StandardOutput.ReadToEnd().Should().Contain("Decisions taken over: 1");
            import.WaitForExit(Ita.Patience).Should().BeTrue();
        }

        var export = Run("export", "-", "one.db");
        export.Out.Should().Be(Encoding.UTF8.GetString(bytes).Replace("\"by\": \"form\"", "\"by\": \"import\"", StringComparison.Ordinal));
        export.Talk.Should().Contain("names");
    }

    [Fact]
    public async Task An_ingest_settles_what_was_decided_while_it_read()
    {
        Ingest("one.db");
        await using (var store = await SqliteStore.OpenAsync(new SqliteOptions(desk.At("one.db")))) await store.AppendAsync("report.txt", [Correct("96.61")], 0);
        Ita.Run(desk.Folder, ["explain", "report.txt#i7", "--db", "one.db"]).Out.ToLowerInvariant().Should().Contain("96.60 points");
        Ingest("one.db");
        Ita.Run(desk.Folder, ["explain", "report.txt#i7", "--db", "one.db"]).Out.ToLowerInvariant().Should().Contain("96.61 points");
    }

    private static Decision NoFinding { get; } = DecisionId.With(new Decision(
        "", new DecidedClaim("report.txt", "table:2", 2568, "ITA-S016", 1, "", ""), Ruling.NotAFinding, "", null, Reasons.RuleDoesNotApply, null, "สมชาย ตรวจเก่ง", Start, DecidedBy.Bulk, "", null));

    private static Decision Correct(string value, int minute = 1) => DecisionId.With(new Decision(
        "", new DecidedClaim("report.txt", "i7", 2568, "score", 1, "๙๖.๖๐", ""), Ruling.Replace, "96.60", value, Reasons.Misread, "หน้า ๒", "สมหญิง ตรวจดี", Start.AddMinutes(minute), DecidedBy.Form, "", null));

    private static Decision[] Chain()
    {
        var answer = DecisionId.With(Correct("96.61") with { Ruling = Ruling.AcceptRepair, CheckVersion = "ITA-S010/1", Answers = new AnsweredFinding("ITA-S010", "indicator:3", 2568, null, 1, "5b1f0c8de2a94477") });
        var added = DecisionId.With(Correct("97.15", 2) with
        {
            Ruling = Ruling.Add,
            Before = "",
            Claim = new DecidedClaim("scans/report.pdf", "i8", 2568, "score", 1, "๙๗.๑๕", new string('0', 64)) { Agency = "เทศบาลตำบลบึงสมมติ", Where = new Place { Page = 2, Table = 1, Row = 9, Column = 3, Box = new Box(72, 144.5m, 130, 160) } },
        });
        return [answer, DecisionId.With(answer with { Ruling = Ruling.Undo, Before = "96.61", Value = null, Answers = null, Supersedes = answer.Id, At = Start.AddHours(2), Reason = Reasons.Other, By = DecidedBy.Import }), added];
    }

    private void Ingest(string database) => Ita.Run(desk.Folder, ["ingest", "reports", "--db", database]).Exit.Should().Be(1);

    private Said Run(string verb, string file, string database) => Ita.Run(desk.Folder, ["decisions", verb, file, "--db", database]);
}
