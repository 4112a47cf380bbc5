using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S001: a score cell that is no number. Can always tell.</summary>
public sealed class ScoreNotANumber : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S001";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var remarks = context.Facts.Remarks.Where(r => r.Kind == RemarkKind.NotANumber && !IsSettled(context, r)).ToList();
        foreach (var remark in remarks)
        {
            var keys = remark.Places.SelectMany(context.ObservationsAt).Where(o => o.Figure == Figure.Score && o.Number is null).Select(ObservationKey.Of);
            var named = remark.Item.Length > 0 && context.Facts.ScoreYear is { } year ? [ObservationKey.Of(remark.Item, null, year, Figure.Score)] : Array.Empty<string>();
            yield return Say.Fails(Code, new Subject(remark.Item.Length > 0 ? remark.Item : "document", context.Facts.ScoreYear), Severity.Error,
                new Figures { { "stated", remark.From } }, [.. remark.Places.Select(p => new Evidence(p, remark.From, "defect"))], keys.Concat(named));
        }

        foreach (var o in context.Facts.Observations.Where(o => o.Figure == Figure.Score && o.Number is null).OrderBy(o => o.At, PlaceOrder.InDocument))
        {
            if (remarks.Any(r => r.Places.Any(p => PlaceOrder.SameRow(p, o.At)))) continue;
            yield return Say.Fails(Code, new Subject(o.Item, o.Year, o.Part), Severity.Error,
                new Figures { { "stated", o.Value } }, [new Evidence(o.At, o.Raw, "defect")], [ObservationKey.Of(o)]);
        }
    }

    // A person said what number it is.
    private static bool IsSettled(CheckContext context, Remark remark) => remark.Item.Length > 0
        && context.Facts.Observations.Any(o => o is { Figure: Figure.Score, Number: not null, Standing: Standing.ByReviewer } && o.Item == remark.Item && o.Year == context.Facts.ScoreYear && remark.Places.Any(p => PlaceOrder.SameRow(p, o.At)));
}
