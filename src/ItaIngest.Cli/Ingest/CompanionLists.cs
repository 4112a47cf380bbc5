using System.Globalization;
using System.Text;
using CsvHelper;
using ItaIngest.Records;
using ThaiNumerals;

namespace ItaIngest.Cli.Ingest;

/// <summary>A list beside the files, as far as it could be read: its rows, or what is wrong with it. A list with errors is not taken over in part.</summary>
internal sealed record CompanionList<T>(string File, IReadOnlyList<T> Rows, IReadOnlyList<CompanionProblem> Problems);

/// <summary>Reads <c>sources.csv</c> and <c>agencies.csv</c>.</summary>
internal static class CompanionLists
{
    public const string Sources = "sources.csv";

    public const string Agencies = "agencies.csv";

    /// <summary>Excel writes semicolons and a "sep=" line in some places; the separator is told by the first lines.</summary>
    public static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        TrackLineNumbers = true,
        TrimWhitespace = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        NormalizeHeaderName = name => name.Trim().Replace(' ', '_'),
        ShouldSkipRecord = IsBlank,
    };

    /// <summary>The <c>sources.csv</c> of a folder, or null where there is none.</summary>
    public static CompanionList<SourceEntry>? ReadSources(string folder) => Read(folder, Sources, ["path"], row =>
    {
        var path = row.Required("path").Replace('\\', '/');
        return (new SourceEntry(path, row.Text("url"), row.Day("retrieved_on"), row.Text("agency"), row.Year("year")), path);
    });

    /// <summary>The <c>agencies.csv</c> of a folder, or null where there is none.</summary>
    public static CompanionList<ExpectedAgency>? ReadAgencies(string folder) => ReadAgenciesFile(Find(folder, Agencies));

    /// <summary>A list of agencies by its path, or null where it is not there.</summary>
    public static CompanionList<ExpectedAgency>? ReadAgenciesFile(string? file) => Read(file, ["type", "name"], row =>
    {
        var agency = new ExpectedAgency(row.Required("type"), row.Required("name"), row.Text("district"), row.Text("province"), row.Year("year"));
        return (agency, string.Create(CultureInfo.InvariantCulture, $"{agency.Type}{agency.Name} {agency.District} {agency.Province} {agency.Year}").TrimEnd());
    });

    /// <summary>Spreadsheets leave rows of separators at the end.</summary>
    private static bool IsBlank(CsvRow record)
    {
        for (var i = 0; i < record.FieldCount; i++)
        {
            if (!record.GetSpan(i).IsEmpty) return false;
        }

        return true;
    }

    private static CompanionList<T>? Read<T>(string folder, string name, string[] columns, Func<CompanionRow, (T Row, string Key)> read) =>
        Read(Find(folder, name), columns, read);

    /// <summary>The file of that name in any case, as the finder leaves it out of the reports in any case.</summary>
    private static string? Find(string folder, string name) => Directory
        .EnumerateFiles(folder)
        .Where(f => string.Equals(Path.GetFileName(f), name, StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)
        .FirstOrDefault();

    private static CompanionList<T>? Read<T>(string? file, string[] columns, Func<CompanionRow, (T Row, string Key)> read)
    {
        if (file is null) return null;
        var name = Path.GetFileName(file);
        var problems = new List<CompanionProblem>();
        var rows = new List<T>();
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));
            using var csv = CsvReader.FromText(text.TrimStart('\uFEFF'), Options);
            Read(csv, name, columns, read, rows, problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new CompanionProblem(name, 0, CompanionFault.NotUtf8, ""));
        }
        catch (CsvFormatException e)
        {
            problems.Add(new CompanionProblem(name, (int)e.LineNumber, CompanionFault.NotCsv, ""));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new CompanionProblem(name, 0, CompanionFault.NotReadable, e.Message));
        }

        return new CompanionList<T>(name, problems.Count == 0 ? rows : [], problems);
    }

    private static void Read<T>(
        CsvReader csv, string name, string[] columns, Func<CompanionRow, (T Row, string Key)> read, List<T> rows, List<CompanionProblem> problems)
    {
        csv.ReadHeader();
        var missing = columns.Where(c => !csv.TryGetFieldIndex(c, out _)).ToList();
        problems.AddRange(missing.Select(c => new CompanionProblem(name, 1, CompanionFault.ColumnMissing, c)));
        if (missing.Count > 0) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var row = new CompanionRow(csv, name, problems);
            var before = problems.Count;
            var (value, key) = read(row);
            if (problems.Count > before) continue;
            if (seen.Add(key)) rows.Add(value);
            else row.Tell(CompanionFault.Twice, key);
        }
    }
}

/// <summary>A row of such a list; what is wrong with it is told with its line.</summary>
internal sealed class CompanionRow(CsvReader csv, string file, List<CompanionProblem> problems)
{
    /// <summary>A text, or "".</summary>
    public string Text(string column) =>
        csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount ? csv.GetString(index).Normalize(NormalizationForm.FormC) : "";

    /// <summary>A text that must be there.</summary>
    public string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0) Tell(CompanionFault.Empty, column);
        return text;
    }

    /// <summary>A day, in the ways in which Thai lists write it, or null where none is stated.</summary>
    public DateOnly? Day(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (ThaiDates.TryParse(text, out var date) && date.Value.Precision == DatePrecision.Day) return date.Value.Date;
        Tell(CompanionFault.NotADay, text);
        return null;
    }

    /// <summary>A fiscal year (BE), or null where none is stated. Two digits, and years of the common era, are not taken for one.</summary>
    public int? Year(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        var digits = ThaiDigits.ToAscii(text);
        if (digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2500 and < 2700) return year;
        Tell(CompanionFault.NotAYear, text);
        return null;
    }

    /// <summary>Something is wrong here.</summary>
    public void Tell(CompanionFault fault, string text) => problems.Add(new CompanionProblem(file, (int)csv.LineNumber, fault, text));
}
