namespace ItaIngest.Rules;

/// <summary>A TAB-separated rule file: lines that begin with '#' are remarks, then one header line, then rows.</summary>
internal static class RuleTable
{
    /// <summary>The rows with their lines; a row of the wrong width is a problem and left out.</summary>
    public static List<RuleRow> Read(string text, string header, RuleProblems problems)
    {
        var rows = new List<RuleRow>();
        var width = header.AsSpan().Count('\t') + 1;
        var line = 0;
        var headed = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            var row = text.AsSpan(range).TrimEnd('\r');
            if (row.IsEmpty || row[0] == '#') continue;
            if (!headed)
            {
                headed = true;
                if (!row.SequenceEqual(header)) problems.Add(line, RuleFaults.Header(row.ToString(), header));
                continue;
            }

            var cells = row.ToString().Split('\t');
            if (cells.Length != width || cells.Any(string.IsNullOrWhiteSpace)) problems.Add(line, RuleFaults.Columns(cells.Count(c => !string.IsNullOrWhiteSpace(c)), width));
            else rows.Add(new RuleRow(cells, line));
        }

        if (!headed) problems.Add(Math.Max(line, 1), RuleFaults.Header("", header));
        return rows;
    }
}

/// <summary>A row of a rule file.</summary>
internal readonly record struct RuleRow(string[] Cells, int Line);
