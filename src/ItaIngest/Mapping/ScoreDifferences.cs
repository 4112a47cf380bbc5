using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>
/// Differences between the scores of two years, stated in a column beside them or in a row below them. Where it is not certain which two
/// scores a difference is of, the claim has none; where nothing tells its direction, it has none either.
/// </summary>
internal static partial class ScoreDifferences
{
    /// <summary>Takes the differences that a row states as claims.</summary>
    public static void Read(MappedTable table, int row, string item, FactsBuilder facts)
    {
        foreach (var column in table.Header.Of(ColumnRole.Delta))
        {
            var header = table.Header.Columns[column];
            if (table.Grid.At(row, column) is not { } reading || ScoreText.IsNothing(reading.Text) || AgainstOthers().IsMatch(header.Label)) continue;
            if (DifferenceText.Read(reading.Text, BracketsAreFalls().IsMatch(header.Label)) is not { } stated) continue;
            var figures = new Dictionary<string, string>(StringComparer.Ordinal) { ["item"] = item, [stated.IsRatio || IsRatio(header.Label, reading.Text) ? "ratio" : "delta"] = stated.Number.ToString() };
            if ((stated.IsUp ?? DirectionOf(table, column)) is { } isUp) figures["direction"] = isUp ? "up" : "down";
            if (Pair(table, column) is var (from, to))
            {
                if (!ScoreText.TryRead(table.Grid.Text(row, from), out var before) || !ScoreText.TryRead(table.Grid.Text(row, to), out var after)) continue;
                (figures["from"], figures["to"]) = (before.ToString(), after.ToString());
                if (table.Header.Columns[from].Year is { } fromYear) figures["fromYear"] = Written(fromYear);
                if (table.Header.Columns[to].Year is { } toYear) figures["toYear"] = Written(toYear);
            }

            facts.Claims.Add(new Claim(ClaimKind.Delta, reading.Text.Trim(), figures, reading.At));
        }
    }

    /// <summary>Takes the differences of a row below the rows of two years: each of the scores above it.</summary>
    /// <param name="table">A table whose columns are items.</param>
    /// <param name="cells">Its cells with their items and years.</param>
    /// <param name="facts">Takes the claims.</param>
    public static void ReadRows(MappedTable table, IReadOnlyList<(int Row, int Column, string Item, string? Part, int? Year)> cells, FactsBuilder facts)
    {
        var rows = cells.Where(c => c.Year is not null).Select(c => (c.Row, Year: c.Year!.Value)).Distinct().OrderBy(r => r.Year).ToList();
        if (rows.Count != 2 || rows[0].Year == rows[1].Year) return;
        foreach (var row in table.DataRows.Where(r => r > Math.Max(rows[0].Row, rows[1].Row)))
        {
            var label = table.Grid.Filled(row).Select(c => table.Grid.Text(row, c)).First();
            if (!Difference().IsMatch(label) || AgainstOthers().IsMatch(label)) continue;
            foreach (var cell in cells.Where(c => c.Row == rows[1].Row && c.Part is null))
            {
                if (table.Grid.At(row, cell.Column) is not { } reading || DifferenceText.Read(reading.Text, BracketsAreFalls().IsMatch(label)) is not { } stated
                    || !ScoreText.TryRead(table.Grid.Text(rows[0].Row, cell.Column), out var before) || !ScoreText.TryRead(table.Grid.Text(rows[1].Row, cell.Column), out var after)) continue;
                var figures = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["item"] = cell.Item,
                    [stated.IsRatio || IsRatio(label, reading.Text) ? "ratio" : "delta"] = stated.Number.ToString(),
                    ["from"] = before.ToString(),
                    ["to"] = after.ToString(),
                    ["fromYear"] = Written(rows[0].Year),
                    ["toYear"] = Written(rows[1].Year),
                };
                if (stated.IsUp is { } isUp) figures["direction"] = isUp ? "up" : "down";
                facts.Claims.Add(new Claim(ClaimKind.Delta, reading.Text.Trim(), figures, reading.At));
            }
        }
    }

    /// <summary>The two columns of scores that a column of differences is between, the earlier first; null where that is not certain.</summary>
    private static (int From, int To)? Pair(MappedTable table, int column)
    {
        var part = table.Header.Columns[column].Part;
        var scores = table.Header.Columns.Where(c => c.Value is { Role: ColumnRole.Score, Year: not null } && string.Equals(c.Value.Part, part, StringComparison.Ordinal)).OrderBy(c => c.Key).ToList();
        if (scores.Count < 2) return LastYear(table);
        var years = scores.Select(c => c.Value.Year!.Value).ToList();
        if (years.Distinct().Count() != years.Count) return null;
        (int, int) Ordered(int a, int b) => table.Header.Columns[a].Year < table.Header.Columns[b].Year ? (a, b) : (b, a);
        if (scores.Count == 2) return Ordered(scores[0].Key, scores[1].Key);
        var named = ThaiYears.FindAll(table.Header.Columns[column].Label).Select(y => y.Value.BuddhistEra).Distinct().ToList();
        if (named.Count == 2 && named.TrueForAll(years.Contains)) return Ordered(scores[years.IndexOf(named[0])].Key, scores[years.IndexOf(named[1])].Key);
        // One difference for each step: all behind the scores, or each behind its second score.
        var differences = table.Header.Of(ColumnRole.Delta).ToList();
        if (differences.Count != scores.Count - 1) return null;
        var step = differences.IndexOf(column);
        var isBehindAll = differences[0] > scores[^1].Key;
        var isBehindItsOwn = !differences.Where((d, k) => d < scores[k + 1].Key || (k + 2 < scores.Count && d > scores[k + 2].Key)).Any();
        return isBehindAll || isBehindItsOwn ? Ordered(scores[step].Key, scores[step + 1].Key) : null;
    }

    // "คะแนนปีที่แล้ว" beside the one column of scores.
    private static (int From, int To)? LastYear(MappedTable table)
    {
        var before = table.Header.Of(ColumnRole.OtherScore).Where(c => YearBefore().IsMatch(table.Header.Columns[c].Label)).ToList();
        var scores = table.Header.Of(ColumnRole.Score).ToList();
        return before.Count == 1 && scores.Count == 1 ? (before[0], scores[0]) : null;
    }

    /// <summary>
    /// The direction of a number that has no sign of its own: the header's where it names one only; a rise where other numbers of the column bear a
    /// minus; else none, since the column may hold differences without their sign.
    /// </summary>
    private static bool? DirectionOf(MappedTable table, int column)
    {
        var label = table.Header.Columns[column].Label;
        var (up, down) = (DifferenceCell.Up().IsMatch(label), DifferenceCell.Down().IsMatch(label));
        if (up != down) return up;
        var brackets = BracketsAreFalls().IsMatch(label);
        var others = table.DataRows.Select(r => DifferenceText.Read(table.Grid.Text(r, column), brackets)).ToList();
        return others.Exists(o => o?.IsUp == false) && !others.Exists(o => o?.IsUp == true) ? true : null;
    }

    // Scores are per cent themselves, so that "ผลต่าง (ร้อยละ)" may be points or a share; only the cell can say points.
    private static bool IsRatio(string label, string cell) => (DifferenceCell.Percent().IsMatch(label) || label.Contains("อัตรา", StringComparison.Ordinal)) && !cell.Contains("คะแนน", StringComparison.Ordinal);

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"เป้า|ประเทศ|จังหวัด|อำเภอ|เกณฑ์|เต็ม|มาตรฐาน|ที่ขาด|[1๑][0๐][0๐]|[8๘][5๕](?![0-9๐-๙])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AgainstOthers();

    [GeneratedRegex(@"\(\s*ลด|\(\s*[-–−]\s*\)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex BracketsAreFalls();

    [GeneratedRegex(@"ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"^\s*(?:ผลต่าง|ส่วนต่าง|เพิ่ม|ลด|การเปลี่ยนแปลง)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Difference();
}
