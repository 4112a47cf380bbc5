namespace ThaiNumerals;

/// <summary>The words that bound a number from one side, and those that join two numbers to a range.</summary>
internal static class RangeWords
{
    // Longer words first: ไม่น้อยกว่า ends in น้อยกว่า. ำ also in the forms that a PDF or an OCR program gives it.
    private static readonly (string Word, bool IsLow, bool Included)[] Before =
    [
        ("มากกว่าหรือเท่ากับ", true, true), ("น้อยกว่าหรือเท่ากับ", false, true),
        ("ไม่น้อยกว่า", true, true), ("ไม่ต่ำกว่า", true, true), ("ไม่ต่ํากว่า", true, true), ("ไม่ตํ่ากว่า", true, true),
        ("อย่างน้อย", true, true), ("ไม่มากกว่า", false, true), ("ไม่สูงกว่า", false, true), ("ไม่เกินกว่า", false, true),
        ("ไม่เกิน", false, true), ("อย่างมาก", false, true), ("มากกว่า", true, false), ("สูงกว่า", true, false),
        ("เกินกว่า", true, false), ("เกิน", true, false), ("น้อยกว่า", false, false), ("ไม่ถึง", false, false), ("ต่ำกว่า", false, false),
        ("ต่ํากว่า", false, false), ("ตํ่ากว่า", false, false), ("≥", true, true), (">=", true, true), ("≤", false, true),
        ("<=", false, true), (">", true, false), ("<", false, false),
    ];

    private static readonly (string Word, bool IsLow)[] After =
        [("ขึ้นไป", true), ("หรือมากกว่า", true), ("เป็นต้นไป", true), ("ลงมา", false), ("ลงไป", false), ("หรือน้อยกว่า", false), ("หรือต่ำกว่า", false)];

    private static readonly string[] Units = ["คะแนน", "เปอร์เซ็นต์", "เปอร์เซนต์", "%", "％", "บาท", "คน", "ครั้ง", "วัน", "ปี", "เดือน"];
    private static readonly string[] Introductions = ["คิดเป็นร้อยละ", "ร้อยละ", "จำนวน", "คะแนน"];

    /// <summary>A bound written before a number that starts at <paramref name="at"/>; it is moved to the word's start.</summary>
    public static bool TryBefore(ReadOnlySpan<char> text, ref int at, out bool isLow, out bool included, ref ParseFlags flags)
    {
        var end = SkipIntroductionBack(text, at);
        foreach (var (word, low, including) in Before)
        {
            if (!Scan.WordBack(text, ref end, word, ref flags) || IsMarkup(text, end, word))
                continue;
            (at, isLow, included) = (end, low, including);
            return true;
        }

        isLow = included = false;
        return false;
    }

    /// <summary>The end of a tag (&lt;p&gt;๓.) in text that still has its markup.</summary>
    private static bool IsMarkup(ReadOnlySpan<char> text, int at, string word) =>
        word[0] == '>' && at > 0 && (Scan.IsAsciiLetter(text[at - 1]) || char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '"' or '\'' or '/');

    /// <summary>A bound written after a number and its unit; always included.</summary>
    public static bool TryAfter(ReadOnlySpan<char> text, ref int at, out bool isLow, ref ParseFlags flags)
    {
        var i = Scan.SkipBlanks(text, SkipUnit(text, at));
        foreach (var (word, low) in After)
        {
            if (!Scan.Word(text, ref i, word, ref flags))
                continue;
            (at, isLow) = (i, low);
            return true;
        }

        isLow = false;
        return false;
    }

    /// <summary>Moves back over ร้อยละ and its like, and blanks.</summary>
    public static int SkipIntroductionBack(ReadOnlySpan<char> text, int at)
    {
        var quiet = ParseFlags.None;
        var end = Scan.SkipBlanksBack(text, at);
        foreach (var word in Introductions)
        {
            if (Scan.WordBack(text, ref end, word, ref quiet))
                return Scan.SkipBlanksBack(text, end);
        }

        return end;
    }

    /// <summary>Moves over ร้อยละ and its like, and blanks.</summary>
    public static int SkipIntroduction(ReadOnlySpan<char> text, int at)
    {
        var quiet = ParseFlags.None;
        at = Scan.SkipBlanks(text, at);
        foreach (var word in Introductions)
        {
            if (Scan.Word(text, ref at, word, ref quiet))
                return Scan.SkipBlanks(text, at);
        }

        return at;
    }

    /// <summary>Moves over a unit, when one follows.</summary>
    public static int SkipUnit(ReadOnlySpan<char> text, int at)
    {
        var quiet = ParseFlags.None;
        var i = Scan.SkipBlanks(text, at);
        foreach (var unit in Units)
        {
            if (Scan.Word(text, ref i, unit, ref quiet))
                return i;
        }

        return at;
    }

    /// <summary>
    /// Whether the whole text between two ends joins them to a range: a dash, ถึง, จนถึง, or both as one ("– ถึง", flagged),
    /// and และ after ระหว่าง.
    /// </summary>
    public static bool IsJoint(ReadOnlySpan<char> between, bool afterBetween, ref ParseFlags flags)
    {
        if (!TryJoint(between, out var end, afterBetween, ref flags))
            return false;
        return Scan.SkipBlanks(between, end) == between.Length;
    }

    /// <summary>Reads a joint from the start of the text.</summary>
    public static bool TryJoint(ReadOnlySpan<char> text, out int end, bool afterBetween, ref ParseFlags flags)
    {
        var i = Scan.SkipBlanks(text, 0);
        var dashes = 0;
        while (i < text.Length && dashes < 3 && Scan.IsDash(text[i]))
        {
            dashes++;
            i = Scan.SkipBlanks(text, i + 1);
        }

        var joined = dashes > 0;
        if (Scan.Word(text, ref i, "จนถึง", ref flags) || Scan.Word(text, ref i, "ถึง", ref flags))
        {
            if (joined)
                flags |= ParseFlags.Repaired;
            joined = true;
        }
        else if (!joined && afterBetween && (Scan.Word(text, ref i, "และ", ref flags) || Scan.Word(text, ref i, "กับ", ref flags)))
        {
            joined = true;
        }

        if (dashes > 1)
            flags |= ParseFlags.Repaired;
        end = i;
        return joined;
    }

    /// <summary>Whether ระหว่าง or ตั้งแต่ stands before this place; it is moved there.</summary>
    public static bool TryOpening(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> word)
    {
        var quiet = ParseFlags.None;
        var end = SkipIntroductionBack(text, at);
        if (!Scan.WordBack(text, ref end, word, ref quiet))
            return false;
        at = end;
        return true;
    }
}
