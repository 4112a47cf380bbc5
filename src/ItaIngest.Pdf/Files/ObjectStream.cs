using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Files;

/// <summary>An unpacked object stream (ISO 32000-2, 7.5.7): objects without their own headers, and a list of where each begins.</summary>
internal sealed class ObjectStream
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<int, int> positions = [];

    /// <param name="stream">Its dictionary.</param>
    /// <param name="bytes">Its unpacked bytes.</param>
    /// <param name="store">Follows references in the dictionary.</param>
    public ObjectStream(PdfStream stream, ReadOnlyMemory<byte> bytes, IObjectStore store)
    {
        this.bytes = bytes;
        Extends = stream.Dictionary["Extends"] is PdfReference extends ? extends.Number : 0;
        var count = store.GetInt(stream.Dictionary, "N") ?? int.MaxValue;
        var first = store.GetInt(stream.Dictionary, "First") ?? 0;
        var lexer = new Lexer(bytes.Span);
        // The list is as long as its numbers are, whatever /N says.
        for (var i = 0; i < count; i++)
        {
            if (lexer.Next() != TokenKind.Number || !lexer.IsInteger) break;
            var number = lexer.Number;
            if (lexer.Next() != TokenKind.Number || !lexer.IsInteger) break;
            var at = first + lexer.Number;
            if (number is >= 0 and <= int.MaxValue && at >= 0 && at < bytes.Length) positions[(int)number] = (int)at;
        }
    }

    /// <summary>The stream that this one extends, or 0.</summary>
    public int Extends { get; }

    public IEnumerable<int> Numbers => positions.Keys;

    /// <summary>What it takes in memory, about.</summary>
    public long Weight => bytes.Length + (32L * positions.Count);

    /// <summary>Reads one of its objects; null if it does not hold it.</summary>
    public PdfObject? Read(int number, NameTable names, PdfLimits limits, out int weight, out int length)
    {
        (weight, length) = (0, 0);
        if (!positions.TryGetValue(number, out var at)) return null;
        var parser = new ObjectParser(bytes.Span, at, names, limits);
        var value = parser.Read();
        (weight, length) = (parser.Count, parser.Position - at);
        return value;
    }
}
