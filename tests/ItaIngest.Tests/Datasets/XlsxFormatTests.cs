using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Cli.Export.Xlsx;
using ItaIngest.Datasets;
using Code = ItaIngest.Datasets.Code;
using Column = ItaIngest.Datasets.Column;

namespace ItaIngest.Tests.Datasets;

public sealed class XlsxFormatTests : IDisposable
{
    private static readonly DatasetTable Sample = new(
        "scores",
        "คะแนน",
        "Scores",
        [
            new Column("record", ColumnType.Text, "ชื่อ", "Name", true),
            new Column("count", ColumnType.Integer, "จำนวน", "Number", false),
            new Column("score", ColumnType.Number, "คะแนน", "Score", false),
            new Column("day", ColumnType.Date, "วัน", "Day", false),
            new Column("moment", ColumnType.DateTime, "เวลา", "Moment", false),
            new Column("done", ColumnType.Boolean, "แล้ว", "Done", false) { Codes = new List<Code>() },
        ],
        ["record"],
        []);

    private readonly TemporaryFolder folder = new();

    private string File => folder.At(XlsxFormat.FileName);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_workbook_is_valid_and_holds_numbers_dates_and_truths_as_what_they_are()
    {
        await WriteAsync([["007", "2568", "97.50", "2025-09-30", "2025-05-02T02:30:00Z", "true"], ["ทดสอบ", null, null, null, null, "false"]]);

        using var document = SpreadsheetDocument.Open(File, isEditable: false);
        new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").Should().BeEmpty();
        var rows = RowsOf(document, "scores");
        rows[0].Should().Equal("record", "count", "score", "day", "moment", "done");
        rows[1].Should().Equal("007", "2568", "97.50", "45930", "45779.1041666667", "1");
        rows[2].Should().Equal("ทดสอบ", "", "", "", "", "0");
        FormatsOf(document).Should().Equal("text", "1", "0.00", "yyyy\\-mm\\-dd", "yyyy\\-mm\\-dd\\ hh:mm:ss", "\"TRUE\";\"TRUE\";\"FALSE\"");
    }

    [Fact]
    public async Task The_header_is_frozen_and_can_be_filtered_and_columns_are_wide_enough()
    {
        await WriteAsync([["ชื่อที่ยาวกว่าหัวคอลัมน์มากๆ", "1", "1", null, null, null]]);

        using var document = SpreadsheetDocument.Open(File, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        sheet.Descendants<Pane>().Single().State!.Value.Should().Be(PaneStateValues.Frozen);
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.Should().Be("A1:F2");
        // 28 characters, of which some stand above others.
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().First().Width!.Value.Should().BeInRange(20, 30);
    }

    [Fact]
    public async Task A_table_that_is_longer_than_a_sheet_goes_on_in_another()
    {
        var rows = Enumerable.Range(1, 7).Select(i => (string?[])[i.ToString(CultureInfo.InvariantCulture), null, null, null, null, null]).ToArray();

        var files = await WriteAsync(rows, new XlsxFormat(rowsOfSheet: 4));

        files.Select(f => (f.Table, f.Sheet, f.Rows)).Should().Equal(("scores", "scores", 3), ("scores", "scores_2", 3), ("scores", "scores_3", 1));
        using var document = SpreadsheetDocument.Open(File, isEditable: false);
        new OpenXmlValidator().Validate(document).Should().BeEmpty();
        ((string[])["scores", "scores_2", "scores_3"]).SelectMany(s => RowsOf(document, s).Skip(1)).Select(r => r[0]).Should().Equal("1", "2", "3", "4", "5", "6", "7");
    }

    [Fact]
    public async Task A_text_that_no_cell_can_hold_is_cut_and_counted()
    {
        var files = await WriteAsync([[new string('ก', CellText.Most), null, null, null, null, null], [new string('ก', CellText.Most + 1), null, null, null, null, null]]);

        files.Single().Shortened.Should().Be(1);
        using var document = SpreadsheetDocument.Open(File, isEditable: false);
        var rows = RowsOf(document, "scores");
        rows[1][0].Should().HaveLength(CellText.Most).And.EndWith("ก");
        rows[2][0].Should().HaveLength(CellText.Most).And.EndWith("ก…");
    }

    [Fact]
    public async Task The_same_rows_give_the_same_bytes_and_nothing_else_is_left()
    {
        await WriteAsync([["a", "1", "1.5", "2025-01-01", null, "true"]]);
        var first = await System.IO.File.ReadAllBytesAsync(File);
        System.IO.File.Delete(File);
        await Task.Delay(2100); // times in a package count two seconds

        await WriteAsync([["a", "1", "1.5", "2025-01-01", null, "true"]]);

        (await System.IO.File.ReadAllBytesAsync(File)).Should().Equal(first);
        Directory.GetFileSystemEntries(folder.Root).Should().Equal(File);
        using var zip = ZipFile.OpenRead(File);
        zip.Entries.Should().OnlyContain(e => e.LastWriteTime.Year == 1980);
    }

    [Fact]
    public void Any_text_is_text_that_a_reader_gives_back()
    {
        var texts = Gen.Elements("_x0041_", "_x005F_", "\u0001", "\r\n", "\uFFFE", "กำ", "😀", "\ud83d", "_x", "=1+1", " ", "a").ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var cell = CellText.Of(text, out var isShortened);
            isShortened.Should().BeFalse();
            var whole = new System.Text.StringBuilder();
            for (var i = 0; i < text.Length; i++)
            {
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) whole.Append(text[i]).Append(text[++i]);
                else whole.Append(char.IsSurrogate(text[i]) ? '\uFFFD' : text[i]);
            }

            Read(cell).Should().Be(whole.ToString());
            System.Xml.XmlConvert.VerifyXmlChars(cell).Should().NotContain("\r");
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("1899-12-31", "1")]
    [InlineData("1900-03-01", "61")]
    [InlineData("2025-09-30", "45930")]
    [InlineData("2025-05-02T12:00:00Z", "45779.5")]
    public void Days_are_counted_as_spreadsheets_do(string iso, string serial) => SerialDate.Of(iso).Should().Be(serial);

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_have_letters(int column, string letters) => SheetFile.LettersOf(column).Should().Be(letters);

    /// <summary>_xHHHH_ as readers take it, from left to right.</summary>
    private static string Read(string cell) => System.Text.RegularExpressions.Regex.Replace(
        cell, "_x([0-9A-Fa-f]{4})_", m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));

    private async Task<IReadOnlyList<DatasetFile>> WriteAsync(string?[][] rows, XlsxFormat? format = null)
    {
        await using var writer = (format ?? new XlsxFormat()).Begin(folder.Root, [Sample]);
        foreach (var row in rows) await writer.WriteAsync(Sample, row);
        return await writer.FinishAsync();
    }

    private static List<List<string>> RowsOf(SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
        return [.. part.Worksheet.Descendants<Row>().Select(row => Enumerable.Range(0, Sample.Columns.Count).Select(i => ValueOf(row, SheetFile.LettersOf(i))).ToList())];
    }

    private static string ValueOf(Row row, string letters)
    {
        var cell = row.Elements<Cell>().SingleOrDefault(c => c.CellReference == letters + row.RowIndex);
        return cell is null ? "" : cell.InlineString?.Text?.Text ?? cell.CellValue!.Text;
    }

    /// <summary>How the cells of the first row are shown.</summary>
    private static List<string> FormatsOf(SpreadsheetDocument document)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var own = styles.NumberingFormats!.Elements<NumberingFormat>().ToDictionary(n => n.NumberFormatId!.Value, n => n.FormatCode!.Value!);
        var row = document.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<Row>().ElementAt(1);
        return [.. row.Elements<Cell>().Select(c => styles.CellFormats!.Elements<CellFormat>().ElementAt((int)c.StyleIndex!.Value).NumberFormatId!.Value).Select(id => id == 49 ? "text" : own.TryGetValue(id, out var code) ? code : id.ToString(CultureInfo.InvariantCulture))];
    }
}
