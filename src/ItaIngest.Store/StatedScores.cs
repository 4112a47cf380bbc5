using System.Buffers.Text;
using System.Text;
using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>What the scores of a document come to, for stores that count them in this program.</summary>
internal static class StatedScores
{
    /// <summary>Scores of the overall, of instruments and of indicators.</summary>
    /// <param name="stated">What the document states.</param>
    /// <param name="results">What its own checks and its relations say.</param>
    public static IEnumerable<(Observation Of, ValueStatus Status)> Headlines(IReadOnlyList<Observation> stated, IReadOnlyList<CheckResult> results)
    {
        var statuses = new ValueStatuses(results);
        return stated
            .Where(o => o is { Figure: Figure.Score, Part: null, IsUndecided: false }
                && (o.Item is Items.Overall || o.Item.StartsWith("instrument:", StringComparison.Ordinal) || o.Item.StartsWith("indicator:", StringComparison.Ordinal)))
            .Select(o => (o, statuses.Of(o)));
    }

    /// <summary>How far all of them may be trusted.</summary>
    /// <inheritdoc cref="Headlines"/>
    public static ScoreShares Shares(IReadOnlyList<Observation> stated, IReadOnlyList<CheckResult> results)
    {
        var statuses = new ValueStatuses(results);
        var scores = stated.Where(o => o.Figure == Figure.Score).ToList();
        var decided = scores.Count(o => o.Standing == Standing.ByReviewer);
        var open = scores.Count(o => o.Standing != Standing.ByReviewer && statuses.Of(o) == ValueStatus.Held);
        var free = scores.Where(o => o.Standing != Standing.ByReviewer && statuses.Of(o) != ValueStatus.Held).ToList();
        var repaired = free.Count(o => o.Standing == Standing.Repaired);
        var proved = free.Count(o => o.Standing == Standing.AsRead && statuses.ConfirmedBy(o).Count > 0);
        return new ScoreShares(proved, repaired, decided, open, free.Count - repaired - proved);
    }

    /// <summary>A score as a store keeps it: plain digits.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static decimal Number(string text)
    {
        Span<byte> digits = stackalloc byte[64];
        return Encoding.UTF8.TryGetBytes(text, digits, out var length) && Utf8Parser.TryParse(digits[..length], out decimal number, out var read) && read == length
            ? number
            : throw new InvalidDataException("A stored score is no number.");
    }
}
