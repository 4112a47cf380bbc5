namespace ItaIngest.Readings.Steps;

/// <summary>A replacement of one stretch of a text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Characters replaced.</param>
/// <param name="After">What stands there afterwards.</param>
internal readonly record struct Edit(int Start, int Length, string After);

/// <summary>A named rule that finds what to replace in a text, in order and without overlap.</summary>
/// <param name="Name">Stable name, as it stands in reading steps.</param>
/// <param name="Find">Finds the edits; none when the text needs none.</param>
internal sealed record TextRule(string Name, Func<string, IEnumerable<Edit>> Find)
{
    /// <summary>The rules in the order in which they are applied. The order matters: bytes before characters, what is not seen before what stands beside it, letters before marks, marks before ำ.</summary>
    public static IReadOnlyList<TextRule> All { get; } =
    [
        new("tis-620", ThaiSeenAsWestern.Find),
        .. OfThai,
    ];

    /// <summary>The same for a document whose Thai was decoded as a Western encoding throughout.</summary>
    public static IReadOnlyList<TextRule> AllOfWestern { get; } = [new("tis-620", ThaiSeenAsWestern.FindInProved), .. OfThai];

    private static TextRule[] OfThai =>
    [
        new("invisible", InvisibleCharacters.Find),
        new("full-width", FullWidthLetters.Find),
        new("pua", PrivateUseGlyphs.Find),
        new("lao", LaoLetters.Find),
        new("nfc", CanonicalForm.Find),
        new("split-mark", SplitMarks.Find),
        new("mark-order", MarkOrder.Find),
        new("lakkhangyao", LakkhangYao.Find),
        new("sara-am", BrokenSaraAm.Find),
        new("double-e", DoubleSaraE.Find),
        new("leaders", Leaders.Find),
    ];
}
