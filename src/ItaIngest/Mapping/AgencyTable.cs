using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>The columns of a list of local governments, told by their headers in Thai or English, and what its rows say.</summary>
public sealed class AgencyTable
{
    private const string OfProvince = "องค์การบริหารส่วนจังหวัด";
    private const string Capital = "เมือง";

    /// <summary>By column, the headers that name it, as comparison keys; the first is what it is called when it is missed.</summary>
    private static readonly (AgencyColumn Column, string[] Headers)[] Known =
    [
        (AgencyColumn.Type, ["type", "agencytype", "ประเภท", "ประเภทหน่วยงาน", "ประเภทองค์กรปกครองส่วนท้องถิ่น"]),
        (AgencyColumn.Name, ["name", "agency", "agencyname", "ชื่อ", "หน่วยงาน", "ชื่อหน่วยงาน", "หน่วยงานภาครัฐ", "ชื่อองค์กรปกครองส่วนท้องถิ่น", "องค์กรปกครองส่วนท้องถิ่น", "ชื่ออปท", "อปท"]),
        (AgencyColumn.District, ["district", "amphoe", "อำเภอ"]),
        (AgencyColumn.Province, ["province", "จังหวัด"]),
        (AgencyColumn.Source, ["source", "ที่มา", "แหล่งที่มา", "แหล่งข้อมูล"]),
    ];

    private static readonly AgencyColumn[] Required = [AgencyColumn.Name, AgencyColumn.District, AgencyColumn.Province];

    private readonly Dictionary<AgencyColumn, int> columns;

    private AgencyTable(Dictionary<AgencyColumn, int> columns) => this.columns = columns;

    /// <summary>Columns without which a table is no list of local governments, by the English name of each; empty where it is one.</summary>
    public IReadOnlyList<string> Missing => [.. Required.Where(c => !columns.ContainsKey(c)).Select(Word)];

    /// <summary>Tells the columns of a table. Of two with one name the first counts.</summary>
    public static AgencyTable Of(IReadOnlyList<string> headers)
    {
        var told = new Dictionary<AgencyColumn, int>();
        for (var i = 0; i < headers.Count; i++)
        {
            var key = ComparisonKey.Of(Read(headers[i], 1));
            foreach (var (column, names) in Known)
            {
                if (names.Contains(key, StringComparer.Ordinal)) told.TryAdd(column, i);
            }
        }

        return new AgencyTable(told);
    }

    /// <summary>The province of a row, as the rules call it; empty where it states none.</summary>
    /// <param name="line">Line of the row.</param>
    /// <param name="cell">The text of a column; empty where the row is too short.</param>
    public string ProvinceOf(int line, Func<int, string> cell) => Without(Text(AgencyColumn.Province, line, cell), "จังหวัด", "จ.");

    /// <summary>
    /// What a row says, read as the texts of reports are, so that both spell alike. A row that rules/agencies.tsv could not hold, or that names what is
    /// in no district of its province, is no agency.
    /// </summary>
    /// <param name="places">The places that there are.</param>
    /// <param name="list">What the list is called; where the agency is known from, unless the row says.</param>
    /// <param name="line">Line of the row.</param>
    /// <param name="cell">The text of a column; empty where the row is too short.</param>
    public AgencyRow Read(Gazetteer places, string list, int line, Func<int, string> cell)
    {
        var (type, name) = Part(Text(AgencyColumn.Type, line, cell), Text(AgencyColumn.Name, line, cell));
        if (name.Length == 0) return Wrong(AgencyFault.NoName);
        if (type.Length == 0) return Wrong(AgencyFault.NoType, name);
        if (!string.Equals(AgencyTypes.FullOf(type), type, StringComparison.Ordinal)) return Wrong(AgencyFault.OtherType, type);
        if (AgencyTypes.Find(name).Any()) return Wrong(AgencyFault.TwoTypes, type + " " + name);
        if (!name.All(ThaiLetters.IsLetterOrMark)) return Wrong(AgencyFault.NotThai, name);

        var province = ProvinceOf(line, cell);
        if (province.Length == 0) return Wrong(AgencyFault.NoProvince, name);
        if (!places.Provinces.Contains(province, StringComparer.Ordinal)) return Wrong(AgencyFault.UnknownProvince, province);
        // It lies in no district of its own, and is called as its province.
        if (string.Equals(type, OfProvince, StringComparison.Ordinal))
            return string.Equals(name, province, StringComparison.Ordinal) ? new AgencyRow(new KnownAgency(type, name, "", province, list)) : Wrong(AgencyFault.OtherProvince, name);

        var district = Without(Text(AgencyColumn.District, line, cell), "อำเภอ", "อ.");
        if (string.Equals(district, Capital, StringComparison.Ordinal)) district += province;
        if (district.Length == 0) return Wrong(AgencyFault.NoDistrict, name);
        if (!places.DistrictsOf(province).Contains(district, StringComparer.Ordinal)) return Wrong(AgencyFault.UnknownDistrict, district);
        var source = Text(AgencyColumn.Source, line, cell);
        return new AgencyRow(new KnownAgency(type, name, district, province, source.Length > 0 ? source : list));
    }

    private static (string Type, string Name) Part(string type, string name)
    {
        // Spreadsheets have "อบต" without its full stop.
        if (AgencyTypes.FullOf(type + ".") is { } full) type = full;
        var parted = AgencyTypes.Part(type, name);
        // A type column that says less than the name does ("เทศบาล", "เทศบาลตำบลสอง").
        return AgencyTypes.FullOf(parted.Type) is null && AgencyTypes.Part("", name) is var byName && AgencyTypes.FullOf(byName.Type) is not null ? byName : parted;
    }

    private string Text(AgencyColumn column, int line, Func<int, string> cell) =>
        columns.TryGetValue(column, out var index) ? Read(cell(index), line) is var text && text is "-" or "–" ? "" : text : "";

    // Cells of the rules are parted by tabs and lines.
    private static string Read(string raw, int line) =>
        string.Join(' ', Reader.Read(new Place { Line = line }, raw).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Without(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Length > word.Length && text.StartsWith(word, StringComparison.Ordinal)) return text[word.Length..].Trim();
        }

        return text;
    }

    private static AgencyRow Wrong(AgencyFault fault, string text = "") => new(null) { Fault = fault, Text = text };

    private static string Word(AgencyColumn column) => Known.First(k => k.Column == column).Headers[0];

    private enum AgencyColumn
    {
        Type = 0,
        Name,
        District,
        Province,
        Source,
    }
}

/// <summary>What a row of a list of local governments says.</summary>
/// <param name="Agency">The agency; null where something is wrong with the row.</param>
public sealed record AgencyRow(KnownAgency? Agency)
{
    /// <summary>What is wrong; null where there is an agency.</summary>
    public AgencyFault? Fault { get; init; }

    /// <summary>What stands there; empty where nothing does.</summary>
    public string Text { get; init; } = "";
}

/// <summary>What can be wrong with a row of a list of local governments.</summary>
public enum AgencyFault
{
    /// <summary>No name.</summary>
    NoName = 0,

    /// <summary>No type, neither in a column nor before the name.</summary>
    NoType,

    /// <summary>A type that no local government has whose name is that of a place.</summary>
    OtherType,

    /// <summary>The column of the type says one, the name another.</summary>
    TwoTypes,

    /// <summary>The name has characters that no name of a place has.</summary>
    NotThai,

    /// <summary>No province.</summary>
    NoProvince,

    /// <summary>No province of Thailand is called so.</summary>
    UnknownProvince,

    /// <summary>The body of a province that is not called as its province.</summary>
    OtherProvince,

    /// <summary>No district.</summary>
    NoDistrict,

    /// <summary>The province has no district of that name.</summary>
    UnknownDistrict,
}
