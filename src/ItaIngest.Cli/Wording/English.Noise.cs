using ItaIngest.Noise.Counted;
using ItaIngest.Noise.Spoiled;

namespace ItaIngest.Cli.Wording;

// What the noise harness counted.
internal sealed partial class English
{
    public override IReadOnlyList<string> NoiseColumns => ["Print", "What", "n", "Right %", "Flagged", "Held", "Gone", "Silent %", "Wrong %", "Covered"];

    public override string NoiseLegend =>
        "In brackets: 95 % bounds. Gone: the noise took its row out of the print. Silent: absent, and nothing says so. "
        + "Wrong: the dataset has something else and no warning. Covered: wrong ones that a sum would have shown, had each been alone.";

    public override IReadOnlyList<string> NoiseReasonColumns => ["Fate", "What", "Source", "n", "Held or flagged by, or taken for", "Nearest noise"];

    public override string NoiseSeenAlone => "(covered)";

    public override string NoiseExamples(int count) => $"{count} examples by cause";

    public override string NoNoiseYear(int year, IEnumerable<int> years) => $"Scores of {year} cannot be made up: its book does not know how they are built. Years that can: {string.Join(", ", years)}.";

    public override string Family(NoiseFamily family) => family switch
    {
        NoiseFamily.Shape => "shape",
        NoiseFamily.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "No word for it."),
    };

    public override string Judged(Judged what) => what switch
    {
        ItaIngest.Noise.Counted.Judged.Score => "score",
        ItaIngest.Noise.Counted.Judged.Code => "code",
        ItaIngest.Noise.Counted.Judged.Disclosure => "disclosure",
        ItaIngest.Noise.Counted.Judged.Agency => "agency",
        ItaIngest.Noise.Counted.Judged.Place => "place",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No word for it."),
    };

    public override string Fate(Fate fate) => fate switch
    {
        ItaIngest.Noise.Counted.Fate.Right => "right",
        ItaIngest.Noise.Counted.Fate.Flagged => "right but flagged",
        ItaIngest.Noise.Counted.Fate.Held => "held",
        ItaIngest.Noise.Counted.Fate.Gone => "gone",
        ItaIngest.Noise.Counted.Fate.Silent => "silent",
        ItaIngest.Noise.Counted.Fate.Wrong => "wrong",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "No word for it."),
    };
}
