using ItaIngest.Rules;

namespace ItaIngest.Scores;

/// <summary>Digits that are taken for one another in Thai print, and scores that a single such mistake may have come from.</summary>
public static class DigitConfusions
{
    // Meant, observed, cost: measured by printing Thai digits in common fonts and reading them with an OCR program (many thousand
    // digits), by the likeness of their shapes, and in scanned reports. Smaller is likelier.
    private const string Measured =
        "100.20 450.20 600.20 620.20 710.20 730.20 750.20 850.20 930.20 950.20 980.20 130.30 430.30 610.30 630.30 650.30 720.30 " +
        "820.30 900.30 910.30 920.30 540.35 020.45 050.45 120.45 230.45 350.45 400.45 420.45 700.45 800.45 830.45 370.50 410.60 " +
        "500.60 480.69 840.69 010.72 490.77 940.77 890.82 780.83 870.83 030.86 300.86 580.86 590.86 790.89 970.89";

    private static readonly Dictionary<(char Observed, char Meant), decimal> Costs = Measured
        .Split(' ')
        .ToDictionary(m => (m[1], m[0]), m => Rounding.Round(((m[2] - '0') * 100 + (m[4] - '0') * 10 + (m[5] - '0')) / 100m, 2));

    /// <summary>Scores that differ from a printed one in a single digit for which it is easily taken, likeliest first.</summary>
    public static IEnumerable<(Printed Meant, decimal Cost)> Of(Printed printed)
    {
        var written = printed.ToString();
        var found = new List<(Printed Meant, decimal Cost)>();
        for (var at = 0; at < written.Length; at++)
        {
            // Nobody prints a score with a zero before its other digits.
            for (var digit = at == 0 && written.Length > 1 && written[1] != '.' ? '1' : '0'; digit <= '9'; digit++)
            {
                if (Costs.TryGetValue((written[at], digit), out var cost) && Changed(written, at, digit) is var meant && meant is >= 0 and <= 100)
                    found.Add((printed with { Number = meant }, cost));
            }
        }

        return found.OrderBy(f => f.Cost).ThenBy(f => f.Meant.Number);
    }

    private static decimal Changed(string written, int at, char digit)
    {
        var place = written.IndexOf('.', StringComparison.Ordinal) is var point && point < 0 ? written.Length - at - 1 : at < point ? point - at - 1 : point - at;
        decimal unit = 1;
        for (var i = 0; i < place; i++) unit *= 10;
        for (var i = 0; i > place; i--) unit /= 10;
        var number = 0m;
        decimal scale = 1;
        foreach (var c in written.Where(c => c != '.')) number = number * 10 + (c - '0');
        for (var i = point < 0 ? written.Length : point + 1; i < written.Length; i++) scale *= 10;
        return number / scale + (digit - written[at]) * unit;
    }
}
