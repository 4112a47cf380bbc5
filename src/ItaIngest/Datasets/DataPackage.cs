using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ItaIngest.Rules;
using ItaIngest.Serialisation;

namespace ItaIngest.Datasets;

/// <summary>
/// The description of a dataset that stands beside its files, datapackage.json, as Data Package 2.0 has it (datapackage.org): each file
/// with its size, hash and rows, each column with its type, unit, meaning in Thai (title) and English (description), code list and
/// constraints, keys, and what was chosen and left out. Beyond the standard: "unit", "rows", "shortened", "producer", "selection".
/// No time stands in it: the same dataset, the same bytes.
/// </summary>
internal sealed class DataPackage(RuleSet rules, DatasetProducer producer, DatasetOptions options)
{
    public const string FileName = "datapackage.json";

    /// <summary>Of the tables and columns: the first number rises when a column goes or changes its meaning, the second when one comes.</summary>
    private const string Version = "1.0.0";

    private const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    private const string Title = "ผลการประเมิน ITA ตามรายงานที่หน่วยงานของรัฐเผยแพร่ (Integrity and Transparency Assessment of Thai public bodies, as they report it)";

    private const string About =
        """
        คะแนนและผลการประเมินคุณธรรมและความโปร่งใส (ITA) ที่อ่านจากไฟล์รายงานของหน่วยงาน ทุกค่าพากลับไปยังช่องเดิมในไฟล์ได้ (คอลัมน์ document, page, line, table, row, column และตาราง provenance)
        status บอกว่าใช้ได้เพียงใด: clean ไม่มีข้อสังเกต, flagged ใช้ได้แต่มีเรื่องควรรู้, held รอคนตัดสินและค่าว่าง ปีมีทั้ง พ.ศ. (_be) และ ค.ศ. (_ce) วันที่เป็น ค.ศ. แบบ ISO รหัสข้อเปลี่ยนความหมายทุกปี เทียบข้ามปีด้วย items.series หรือ item_links
        ในไฟล์ CSV ข้อความที่โปรแกรมตารางคำนวณจะเข้าใจว่าเป็นสูตร (ขึ้นต้นด้วย = + - @ แท็บ หรือขึ้นบรรทัดใหม่ จะมี ' นำหน้าหรือไม่ก็ตาม) มี ' เพิ่มข้างหน้าหนึ่งตัว ตัดออกหนึ่งตัวก็ได้ข้อความเดิม ไฟล์ JSON Lines และ XLSX ไม่เติม

        Scores and results of the Integrity and Transparency Assessment as read from the report files of public bodies. Every value leads back to its cell (document, page, line, table, row, column; the table provenance).
        status says whether a value may be used: clean, nothing speaks against it; flagged, usable with something to know; held, a person has to decide and the value is empty. Years stand in the Buddhist (_be) and the common era (_ce), dates are ISO. Codes of items change their meaning from year to year: compare years by items.series or item_links.
        In CSV a text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break, behind any number of ') has one more ' in front; take one away and the text is as it was. JSON Lines and XLSX have it as it is.
        """;

    private const string WithoutNames = "ชื่อบุคคลถูกแทนด้วย " + PersonalNames.Mark + ". Names of persons are replaced by " + PersonalNames.Mark + ".";

    private const string WithNames = "มีชื่อบุคคลอยู่ในข้อมูล โปรดปฏิบัติตามกฎหมายคุ้มครองข้อมูลส่วนบุคคล. Names of persons are in it; mind the law on personal data.";

    private const string NoLicence =
        "ผู้ส่งออกไม่ได้ระบุสัญญาอนุญาต รายงานเป็นของหน่วยงานที่เผยแพร่. Whoever exported it stated no licence; the reports are those of the bodies that published them.";

    /// <summary>Writes it.</summary>
    /// <param name="folder">Where the files of the dataset stand.</param>
    /// <param name="summary">What was written.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task WriteAsync(string folder, ExportSummary summary, CancellationToken cancellation)
    {
        var hashes = new Dictionary<string, FileHash>(StringComparer.Ordinal);
        foreach (var path in summary.Files.Select(f => f.Path).Distinct(StringComparer.Ordinal)) hashes[path] = await FileHash.OfAsync(Path.Combine(folder, path), cancellation);

        await using var stream = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JsonContract.Options.Encoder });
        json.WriteStartObject();
        json.WriteString("$schema", Profile);
        json.WriteString("name", "ita");
        json.WriteString("id", "urn:sha256:" + Hash(string.Join('\n', hashes.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key} {h.Value.Sha256}"))));
        json.WriteString("title", Title);
        json.WriteString("description", string.Join("\n\n", [About, options.WithNames ? WithNames : WithoutNames, .. producer.Licence is null ? (string[])[NoLicence] : []]));
        json.WriteString("version", Version);
        WriteLicence(json);
        WriteSources(json);
        WriteProducer(json);
        WriteSelection(json, summary);
        json.WriteStartArray("resources");
        var first = summary.Files.Count > 0 ? summary.Files[0].Format : "";
        foreach (var file in Named(summary.Files, first)) WriteResource(json, file.Name, file.Suffix, file.File, hashes[file.File.Path]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Resources by name: a table's own name in the first format, "scores-xlsx" in another, "scores-xlsx-2" where it goes on in a second sheet.</summary>
    private static IEnumerable<(string Name, string Suffix, DatasetFile File)> Named(IReadOnlyList<DatasetFile> files, string first)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var suffix = string.Equals(file.Format, first, StringComparison.Ordinal) ? "" : "-" + file.Format;
            var name = file.Table + suffix;
            var part = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return (part == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{part}"), suffix, file);
        }
    }

    private void WriteLicence(Utf8JsonWriter json)
    {
        if (producer.Licence is not { } licence) return;
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", licence.Name);
        if (licence.Address is { } address) json.WriteString("path", address);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter json)
    {
        json.WriteStartArray("sources");
        json.WriteStartObject();
        json.WriteString("title", "รายงานของหน่วยงานแต่ละแห่ง ที่อยู่และวันที่ดาวน์โหลดอยู่ใน documents.source_url และ documents.retrieved_on (Reports of each body; where they were fetched and when stands in documents.source_url and documents.retrieved_on)");
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("title", "หนังสือรหัสของแต่ละปี ที่มาของทุกชื่อข้ออยู่ใน items.source (Code books of the years; where each title is from stands in items.source)");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteProducer(Utf8JsonWriter json)
    {
        json.WriteStartObject("producer");
        json.WriteString("program", producer.Program);
        json.WriteString("rules", rules.Revision);
        json.WriteEndObject();
    }

    private void WriteSelection(Utf8JsonWriter json, ExportSummary summary)
    {
        json.WriteStartObject("selection");
        json.WriteStartArray("years");
        foreach (var year in options.Years.Order()) json.WriteNumberValue(year);
        json.WriteEndArray();
        json.WriteStartArray("provinces");
        foreach (var province in options.Provinces.Order(StringComparer.Ordinal)) json.WriteStringValue(province);
        json.WriteEndArray();
        json.WriteStartArray("statuses");
        foreach (var status in Enum.GetValues<ValueStatus>().Where(options.Wants)) json.WriteStringValue(ValueStatuses.Word(status));
        json.WriteEndArray();
        json.WriteBoolean("withNames", options.WithNames);
        json.WriteStartObject("scores");
        foreach (var status in Enum.GetValues<ValueStatus>()) json.WriteNumber(ValueStatuses.Word(status), summary.Scores[status]);
        json.WriteEndObject();
        json.WriteStartArray("leftOut");
        foreach (var (table, why, rows) in summary.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("table", table);
            json.WriteString("why", why);
            json.WriteNumber("rows", rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, string name, string suffix, DatasetFile file, FileHash hash)
    {
        var table = DatasetTables.All.First(t => string.Equals(t.Name, file.Table, StringComparison.Ordinal));
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("type", "table");
        json.WriteString("path", file.Path);
        json.WriteString("title", table.Thai);
        json.WriteString("description", table.English);
        json.WriteString("format", file.Format);
        json.WriteString("mediatype", file.MediaType);
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", hash.Bytes);
        json.WriteString("hash", "sha256:" + hash.Sha256);
        json.WriteNumber("rows", file.Rows);
        if (file.Shortened > 0) json.WriteNumber("shortened", file.Shortened);
        WriteDialect(json, file);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns) WriteField(json, column, isKey: table.Key.Count == 1 && string.Equals(table.Key[0], column.Name, StringComparison.Ordinal));
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        WriteNames(json, "primaryKey", table.Key);
        WriteForeignKeys(json, table, suffix);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDialect(Utf8JsonWriter json, DatasetFile file)
    {
        json.WriteStartObject("dialect");
        if (file.Sheet is { } sheet) json.WriteString("sheetName", sheet);
        if (string.Equals(file.Format, "jsonl", StringComparison.Ordinal)) json.WriteString("itemType", "object");
        else json.WriteBoolean("header", true);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, Column column, bool isKey)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch
        {
            ColumnType.Text => "string",
            ColumnType.Integer => "integer",
            ColumnType.Number => "number",
            ColumnType.Date => "date",
            ColumnType.DateTime => "datetime",
            _ => "boolean",
        });
        json.WriteString("title", column.Thai);
        json.WriteString("description", column.English);
        if (column.Unit is { } unit) json.WriteString("unit", $"{unit.Thai} · {unit.English}");
        IReadOnlyList<Code> codes = column.HoldsSeveral ? [] : column.Codes;
        if (column.Required || isKey || column.AtLeast is not null || codes.Count > 0)
        {
            json.WriteStartObject("constraints");
            if (column.Required) json.WriteBoolean("required", true);
            if (isKey) json.WriteBoolean("unique", true);
            if (column.AtLeast is { } least) json.WriteNumber("minimum", least);
            if (codes.Count > 0) WriteNames(json, "enum", codes.Select(c => c.Word));
            json.WriteEndObject();
        }

        if (codes.Count > 0)
        {
            json.WriteStartArray("categories");
            foreach (var code in codes)
            {
                json.WriteStartObject();
                json.WriteString("value", code.Word);
                json.WriteString("label", $"{code.Thai} · {code.English}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteForeignKeys(Utf8JsonWriter json, DatasetTable table, string suffix)
    {
        if (table.ForeignKeys.Count == 0) return;
        json.WriteStartArray("foreignKeys");
        foreach (var key in table.ForeignKeys)
        {
            json.WriteStartObject();
            WriteNames(json, "fields", key.Columns);
            json.WriteStartObject("reference");
            json.WriteString("resource", key.Table + suffix);
            WriteNames(json, "fields", key.Of);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private readonly record struct FileHash(string Sha256, long Bytes)
    {
        public static async Task<FileHash> OfAsync(string file, CancellationToken cancellation)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
            return new FileHash(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)), stream.Length);
        }
    }
}
