using System.IO.Compression;
using System.Text;

namespace ItaIngest.FrontDoor.Tests.Dataset;

/// <summary>The dataset of the corpus as its users load it.</summary>
public sealed class DatasetTests(ExportedCorpus corpus) : IClassFixture<ExportedCorpus>
{
    private static readonly string Schema = Path.Combine(Ita.Repository, "fixtures", "schemas", "datapackage.schema.json");
    private static readonly string Analysis = Path.Combine(Ita.Repository, "fixtures", "analysis");

    [ToolFact("python3", "jsonschema", "openpyxl")]
    public void The_package_is_as_its_schema_says_and_every_file_as_the_package_says_and_all_formats_say_the_same() =>
        Tools.Faults("package", corpus.Dataset, Schema).Should().BeEmpty();

    [ToolFact("python3", "pandas")]
    public void Pandas_reads_what_was_written() => Tools.Faults("pandas", corpus.Dataset).Should().BeEmpty();

    [ToolFact("python3")]
    public void The_database_file_has_the_scores_that_were_exported() => Tools.Faults("sqlite", corpus.Dataset, corpus.Desk.At("ita.db")).Should().BeEmpty();

    [ToolFact("python3", "soffice")]
    public void LibreOffice_shows_what_was_written()
    {
        Convert(Path.Combine(corpus.Dataset, "dataset.xlsx"), "sheets");

        Tools.Faults("office", corpus.Dataset, corpus.Desk.At("sheets")).Should().BeEmpty();
    }

    [Fact]
    public void What_a_spreadsheet_would_change_is_in_it()
    {
        // The tests above would hold without such texts; they are there to be read.
        var measures = File.ReadAllText(Path.Combine(corpus.Dataset, "measures.jsonl"));
        measures.Should().Contain("\"007\"").And.Contain("\"=1+1\"").And.Contain("\"- จัดอบรม\"").And.Contain("_x0041_");
        File.ReadAllText(Path.Combine(corpus.Dataset, "measures.csv")).Should().Contain("'=1+1").And.Contain("'- จัดอบรม").And.Contain("''=ข้อความ");
        File.ReadAllText(Path.Combine(corpus.Dataset, "documents.csv")).Should().Contain(",2025-11-11,", "a day stands as it is");
    }

    [Fact]
    public void No_name_of_a_person_is_in_any_byte_that_was_not_asked_for_with_names()
    {
        foreach (var (file, text) in Texts(corpus.Dataset)) text.Should().NotContainAny(ExportedCorpus.Persons, file);

        Ita.Run(corpus.Desk.Folder, ["export", "--db", "ita.db", "--out", "named", "--format", "csv,jsonl,xlsx", "--with-names"]).Exit.Should().Be(1);
        var named = Texts(corpus.Desk.At("named")).ToList();
        foreach (var person in ExportedCorpus.Persons.Take(2))
        {
            named.Select(f => f.Text).Should().Contain(t => t.Contains(person), person);
        }
    }

    [Fact]
    public void Exporting_twice_gives_the_same_bytes()
    {
        Ita.Run(corpus.Desk.Folder, ["export", "--db", "ita.db", "--out", "again", "--format", "csv,jsonl,xlsx"]).Exit.Should().Be(1);

        corpus.Desk.Contents("again").Should().NotBeEmpty().And.BeEquivalentTo(corpus.Desk.Contents("dataset"));
    }

    [Fact]
    public void The_record_of_a_score_is_explained()
    {
        var record = File.ReadLines(Path.Combine(corpus.Dataset, "scores.csv")).ElementAt(1).Split(',')[0];
        corpus.Exported.Out.Should().Contain($"ita explain \"{record}\"");

        var said = Ita.Run(corpus.Desk.Folder, ["explain", record, "--db", "ita.db", "--rules", Path.Combine(Ita.Repository, "rules")]);

        said.Exit.Should().Be(0, said.All);
        said.Out.Should().Contain("SHA-256 of the file: " + record.Split('#')[0]).And.Contain("In the dataset").And.Contain(record + ": ");
    }

    [Fact]
    public void A_licence_is_stated_when_it_is_given_and_not_before()
    {
        File.ReadAllText(Path.Combine(corpus.Dataset, "datapackage.json")).Should().NotContain("\"licenses\"").And.Contain("stated no licence");

        Ita.Run(corpus.Desk.Folder, ["export", "--db", "ita.db", "--out", "licensed", "--licence", "CC-BY-4.0", "--licence-url", "https://creativecommons.org/licenses/by/4.0/"]).Exit.Should().Be(1);

        File.ReadAllText(corpus.Desk.At("licensed/datapackage.json")).Should().Contain("\"name\": \"CC-BY-4.0\"").And.NotContain("stated no licence");
    }

    [Fact]
    public void A_year_that_no_report_is_of_writes_nothing_and_says_which_there_are()
    {
        var said = Ita.Run(corpus.Desk.Folder, ["export", "--db", "ita.db", "--out", "none", "--year", "2025"]);

        said.Exit.Should().Be(2, said.All);
        said.Talk.Should().Contain("2564, 2565, 2566, 2567, 2568");
        Directory.Exists(corpus.Desk.At("none")).Should().BeFalse();
    }

    [Fact]
    public void A_selection_says_what_it_left_out()
    {
        var said = Ita.Run(corpus.Desk.Folder, ["export", "--db", "ita.db", "--out", "chosen", "--year", "2567", "--only", "clean"]);

        said.Exit.Should().BeOneOf([0, 1], said.All);
        said.Out.Should().Contain("rows of documents: of a year or province that was not asked for").And.Contain("rows of scores: they are flagged");
        File.ReadAllText(corpus.Desk.At("chosen/datapackage.json")).Should().Contain("\"why\": \"selection\"").And.Contain("\"why\": \"flagged\"");
    }

    [Theory]
    [InlineData("exported:1")]
    [InlineData("exported:20")]
    public void An_export_that_is_killed_leaves_the_old_files_whole(string point)
    {
        Ita.Run(corpus.Desk.Folder, ["export", "--db", "ita.db", "--out", "kept", "--format", "csv,xlsx", "--year", "2567"]).Exit.Should().BeOneOf(0, 1);
        var before = corpus.Desk.Contents("kept");

        var killed = Ita.Run(corpus.Desk.Folder, ["export", "--db", "ita.db", "--out", "kept", "--format", "csv,xlsx"], ("ITA_TESTING", "1"), ("ITA_KILL_AT", point));

        killed.Exit.Should().NotBeInRange(0, 2, killed.All);
        corpus.Desk.Contents("kept").Should().BeEquivalentTo(before);
        Ita.Run(corpus.Desk.Folder, ["export", "--db", "ita.db", "--out", "kept", "--format", "csv,xlsx"]).Exit.Should().Be(1);
        corpus.Desk.Contents("kept")["scores.csv"].Should().Be(corpus.Desk.Contents("dataset")["scores.csv"]);
        Directory.Exists(corpus.Desk.At("kept.writing")).Should().BeFalse();
    }

    [Fact]
    public void Excel_is_given_its_mark_when_it_is_asked_for()
    {
        Ita.Run(corpus.Desk.Folder, ["export", "--db", "ita.db", "--out", "marked", "--bom"]).Exit.Should().Be(1);

        File.ReadAllBytes(corpus.Desk.At("marked/scores.csv"))[..3].Should().Equal(0xEF, 0xBB, 0xBF);
        File.ReadAllBytes(Path.Combine(corpus.Dataset, "scores.csv"))[..3].Should().Equal("rec"u8.ToArray());
    }

    /// <summary>To keep a new answer after reading it: GOLDEN=write.</summary>
    [ToolFact("sqlite3")]
    public void The_worked_analysis_gives_what_it_says()
    {
        using var alone = new Desk();
        Ita.Run(alone.Folder, ["ingest", Path.Combine(Ita.Repository, "corpus"), "--db", "ita.db"]).Exit.Should().Be(1);
        Ita.Run(alone.Folder, ["export", "--db", "ita.db", "--out", "dataset"]).Exit.Should().Be(1);

        var answer = Tools.Run(alone.At("dataset"), "sqlite3", ":memory:", $".read '{Path.Combine(Analysis, "analysis.sql")}'");

        var expected = Path.Combine(Analysis, "analysis.expected.txt");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllText(expected, answer);
        answer.ReplaceLineEndings("\n").Should().Be(File.ReadAllText(expected).ReplaceLineEndings("\n"));
    }

    [ToolFact("python3", "openpyxl", "soffice", "sqlite3")]
    public void The_formulas_of_the_analysis_give_in_a_spreadsheet_what_SQL_gives()
    {
        Tools.Faults("formulas", corpus.Dataset, Path.Combine(Analysis, "formulas.csv"), corpus.Desk.At("analysed.xlsx")).Should().BeEmpty();
        Convert(corpus.Desk.At("analysed.xlsx"), "analysed");

        var shown = File.ReadAllLines(corpus.Desk.At("analysed/analysed-analysis.csv")).Skip(1).Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(','));

        var asked = Tools.Run(corpus.Dataset, "sqlite3", ":memory:", $".read '{Path.Combine(Analysis, "analysis.sql")}'").Split('\n');
        var rows = asked.Where(l => l.StartsWith("2567 | ", StringComparison.Ordinal) || l.StartsWith("2568 | ", StringComparison.Ordinal)).Take(2).Select(l => l.Split(" | "));
        shown.Select(Numbers).Should().BeEquivalentTo(rows.Select(Numbers), o => o.WithStrictOrdering());

        static string Numbers(string[] cells) => string.Join(' ', cells.Select(c => decimal.Parse(c, System.Globalization.CultureInfo.InvariantCulture).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Each sheet of a workbook as CSV, the cells as shown.</summary>
    private void Convert(string workbook, string folder) => Tools.Run(
        corpus.Desk.Folder,
        "soffice",
        "--headless",
        $"-env:UserInstallation=file://{corpus.Desk.At("office-" + folder)}",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1",
        "--outdir",
        corpus.Desk.At(folder),
        workbook);

    /// <summary>Every text of the files: of a workbook each of its parts.</summary>
    private static IEnumerable<(string File, string Text)> Texts(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return (file, Encoding.UTF8.GetString(File.ReadAllBytes(file)));
            if (Path.GetExtension(file) != ".xlsx") continue;
            using var zip = ZipFile.OpenRead(file);
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                yield return ($"{file}/{entry.FullName}", reader.ReadToEnd());
            }
        }
    }
}
