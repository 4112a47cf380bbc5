using System.Globalization;

namespace ItaIngest.StoreTrials;

/// <summary>A line of what the trials print: what was reported as stored before a disturbance, and what of that was found after it.</summary>
/// <param name="Trial">What was done.</param>
/// <param name="Times">How often.</param>
/// <param name="Reported">What was reported as stored: documents and decisions, of all times together.</param>
/// <param name="Found">What of it was found afterwards.</param>
/// <param name="Note">More that was looked at.</param>
/// <param name="Faults">What went wrong; empty where nothing did.</param>
internal sealed record Row(string Trial, int Times, (int Documents, int Decisions) Reported, (int Documents, int Decisions) Found, string Note, IReadOnlyList<string> Faults)
{
    /// <summary>All that was reported was found, and nothing else went wrong.</summary>
    public bool IsGood => Reported == Found && Faults.Count == 0;

    /// <summary>Rows of the same kind as one.</summary>
    public static Row Sum(string trial, IEnumerable<Row> rows, string? note = null)
    {
        var all = rows.ToList();
        return new Row(
            trial,
            all.Sum(r => r.Times),
            (all.Sum(r => r.Reported.Documents), all.Sum(r => r.Reported.Decisions)),
            (all.Sum(r => r.Found.Documents), all.Sum(r => r.Found.Decisions)),
            note ?? string.Join("; ", all.Select(r => r.Note).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)),
            [.. all.SelectMany(r => r.Faults)]);
    }

    /// <summary>One time.</summary>
    public static Row Of(string trial, Stored reported, Stored found, string note, params IReadOnlyList<string> faults)
    {
        var missing = reported.Without(found);
        List<string> all = [.. faults];
        if (missing.Count > 0) all.Add($"{trial}: reported as stored and not found: {string.Join(", ", missing.Documents.Concat(missing.Decisions).Take(5))}");
        return new Row(
            trial, 1, (reported.Documents.Count, reported.Decisions.Count),
            (reported.Documents.Count - missing.Documents.Count, reported.Decisions.Count - missing.Decisions.Count), note, all);
    }
}

/// <summary>The table on stdout, the faults under it.</summary>
internal static class Table
{
    /// <summary>Prints it.</summary>
    public static void Print(string title, IReadOnlyList<Row> rows)
    {
        var width = rows.Max(r => r.Trial.Length);
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine($"  {"trial".PadRight(width)}  times   reported stored      found after          ");
        Console.WriteLine($"  {new string(' ', width)}          docs decisions     docs decisions");
        foreach (var row in rows)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {row.Trial.PadRight(width)}  {row.Times,5}   {row.Reported.Documents,5} {row.Reported.Decisions,9}    {row.Found.Documents,5} {row.Found.Decisions,9}  {(row.IsGood ? "identical" : "DIFFERENT")}{(row.Note.Length > 0 ? "  " + row.Note : "")}"));
        }

        foreach (var fault in rows.SelectMany(r => r.Faults)) Console.WriteLine("  ! " + fault);
    }
}
