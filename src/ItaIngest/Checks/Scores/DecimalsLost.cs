using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Scores;

/// <summary>
/// ITA-S017: a score with fewer decimals than the report prints elsewhere, in a report that writes its zeros (91.50): a digit was lost. A report that
/// leaves zeros out has some in ten scores with one decimal less, and none that ends with a zero. Can always tell.
/// </summary>
public sealed class DecimalsLost : ICheck
{
    private const int Decimals = 2;
    private const int Fewest = 6;

    // Where zeros are left out, one in ten scores is shorter; a third as many are taken for that.
    private const int OneIn = 10;
    private const int Tolerated = 3;

    /// <inheritdoc/>
    public string Code => "ITA-S017";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var scores = context.Facts.Observations.Where(o => o is { Figure: Figure.Score, Number: not null }).OrderBy(o => o.At, PlaceOrder.InDocument).ToList();
        var whole = scores.Where(o => o.Decimals == Decimals).ToList();
        var shorter = scores.Where(o => o.Decimals < Decimals && o.Number is not (0 or 100)).ToList();
        if (shorter.Count == 0 || whole.Count < Fewest) yield break;
        var zerosAreWritten = whole.Exists(o => o.Number!.Value * 100 % 10 == 0 && o.Number is not (0 or 100));
        if (!zerosAreWritten && shorter.Count * OneIn * Tolerated >= scores.Count) yield break;
        foreach (var o in shorter.Where(o => o.Decimals == 1 || zerosAreWritten))
            yield return Say.Fails(Code, new Subject(o.Item, o.Year, o.Part), Severity.Warning, new Figures { { "stated", o.Value }, { "scores", whole.Count } }, [new Evidence(o.At, o.Raw, "defect")], []);
    }
}
