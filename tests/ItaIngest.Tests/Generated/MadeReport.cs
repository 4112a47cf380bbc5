using ItaIngest.Documents;

namespace ItaIngest.Tests.Generated;

/// <summary>What kind of table a made report has.</summary>
internal enum MadeForm
{
    /// <summary>A score a row, with its number, title, code and level.</summary>
    Scores = 0,

    /// <summary>Two rows of header with merged cells, an indicator merged over its questions, two years of scores.</summary>
    Merged,

    /// <summary>Eight columns of long cells.</summary>
    Plan,

    /// <summary>Items that are disclosed or not, with a link.</summary>
    Disclosures,

    /// <summary>A table in a cell of a table.</summary>
    Nested,
}

/// <summary>A report that is made up, to be printed and read again.</summary>
/// <param name="Content">What stands in it; exactly this must be read.</param>
/// <param name="KeyColumns">Of each table, the column that names its rows.</param>
internal sealed record MadeReport(Extraction Content, IReadOnlyList<int> KeyColumns)
{
    private static readonly string[] Plan = ["ลำดับ", "มาตรการ", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "งบประมาณ (บาท)", "ระยะเวลา", "ตัวชี้วัดความสำเร็จ", "หมายเหตุ"];

    public IReadOnlyList<Table> Tables { get; } = [.. Content.Blocks.OfType<Table>()];

    /// <param name="form">Kind of table.</param>
    /// <param name="rows">How many rows it has under its header.</param>
    /// <param name="thaiDigits">Digits of scores, codes and numbers.</param>
    /// <param name="seed">The same seed gives the same report.</param>
    public static MadeReport Of(MadeForm form, int rows, bool thaiDigits, int seed)
    {
        var text = new MadeText(seed, thaiDigits);
        var blocks = new List<Block>
        {
            new Paragraph(new Place(), "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงาน", 1),
            new Paragraph(new Place(), text.Phrases(4)),
        };
        var tables = form switch
        {
            MadeForm.Scores => [Scores(text, rows)],
            MadeForm.Merged => [Merged(text, rows)],
            MadeForm.Plan => [PlanOf(text, rows)],
            MadeForm.Disclosures => [Disclosures(text, rows)],
            _ => NestedOf(text, rows),
        };
        blocks.AddRange(tables);
        blocks.Add(new Paragraph(new Place(), text.Phrases(2)));
        var keys = tables.Select(t => form == MadeForm.Merged ? 2 : form == MadeForm.Scores ? 3 : 1).ToList();
        return new MadeReport(new Extraction(new SourceFile("", "made", Documents.DocumentFormat.Text, 0), ExtractionStatus.Complete, blocks, [], Residue.None), keys);
    }

    private static Table Scores(MadeText text, int rows)
    {
        var grid = new Grid(5);
        grid.Header("ลำดับ", "ประเด็นการประเมิน", "ข้อคำถาม", "คะแนน", "ระดับ");
        for (var row = 1; row <= rows; row++)
            grid.Row(text.Number(row), text.Phrases(text.Next(5) == 0 ? 2 : 1), text.Code("ieo"[row % 3], row), text.Score(), new[] { "AA", "A", "B", "ผ่านดี", "ผ่านเกณฑ์" }[text.Next(5)]);
        return grid.Table(1);
    }

    private static Table Merged(MadeText text, int rows)
    {
        var grid = new Grid(5);
        grid.Cell(1, 1, "ตัวชี้วัด", rows: 2, isHeader: true);
        grid.Cell(1, 2, "ข้อ", rows: 2, isHeader: true);
        grid.Cell(1, 3, "คะแนน", columns: 2, isHeader: true);
        grid.Cell(1, 5, "ข้อสังเกต", rows: 2, isHeader: true);
        grid.Cell(2, 3, text.Number(2567), isHeader: true);
        grid.Cell(2, 4, text.Number(2568), isHeader: true);
        var at = 3;
        for (var indicator = 1; at < rows + 3; indicator++)
        {
            var questions = Math.Min(2 + text.Next(5), rows + 3 - at);
            grid.Cell(at, 1, $"{text.Number(indicator)}. {text.Phrases(1)}", rows: questions);
            for (var q = 0; q < questions; q++, at++)
            {
                grid.Cell(at, 2, text.Code('i', at - 2));
                grid.Cell(at, 3, text.Score());
                grid.Cell(at, 4, text.Score());
                grid.Cell(at, 5, text.Next(3) == 0 ? "" : text.Phrases(1));
            }
        }

        return grid.Table(1);
    }

    private static Table PlanOf(MadeText text, int rows)
    {
        var grid = new Grid(8);
        grid.Header(Plan);
        for (var row = 1; row <= rows; row++)
        {
            var steps = string.Join('\n', Enumerable.Range(1, 1 + text.Next(3)).Select(n => $"{text.Number(n)}. {text.Phrases(1 + text.Next(2))}"));
            grid.Row(text.Number(row), text.Phrases(1), steps, text.Office(), text.Next(3) == 0 ? "-" : text.Number((1 + text.Next(80)) * 500), $"ต.ค. {text.Number(67)} – ก.ย. {text.Number(68)}", "ร้อยละ " + text.Score(), text.Next(2) == 0 ? "" : text.Phrases(1));
        }

        return grid.Table(1);
    }

    private static Table Disclosures(MadeText text, int rows)
    {
        var grid = new Grid(4);
        grid.Header("ข้อ", "ข้อมูล", "สถานะ", "ที่อยู่ของข้อมูล");
        for (var row = 1; row <= rows; row++)
            grid.Row(text.Code('o', row), text.Phrases(1), text.Next(4) == 0 ? "☐ มี ☑ ไม่มี" : "☑ มี ☐ ไม่มี", $"www.example.go.th/ita/{row}");
        return grid.Table(1);
    }

    private static List<Table> NestedOf(MadeText text, int rows)
    {
        var grid = new Grid(3);
        grid.Header("ลำดับ", "ผลการดำเนินการ", "ผู้รับผิดชอบ");
        var tables = new List<Table>();
        for (var row = 1; row <= rows; row++)
        {
            grid.Row(text.Number(row), text.Phrases(1), text.Office());
            if (row % 4 != 2) continue;
            var inner = new Grid(2);
            for (var i = 1; i <= 3; i++) inner.Row(text.Code('e', (row * 3) + i), text.Score());
            tables.Add(inner.Table(2 + tables.Count) with { Within = new Place { Table = 1, Row = row + 1, Column = 2 } });
        }

        return [grid.Table(1), .. tables];
    }

    private sealed class Grid(int columns)
    {
        private readonly List<Cell> cells = [];
        private int last;

        public void Header(params ReadOnlySpan<string> texts) => Line(texts, isHeader: true);

        public void Row(params ReadOnlySpan<string> texts) => Line(texts, isHeader: false);

        public void Cell(int row, int column, string text, int rows = 1, int columns = 1, bool isHeader = false)
        {
            cells.Add(new Cell(new Place { Row = row, Column = column }, row, column, rows, columns, text, isHeader));
            last = Math.Max(last, row + rows - 1);
        }

        public Table Table(int number)
        {
            var at = new Place { Table = number };
            return new Table(at, last, columns, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)], [new TablePart(at, 1, last, [])]);
        }

        private void Line(ReadOnlySpan<string> texts, bool isHeader)
        {
            var row = last + 1;
            for (var i = 0; i < texts.Length; i++) Cell(row, i + 1, texts[i], isHeader: isHeader);
        }
    }
}
