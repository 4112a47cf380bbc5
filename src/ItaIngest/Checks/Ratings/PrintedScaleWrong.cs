using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Checks.Ratings;

/// <summary>ITA-R004: a rating scale that the report prints, against the book of the scale that it prints: a report that also prints the old scale is not wrong.</summary>
public sealed class PrintedScaleWrong : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-R004";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var printed = context.Facts.Claims.Where(c => c.Kind == ClaimKind.RatingBand).OrderBy(c => c.At, PlaceOrder.InDocument);
        foreach (var scale in printed.GroupBy(c => c.At.Table))
            yield return Checked(context, scale.Key, [.. scale]);
    }

    private CheckResult Checked(CheckContext context, int? table, IReadOnlyList<Claim> rows)
    {
        var item = table is { } t ? FormattableString.Invariant($"table:{t}") : "document";
        var subject = new Subject(item, context.Facts.ScoreYear);
        if (Printed(context, rows) is not { } scale) return Say.CannotTell(Code, subject, "scale-unknown", null, [.. rows.Select(r => Row(r, "stated"))]);

        var wrong = rows.Select(r => (Row: r, Band: Label(r) is { } l ? RatingWords.Band(scale.Value, l) : null)).Where(r => r.Band is not null && Differs(r.Row, r.Band)).ToList();
        var figures = new Figures { { "scale", scale.Value.Name }, { "rows", rows.Count }, { "wrongRows", wrong.Count } };
        if (wrong.Count == 0) return Say.Holds(Code, subject, null, figures, [.. rows.Select(r => Row(r, "stated"))]);
        var (first, band) = wrong[0];
        figures.With("label", band!.Label).With("low", Written(first, "low")).With("high", Written(first, "high"));
        figures.Add("bookLow", band.Low);
        figures.Add("bookHigh", band.High);
        return Say.Fails(Code, subject, Severity.Warning, figures, [.. wrong.Select(w => Row(w.Row, "defect"))], []);
    }

    /// <summary>The scale whose labels the rows bear; that of the report's own year where two fit alike.</summary>
    private static Sourced<RatingScale>? Printed(CheckContext context, IReadOnlyList<Claim> rows)
    {
        var year = context.Facts.ScoreYear ?? context.Facts.ReportYear ?? 0;
        return context.Rules.Books.Values
            .Where(b => b.Ratings is not null)
            .Select(b => (b.Year, Ratings: b.Ratings!, Known: rows.Count(r => Label(r) is { } l && RatingWords.Band(b.Ratings!.Value, l) is not null)))
            .Where(s => s.Known * 2 > rows.Count)
            .OrderByDescending(s => s.Known).ThenBy(s => Math.Abs(s.Year - year)).ThenBy(s => s.Year)
            .Select(s => s.Ratings)
            .FirstOrDefault();
    }

    // A bound that is not printed ("ขึ้นไป") or cannot be read is not compared.
    private static bool Differs(Claim row, RatingBand band) =>
        (Bound(row, "low") is { } low && low != band.Low) || (Bound(row, "high") is { } high && high != band.High);

    private static decimal? Bound(Claim row, string name) => FigureText.Read(row.Figures.GetValueOrDefault(name))?.Value;

    private static string Written(Claim row, string name) => ThaiNumerals.ThaiDigits.ToAscii(row.Figures.GetValueOrDefault(name, string.Empty));

    private static string? Label(Claim row) => row.Figures.GetValueOrDefault("label");

    private static Evidence Row(Claim row, string role) => new(row.At, row.Text, role);
}
