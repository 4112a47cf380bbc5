using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>How a list label is written.</summary>
public enum LabelKind
{
    /// <summary><c>๑.</c>, or <c>๑</c> where the sequence says so.</summary>
    Number,

    /// <summary><c>๒.๑</c>, <c>๙.๑.๒</c>.</summary>
    Dotted,

    /// <summary><c>ก.</c>, <c>a.</c></summary>
    Letter,

    /// <summary><c>๑)</c>, <c>(๑)</c>, <c>๒.๑)</c>.</summary>
    Parenthesised,

    /// <summary><c>ข)</c>, <c>(ก)</c>.</summary>
    ParenthesisedLetter,
}

/// <summary>A label at the start of a list item.</summary>
/// <param name="Text">The label without brackets and closing point, as written: <c>๒.๑</c>.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Numbers">Its numbers from the outermost level: <c>๒.๑)</c> is [2,1]. A letter counts by its place in the alphabet as lists use it: ก is 1, ข 2, ค 3, ง 4.</param>
/// <param name="ContentStart">Where the item's own text begins, after the label and blanks.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ListLabel(string Text, LabelKind Kind, IReadOnlyList<int> Numbers, int ContentStart)
{
    /// <summary>Whether this label may come right after another: its next sibling, its first child, or the next of one of its parents.</summary>
    public bool Follows(IReadOnlyList<int> previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        if (Numbers.Count > previous.Count + 1 || Numbers.Count == 0)
            return false;
        var last = Numbers.Count - 1;
        for (var i = 0; i < last; i++)
        {
            if (Numbers[i] != previous[i])
                return false;
        }

        return Numbers[last] == (last < previous.Count ? previous[last] + 1 : 1);
    }
}

/// <summary>What the caller knows of the place of a text, which tells the label 2.1 from the number 2.1.</summary>
/// <param name="IsItemStart">The text begins a cell, a paragraph or an item, where a label may stand.</param>
/// <param name="Previous">The numbers of the label before; null when unknown, empty when this is the first.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LabelHint(bool IsItemStart, IReadOnlyList<int>? Previous = null);
