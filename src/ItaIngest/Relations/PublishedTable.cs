using System.Globalization;
using System.Text;
using ItaIngest.Datasets;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Records;
using ThaiNumerals;

namespace ItaIngest.Relations;

/// <summary>The columns of a table of published results, told by their headers in Thai or English, and what its rows say.</summary>
public sealed class PublishedTable
{
    private const int CommonEra = 543;

    /// <summary>By column, the headers that name it, as comparison keys; the first is what it is called when it is missed.</summary>
    private static readonly (PublishedColumn Column, string[] Headers)[] Known =
    [
        (PublishedColumn.Type, ["type", "agencytype", "ประเภท", "ประเภทหน่วยงาน", "ประเภทองค์กรปกครองส่วนท้องถิ่น"]),
        (PublishedColumn.Name, ["name", "agency", "agencyname", "ชื่อ", "หน่วยงาน", "ชื่อหน่วยงาน", "หน่วยงานภาครัฐ"]),
        (PublishedColumn.District, ["district", "amphoe", "อำเภอ", "เขต", "อำเภอเขต"]),
        (PublishedColumn.Province, ["province", "จังหวัด"]),
        (PublishedColumn.Year, ["year", "fiscalyear", "fiscalyearbe", "fiscalyearce", "ปี", "พศ", "ปีพศ", "ปีงบประมาณ", "ปีงบประมาณพศ"]),
        (PublishedColumn.Overall, ["overall", "score", "overallscore", "total", "ita", "itascore", "คะแนน", "คะแนนรวม", "คะแนนita", "คะแนนเฉลี่ย", "ผลคะแนน", "ผลคะแนนita", "คะแนนภาพรวม"]),
        (PublishedColumn.Level, ["level", "rating", "grade", "ระดับ", "ระดับผลการประเมิน", "ผลการประเมิน", "ระดับคะแนน"]),
        (PublishedColumn.Iit, ["iit", "iitscore", "คะแนนiit", "แบบวัดiit"]),
        (PublishedColumn.Eit, ["eit", "eitscore", "คะแนนeit", "แบบวัดeit"]),
        (PublishedColumn.Oit, ["oit", "oitscore", "คะแนนoit", "แบบวัดoit", "แบบตรวจoit"]),
    ];

    private static readonly PublishedColumn[] Required = [PublishedColumn.Name, PublishedColumn.Year, PublishedColumn.Overall];

    private readonly Dictionary<PublishedColumn, int> columns;

    private PublishedTable(Dictionary<PublishedColumn, int> columns) => this.columns = columns;

    /// <summary>Columns without which a table is no list of published results, by the English name of each; empty where it is one.</summary>
    public IReadOnlyList<string> Missing => [.. Required.Where(c => !columns.ContainsKey(c)).Select(Word)];

    /// <summary>Tells the columns of a table. Of two with one name the first counts.</summary>
    public static PublishedTable Of(IReadOnlyList<string> headers)
    {
        var told = new Dictionary<PublishedColumn, int>();
        for (var i = 0; i < headers.Count; i++)
        {
            var key = ComparisonKey.Of(headers[i].Normalize(NormalizationForm.FormC));
            foreach (var (column, names) in Known)
            {
                if (names.Contains(key, StringComparer.Ordinal)) told.TryAdd(column, i);
            }
        }

        return new PublishedTable(told);
    }

    /// <summary>What a row says; null where it publishes no score ("-"). What is wrong with it is told, and then there is no row either.</summary>
    /// <param name="list">Path of the list.</param>
    /// <param name="line">Line of the row.</param>
    /// <param name="cell">The text of a column; empty where the row is too short.</param>
    /// <param name="tell">Told the column's English name and what stands there.</param>
    public PublishedScore? Read(string list, int line, Func<int, string> cell, Action<string, string> tell)
    {
        string Text(PublishedColumn column) => columns.TryGetValue(column, out var index) ? cell(index).Normalize(NormalizationForm.FormC).Trim() : "";
        var wrong = 0;
        void Tell(PublishedColumn column)
        {
            wrong++;
            tell(Word(column), Text(column));
        }

        string Score(PublishedColumn column)
        {
            if (Text(column) is "" or "-" or "–") return "";
            if (FigureText.Read(Text(column)) is { } read && read.Value is >= 0 and <= 100) return PlainNumber.Of(read.Value, read.Decimals)!;
            Tell(column);
            return "";
        }

        var (type, name) = AgencyTypes.Part(Text(PublishedColumn.Type), Text(PublishedColumn.Name));
        if (name.Length == 0) Tell(PublishedColumn.Name);
        var year = Year(Text(PublishedColumn.Year));
        if (year is null) Tell(PublishedColumn.Year);
        var (overall, iit, eit, oit) = (Score(PublishedColumn.Overall), Score(PublishedColumn.Iit), Score(PublishedColumn.Eit), Score(PublishedColumn.Oit));
        if (wrong > 0 || (overall.Length == 0 && iit.Length == 0 && eit.Length == 0 && oit.Length == 0)) return null;
        var district = Without(Text(PublishedColumn.District), "อำเภอ", "อ.", "เขต");
        var province = Without(Text(PublishedColumn.Province), "จังหวัด", "จ.");
        return new PublishedScore(list, line, type, name, district, province, year!.Value, overall, Text(PublishedColumn.Level), iit, eit, oit);
    }

    /// <summary>A year of either era; two digits are not taken for one.</summary>
    private static int? Year(string text)
    {
        var digits = ThaiDigits.ToAscii(text);
        if (digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        return year switch
        {
            >= 2500 and < 2700 => year,
            >= 2500 - CommonEra and < 2700 - CommonEra => year + CommonEra,
            _ => null,
        };
    }

    private static string Without(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Length > word.Length && text.StartsWith(word, StringComparison.Ordinal)) return text[word.Length..].Trim();
        }

        return text is "-" ? "" : text;
    }

    private static string Word(PublishedColumn column) => Known.First(k => k.Column == column).Headers[0];
}

/// <summary>What a column of a table of published results holds.</summary>
public enum PublishedColumn
{
    Type = 0,
    Name,
    District,
    Province,
    Year,
    Overall,
    Level,
    Iit,
    Eit,
    Oit,
}
