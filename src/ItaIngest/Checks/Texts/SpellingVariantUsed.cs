using ItaIngest.Documents;

namespace ItaIngest.Checks.Texts;

/// <summary>ITA-T008: a spelling that is accepted beside the usual one. One finding a spelling. Can always tell.</summary>
public sealed class SpellingVariantUsed : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-T008";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var variant in context.Rules.Phrases.Variants)
        {
            var places = new List<Place>();
            foreach (var reading in TextRuns.Readings(context.Document))
            {
                for (var at = reading.Text.IndexOf(variant.Text, StringComparison.Ordinal); at >= 0; at = reading.Text.IndexOf(variant.Text, at + variant.Text.Length, StringComparison.Ordinal))
                    places.Add(reading.PlaceOf(at, variant.Text.Length));
            }

            if (places.Count == 0) continue;
            var figures = new Figures { { "from", variant.Text }, { "to", variant.Of }, { "places", places.Count } };
            yield return Say.Fails(Code, new Subject("document", context.Facts.ScoreYear), Severity.Info, figures, [.. places.Select(p => new Evidence(p, variant.Text, "defect"))], [],
                new Repair("text", variant.Text, variant.Of, Safety.ShowOnly, 0, []));
        }
    }
}
