using System.Text;
using System.Text.Json;

namespace ItaIngest.Rules;

/// <summary>A JSON value that knows the line it begins in, which JsonDocument does not.</summary>
internal sealed class RuleNode(JsonValueKind kind, int line)
{
    private readonly List<RuleNode> items = [];
    private readonly List<RuleMember> members = [];

    public JsonValueKind Kind => kind;

    public int Line => line;

    public string Text { get; private set; } = "";

    public decimal Number { get; private set; }

    /// <summary>Of an array.</summary>
    public IReadOnlyList<RuleNode> Items => items;

    /// <summary>Of an object, in order; a repeated key stands twice.</summary>
    public IReadOnlyList<RuleMember> Members => members;

    /// <summary>Reads a file; null after a problem was added.</summary>
    public static RuleNode? Parse(byte[] file, RuleProblems problems)
    {
        ReadOnlySpan<byte> utf8 = file;
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(utf8);
        var lines = new LineMap(utf8);
        try
        {
            if (!reader.Read()) return null;
            var root = Value(ref reader, lines);
            // Anything but white space behind the value is an error of the format; only reading on finds it.
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            problems.Add(line, RuleFaults.NotJson(FormattableString.Invariant($"{line}:{(e.BytePositionInLine ?? 0) + 1}")));
            return null;
        }
        catch (InvalidOperationException)
        {
            // What the reader throws at an escape that is half a character (\ud800).
            var line = lines.LineOf(reader.TokenStartIndex);
            problems.Add(line, RuleFaults.NotJson(FormattableString.Invariant($"{line}")));
            return null;
        }
    }

    private static RuleNode Value(ref Utf8JsonReader reader, LineMap lines)
    {
        var line = lines.LineOf(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var obj = new RuleNode(JsonValueKind.Object, line);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var keyLine = lines.LineOf(reader.TokenStartIndex);
                    var key = reader.GetString()!;
                    reader.Read();
                    obj.members.Add(new RuleMember(key, keyLine, Value(ref reader, lines)));
                }

                return obj;
            case JsonTokenType.StartArray:
                var array = new RuleNode(JsonValueKind.Array, line);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) array.items.Add(Value(ref reader, lines));
                return array;
            case JsonTokenType.String:
                return new RuleNode(JsonValueKind.String, line) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                // A number that is no decimal (1e99) keeps the kind Undefined, which no rule asks for.
                return reader.TryGetDecimal(out var number)
                    ? new RuleNode(JsonValueKind.Number, line) { Number = number }
                    : new RuleNode(JsonValueKind.Undefined, line);
            case JsonTokenType.True:
                return new RuleNode(JsonValueKind.True, line);
            case JsonTokenType.False:
                return new RuleNode(JsonValueKind.False, line);
            default:
                return new RuleNode(JsonValueKind.Null, line);
        }
    }

    /// <summary>Byte offsets to lines.</summary>
    private sealed class LineMap
    {
        private readonly List<long> starts = [0];

        public LineMap(ReadOnlySpan<byte> utf8)
        {
            for (var i = 0; i < utf8.Length; i++)
            {
                if (utf8[i] == (byte)'\n') starts.Add(i + 1L);
            }
        }

        public int LineOf(long offset)
        {
            var at = starts.BinarySearch(offset);
            return at >= 0 ? at + 1 : ~at;
        }
    }
}

/// <summary>A key of an object with its value.</summary>
internal readonly record struct RuleMember(string Key, int Line, RuleNode Value);
