using Spectre.Console;

namespace ItaIngest.Cli.CommandLine;

/// <summary>A table on stdout.</summary>
internal static class Grid
{
    /// <summary>Writes rows under headings; texts of files are shown as they are, never taken for markup.</summary>
    public static void Write(IAnsiConsole to, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in headings) table.AddColumn(new TableColumn(new Text(heading)));
        foreach (var row in rows) table.AddRow(row.Select(text => new Text(Plain.Line(text))));
        to.Write(table);
    }

    /// <summary>Writes a table of a report: numbered columns, every line of a cell, a rule between rows.</summary>
    public static void WriteReport(IAnsiConsole to, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0) return;
        var table = new Table { Border = TableBorder.Square, ShowRowSeparators = true };
        table.AddColumn(new TableColumn(new Text("")));
        for (var c = 1; c <= rows[0].Count; c++) table.AddColumn(new TableColumn(new Text(Number(c))));
        for (var r = 0; r < rows.Count; r++)
        {
            table.AddRow(rows[r].Select(text => new Text(string.Join('\n', text.Split('\n').Select(Plain.Line)))).Prepend(new Text(Number(r + 1))));
        }

        to.Write(table);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
