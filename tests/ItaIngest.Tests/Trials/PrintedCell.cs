using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Tests.Trials;

/// <summary>Which number of a report: an observation (Copy -1) or one of its copies, or the difference that a claim states.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct PrintedCell(int Observation, int Copy, int Claim)
{
    public bool IsDifference => Claim >= 0;

    public static PrintedCell Of(int observation, int copy = -1) => new(observation, copy, -1);

    public static PrintedCell OfClaim(int claim) => new(-1, -1, claim);
}

/// <summary>The printed numbers of a report, and the report with one of them printed differently.</summary>
internal static class PrintedCells
{
    /// <summary>Every statement of a score and every stated difference.</summary>
    public static IEnumerable<PrintedCell> Of(ReportFacts facts)
    {
        for (var i = 0; i < facts.Observations.Count; i++)
        {
            var o = facts.Observations[i];
            if (o.Figure != Figure.Score) continue;
            if (o.Number is not null) yield return PrintedCell.Of(i);
            for (var c = 0; c < o.Copies.Count; c++)
                if (o.Copies[c].Number is not null) yield return PrintedCell.Of(i, c);
        }

        for (var i = 0; i < facts.Claims.Count; i++)
            if (facts.Claims[i] is { Kind: ClaimKind.Delta } claim && FigureText.Read(claim.Figures.GetValueOrDefault("delta")) is not null) yield return PrintedCell.OfClaim(i);
    }

    /// <summary>The number of a cell in plain digits with the decimals that are written: "98.53", "100".</summary>
    public static string Text(ReportFacts facts, PrintedCell cell)
    {
        if (cell.IsDifference)
        {
            var read = FigureText.Read(facts.Claims[cell.Claim].Figures["delta"])!.Value;
            return Plain(read.Value, read.Decimals);
        }

        var o = facts.Observations[cell.Observation];
        return cell.Copy < 0 ? Plain(o.Number!.Value, o.Decimals) : Plain(o.Copies[cell.Copy].Number!.Value, o.Copies[cell.Copy].Decimals);
    }

    /// <summary>Where a cell stands.</summary>
    public static Place At(ReportFacts facts, PrintedCell cell) =>
        cell.IsDifference ? facts.Claims[cell.Claim].At
        : cell.Copy < 0 ? facts.Observations[cell.Observation].At
        : facts.Observations[cell.Observation].Copies[cell.Copy].At;

    /// <summary>The report as it would be read with another number in a cell. A claim that quotes the cell quotes the new number.</summary>
    public static ReportFacts With(ReportFacts facts, PrintedCell cell, string text)
    {
        var read = FigureText.Read(text)!.Value;
        var claims = facts.Claims.ToList();
        if (cell.IsDifference)
        {
            claims[cell.Claim] = Quoting(claims[cell.Claim], "delta", text);
            return facts with { Claims = claims };
        }

        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var end in ClaimLinks.Ends)
                if (ClaimLinks.Cell(facts, claims[i], end) == cell) claims[i] = Quoting(claims[i], end, text);
        }

        var observations = facts.Observations.ToList();
        var o = observations[cell.Observation];
        observations[cell.Observation] = cell.Copy < 0
            ? o with { Value = text, Raw = text, Number = read.Value, Decimals = read.Decimals }
            : o with { Copies = [.. o.Copies.Select((c, k) => k == cell.Copy ? c with { Value = text, Raw = text, Number = read.Value, Decimals = read.Decimals } : c)] };
        return facts with { Observations = observations, Claims = claims };
    }

    /// <summary>A number with so many decimals in plain digits.</summary>
    public static string Plain(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static Claim Quoting(Claim claim, string figure, string text) =>
        claim with { Figures = new Dictionary<string, string>(claim.Figures, StringComparer.Ordinal) { [figure] = text } };
}

/// <summary>Which printed scores a stated difference is between.</summary>
internal static class ClaimLinks
{
    public static readonly string[] Ends = ["from", "to"];

    /// <summary>The cell that a claim quotes: of the statements of its item and year the one in its row or sentence, else the first that is printed alike; null where there is none.</summary>
    public static PrintedCell? Cell(ReportFacts facts, Claim claim, string end)
    {
        if (claim.Kind != ClaimKind.Delta || !claim.Figures.TryGetValue("item", out var item)
            || FigureText.Read(claim.Figures.GetValueOrDefault(end + "Year")) is not { } year || FigureText.Read(claim.Figures.GetValueOrDefault(end)) is not { } quoted) return null;
        PrintedCell? alike = null;
        PrintedCell? near = null;
        for (var i = 0; i < facts.Observations.Count; i++)
        {
            var o = facts.Observations[i];
            if (o.Figure != Figure.Score || o.Year != year.Value || o.Item != item) continue;
            for (var c = -1; c < o.Copies.Count; c++)
            {
                var (number, at) = c < 0 ? (o.Number, o.At) : (o.Copies[c].Number, o.Copies[c].At);
                if (number is null) continue;
                if (PlaceOrder.SameRow(at, claim.At))
                {
                    if (number == quoted.Value) return PrintedCell.Of(i, c);
                    near ??= PrintedCell.Of(i, c);
                }

                if (number == quoted.Value) alike ??= PrintedCell.Of(i, c);
            }
        }

        return near ?? alike;
    }
}
