namespace ItaIngest.Readings.Steps;

/// <summary>
/// Tells in one pass that no rule can change a text: nearly every text of a sound document. It may call a text changeable that is not,
/// never the reverse.
/// </summary>
internal static class PlainText
{
    // What a character is to the rules; the pairs below are all that a rule looks for in characters that are plain by themselves.
    private const byte Other = 0;
    private const byte Consonant = 1;
    private const byte Vowel = 2;
    private const byte Tone = 3;
    private const byte OtherMark = 4;
    private const byte SaraAm = 5;
    private const byte SaraE = 6;
    private const byte Space = 7;
    private const byte Dot = 8;
    private const byte Rare = 9;

    // Signs of these reports that neither a rule nor NFC looks at.
    private const string Signs = "–—‘’“”•▪■□●○◆►☐☑☒✓✔√";

    private static readonly byte[] Kinds = BuildKinds();

    // For what stands before, what must not follow, one bit a kind.
    private static readonly ushort[] Changeable = BuildPairs();

    public static bool Is(ReadOnlySpan<char> text)
    {
        int before = Other;
        foreach (var c in text)
        {
            int kind = Kinds[c];
            if ((Changeable[before] >> kind & 1) != 0) return false;
            before = kind;
        }

        return true;
    }

    private static byte[] BuildKinds()
    {
        var kinds = new byte[char.MaxValue + 1];
        Array.Fill(kinds, Rare);
        Array.Fill(kinds, Other, 0, 0x80);
        Array.Fill(kinds, Other, 0x0E01, 0x0E5C - 0x0E01);
        foreach (var sign in Signs) kinds[sign] = Other;
        for (var c = '\u0E01'; c <= '\u0E5B'; c++)
        {
            if (ThaiLetters.IsConsonant(c)) kinds[c] = Consonant;
            else if (ThaiLetters.IsVowelMark(c) || c == '\u0E47') kinds[c] = Vowel;
            else if (ThaiLetters.IsTone(c) || c == '\u0E4C') kinds[c] = Tone;
            else if (ThaiLetters.IsMark(c)) kinds[c] = OtherMark;
        }

        kinds[ThaiLetters.SaraAm] = SaraAm;
        kinds[ThaiLetters.SaraE] = SaraE;
        kinds[ThaiLetters.Nikhahit] = Rare;
        kinds['\u0E45'] = Rare;
        // Not assigned.
        for (var c = '\u0E3B'; c <= '\u0E3E'; c++) kinds[c] = Rare;
        kinds[' '] = Space;
        kinds['.'] = kinds['_'] = Dot;
        return kinds;
    }

    private static ushort[] BuildPairs()
    {
        var pairs = new ushort[Rare + 1];
        Array.Fill(pairs, Bits(Rare));
        pairs[Space] |= Bits(Vowel, Tone, OtherMark, SaraAm);
        pairs[Vowel] |= Bits(Vowel, OtherMark);
        pairs[Tone] |= Bits(Vowel, Tone, OtherMark);
        pairs[OtherMark] |= Bits(Vowel, Tone, OtherMark);
        pairs[SaraAm] |= Bits(Tone);
        pairs[SaraE] |= Bits(SaraE);
        pairs[Dot] |= Bits(Dot);
        return pairs;
    }

    private static ushort Bits(params ReadOnlySpan<byte> kinds)
    {
        var bits = 0;
        foreach (var kind in kinds) bits |= 1 << kind;
        return (ushort)bits;
    }
}
