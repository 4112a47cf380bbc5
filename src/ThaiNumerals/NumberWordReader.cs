using System.Numerics;

namespace ThaiNumerals;

/// <summary>
/// Reads Thai number words from a place as far as they go. Blanks and characters without width between the words are
/// passed over. ล้าน multiplies everything before it, so that ล้านล้าน and หนึ่งล้านสองแสนล้าน are read alike.
/// </summary>
internal ref struct NumberWordReader(ReadOnlySpan<char> text, int at)
{
    /// <summary>As many ล้าน as are taken in; more is no number that anyone wrote.</summary>
    private const int MostMillions = 100;
    private const int NoDigit = -1;
    private static readonly BigInteger Million = 1_000_000;

    // หนึ่ง omitted before a unit is 1; a digit word is -1 while none is waiting for its unit.
    private static readonly (string Word, int Digit, bool Misspelt)[] DigitWords =
    [
        ("ศูนย์", 0, false), ("หนึ่ง", 1, false), ("สอง", 2, false), ("สาม", 3, false), ("สี่", 4, false), ("ห้า", 5, false),
        ("หก", 6, false), ("เจ็ด", 7, false), ("แปด", 8, false), ("เก้า", 9, false),
        ("ศูนย", 0, true), ("หนึง", 1, true), ("นึ่ง", 1, true), ("เจด", 7, true),
    ];

    private static readonly (string Word, int Power)[] UnitWords = [("สิบ", 1), ("ร้อย", 2), ("พัน", 3), ("หมื่น", 4), ("แสน", 5)];
    private static readonly int[] Powers = [1, 10, 100, 1_000, 10_000, 100_000];

    private readonly ReadOnlySpan<char> text = text;
    private BigInteger total;
    private int group;
    private int lowest = 6;
    private int digit = NoDigit;
    private bool isTwoOfTens;
    private bool isFinalOne;
    private bool isEmpty = true;
    private int millions;
    private int lastPower;

    /// <summary>Where reading stopped: after the last word that belongs to the number.</summary>
    public int At { get; private set; } = at;

    /// <summary>What the text asked of whoever read it.</summary>
    public ParseFlags Flags;

    /// <summary>The power of ten of the last unit word, for ครึ่ง after it; 0 after a digit.</summary>
    public readonly int LastPower => lastPower;

    /// <summary>A whole number. False when there is none, or when its words contradict each other.</summary>
    public bool TryReadInteger(out BigInteger value)
    {
        value = default;
        while (true)
        {
            var i = SkipBlanks();
            if (i >= text.Length)
                break;
            var known = TryDigit(i, out var fits) || TryUnit(i, out fits) || TryMillion(i, out fits);
            if (!known)
                break;
            if (!fits)
                return false;
        }

        if (isEmpty || !CloseGroup())
            return false;
        value = total + group;
        return true;
    }

    /// <summary>One digit word, as they stand after จุด.</summary>
    public bool TryReadDigit(out int value)
    {
        var i = SkipBlanks();
        foreach (var (word, number, misspelt) in DigitWords)
        {
            if (!Scan.Word(text, ref i, word, ref Flags))
                continue;
            Repair(misspelt);
            (At, value) = (i, number);
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>A given word.</summary>
    public bool TryTake(ReadOnlySpan<char> word)
    {
        var i = SkipBlanks();
        if (!Scan.Word(text, ref i, word, ref Flags))
            return false;
        At = i;
        return true;
    }

    private readonly int SkipBlanks() => Scan.SkipBlanks(text, At);

    private bool TryDigit(int i, out bool fits)
    {
        fits = digit == NoDigit && lowest > 0;
        // เอ็ด ends a number that has something before it; ยี่ stands only before สิบ.
        if (Scan.Word(text, ref i, "เอ็ด", ref Flags))
        {
            fits &= group > 0 || !total.IsZero;
            isFinalOne = true;
            return Take(i, 1);
        }

        if (Scan.Word(text, ref i, "ยี่", ref Flags))
        {
            isTwoOfTens = true;
            return Take(i, 2);
        }

        foreach (var (word, number, misspelt) in DigitWords)
        {
            if (!Scan.Word(text, ref i, word, ref Flags))
                continue;
            Repair(misspelt);
            fits &= number > 0 || isEmpty;
            return Take(i, number);
        }

        return false;
    }

    private bool TryUnit(int i, out bool fits)
    {
        fits = true;
        foreach (var (word, power) in UnitWords)
        {
            if (!Scan.Word(text, ref i, word, ref Flags))
                continue;
            fits = power < lowest && digit != 0 && !isFinalOne && (!isTwoOfTens || power == 1);
            // สองสิบ and หนึ่งสิบ are understood, and not what one writes.
            Repair(power == 1 && !isTwoOfTens && digit is (1 or 2));
            if (fits)
                group += Powers[power] * (digit == NoDigit ? 1 : digit);
            (digit, lowest, lastPower, isTwoOfTens, isEmpty, At) = (NoDigit, power, power, false, false, i);
            return true;
        }

        return false;
    }

    private bool TryMillion(int i, out bool fits)
    {
        fits = false;
        if (!Scan.Word(text, ref i, "ล้าน", ref Flags))
            return false;
        At = i;
        var waiting = digit;
        if (!CloseGroup() || ++millions > MostMillions || waiting == 0)
            return true;
        if (isEmpty)
            group = 1;
        total = (total + group) * Million;
        lastPower = group == 0 ? lastPower + 6 : 6;
        (group, lowest, isEmpty) = (0, 6, false);
        fits = true;
        return true;
    }

    private bool CloseGroup()
    {
        if (isTwoOfTens)
            return false;
        if (digit != NoDigit)
        {
            group += digit;
            (digit, isFinalOne, lastPower) = (NoDigit, false, 0);
        }

        return true;
    }

    private bool Take(int end, int number)
    {
        (At, digit, isEmpty) = (end, number, false);
        return true;
    }

    private void Repair(bool needed)
    {
        if (needed)
            Flags |= ParseFlags.Repaired;
    }
}
