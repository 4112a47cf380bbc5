using System.Globalization;
using ItaIngest.Documents;

namespace ItaIngest.Datasets;

/// <summary>A table with the way from a row to its values: each column is named, described and read in one line.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal sealed class TableOf<T>(string name, string thai, string english, params IReadOnlyList<string> key)
{
    private readonly List<Column> columns = [];
    private readonly List<Func<T, string?>> values = [];
    private readonly List<Holds> holds = [];
    private readonly List<ForeignKey> foreignKeys = [];
    private DatasetTable? table;

    private enum Holds
    {
        NoName,
        Prose,
        Name,
    }

    /// <summary>The table; ask when all columns have been added.</summary>
    public DatasetTable Table => table ??= new(name, thai, english, columns, key, foreignKeys);

    /// <summary>The values of a row, names of persons taken out of texts that may hold one.</summary>
    /// <param name="row">The row.</param>
    /// <param name="names">Takes them out; null leaves them in.</param>
    public IReadOnlyList<string?> Values(T row, PersonalNames? names)
    {
        var all = new string?[values.Count];
        for (var i = 0; i < all.Length; i++)
        {
            var value = values[i](row);
            // What is not there is one thing in the dataset: empty.
            if (value is null or "") continue;
            all[i] = holds[i] switch
            {
                Holds.Prose when names is not null => names.Redact(value),
                Holds.Name when names is not null => null,
                _ => value,
            };
        }

        return all;
    }

    /// <summary>A code, an id, a title of a book: nothing that a person's name could stand in.</summary>
    public TableOf<T> Text(string column, string inThai, string inEnglish, Func<T, string?> value, bool required = false) =>
        Add(new Column(column, ColumnType.Text, inThai, inEnglish, required), value, Holds.NoName);

    /// <summary>A word of a closed list.</summary>
    public TableOf<T> Word(string column, string inThai, string inEnglish, IReadOnlyList<Code> of, Func<T, string?> value, bool required = false) =>
        Add(new Column(column, ColumnType.Text, inThai, inEnglish, required) { Codes = of }, value, Holds.NoName);

    /// <summary>Words of a closed list, divided by spaces.</summary>
    public TableOf<T> Words(string column, string inThai, string inEnglish, IReadOnlyList<Code> of, Func<T, string?> value) =>
        Add(new Column(column, ColumnType.Text, inThai, inEnglish, false) { Codes = of, HoldsSeveral = true }, value, Holds.NoName);

    /// <summary>A text out of a document, a path or a person's pen: names of persons are taken out of it.</summary>
    public TableOf<T> Prose(string column, string inThai, string inEnglish, Func<T, string?> value, bool required = false) =>
        Add(new Column(column, ColumnType.Text, inThai, inEnglish, required), value, Holds.Prose);

    /// <summary>The name of a person: empty unless names are asked for.</summary>
    public TableOf<T> Person(string column, string inThai, string inEnglish, Func<T, string?> value) =>
        Add(new Column(column, ColumnType.Text, inThai, inEnglish, false), value, Holds.Name);

    /// <summary>A number of things, or which of them from 1.</summary>
    public TableOf<T> Integer(string column, string inThai, string inEnglish, Func<T, long?> value, bool required = false, int atLeast = 0, Unit? unit = null) =>
        Add(new Column(column, ColumnType.Integer, inThai, inEnglish, required) { AtLeast = atLeast, Unit = unit }, r => value(r)?.ToString(CultureInfo.InvariantCulture), Holds.NoName);

    public TableOf<T> Number(string column, string inThai, string inEnglish, Unit unit, Func<T, string?> value) =>
        Add(new Column(column, ColumnType.Number, inThai, inEnglish, false) { Unit = unit }, value, Holds.NoName);

    public TableOf<T> Day(string column, string inThai, string inEnglish, Func<T, DateOnly?> value) =>
        Add(new Column(column, ColumnType.Date, inThai, inEnglish, false), r => value(r)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Holds.NoName);

    public TableOf<T> Moment(string column, string inThai, string inEnglish, Func<T, DateTimeOffset> value) =>
        Add(
            new Column(column, ColumnType.DateTime, inThai, inEnglish, true),
            r => value(r).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Holds.NoName);

    public TableOf<T> Truth(string column, string inThai, string inEnglish, Func<T, bool?> value, bool required = false) =>
        Add(new Column(column, ColumnType.Boolean, inThai, inEnglish, required), r => value(r) switch { true => "true", false => "false", null => null }, Holds.NoName);

    /// <summary>A fiscal year in both eras: name_be and name_ce.</summary>
    public TableOf<T> Year(string column, string inThai, string inEnglish, Func<T, int?> value, bool required = false) =>
        Integer(column + "_be", $"{inThai} (พ.ศ.)", $"{inEnglish}, Buddhist era", r => value(r), required, 2400, Unit.BuddhistYear)
            .Integer(column + "_ce", $"{inThai} (ค.ศ.)", $"{inEnglish}, common era", r => value(r) - 543, required, 1857, Unit.CommonYear);

    /// <summary>Which report, and whose.</summary>
    public TableOf<T> Report(Func<T, ReportKey?> value, bool required = true) =>
        Text("report_id", "รหัสรายงาน", "Id of the report", r => value(r)?.Id, required)
            .Text("agency_type", "ประเภทหน่วยงาน", "Type of the agency", r => value(r)?.AgencyType)
            .Text("agency_name", "ชื่อหน่วยงาน ไม่รวมคำบอกประเภท", "Name of the agency without its type", r => value(r)?.AgencyName)
            .Text("district", "อำเภอ ไม่รวมคำว่าอำเภอ", "District, without the word", r => value(r)?.District)
            .Text("province", "จังหวัด ไม่รวมคำว่าจังหวัด", "Province, without the word", r => value(r)?.Province);

    /// <summary>Where in a document.</summary>
    public TableOf<T> At(Func<T, Place?> value) =>
        Text("document", "รหัสเอกสาร (SHA-256 ของไฟล์)", "Id of the document: SHA-256 of the file", r => value(r)?.Document)
            .Integer("page", "หน้าที่ (นับจาก 1)", "Page, from 1", r => value(r)?.Page, atLeast: 1)
            .Integer("line", "บรรทัดที่ของไฟล์ (นับจาก 1)", "Line of the file, from 1", r => value(r)?.Line, atLeast: 1)
            .Integer("table", "ตารางที่ของเอกสาร (นับจาก 1)", "Table of the document, from 1", r => value(r)?.Table, atLeast: 1)
            .Integer("row", "แถวที่ของตาราง (นับจาก 1)", "Row of the table, from 1", r => value(r)?.Row, atLeast: 1)
            .Integer("column", "คอลัมน์ที่ของตาราง (นับจาก 1)", "Column of the table, from 1", r => value(r)?.Column, atLeast: 1)
            .Text("element", "ตำแหน่งในโครงสร้างของหน้าเว็บหรือไฟล์ Word (footnotes: คือเชิงอรรถ)", "Where in the structure of a web page or Word file (footnotes: in a footnote)", r => ElementOf(value(r)));

    /// <summary>Where these columns have a value, it stands in that table of every export.</summary>
    public TableOf<T> References(string table, string of, string column) => References(table, [of], [column]);

    /// <summary>Where these columns have values, they stand in that table of every export.</summary>
    public TableOf<T> References(string table, IReadOnlyList<string> of, IReadOnlyList<string> own)
    {
        foreignKeys.Add(new ForeignKey(own, table, of));
        return this;
    }

    private static string? ElementOf(Place? place) => place?.Part is { } part ? $"{part}: {place.Path}" : place?.Path;

    private TableOf<T> Add(Column column, Func<T, string?> value, Holds what)
    {
        columns.Add(column);
        values.Add(value);
        holds.Add(what);
        return this;
    }
}
