using System.Collections.Frozen;
using HtmlAgilityPack;
using ItaIngest.Documents;
using ThaiNumerals;

namespace ItaIngest.Extractors.Text;

/// <summary>Takes text out of the file into a sink and settles its units as used.</summary>
internal sealed class FragmentEmitter(string text, CharacterLedger ledger, List<Note> notes, Place at)
{
    private const string Bullets = "▪■•●○◦▫➢❖✓";

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        [
            "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt", "figcaption", "figure",
            "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
            "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        ],
        StringComparer.Ordinal);

    private bool raised;

    public Place At => at;

    public List<Note> Notes => notes;

    /// <summary>Whether an element stands on lines of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>A superscript begins or ends here: its digits must not run together with digits beside it (๙๙.๓๔ with a footnote ๑ is no ๙๙.๓๔๑).</summary>
    public void Raise() => raised = true;

    /// <summary>Takes the open units of a stretch.</summary>
    /// <param name="sink">Where they go.</param>
    /// <param name="start">First unit.</param>
    /// <param name="end">The unit after the last.</param>
    /// <param name="bulletsAreItems">A bullet begins a list item: in a list whose items are not marked up.</param>
    public void Emit(FragmentSink sink, int start, int end, bool bulletsAreItems = false)
    {
        var i = start;
        while (i < end)
        {
            if (!ledger.IsOpen(i))
            {
                i++;
                continue;
            }

            var (meant, length) = text[i] == '&' ? CharacterEntity.At(text, i, end) : ("", 0);
            if (length > 0)
            {
                foreach (var c in meant) Append(sink, c, i, i + length);
                ledger.Claim(i, i + length, Fate.Used);
                i += length;
                continue;
            }

            if (bulletsAreItems && sink.EndsWithBlank && Bullets.Contains(text[i], StringComparison.Ordinal)) sink.Break();
            Append(sink, text[i], i, i + 1);
            ledger.Set(i, Fate.Used);
            i++;
        }
    }

    /// <summary>A form field: a checkbox is its state, a text field is its value.</summary>
    public void EmitInput(FragmentSink sink, HtmlNode node, int start)
    {
        var type = node.GetAttributeValue("type", "text").Trim();
        if (Is(type, "checkbox") || Is(type, "radio"))
        {
            var isChecked = node.Attributes.Contains("checked");
            Append(sink, isChecked ? '☑' : '☐', start, start + 1);
            // In HTML the attribute alone counts; a writer of checked="false" meant the opposite.
            if (isChecked && Is(node.GetAttributeValue("checked", ""), "false")) notes.Add(new Note(NoteKind.Info, "checkbox-doubtful", node.OuterHtml, at));
            return;
        }

        var value = HtmlEntity.DeEntitize(node.GetAttributeValue("value", ""));
        if (value.Length == 0 || Is(type, "hidden")) return;
        foreach (var c in value) Append(sink, c, start, start + 1);
    }

    private static bool Is(string value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);

    private void Append(FragmentSink sink, char c, int from, int to)
    {
        if (raised && ThaiDigits.IsDigit(c) && ThaiDigits.IsDigit(sink.Last))
        {
            sink.Append(' ', from, to);
            notes.Add(new Note(NoteKind.Info, "superscript-divided", $"{c}", at));
        }

        raised = false;
        sink.Append(c, from, to);
    }
}
