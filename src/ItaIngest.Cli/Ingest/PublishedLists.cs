using System.Globalization;
using CsvHelper;
using ItaIngest.Documents;
using ItaIngest.Extractors.Decoding;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;
using ItaIngest.Relations;

namespace ItaIngest.Cli.Ingest;

/// <summary>Tells CSV files that are lists of published results from those that are not, and reads them.</summary>
internal static class PublishedLists
{
    /// <summary>All agencies of ten years are below a tenth of it.</summary>
    private const int MostBytes = 64 << 20;

    private const int MostRows = 500_000;

    /// <summary>Of a list in which every row is wrong the first tell enough.</summary>
    private const int MostProblems = 20;

    /// <summary>Whether a file says by its name that it is a CSV.</summary>
    public static bool IsCsv(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Parts what was found under a root: lists of published results, and the files that are left.</summary>
    public static (IReadOnlyList<CompanionList<PublishedScore>> Lists, IReadOnlyList<FoundFile> Files) Part(IReadOnlyList<FoundFile> found)
    {
        if (!found.Any(f => IsCsv(f.RelativePath))) return ([], found);
        var lists = new List<CompanionList<PublishedScore>>();
        var files = new List<FoundFile>();
        foreach (var file in found)
        {
            if (file.Refusal is null && IsCsv(file.RelativePath) && Read(file) is { } list) lists.Add(list);
            else files.Add(file);
        }

        return (lists, files);
    }

    /// <summary>Why a CSV is no list: the columns that it lacks. Null for a list, and for what is no CSV whatever its name says.</summary>
    public static Refusal? Refuse(string path, ReadOnlySpan<byte> content) =>
        IsCsv(path) && TextDecoder.Decode(content) is { } decoded && Table(decoded.Text) is { Missing: { Count: > 0 } missing }
            ? new Refusal(RefusalReason.OtherList, string.Join(", ", missing))
            : null;

    /// <summary>A list; null for any other file. What cannot be opened is left to those who read files.</summary>
    private static CompanionList<PublishedScore>? Read(FoundFile file)
    {
        try
        {
            if (new FileInfo(file.FullPath).Length > MostBytes) return Problem(file, 0, CompanionFault.TooBig, string.Create(CultureInfo.InvariantCulture, $"{MostBytes >> 20} MB"));
            return TextDecoder.Decode(File.ReadAllBytes(file.FullPath)) is { } decoded && Table(decoded.Text) is { Missing.Count: 0 } table ? Read(file, decoded.Text, table) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The columns of a text that looks like a CSV: its first line has separators.</summary>
    private static PublishedTable? Table(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \r\n");
        var line = start.IndexOfAny('\r', '\n') is var end and >= 0 ? start[..end] : start;
        if (line.IndexOfAny(',', ';') < 0) return null;
        try
        {
            using var csv = Open(text);
            csv.ReadHeader();
            return PublishedTable.Of(Headers(csv));
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }

    private static CompanionList<PublishedScore> Read(FoundFile file, string text, PublishedTable table)
    {
        var name = file.RelativePath;
        var rows = new List<PublishedScore>();
        var problems = new List<CompanionProblem>();
        var seen = new HashSet<(string, string, string, string, int)>();
        try
        {
            using var csv = Open(text);
            csv.ReadHeader();
            var read = 0;
            while (problems.Count < MostProblems && csv.Read())
            {
                var line = (int)csv.LineNumber;
                if (++read > MostRows) return Problem(file, line, CompanionFault.TooBig, MostRows.ToString(CultureInfo.InvariantCulture));
                if (table.Read(name, line, i => i < csv.FieldCount ? csv.GetString(i) : "", (column, value) => problems.Add(new CompanionProblem(name, line, Fault(column), column is "name" ? column : value))) is not { } row) continue;
                if (seen.Add((row.Type, row.Name, row.District, row.Province, row.Year))) rows.Add(row);
                else problems.Add(new CompanionProblem(name, line, CompanionFault.Twice, $"{row.Type}{row.Name} {row.District} {row.Province}".TrimEnd()));
            }
        }
        catch (CsvFormatException e)
        {
            problems.Add(new CompanionProblem(name, (int)e.LineNumber, CompanionFault.NotCsv, ""));
        }

        return new CompanionList<PublishedScore>(name, problems.Count == 0 ? rows : [], problems);
    }

    private static CompanionFault Fault(string column) => column switch
    {
        "name" => CompanionFault.Empty,
        "year" => CompanionFault.NotAYear,
        _ => CompanionFault.NotAScore,
    };

    private static CompanionList<PublishedScore> Problem(FoundFile file, int line, CompanionFault fault, string text) =>
        new(file.RelativePath, [], [new CompanionProblem(file.RelativePath, line, fault, text)]);

    private static CsvReader Open(string text) => CsvReader.FromText(text.TrimStart('\uFEFF'), CompanionLists.Options);

    private static List<string> Headers(CsvReader csv) => [.. csv.Headers];
}
