using System.Globalization;
using System.Text;
using CsvHelper;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Wording;
using ItaIngest.Extractors.Decoding;
using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Cli.RuleBooks;

/// <summary>A row that names no agency.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Text">What stands there.</param>
internal sealed record RejectedAgency(int Line, AgencyFault Fault, string Text);

/// <summary>What an import did.</summary>
/// <param name="Import">What was taken over and what was not.</param>
/// <param name="Elsewhere">Rows of provinces that nobody asked for.</param>
/// <param name="Rejected">Rows that name no agency.</param>
internal sealed record AgencyImported(AgencyImport Import, int Elsewhere, IReadOnlyList<RejectedAgency> Rejected);

/// <summary>Reads CSV files of local governments.</summary>
internal static class AgencyLists
{
    /// <summary>All local governments of the country are a third of it.</summary>
    private const int MostBytes = 4 << 20;

    /// <summary>Reads a list.</summary>
    /// <param name="path">The file: UTF-8 or windows-874.</param>
    /// <param name="places">The places, and the agencies that are listed.</param>
    /// <param name="provinces">Only rows of these; of all where there are none.</param>
    /// <param name="words">The language.</param>
    /// <exception cref="CannotRunException">It is no such list; the message says why.</exception>
    public static AgencyImported Read(string path, Gazetteer places, IReadOnlySet<string> provinces, Words words)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var csv = CsvReader.FromText(Text(path, words).TrimStart('\uFEFF'), CompanionLists.Options);
            csv.ReadHeader();
            var table = AgencyTable.Of([.. csv.Headers]);
            if (table.Missing is [var missing, ..]) throw Refused(path, 1, CompanionFault.ColumnMissing, missing, words);
            return Read(csv, table, name, places, provinces);
        }
        catch (CsvFormatException e)
        {
            throw Refused(path, (int)e.LineNumber, CompanionFault.NotCsv, "", words);
        }
    }

    private static AgencyImported Read(CsvReader csv, AgencyTable table, string name, Gazetteer places, IReadOnlySet<string> provinces)
    {
        var import = new AgencyImport(places);
        var rejected = new List<RejectedAgency>();
        var elsewhere = 0;
        string Cell(int index) => index < csv.FieldCount ? csv.GetString(index).Normalize(NormalizationForm.FormC) : "";
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            // A row of no province may be of any.
            if (provinces.Count > 0 && table.ProvinceOf(line, Cell) is { Length: > 0 } province && !provinces.Contains(province)) elsewhere++;
            else if (table.Read(places, name, line, Cell) is var row && row.Agency is { } agency) import.Take(agency);
            else rejected.Add(new RejectedAgency(line, row.Fault!.Value, row.Text));
        }

        return new AgencyImported(import, elsewhere, rejected);
    }

    private static string Text(string path, Words words)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw Refused(path, 0, CompanionFault.TooBig, string.Create(CultureInfo.InvariantCulture, $"{MostBytes >> 20} MB"), words);
            return TextDecoder.Decode(File.ReadAllBytes(path)) is { } decoded ? decoded.Text : throw Refused(path, 0, CompanionFault.NotUtf8, "", words);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, 0, CompanionFault.NotReadable, e.Message, words);
        }
    }

    private static CannotRunException Refused(string path, int line, CompanionFault fault, string text, Words words) =>
        new(words.CompanionError(new CompanionProblem(path, line, fault, text)));
}
