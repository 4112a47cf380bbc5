using System.Globalization;
using ItaIngest.Documents;

namespace ItaIngest.Datasets;

/// <summary>A table with the way from a row to its values: each column is named, described and read in one line.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal sealed class TableOf<T>(string name, string thai, string english, params IReadOnlyList<string> key)
{
    public string Name => name;

    private readonly List<Column> columns = [];
    private readonly List<Func<T, string?>> values = [];
    private readonly List<Holds> holds = [];

    private enum Holds
    {
        NoName,
        Prose,
        Name,
    }

    public DatasetTable Table => new(name, thai, english, columns, key);

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

    /// <summary>A word, a code, an id: nothing that a person's name could stand in.</summary>
    public TableOf<T> Text(string column, string inThai, string inEnglish, Func<T, string?> value, bool required = false, params IReadOnlyList<string> of) =>
        Add(new Column(column, ColumnType.Text, inThai, inEnglish, required, of), value, Holds.NoName);

    /// <summary>A text out of a document, a path or a person's pen: names of persons are taken out of it.</summary>
    public TableOf<T> Prose(string column, string inThai, string inEnglish, Func<T, string?> value, bool required = false) =>
        Add(new Column(column, ColumnType.Text, inThai, inEnglish, required, []), value, Holds.Prose);

    /// <summary>The name of a person: empty unless names are asked for.</summary>
    public TableOf<T> Person(string column, string inThai, string inEnglish, Func<T, string?> value) =>
        Add(new Column(column, ColumnType.Text, inThai, inEnglish, false, []), value, Holds.Name);

    public TableOf<T> Integer(string column, string inThai, string inEnglish, Func<T, long?> value, bool required = false) =>
        Add(new Column(column, ColumnType.Integer, inThai, inEnglish, required, []), r => value(r)?.ToString(CultureInfo.InvariantCulture), Holds.NoName);

    public TableOf<T> Number(string column, string inThai, string inEnglish, Func<T, string?> value) =>
        Add(new Column(column, ColumnType.Number, inThai, inEnglish, false, []), value, Holds.NoName);

    public TableOf<T> Day(string column, string inThai, string inEnglish, Func<T, DateOnly?> value) =>
        Add(new Column(column, ColumnType.Date, inThai, inEnglish, false, []), r => value(r)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Holds.NoName);

    public TableOf<T> Moment(string column, string inThai, string inEnglish, Func<T, DateTimeOffset> value) =>
        Add(
            new Column(column, ColumnType.DateTime, inThai, inEnglish, true, []),
            r => value(r).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Holds.NoName);

    public TableOf<T> Truth(string column, string inThai, string inEnglish, Func<T, bool?> value, bool required = false) =>
        Add(new Column(column, ColumnType.Boolean, inThai, inEnglish, required, []), r => value(r) switch { true => "true", false => "false", null => null }, Holds.NoName);

    /// <summary>A fiscal year in both eras: name_be and name_ce.</summary>
    public TableOf<T> Year(string column, string inThai, string inEnglish, Func<T, int?> value, bool required = false) =>
        Integer(column + "_be", $"{inThai} (พ.ศ.)", $"{inEnglish}, Buddhist era", r => value(r), required)
            .Integer(column + "_ce", $"{inThai} (ค.ศ.)", $"{inEnglish}, common era", r => value(r) - 543, required);

    /// <summary>Which report, and whose.</summary>
    public TableOf<T> Report(Func<T, ReportKey?> value, bool required = true) =>
        Text("report_id", "รหัสรายงาน", "Id of the report", r => value(r)?.Id, required)
            .Text("agency_type", "ประเภทหน่วยงาน", "Type of the agency", r => value(r)?.AgencyType)
            .Text("agency_name", "ชื่อหน่วยงาน ไม่รวมคำบอกประเภท", "Name of the agency without its type", r => value(r)?.AgencyName)
            .Text("district", "อำเภอ", "District, without the word", r => value(r)?.District)
            .Text("province", "จังหวัด", "Province, without the word", r => value(r)?.Province);

    /// <summary>Where in a document.</summary>
    public TableOf<T> At(Func<T, Place?> value) =>
        Text("document", "รหัสเอกสาร (SHA-256 ของไฟล์)", "Id of the document: SHA-256 of the file", r => value(r)?.Document)
            .Integer("page", "หน้าที่", "Page, from 1", r => value(r)?.Page)
            .Integer("line", "บรรทัดที่", "Line of the file, from 1", r => value(r)?.Line)
            .Integer("table", "ตารางที่", "Table of the document, from 1", r => value(r)?.Table)
            .Integer("row", "แถวที่", "Row of the table, from 1", r => value(r)?.Row)
            .Integer("column", "คอลัมน์ที่", "Column of the table, from 1", r => value(r)?.Column);

    private TableOf<T> Add(Column column, Func<T, string?> value, Holds what)
    {
        columns.Add(column);
        values.Add(value);
        holds.Add(what);
        return this;
    }
}
