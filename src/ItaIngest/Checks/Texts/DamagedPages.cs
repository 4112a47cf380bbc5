using ItaIngest.Readings;

namespace ItaIngest.Checks.Texts;

/// <summary>The pages whose Thai is too damaged to take figures from.</summary>
internal static class DamagedPages
{
    /// <summary>
    /// Above this share of faults the text layer of a page is damaged rather than misprinted. Measured: of the five real reports the
    /// worst has 0.016 %, every page of the made ones 0. A font in which one mark has no Unicode makes more than the bound at
    /// once: ้ is 3.5 % of the letters of these reports, ่ 3.3 %, ั 3.3 %.
    /// </summary>
    public const decimal Share = 0.02m;

    // A few slips in a short text say nothing of its page.
    private const int Few = 5;

    public static IEnumerable<NoiseCount> Of(ReadDocument document) => document.Noise.Pages.Where(p => p.Faults >= Few && p.Share > Share);
}
