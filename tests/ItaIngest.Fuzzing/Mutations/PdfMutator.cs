using System.Text;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Mutates PDF files: objects, content streams and CMaps by tokens, fonts and images by bytes; then packs and indexes them anew.</summary>
internal sealed class PdfMutator : IMutator
{
    private readonly SeedFiles seeds;
    private readonly List<PdfModel> models;
    private readonly PdfTokens tokens;

    public PdfMutator(SeedFiles seeds)
    {
        this.seeds = seeds;
        models = [.. seeds[FuzzFormat.Pdf].Select(s => PdfModel.Read(s.Bytes)).OfType<PdfModel>()];
        tokens = new PdfTokens(PdfTokens.NamesOf(models.SelectMany(m => m.Parts).Select(p => p.Body)));
    }

    /// <inheritdoc/>
    public byte[] Mutate(Dice dice)
    {
        if (dice.OneIn(10)) return ByteMutations.Mutate(dice.Early(seeds[FuzzFormat.Pdf]).Bytes, dice.Of(seeds[FuzzFormat.Pdf]).Bytes, dice);
        var model = dice.Early(models);
        var parts = new List<PdfPart>(model.Parts);
        var numbers = parts.Select(p => p.Number).ToList();
        for (var times = dice.Few(4); times > 0; times--)
        {
            var at = dice.Below(parts.Count);
            parts[at] = Changed(parts[at], numbers, dice);
        }

        if (dice.OneIn(15)) Objects(parts, dice);
        var file = (model with { Parts = parts }).Write(dice);
        return dice.OneIn(25) ? ByteMutations.Mutate(file, [], dice) : file;
    }

    private PdfPart Changed(PdfPart part, List<int> numbers, Dice dice)
    {
        if (part.Data is null || dice.OneIn(4)) return part with { Body = tokens.Mutate(part.Body, numbers, part.Number, dice) };
        if (!IsText(part.Data)) return part with { Data = ByteMutations.Mutate(part.Data, [], dice) };
        return part with { Data = Encoding.Latin1.GetBytes(tokens.Mutate(Encoding.Latin1.GetString(part.Data), numbers, part.Number, dice)) };
    }

    private void Objects(List<PdfPart> parts, Dice dice)
    {
        var at = dice.Below(parts.Count);
        switch (dice.Below(4))
        {
            case 0 when parts.Count > 1: parts.RemoveAt(at); break;
            case 1: parts[at] = parts[at] with { Number = dice.Of(parts).Number }; break;
            case 2: parts.Add(dice.Of(dice.Of(models).Parts)); break;
            default: parts[at] = dice.Of(dice.Of(models).Parts) with { Number = parts[at].Number }; break;
        }
    }

    /// <summary>Whether a stream is made of tokens: a font or an image is not.</summary>
    private static bool IsText(byte[] data) => data.AsSpan(0, Math.Min(200, data.Length)).Count((byte)0) == 0 && data.Take(200).Count(b => b is >= 32 and < 127 or 9 or 10 or 13) > Math.Min(200, data.Length) * 0.8;
}
