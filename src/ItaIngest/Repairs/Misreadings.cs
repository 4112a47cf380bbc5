using System.Globalization;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Repairs;

/// <summary>What a printed figure may have been before one of its digits, or its point, was misread.</summary>
internal static class Misreadings
{
    /// <summary>A digit that nobody is known to have taken for the printed one.</summary>
    public const decimal UnknownConfusion = 1.5m;

    /// <summary>A decimal point that was lost, or put in a wrong place.</summary>
    public const decimal Point = 0.5m;

    /// <summary>Every reading that differs in one digit, or in the place of the point.</summary>
    /// <param name="printed">As printed.</param>
    /// <param name="cost">Cost of a digit's confusion (meant, observed); null where none is known.</param>
    public static IEnumerable<(Printed To, decimal Cost, bool IsPlausible)> Of(Printed printed, Func<char, char, decimal?> cost)
    {
        // A score with a sign is a difference, or something else that no digit mends.
        if (printed.Number < 0) yield break;
        var written = printed.ToString();
        for (var at = 0; at < written.Length; at++)
        {
            if (!char.IsAsciiDigit(written[at])) continue;
            // Nobody prints a score with a zero before its other digits.
            var leads = at == 0 && written.Length > 1 && written[1] != '.';
            for (var digit = leads ? '1' : '0'; digit <= '9'; digit++)
            {
                if (digit == written[at]) continue;
                var number = Changed(printed, written, at, digit);
                if (number is < 0 or > 100) continue;
                var known = cost(digit, written[at]);
                yield return (printed with { Number = number }, known ?? UnknownConfusion, known is not null);
            }
        }

        if (WithPoint(written) is { } pointed) yield return (pointed, Point, true);
    }

    private static decimal Changed(Printed printed, string written, int at, char digit)
    {
        var point = written.IndexOf('.', StringComparison.Ordinal);
        var place = point < 0 ? written.Length - at - 1 : at < point ? point - at - 1 : point - at;
        decimal unit = 1;
        for (var i = 0; i < place; i++) unit *= 10;
        for (var i = 0; i > place; i--) unit /= 10;
        return printed.Number + ((digit - written[at]) * unit);
    }

    // "๙๙๓๔", "๙.๙๓๔": two decimals are how scores are published.
    private static Printed? WithPoint(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        var decimals = written.IndexOf('.', StringComparison.Ordinal) is var point && point < 0 ? 0 : written.Length - point - 1;
        if (decimals == Printed.Usual || digits.Length is < 3 or > 5 || digits[0] == '0') return null;
        var number = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) / 100m;
        return number <= 100 && decimals != 0 | digits.Length > 3 ? new Printed(Rounding.Round(number, Printed.Usual), Printed.Usual) : null;
    }
}
