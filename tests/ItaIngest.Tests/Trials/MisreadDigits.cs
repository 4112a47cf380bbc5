using System.Globalization;

namespace ItaIngest.Tests.Trials;

/// <summary>The digits of Thai print that are taken for one another, from the table of the repository.</summary>
internal sealed class MisreadDigits
{
    private const string ThaiDigits = "๐๑๒๓๔๕๖๗๘๙";
    private readonly double?[,] costs = new double?[10, 10];

    private MisreadDigits()
    {
    }

    /// <summary>Reads a table of "meant, observed, cost", tab separated; lines about other letters are passed over.</summary>
    public static MisreadDigits Load(string path)
    {
        var read = new MisreadDigits();
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split('\t');
            if (fields.Length < 3 || fields[0].Length != 1 || fields[1].Length != 1) continue;
            var (meant, observed) = (ThaiDigits.IndexOf(fields[0][0], StringComparison.Ordinal), ThaiDigits.IndexOf(fields[1][0], StringComparison.Ordinal));
            if (meant >= 0 && observed >= 0) read.costs[meant, observed] = double.Parse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        return read;
    }

    /// <summary>How unlikely it is that a digit is taken for another; null where that was never seen.</summary>
    public double? Cost(int meant, int observed) => costs[meant, observed];

    /// <summary>What a printed number may be misread as, with the cost of each; a number has no zero before its other digits.</summary>
    /// <param name="text">As printed.</param>
    /// <param name="beyondRange">Whether also what is more than 100.</param>
    public IEnumerable<(string Text, double Cost)> Misreadings(string text, bool beyondRange) =>
        Changes(text).Where(c => Cost(c.From, c.To) is not null && (beyondRange || OneDigit.IsInRange(c.Text))).Select(c => (c.Text, Cost(c.From, c.To)!.Value));

    /// <summary>Whether a number that stands somewhere may be a misreading of another: they differ in one digit that is taken for the other.</summary>
    public bool IsPlausible(string observed, string meant) =>
        Changes(meant).Any(c => c.Text == observed && Cost(c.From, c.To) is not null);

    private static IEnumerable<(string Text, int From, int To)> Changes(string text) => OneDigit.Changes(text);
}

/// <summary>All numbers that differ from a printed one in one digit.</summary>
internal static class OneDigit
{
    public static IEnumerable<(string Text, int From, int To)> Changes(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (digit == text[at]) continue;
                if (at == 0 && digit == '0' && text.Length > 1 && text[1] != '.') continue;
                yield return (string.Concat(text.AsSpan(0, at), digit.ToString(), text.AsSpan(at + 1)), text[at] - '0', digit - '0');
            }
        }
    }

    public static bool IsInRange(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) <= 100;
}
