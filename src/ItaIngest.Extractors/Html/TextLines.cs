using System.Text;
using ThaiNumerals;

namespace ItaIngest.Extractors.Html;

/// <summary>
/// Text as a browser shows it: runs of white space are one blank, none at the ends of lines; a br and the ends of blocks are
/// line breaks. Soft hyphens and zero-width characters stay, and so do no-break spaces but for those that fill an end.
/// </summary>
internal sealed class TextLines(int most)
{
    private static readonly char[] Ends = [' ', '\t', '\n', '\r', '\f', '\u00A0'];

    private readonly StringBuilder text = new();
    private bool blank;
    private int breaks;
    private string? prefix;
    private bool divided;

    /// <summary>Nothing stands here yet.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>The longest text was reached.</summary>
    public bool IsFull => text.Length >= most;

    /// <summary>Characters other than white space that stand in no text node: list numbers, checkboxes.</summary>
    public long Generated { get; private set; }

    /// <summary>Adds a text node's text.</summary>
    /// <param name="added">Its characters.</param>
    /// <param name="keepBlanks">White space stays as it is (pre).</param>
    /// <returns>How many of its characters found no room.</returns>
    public int Add(string added, bool keepBlanks)
    {
        for (var at = 0; at < added.Length; at++)
        {
            var c = added[at];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (!keepBlanks || IsFull || (c == '\n' && text.Length == 0)) blank = true;
                else Put(c);
                continue;
            }

            // A pair of units stays together.
            if (IsFull || (char.IsHighSurrogate(c) && text.Length + 1 >= most)) return added.Length - at;
            Put(c);
        }

        return 0;
    }

    /// <summary>Adds characters that a browser shows and the page has no text for.</summary>
    public void AddGenerated(string shown)
    {
        foreach (var c in shown)
        {
            if (IsFull) return;
            Put(c);
            if (!char.IsWhiteSpace(c)) Generated++;
        }
    }

    /// <summary>A br.</summary>
    public void Break()
    {
        breaks++;
        blank = false;
    }

    /// <summary>A block begins or ends. A br at the end of a block shows no further line.</summary>
    public void Boundary()
    {
        breaks = Math.Max(breaks, 1);
        blank = false;
    }

    /// <summary>What stands before the next text: a list item's number.</summary>
    public void Before(string number) => prefix = number;

    /// <summary>A list item ended; its number is shown even if it has no text.</summary>
    public void EndItem()
    {
        if (prefix is not null) PutPending();
    }

    /// <summary>
    /// Superscript, subscript or struck-out text begins or ends: a digit on one side must not become part of the number on the
    /// other ("98.50" and a footnote 1). A blank divides them.
    /// </summary>
    public void Divide() => divided = true;

    /// <summary>How often a blank had to divide digits.</summary>
    public int Divisions { get; private set; }

    /// <summary>The text, which begins anew.</summary>
    public string Take()
    {
        var taken = text.ToString().TrimEnd(Ends);
        var filling = taken.AsSpan().IndexOfAnyExcept('\u00A0', ' ', '\n');
        if (filling > 0 && taken.AsSpan(0, filling).Contains('\u00A0')) taken = taken[filling..];
        text.Clear();
        blank = false;
        breaks = 0;
        divided = false;
        return taken;
    }

    private void Put(char c)
    {
        if (divided && !blank && breaks == 0 && text.Length > 0 && ThaiDigits.IsDigit(text[^1]) && ThaiDigits.IsDigit(c))
        {
            blank = true;
            Divisions++;
        }

        divided = false;
        PutPending();
        text.Append(c);
    }

    private void PutPending()
    {
        if (breaks > 0 && text.Length > 0) text.Append('\n', text[^1] == '\n' ? breaks - 1 : breaks);
        else if (blank && text.Length > 0 && text[^1] != '\n') text.Append(' ');
        breaks = 0;
        blank = false;
        if (prefix is null) return;
        text.Append(prefix);
        Generated += prefix.Count(c => !char.IsWhiteSpace(c));
        prefix = null;
    }
}
