using System.Globalization;
using ItaIngest.Mapping;
using ThaiNumerals;

namespace ItaIngest.Checks.Narrative;

/// <summary>
/// ITA-N003: a measure's period lies outside the fiscal year of the measures around it. The fiscal year runs from October to September, so that
/// December 2566 is of 2567. A measure that begins a little early or ends a little late is none, nor is a table whose rows are of several years by turns.
/// </summary>
public sealed class MeasureYearOdd : ICheck
{
    // What is begun with the results of the year before, or reported on after the year's end.
    private const int MonthsOfGrace = 3;
    private const int Least = 2;

    /// <inheritdoc/>
    public string Code => "ITA-N003";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var rows = context.Facts.Measures.Where(m => m.From is not null || m.To is not null).ToList();
        foreach (var table in rows.GroupBy(m => m.At.Table).OrderBy(t => t.Key ?? 0))
            foreach (var result in Of(context, [.. table])) yield return result;
    }

    private IEnumerable<CheckResult> Of(CheckContext context, List<Measure> rows)
    {
        if (rows.Count <= Least) yield break;
        var years = rows.GroupBy(YearOf).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).ToList();
        var item = rows[0].At.Table is { } t ? FormattableString.Invariant($"table:{t}") : "document";
        // Most of the rows are of one year; else there is no year to hold a row against.
        if (years[0].Count() * 2 <= rows.Count)
        {
            yield return Say.CannotTell(Code, new Subject(item, context.Facts.ScoreYear), "period-years-differ", new Figures { { "values", string.Join('|', years.Select(y => y.Key).Order()) } }, [.. rows.Take(Least).Select(r => Period(r, "stated"))]);
            yield break;
        }

        var year = years[0].Key;
        var odd = rows.Where(r => !Meets(r, year)).ToList();
        // As many rows of another year in one run are a plan of their own.
        if (odd.Count >= Least && odd.Select(YearOf).Distinct().Count() == 1 && IsRun(rows, odd)) odd = [];
        if (odd.Count == 0) yield return Say.Holds(Code, new Subject(item, context.Facts.ScoreYear), null, new Figures { { "year", year }, { "rows", rows.Count } }, [Period(rows[0], "stated"), Period(rows[^1], "stated")]);
        foreach (var row in odd)
        {
            var neighbours = rows.Where(r => YearOf(r) == year).OrderBy(r => Math.Abs(rows.IndexOf(r) - rows.IndexOf(row))).Take(Least);
            yield return Say.Fails(Code, new Subject(row.Items is [var only] ? only : item, context.Facts.ScoreYear), Severity.Info,
                new Figures { { "stated", YearOf(row) }, { "year", year }, { "rows", rows.Count } },
                [Period(row, "defect"), .. neighbours.Select(n => Period(n, "witness"))], [],
                new Repair("document/period", YearOf(row).ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture), Safety.ShowOnly, 0, []));
        }
    }

    // By its end: what runs from before into the year is done in it.
    private static int YearOf(Measure row) => FiscalYears.Of(row.To ?? row.From!.Value);

    private static bool Meets(Measure row, int year)
    {
        var period = FiscalYears.Period(year);
        var from = row.From ?? row.To!.Value;
        var to = row.To ?? row.From!.Value;
        // A whole fiscal year is meant as one, and no day of it is early or late.
        var grace = row.From is { } first && row.To is { } last && FiscalYears.Of(new DatePeriod(first, last)) is not null ? 0 : MonthsOfGrace;
        return from <= period.To!.Value.AddMonths(grace) && to >= period.From!.Value.AddMonths(-grace);
    }

    private static bool IsRun(List<Measure> rows, List<Measure> odd) =>
        rows.IndexOf(odd[^1]) - rows.IndexOf(odd[0]) == odd.Count - 1 && (rows.IndexOf(odd[0]) == 0 || rows.IndexOf(odd[^1]) == rows.Count - 1);

    private static Evidence Period(Measure row, string role)
    {
        const int longest = 80;
        return new Evidence(row.At, row.PeriodText.Length > longest ? row.PeriodText[..longest] : row.PeriodText, role);
    }
}
