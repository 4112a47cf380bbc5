using System.Text;
using ItaIngest.Fuzzing.Seeds;

namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Mutates text as OCR programs write it: lines, cells, markup fragments, digits, encodings.</summary>
internal sealed class TextMutator : IMutator
{
    private const int MostLines = 4_000;

    private static readonly string[] Fragments =
    [
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=\"2\">", "<td colspan=99999>", "<td rowspan='3'>", "<td rowspan=\"-1\" colspan=\"0\">", "<th>", "<br>", "<br/>", "<b>", "</b>", "<p>", "<ul><li>", "<div style=\"display:none\">", "<!-- x", "<script>", "<img src=x>", "![x](y.png)", "# ", "###### ", "- ", "* ", "1. ", "> ", "---", "| --- | :-: |", "|", "\\|", "**", "__", "~~", "```", "$x$", "\\(", "\f", "&nbsp;", "&lt;td&gt;", "&#", "&#x;", "&bogus;", "[x](y)", "[ ]", "[x]", "<td", "<", "</", "<table><tr><td><table>",
    ];

    private readonly SeedFiles seeds;
    private readonly List<string> texts;

    public TextMutator(SeedFiles seeds)
    {
        this.seeds = seeds;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        texts = [.. seeds[FuzzFormat.Text].Select(s => Encoding.UTF8.GetString(s.Bytes))];
    }

    /// <inheritdoc/>
    public byte[] Mutate(Dice dice)
    {
        if (dice.OneIn(12)) return ByteMutations.Mutate(dice.Early(seeds[FuzzFormat.Text]).Bytes, dice.Of(seeds[FuzzFormat.Text]).Bytes, dice);
        var lines = dice.Early(texts).Split('\n').ToList();
        for (var times = dice.Few(8); times > 0 && lines.Count is > 0 and < MostLines; times--) Once(lines, dice);
        return Encode(string.Join(dice.OneIn(12) ? "\r\n" : "\n", lines), dice);
    }

    private void Once(List<string> lines, Dice dice)
    {
        var at = dice.Below(lines.Count);
        var line = lines[at];
        switch (dice.Below(16))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, line); break;
            case 2:
                var other = dice.Below(lines.Count);
                (lines[at], lines[other]) = (lines[other], line);
                break;
            case 3 when at + 1 < lines.Count:
                lines[at] = line + lines[at + 1];
                lines.RemoveAt(at + 1);
                break;
            case 4:
                var cut = dice.Below(line.Length + 1);
                lines[at] = line[..cut];
                lines.Insert(at + 1, line[cut..]);
                break;
            case 5:
                var lent = dice.Of(seeds.TextLines);
                lines.InsertRange(at, lent.Skip(dice.Below(lent.Length)).Take(1 + dice.Below(12)));
                break;
            case 6: lines.InsertRange(at, Enumerable.Repeat(line, dice.OneIn(40) ? 1 + dice.Below(900) : dice.Few(10))); break;
            case 7: lines[at] = line.Insert(dice.Below(line.Length + 1), dice.Of(Fragments)); break;
            case 8: lines[at] = dice.Of(Fragments) + line; break;
            case 9: lines[at] = Cells(line, dice); break;
            case 10: lines[at] = line.Replace('\t', '|'); break;
            case 11: lines[at] = dice.OneIn(40) ? string.Concat(Enumerable.Repeat(line + "\t", 1 + dice.Below(300))) : line + "\t" + Nasty.Text(dice); break;
            case 12: lines[at] = dice.OneIn(40) ? string.Concat(Enumerable.Repeat(dice.Of(Fragments), 1 + dice.Below(600))) : line + dice.Of(Fragments); break;
            default: lines[at] = Nasty.Spliced(line, dice, halves: true); break;
        }
    }

    /// <summary>One cell of a row changed, moved or taken out.</summary>
    private static string Cells(string line, Dice dice)
    {
        var divider = line.Contains('\t', StringComparison.Ordinal) ? '\t' : '|';
        var cells = line.Split(divider).ToList();
        var at = dice.Below(cells.Count);
        switch (dice.Below(5))
        {
            case 0: cells[at] = Nasty.Text(dice); break;
            case 1: cells[at] = Nasty.Number(dice); break;
            case 2: cells[at] = Nasty.Thai(Nasty.Number(dice)); break;
            case 3: cells.RemoveAt(at); break;
            default: cells.Insert(dice.Below(cells.Count + 1), cells[at]); break;
        }

        return string.Join(divider, cells);
    }

    private static byte[] Encode(string text, Dice dice) => dice.Below(30) switch
    {
        // As they are: the encoder would mend halves of surrogate pairs.
        0 => System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()).ToArray(),
        1 => [0xFF, 0xFE, .. System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan())],
        2 => Encoding.BigEndianUnicode.GetBytes(text),
        3 => Encoding.GetEncoding(874).GetBytes(text),
        4 => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        5 => [.. Encoding.UTF8.GetBytes(text), 0xE0, 0xB8],
        6 => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text))),
        7 => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.GetEncoding(874).GetBytes(text))),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
