using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ItaIngest.Datasets;
using Column = ItaIngest.Datasets.Column;

namespace ItaIngest.Cli.Export.Xlsx;

/// <summary>A sheet as its XML in a packed file. The first rows wait until the widths of the columns are known from them.</summary>
/// <param name="name">Name of the sheet.</param>
/// <param name="file">The packed file.</param>
/// <param name="columns">Its columns.</param>
internal sealed class SheetFile(string name, string file, IReadOnlyList<Column> columns) : IDisposable
{
    /// <summary>Its number among the sizes of paper.</summary>
    private const uint A4 = 9;

    /// <summary>Rows that widths are told from.</summary>
    private const int FirstRows = 200;

    /// <summary>Characters that can still be read when they are made to fit the width of a page.</summary>
    private const double WidthOfPage = 260;

    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly CellValue ValueElement = new();
    private static readonly InlineString InlineElement = new();
    private static readonly Text TextElement = new();
    private static readonly OpenXmlAttribute KeepSpaces = new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");

    private readonly IReadOnlyList<string> letters = [.. Enumerable.Range(0, columns.Count).Select(LettersOf)];
    private readonly List<IReadOnlyList<string?>> first = new(FirstRows);
    private readonly List<OpenXmlAttribute> attributes = new(3);
    private Stream? packed;
    private OpenXmlWriter? xml;
    private bool isComplete;

    /// <summary>Name of the sheet.</summary>
    public string Name => name;

    /// <summary>Rows without the header.</summary>
    public long Rows { get; private set; }

    /// <summary>The row that is printed on every page, as a workbook names it.</summary>
    public string TitleReference => $"'{name}'!$1:$1";

    /// <summary>The cells that can be filtered, as a workbook names them.</summary>
    public string FilterReference => Text($"'{name}'!$A$1:${letters[^1]}${Rows + 1}");

    /// <summary>Texts that were cut, since a cell has no room for them.</summary>
    public long Shortened { get; private set; }

    /// <summary>Writes a row.</summary>
    public void Write(IReadOnlyList<string?> row)
    {
        Rows++;
        if (xml is not null)
        {
            Put(row, Rows + 1);
            return;
        }

        first.Add(row);
        if (first.Count == FirstRows) Begin();
    }

    /// <summary>Completes the sheet; nothing can be written after it.</summary>
    public void Complete()
    {
        if (isComplete) return;
        if (xml is null) Begin();
        xml!.WriteEndElement();
        xml.WriteElement(new AutoFilter { Reference = Text($"A1:{letters[^1]}{Rows + 1}") });
        xml.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteEndElement();
        Dispose();
        isComplete = true;
    }

    /// <summary>The XML of the completed sheet.</summary>
    public Stream Open() => new GZipStream(File.OpenRead(file), CompressionMode.Decompress);

    public void Dispose()
    {
        xml?.Dispose();
        packed?.Dispose();
        (xml, packed) = (null, null);
    }

    /// <summary>A, B, …, Z, AA, …</summary>
    internal static string LettersOf(int column) => (column < 26 ? "" : LettersOf((column / 26) - 1)) + (char)('A' + (column % 26));

    private void Begin()
    {
        packed = new GZipStream(new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16), CompressionLevel.Fastest);
        xml = OpenXmlWriter.Create(packed);
        xml.WriteStartDocument();
        xml.WriteStartElement(new Worksheet());
        var widths = columns.Select((c, i) => ColumnWidth.Of(c, first.Select(r => r[i]))).ToList();
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = widths.Sum() <= WidthOfPage }));
        var frozen = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        var chosen = new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } };
        xml.WriteElement(new SheetViews(new SheetView(frozen, chosen) { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(columns.Select((c, i) => new DocumentFormat.OpenXml.Spreadsheet.Column
        {
            Min = (uint)(i + 1),
            Max = (uint)(i + 1),
            Width = widths[i],
            CustomWidth = true,
        })));
        xml.WriteStartElement(new SheetData());
        PutHeader();
        for (var i = 0; i < first.Count; i++) Put(first[i], i + 2);
        first.Clear();
    }

    private void PutHeader()
    {
        xml!.WriteStartElement(RowElement, [Attribute("r", "1")]);
        for (var i = 0; i < columns.Count; i++) PutText(letters[i] + "1", CellStyles.Header, columns[i].Name);
        xml.WriteEndElement();
    }

    private void Put(IReadOnlyList<string?> row, long number)
    {
        var at = Text($"{number}");
        xml!.WriteStartElement(RowElement, [Attribute("r", at)]);
        for (var i = 0; i < columns.Count; i++)
        {
            if (row[i] is { } value) Put(letters[i] + at, columns[i].Type, value);
        }

        xml.WriteEndElement();
    }

    private void Put(string at, ColumnType type, string value)
    {
        switch (type)
        {
            case ColumnType.Integer:
                PutValue(at, CellStyles.Integer, null, value);
                break;
            case ColumnType.Number:
                PutValue(at, CellStyles.Number(value), null, value);
                break;
            case ColumnType.Date:
                PutValue(at, CellStyles.Day, null, SerialDate.Of(value));
                break;
            case ColumnType.DateTime:
                PutValue(at, CellStyles.Moment, null, SerialDate.Of(value));
                break;
            case ColumnType.Boolean:
                PutValue(at, CellStyles.Truth, "b", value == "true" ? "1" : "0");
                break;
            default:
                PutText(at, CellStyles.Text, value);
                break;
        }
    }

    private void PutValue(string at, string style, string? type, string value)
    {
        StartCell(at, style, type);
        xml!.WriteStartElement(ValueElement);
        xml.WriteString(value);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void PutText(string at, string style, string value)
    {
        StartCell(at, style, "inlineStr");
        xml!.WriteStartElement(InlineElement);
        xml.WriteStartElement(TextElement, [KeepSpaces]);
        xml.WriteString(CellText.Of(value, out var isShortened));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (isShortened) Shortened++;
    }

    private void StartCell(string at, string style, string? type)
    {
        attributes.Clear();
        attributes.Add(Attribute("r", at));
        attributes.Add(Attribute("s", style));
        if (type is not null) attributes.Add(Attribute("t", type));
        xml!.WriteStartElement(CellElement, attributes);
    }

    private static OpenXmlAttribute Attribute(string name, string value) => new(name, "", value);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
