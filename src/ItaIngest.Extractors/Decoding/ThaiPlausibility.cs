namespace ItaIngest.Extractors.Decoding;

/// <summary>How much a stretch of text that was decoded as Thai looks like Thai: letters there are, and marks stand where marks can.</summary>
internal struct ThaiPlausibility
{
    private char previous;

    /// <summary>Thai characters, private-use forms included.</summary>
    public int Thai { get; private set; }

    /// <summary>Characters above ASCII that are not Thai (punctuation and no-break spaces of the set left out).</summary>
    public int Other { get; private set; }

    /// <summary>Marks above and below.</summary>
    public int Marks { get; private set; }

    /// <summary>Marks that stand on a consonant or on another mark.</summary>
    public int SeatedMarks { get; private set; }

    /// <summary>Vowels that are written before their consonant.</summary>
    public int LeadingVowels { get; private set; }

    /// <summary>Leading vowels that a consonant follows.</summary>
    public int ServedVowels { get; private set; }

    /// <summary>Whether it is Thai text: at least one Thai letter, hardly anything else above ASCII, and four fifths of its marks in place.</summary>
    public readonly bool IsThai =>
        Thai > 0 && Other * 20 <= Thai && SeatedMarks * 5 >= Marks * 4 && ServedVowels * 5 >= LeadingVowels * 4 && Thai > Marks;

    /// <summary>Takes the next character in.</summary>
    public void Add(char c)
    {
        if (IsConsonant(c))
        {
            Thai++;
            if (IsLeadingVowel(previous)) ServedVowels++;
        }
        else if (IsMark(c))
        {
            Thai++;
            Marks++;
            if (IsConsonant(previous) || IsMark(previous)) SeatedMarks++;
        }
        else if (IsLeadingVowel(c))
        {
            Thai++;
            LeadingVowels++;
        }
        else if (c is >= '\u0E00' and <= '\u0E7F')
        {
            Thai++;
        }
        else if (c >= 0x80 && !IsNeutral(c))
        {
            Other++;
        }

        previous = c;
    }

    private static bool IsConsonant(char c) => c is >= 'ก' and <= 'ฮ' or '\uF700' or '\uF70F';

    private static bool IsLeadingVowel(char c) => c is >= 'เ' and <= 'ไ';

    private static bool IsMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E')
        or (>= '\uF701' and <= '\uF71A' and not '\uF70F');

    private static bool IsNeutral(char c) => c is '\u00A0' or '…' or '‘' or '’' or '“' or '”' or '•' or '–' or '—';
}
