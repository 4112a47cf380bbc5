using ItaIngest.Likeness;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>Remarks on the letters of a document number that no province has, where those of the agency's own province are misread as them ("ที่ ขย" of ชัยภูมิ).</summary>
internal static class LetterheadRemarks
{
    private const int Letterhead = 40;
    private const int LongestLine = 60;
    private const float Misread = 0.6f;

    public static void On(ReadDocument document, string? province, ConfusionDistance distance, FactsBuilder facts)
    {
        if (province is null || DocumentNumbers.LettersOf(province) is not { } letters) return;
        foreach (var reading in document.Blocks.Take(Letterhead).OfType<ReadParagraph>().Select(p => p.Reading))
        {
            var text = reading.Text;
            if (text.Length > LongestLine || !text.AsSpan().TrimStart().StartsWith("ที่", StringComparison.Ordinal)) continue;
            foreach (var number in DocumentNumbers.FindAll(text))
            {
                if (number.Value.Province is not null || number.Value.Letters.Length != letters.Length || distance.Of(letters, number.Value.Letters) > Misread) continue;
                facts.Remark(RemarkKind.PhraseMangled, "", "ที่ " + number.Value.Letters, "ที่ " + letters, false, reading.PlaceOf(number.Span.Start, letters.Length));
            }
        }
    }
}
