using ItaIngest.Noise.Counted;
using ItaIngest.Noise.Spoiled;

namespace ItaIngest.Noise;

/// <summary>What was counted.</summary>
/// <param name="Lines">One for each format, family, rate and kind.</param>
/// <param name="Reasons">Why what did not come out right did not, the most frequent first.</param>
/// <param name="Examples">What came out wrong, silently absent or held: of each reason some.</param>
public sealed record NoiseTable(IReadOnlyList<NoiseLine> Lines, IReadOnlyList<NoiseReason> Reasons, IReadOnlyList<NoiseExample> Examples);

/// <summary>Why things did not come out right, over all rates and formats.</summary>
/// <param name="Family">Where the noise came from.</param>
/// <param name="What">What was judged.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="By">Codes of the findings that hold or flag it, or what its table or report was taken for; empty where there is neither.</param>
/// <param name="Cause">Where noise stands nearest, and of what kinds; empty of what is flagged or held.</param>
/// <param name="Count">How many.</param>
public sealed record NoiseReason(NoiseFamily Family, Judged What, Fate Fate, string By, string Cause, int Count);

/// <summary>Fates of one kind.</summary>
/// <param name="Format">Format of the files.</param>
/// <param name="Family">Where the noise came from.</param>
/// <param name="Rate">Share of characters, 0 to 1.</param>
/// <param name="What">What was judged.</param>
/// <param name="Counts">How many came to each fate.</param>
/// <param name="WrongCovered">Of the wrong ones, those that the checks would have questioned, had each been alone.</param>
public sealed record NoiseLine(Documents.DocumentFormat Format, NoiseFamily Family, double Rate, Judged What, IReadOnlyDictionary<Fate, int> Counts, int WrongCovered)
{
    /// <summary>How many were judged.</summary>
    public int Total => Counts.Values.Sum();

    /// <summary>How many came to a fate.</summary>
    public int Of(Fate fate) => Counts.GetValueOrDefault(fate);
}

/// <summary>One thing that came out wrong or silently absent.</summary>
/// <param name="Format">Format of the file.</param>
/// <param name="Family">Where the noise came from.</param>
/// <param name="Rate">Share of characters, 0 to 1.</param>
/// <param name="Report">Number of the report, from 0.</param>
/// <param name="Year">Its fiscal year (BE).</param>
/// <param name="What">What was judged.</param>
/// <param name="Fate">Wrong, silent or held.</param>
/// <param name="Item">The item.</param>
/// <param name="By">Codes of the findings that hold it, or what its table or report was taken for.</param>
/// <param name="Cause">Where noise stands nearest, and of what kinds.</param>
/// <param name="True">What is true.</param>
/// <param name="Read">What the dataset has, or who holds it.</param>
/// <param name="Text">The spoilt text.</param>
/// <param name="Covered">Of a wrong score: whether the checks would have questioned it, had it been alone.</param>
public sealed record NoiseExample(
    Documents.DocumentFormat Format, NoiseFamily Family, double Rate, int Report, int Year, Judged What, Fate Fate, string Item, string By, string Cause, string True, string Read, string Text, bool Covered);
