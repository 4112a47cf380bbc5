using System.Text;
using System.Xml.Linq;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// The fields of one story (the body, a note, a header, a text box): between begin and separate stands the instruction, which is
/// hidden, between separate and end the result, which is shown. A begin without an end would hide all that follows; so marks are
/// matched before the story is walked, and what does not match is passed over.
/// </summary>
internal sealed class Fields
{
    private readonly Dictionary<XElement, XElement> endOf = [];
    private readonly Dictionary<XElement, XElement> separatorOf = [];
    private readonly Stack<Field> open = new();
    private int instructions;

    /// <param name="story">The story; null where it is known to have no marks.</param>
    public Fields(XElement? story)
    {
        if (story is null) return;
        var pending = new Stack<(XElement Begin, XElement? Separator)>();
        Match(story, pending);
        Unmatched = pending.Count;
    }

    private sealed class Field(XElement begin, XElement end, XElement? separator, bool checkbox)
    {
        public XElement Begin { get; } = begin;
        public XElement End { get; } = end;
        public XElement? Separator { get; } = separator;
        public bool IsCheckbox { get; } = checkbox;
        public bool InInstruction { get; set; } = true;
        public bool HasResult { get; set; }
        public StringBuilder Instruction { get; } = new();
    }

    /// <summary>Marks of a beginning that have no end.</summary>
    public int Unmatched { get; private set; }

    /// <summary>Inside an instruction, whose own fields are not shown either.</summary>
    public bool Hiding => instructions > 0;

    /// <summary>Directly inside an instruction, not in the result of a field that stands in one.</summary>
    public bool InInstruction => open.TryPeek(out var top) && top.InInstruction;

    /// <summary>Inside the result of a checkbox, which is drawn from the field's own data.</summary>
    public bool InCheckbox => open.TryPeek(out var top) && top.IsCheckbox;

    /// <summary>Comes by a mark. Gives the instruction of a field that ended without a result, else null.</summary>
    public string? Pass(XElement mark, bool checkbox)
    {
        switch (mark.Attribute(W.FieldCharType)?.Value)
        {
            case "begin" when endOf.TryGetValue(mark, out var end):
                open.Push(new Field(mark, end, separatorOf.GetValueOrDefault(mark), checkbox));
                instructions++;
                return null;
            case "separate" when open.TryPeek(out var field) && field.Separator == mark:
                field.InInstruction = false;
                instructions--;
                return null;
            case "end" when open.Any(f => f.End == mark):
                while (true)
                {
                    var closed = open.Pop();
                    if (closed.InInstruction) instructions--;
                    if (closed.End == mark) return closed.HasResult || closed.IsCheckbox ? null : closed.Instruction.ToString().Trim();
                }

            default:
                return null;
        }
    }

    /// <summary>Text of an instruction.</summary>
    public void Instruct(string text)
    {
        if (open.TryPeek(out var field)) field.Instruction.Append(text);
    }

    /// <summary>Something is shown in the fields that are open.</summary>
    public void Show()
    {
        foreach (var field in open)
        {
            if (field.HasResult) break;
            field.HasResult = true;
        }
    }

    private void Match(XElement parent, Stack<(XElement Begin, XElement? Separator)> pending)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name != W.FieldChar)
            {
                if (!IsPassedOver(element)) Match(element, pending);
                continue;
            }

            switch (element.Attribute(W.FieldCharType)?.Value)
            {
                case "begin":
                    pending.Push((element, null));
                    break;
                case "separate" when pending.TryPop(out var field):
                    pending.Push((field.Begin, field.Separator ?? element));
                    break;
                case "end" when pending.TryPop(out var field):
                    endOf[field.Begin] = element;
                    if (field.Separator is not null) separatorOf[field.Begin] = field.Separator;
                    break;
            }
        }
    }

    /// <summary>What the walker does not enter, or enters as a story of its own.</summary>
    private static bool IsPassedOver(XElement e) =>
        e.Name == W.Deleted || e.Name == W.MovedFrom || e.Name == W.TextBox
        || (e.Name == W.Row && RowState.IsGone(e)) || (e.Name == W.Cell && RowState.IsCellGone(e));
}
