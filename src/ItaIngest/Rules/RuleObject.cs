using System.Text.Json;

namespace ItaIngest.Rules;

/// <summary>An object of a rule file whose keys are known; every getter reports what is wrong and then gives a harmless value.</summary>
internal sealed class RuleObject
{
    private static readonly Said AText = new("ข้อความที่ไม่ว่าง", "a text that is not empty");
    private static readonly Said ATextOrNull = new("ข้อความที่ไม่ว่าง หรือ null", "a text that is not empty, or null");
    private static readonly Said ANumber = new("ตัวเลข", "a number");
    private static readonly Said AWhole = new("จำนวนเต็มที่ไม่ติดลบ", "a whole number that is not negative");
    private static readonly Said AFlag = new("true หรือ false", "true or false");
    private static readonly Said AnArray = new("รายการ [ … ]", "an array [ … ]");
    private static readonly Said AnObject = new("กลุ่มค่า { … }", "an object { … }");
    private static readonly Said AnObjectOrNull = new("กลุ่มค่า { … } หรือ null", "an object { … }, or null");

    private readonly Dictionary<string, RuleNode> members;
    private readonly RuleProblems problems;

    private RuleObject(RuleNode node, Dictionary<string, RuleNode> members, RuleProblems problems)
    {
        Line = node.Line;
        this.members = members;
        this.problems = problems;
    }

    /// <summary>Line in which it begins.</summary>
    public int Line { get; }

    /// <summary>Opens an object; null after a problem was added because it is none.</summary>
    public static RuleObject? Of(RuleNode node, string what, RuleProblems problems, string[] required, string[] optional)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            problems.Add(node.Line, RuleFaults.WrongType(what, Named(node), AnObject));
            return null;
        }

        var known = new Dictionary<string, RuleNode>(StringComparer.Ordinal);
        string[] keys = [.. required, .. optional];
        foreach (var member in node.Members)
        {
            if (!keys.Contains(member.Key, StringComparer.Ordinal)) problems.Add(member.Line, RuleFaults.UnknownKey(member.Key, keys));
            else if (!known.TryAdd(member.Key, member.Value)) problems.Add(member.Line, RuleFaults.RepeatedKey(member.Key));
        }

        foreach (var key in required)
        {
            if (!known.ContainsKey(key)) problems.Add(node.Line, RuleFaults.MissingKey(key, keys));
        }

        return new RuleObject(node, known, problems);
    }

    public int LineOf(string key) => members.TryGetValue(key, out var node) ? node.Line : Line;

    public bool IsNull(string key) => !members.TryGetValue(key, out var node) || node.Kind == JsonValueKind.Null;

    public string Text(string key) => TextOf(key, AText) ?? "";

    public string? TextOrNull(string key) => IsNull(key) ? null : TextOf(key, ATextOrNull);

    public decimal Number(string key) => NumberOrNull(key) ?? Wrong(key, ANumber, 0m);

    public decimal? NumberOrNull(string key)
    {
        if (IsNull(key)) return null;
        var node = members[key];
        return node.Kind == JsonValueKind.Number ? node.Number : Wrong(key, ANumber, 0m);
    }

    public int Whole(string key)
    {
        if (!members.TryGetValue(key, out var node)) return 0;
        return node.Kind == JsonValueKind.Number && node.Number is >= 0 and <= 9999 && decimal.Truncate(node.Number) == node.Number
            ? (int)node.Number
            : Wrong(key, AWhole, 0);
    }

    public bool Flag(string key)
    {
        if (!members.TryGetValue(key, out var node)) return false;
        return node.Kind is JsonValueKind.True or JsonValueKind.False ? node.Kind == JsonValueKind.True : Wrong(key, AFlag, false);
    }

    public IReadOnlyList<RuleNode> List(string key)
    {
        if (!members.TryGetValue(key, out var node)) return [];
        return node.Kind == JsonValueKind.Array ? node.Items : Wrong<IReadOnlyList<RuleNode>>(key, AnArray, []);
    }

    public IReadOnlyList<string> Texts(string key) =>
        [.. List(key).Where(n => IsText(key, n)).Select(n => n.Text)];

    public IReadOnlyList<decimal> Numbers(string key)
    {
        var numbers = new List<decimal>();
        foreach (var node in List(key))
        {
            if (node.Kind == JsonValueKind.Number) numbers.Add(node.Number);
            else problems.Add(node.Line, RuleFaults.WrongType(key, Named(node), ANumber));
        }

        return numbers;
    }

    /// <summary>One of a few words; the first of them after a problem was added.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        var text = TextOf(key, AText);
        if (text is null) return words.Values.First();
        if (words.TryGetValue(text, out var value)) return value;
        problems.Add(LineOf(key), RuleFaults.UnknownWord(key, text, words.Keys));
        return words.Values.First();
    }

    /// <summary>An object inside; null where it is null, missing or none.</summary>
    public RuleObject? Inside(string key, string[] required, params string[] optional)
    {
        if (IsNull(key)) return null;
        var node = members[key];
        return node.Kind == JsonValueKind.Object ? Of(node, key, problems, required, optional) : Wrong<RuleObject?>(key, AnObjectOrNull, null);
    }

    public IReadOnlyList<RuleMember> Pairs(string key)
    {
        if (!members.TryGetValue(key, out var node)) return [];
        return node.Kind == JsonValueKind.Object ? node.Members : Wrong<IReadOnlyList<RuleMember>>(key, AnObject, []);
    }

    public bool IsText(string what, RuleNode node)
    {
        if (node.Kind == JsonValueKind.String && !string.IsNullOrWhiteSpace(node.Text)) return true;
        problems.Add(node.Line, RuleFaults.WrongType(what, Named(node), AText));
        return false;
    }

    private string? TextOf(string key, Said wanted)
    {
        if (!members.TryGetValue(key, out var node)) return null;
        return node.Kind == JsonValueKind.String && !string.IsNullOrWhiteSpace(node.Text) ? node.Text : Wrong<string?>(key, wanted, null);
    }

    private T Wrong<T>(string key, Said wanted, T harmless)
    {
        // A key that is missing was reported when the object was opened.
        if (members.TryGetValue(key, out var node)) problems.Add(node.Line, RuleFaults.WrongType(key, Named(node), wanted));
        return harmless;
    }

    private static string Named(RuleNode node) => node.Kind switch
    {
        JsonValueKind.String => $"\"{node.Text}\"",
        JsonValueKind.Number => node.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        JsonValueKind.Array => "[ … ]",
        JsonValueKind.Object => "{ … }",
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "1e…",
    };
}
