namespace ItaIngest.Extractors.Text;

/// <summary>Collects the text and tables of one cell or paragraph.</summary>
internal sealed class FragmentSink
{
    private readonly FoldedText text = new();
    private readonly List<FragmentItem> items = [];
    private int start = -1;
    private int end;
    private int? heading;

    public IReadOnlyList<FragmentItem> Items => items;

    /// <summary>The last character, or NUL where a blank or break follows it.</summary>
    public char Last => text.Last;

    public bool EndsWithBlank => text.EndsWithBlank;

    /// <summary>Takes a character that was made of units of the file.</summary>
    public void Append(char c, int from, int to)
    {
        text.Append(c);
        if (text.IsEmpty) return;
        if (start < 0) start = from;
        end = to;
    }

    public void Break() => text.Break();

    /// <summary>What was collected so far is a heading if nothing else is in it.</summary>
    public void Heading(int level)
    {
        if (!text.IsEmpty) heading ??= level;
    }

    /// <summary>Takes a table, or a text that is complete, behind what was collected so far.</summary>
    public void AddItem(FragmentItem item)
    {
        Flush();
        items.Add(item);
    }

    /// <summary>Ends the text that was collected.</summary>
    public void Flush()
    {
        if (!text.IsEmpty) items.Add(new FragmentText(start, end, text.Take(), heading));
        else text.Take();
        (start, heading) = (-1, null);
    }
}
