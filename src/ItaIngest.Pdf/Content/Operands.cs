using System.Runtime.InteropServices;

namespace ItaIngest.Pdf.Content;

internal enum OperandKind : byte
{
    Number = 0,
    Name,
    LiteralString,
    HexString,
    ArrayBegin,
    ArrayEnd,

    /// <summary>A property list, read by <see cref="MarkedProperties"/>.</summary>
    Dictionary,

    /// <summary>true, false, null.</summary>
    Word,
}

/// <summary>An operand: a number, or where its bytes stand in the content.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Operand(OperandKind Kind, double Number, int Start, int Length);

/// <summary>The operands since the last operator; arrays lie flat between their brackets.</summary>
internal sealed class Operands
{
    /// <summary>More than any TJ array holds.</summary>
    private const int Limit = 1 << 18;

    private Operand[] items = new Operand[64];

    public int Count { get; private set; }

    /// <summary>Some were dropped because there were too many.</summary>
    public bool IsCut { get; private set; }

    public ReadOnlySpan<Operand> All => items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(double number) => Add(new Operand(OperandKind.Number, number, 0, 0));

    public void Add(OperandKind kind, int start = 0, int length = 0) => Add(new Operand(kind, 0, start, length));

    /// <summary>The last few operands, if they are numbers; the earlier ones do not count, as in other readers.</summary>
    public bool Take(Span<double> numbers)
    {
        var from = Count - numbers.Length;
        if (from < 0) return false;
        for (var i = 0; i < numbers.Length; i++)
        {
            ref readonly var item = ref items[from + i];
            if (item.Kind != OperandKind.Number) return false;
            numbers[i] = item.Number;
        }

        return true;
    }

    /// <summary>The last operand, if it is a number.</summary>
    public bool Take(out double number)
    {
        number = Count > 0 ? items[Count - 1].Number : 0;
        return Count > 0 && items[Count - 1].Kind == OperandKind.Number;
    }

    /// <summary>The last operand, if there is one.</summary>
    public bool Last(out Operand operand)
    {
        operand = Count > 0 ? items[Count - 1] : default;
        return Count > 0;
    }

    private void Add(in Operand operand)
    {
        if (Count == items.Length)
        {
            if (Count >= Limit)
            {
                IsCut = true;
                return;
            }

            Array.Resize(ref items, Count * 2);
        }

        items[Count++] = operand;
    }
}
