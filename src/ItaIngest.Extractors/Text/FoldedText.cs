using System.Text;

namespace ItaIngest.Extractors.Text;

/// <summary>A text as it grows: runs of white space become one blank, breaks one '\n', none of either stands at an end.</summary>
internal sealed class FoldedText
{
    private readonly StringBuilder text = new();
    private bool blank;
    private bool line;

    public bool IsEmpty => text.Length == 0;

    /// <summary>The last character, or NUL when there is none or a blank or break follows it.</summary>
    public char Last => text.Length == 0 || blank || line ? '\0' : text[^1];

    public bool EndsWithBlank => blank;

    public void Append(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            blank = true;
            return;
        }

        if (text.Length > 0 && (line || blank)) text.Append(line ? '\n' : ' ');
        (line, blank) = (false, false);
        text.Append(c);
    }

    /// <summary>A paragraph, list item or line ends here.</summary>
    public void Break() => line = true;

    /// <summary>Takes the text out and begins anew.</summary>
    public string Take()
    {
        var taken = text.ToString();
        text.Clear();
        (line, blank) = (false, false);
        return taken;
    }
}
