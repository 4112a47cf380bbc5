using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Content;

/// <summary>Which groups of optional content are switched off when the file is opened (ISO 32000-2, 8.11).</summary>
internal sealed class OptionalContent
{
    private readonly IObjectStore store;
    /// <summary>Steps that one visibility expression may take: nested arrays can name each other.</summary>
    private const int ExpressionSteps = 4096;

    private readonly HashSet<int> listed = [];
    private readonly Dictionary<int, bool> known = [];
    private readonly bool isOffByDefault;

    public OptionalContent(IObjectStore store, PdfDictionary? catalog)
    {
        this.store = store;
        if (catalog is null || store.GetDictionary(catalog, "OCProperties") is not { } properties || store.GetDictionary(properties, "D") is not { } view) return;
        isOffByDefault = store.GetName(view, "BaseState") == "OFF";
        if (store.GetArray(view, isOffByDefault ? "ON" : "OFF") is not { } array) return;
        foreach (var item in array.Items)
        {
            if (item is PdfReference reference) listed.Add(reference.Number);
        }
    }

    /// <summary>Whether content that belongs to a group or membership dictionary is not shown.</summary>
    /// <param name="value">As it stands: a reference, since groups are known by their object number.</param>
    public bool IsOff(PdfObject value)
    {
        if (value is PdfNull || (listed.Count == 0 && !isOffByDefault)) return false;
        if (value is not PdfReference reference) return Read(value);
        if (known.TryGetValue(reference.Number, out var isOff)) return isOff;
        return known[reference.Number] = Read(value);
    }

    private bool Read(PdfObject value)
    {
        if (store.Resolve(value) is not PdfDictionary dictionary) return false;
        if (store.GetName(dictionary, "Type") != "OCMD" && !dictionary.Entries.ContainsKey("OCGs")) return !IsGroupOn(value);
        if (store.GetArray(dictionary, "VE") is { } expression)
        {
            var steps = ExpressionSteps;
            return !Holds(expression, 0, ref steps);
        }

        if (dictionary["OCGs"] is PdfReference single && store.Resolve(single) is PdfDictionary) return Policy(store.GetName(dictionary, "P"), [single]);
        return store.GetArray(dictionary, "OCGs") is { } groups && Policy(store.GetName(dictionary, "P"), groups.Items);
    }

    private bool Policy(string? policy, List<PdfObject> groups)
    {
        int on = 0, off = 0;
        foreach (var group in groups)
        {
            if (store.Resolve(group) is not PdfDictionary) continue;
            if (IsGroupOn(group)) on++;
            else off++;
        }

        if (on + off == 0) return false;
        return policy switch
        {
            "AllOn" => off > 0,
            "AnyOff" => off == 0,
            "AllOff" => on > 0,
            _ => on == 0,
        };
    }

    private bool Holds(PdfArray expression, int depth, ref int steps)
    {
        if (expression.Count == 0 || depth > 8) return true;
        var all = true;
        var any = false;
        for (var i = 1; i < expression.Count && steps > 0; i++)
        {
            steps--;
            var holds = store.Resolve(expression[i]) is PdfArray inner ? Holds(inner, depth + 1, ref steps) : IsGroupOn(expression[i]);
            all &= holds;
            any |= holds;
        }

        return (store.Resolve(expression[0]) as PdfName)?.Value switch
        {
            "And" => all,
            "Or" => any,
            "Not" => !any,
            _ => true,
        };
    }

    private bool IsGroupOn(PdfObject group) => group is not PdfReference reference || listed.Contains(reference.Number) == isOffByDefault;
}
