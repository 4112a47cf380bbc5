namespace ItaIngest.Readings;

/// <summary>The classes of WTT 2.0 (TIS 1566-2541), by which character may follow which within one print position.</summary>
internal enum CellClass : byte
{
    /// <summary>No letter or mark of Thai: digits, signs, other scripts.</summary>
    Non = 0,

    /// <summary>Consonants but ฤ ฦ.</summary>
    Cons,

    /// <summary>ะ า ำ.</summary>
    Fv1,

    /// <summary>ๅ.</summary>
    Fv2,

    /// <summary>ฤ ฦ.</summary>
    Fv3,

    /// <summary>เ แ โ ใ ไ.</summary>
    Lv,

    /// <summary>ุ.</summary>
    Bv1,

    /// <summary>ู.</summary>
    Bv2,

    /// <summary>ฺ.</summary>
    Bd,

    /// <summary>่ ้ ๊ ๋.</summary>
    Tone,

    /// <summary>์ ํ.</summary>
    Ad1,

    /// <summary>็.</summary>
    Ad2,

    /// <summary>๎.</summary>
    Ad3,

    /// <summary>ิ.</summary>
    Av1,

    /// <summary>ั ึ.</summary>
    Av2,

    /// <summary>ี ื.</summary>
    Av3,
}

/// <summary>The class of a character, and what may stand on what.</summary>
internal static class CellClasses
{
    private const char First = '\u0E00';

    private static readonly CellClass[] Table = Build();

    // What may follow a class in its cell, one bit a class: the table of WTT 2.0.
    private static readonly ushort[] Marks = BuildMarks();

    public static CellClass Of(char c) => c - First is >= 0 and < 0x80 and var at ? Table[at] : CellClass.Non;

    /// <summary>ุ and all that is numbered after it are marks.</summary>
    public static bool IsMark(CellClass c) => c >= CellClass.Bv1;

    /// <summary>Whether a mark may stand behind what stands there.</summary>
    public static bool MayCarry(CellClass lead, CellClass mark) => (Marks[(int)lead] & (1 << (int)mark)) != 0;

    private static CellClass[] Build()
    {
        var table = new CellClass[0x80];
        for (var c = 'ก'; c <= 'ฮ'; c++) table[c - First] = CellClass.Cons;
        Set(table, CellClass.Fv3, 'ฤ', 'ฦ');
        Set(table, CellClass.Fv1, 'ะ', 'า', 'ำ');
        Set(table, CellClass.Fv2, 'ๅ');
        Set(table, CellClass.Lv, 'เ', 'แ', 'โ', 'ใ', 'ไ');
        Set(table, CellClass.Bv1, '\u0E38');
        Set(table, CellClass.Bv2, '\u0E39');
        Set(table, CellClass.Bd, '\u0E3A');
        Set(table, CellClass.Tone, '\u0E48', '\u0E49', '\u0E4A', '\u0E4B');
        Set(table, CellClass.Ad1, '\u0E4C', '\u0E4D');
        Set(table, CellClass.Ad2, '\u0E47');
        Set(table, CellClass.Ad3, '\u0E4E');
        Set(table, CellClass.Av1, '\u0E34');
        Set(table, CellClass.Av2, '\u0E31', '\u0E36');
        Set(table, CellClass.Av3, '\u0E35', '\u0E37');
        return table;
    }

    private static void Set(CellClass[] table, CellClass value, params ReadOnlySpan<char> characters)
    {
        foreach (var c in characters) table[c - First] = value;
    }

    private static ushort[] BuildMarks()
    {
        var marks = new ushort[(int)CellClass.Av3 + 1];
        marks[(int)CellClass.Cons] = Bits(CellClass.Bv1, CellClass.Bv2, CellClass.Bd, CellClass.Tone, CellClass.Ad1, CellClass.Ad2, CellClass.Ad3, CellClass.Av1, CellClass.Av2, CellClass.Av3);
        marks[(int)CellClass.Bv1] = Bits(CellClass.Tone, CellClass.Ad1);
        marks[(int)CellClass.Bv2] = Bits(CellClass.Tone);
        marks[(int)CellClass.Av1] = Bits(CellClass.Tone, CellClass.Ad1);
        marks[(int)CellClass.Av2] = Bits(CellClass.Tone);
        marks[(int)CellClass.Av3] = Bits(CellClass.Tone, CellClass.Ad2);
        return marks;
    }

    private static ushort Bits(params ReadOnlySpan<CellClass> classes)
    {
        var bits = 0;
        foreach (var c in classes) bits |= 1 << (int)c;
        return (ushort)bits;
    }
}
