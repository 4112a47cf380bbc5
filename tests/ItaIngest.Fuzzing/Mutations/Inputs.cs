using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>The inputs of a run: input k of seed S is always the same bytes, with the same seeds.</summary>
internal sealed class Inputs(SeedFiles seeds, IReadOnlyList<FuzzFormat> formats, long seed)
{
    /// <summary>Inputs of one format that follow each other: what memory a format takes is measured over them.</summary>
    private const int RunOfFormat = 100;

    private readonly Dictionary<FuzzFormat, IMutator> mutators = formats.Distinct().ToDictionary(f => f, f => Mutator(f, seeds));

    /// <summary>The format of an input: all four take turns, and those that were not asked for are passed over.</summary>
    public static FuzzFormat FormatOf(long number) => (FuzzFormat)(number / RunOfFormat % 4);

    /// <summary>Whether an input is of the formats that are asked for.</summary>
    public bool Has(long number) => mutators.ContainsKey(FormatOf(number));

    /// <summary>The bytes of an input.</summary>
    public byte[] Make(long number) => mutators[FormatOf(number)].Mutate(Dice.Of(seed, number));

    private static IMutator Mutator(FuzzFormat format, SeedFiles seeds) => format switch
    {
        FuzzFormat.Docx => new DocxMutator(seeds),
        FuzzFormat.Pdf => new PdfMutator(seeds),
        FuzzFormat.Html => new HtmlMutator(seeds),
        _ => new TextMutator(seeds),
    };
}
