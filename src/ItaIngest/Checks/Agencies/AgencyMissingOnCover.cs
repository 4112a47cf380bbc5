using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Agencies;

/// <summary>ITA-A004: the cover names no agency. The cover is what stands before the first table and before the running text begins. Can always tell.</summary>
public sealed class AgencyMissingOnCover : ICheck
{
    private const int MostBlocks = 12;

    // What is longer than a printed line (some 110 Thai characters on A4) is running text, and the cover ends before it.
    private const int RunningText = 120;

    /// <inheritdoc/>
    public string Code => "ITA-A004";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var cover = context.Document.Extraction.Blocks
            .Where(b => b is not Paragraph p || !string.IsNullOrWhiteSpace(p.Text))
            .TakeWhile(b => b is Paragraph p && p.Text.Length < RunningText)
            .OfType<Paragraph>()
            .Take(MostBlocks)
            .ToList();
        var mentions = context.Facts.Agency.Mentions.Where(m => m.Kind == MentionKind.Agency).OrderBy(m => m.At, PlaceOrder.InDocument).ToList();
        if (cover.Count == 0 || mentions.Any(m => cover.Any(p => IsIn(m, p)))) yield break;
        var figures = new Figures { { "mentions", mentions.Count } };
        if (AgencyMentions.Name(context.Facts.Agency) is { } name) figures.With("agency", name);
        yield return Say.Fails(Code, new Subject(AgencyMentions.Subject), Severity.Info, figures,
            [new Evidence(cover[0].At, cover[0].Text, "defect"), .. mentions.Take(1).Select(m => AgencyMentions.As(m, "witness"))], []);
    }

    private static bool IsIn(Mention mention, Paragraph paragraph) =>
        PlaceOrder.SameBlock(mention.At, paragraph.At) || paragraph.Text.Contains(mention.Text, StringComparison.Ordinal);
}
