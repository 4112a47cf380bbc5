using ItaIngest.Pdf.Encryption;

namespace ItaIngest.Pdf.Objects;

/// <summary>
/// Builds objects of tokens. Containers that are nested too deeply are skipped and count as null; after too many objects the rest is
/// left. Broken syntax ends the container that it stands in; nothing throws.
/// </summary>
/// <param name="bytes">The file, or an unpacked object stream.</param>
/// <param name="position">Where the object begins.</param>
/// <param name="names">The names of the file.</param>
/// <param name="limits">Depth and number of objects.</param>
internal ref struct ObjectParser(ReadOnlySpan<byte> bytes, int position, NameTable names, PdfLimits limits)
{
    /// <summary>Numbers, names, containers … that one object may hold in all.</summary>
    private const int ObjectsInOne = 1_000_000;

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private readonly int depthLimit = limits.Depth;
    private readonly int countLimit = Math.Min(ObjectsInOne, limits.Objects);
    private Lexer lexer = new(bytes, position);

    /// <summary>Decrypts the strings of an indirect object, if the file is encrypted.</summary>
    public FileCipher? Cipher { get; init; }

    /// <summary>The number of the indirect object that is read.</summary>
    public int Number { get; init; }

    /// <summary>Its generation.</summary>
    public int Generation { get; init; }

    /// <summary>How many objects have been read: what they weigh; a long string weighs more.</summary>
    public int Count { get; private set; }

    /// <summary>Where the next token is looked for.</summary>
    public readonly int Position => lexer.Position;

    /// <summary>Reads the next object; null where there is none.</summary>
    public PdfObject Read() => Read(lexer.Next(), 0);

    /// <summary>The next token is this keyword; then it is passed.</summary>
    public bool TryKeyword(ReadOnlySpan<byte> keyword)
    {
        var before = lexer.Position;
        if (lexer.Next() == TokenKind.Keyword && lexer.Slice.StartsWith(keyword))
        {
            lexer.Position = lexer.TokenStart + keyword.Length;
            return true;
        }

        lexer.Position = before;
        return false;
    }

    private PdfObject Read(TokenKind token, int depth)
    {
        Count++;
        switch (token)
        {
            case TokenKind.Number:
                return lexer.IsInteger && lexer.Number >= 0 ? NumberOrReference() : PdfNumber.Of(lexer.Number);
            case TokenKind.Name:
                return names.Get(lexer.Slice);
            case TokenKind.LiteralString:
                var literal = new byte[lexer.Slice.Length];
                return Text(literal, Lexer.Unescape(lexer.Slice, literal));
            case TokenKind.HexString:
                var hex = new byte[(lexer.Slice.Length + 1) / 2];
                return Text(hex, Lexer.FromHex(lexer.Slice, hex));
            case TokenKind.ArrayBegin:
                return depth < depthLimit ? Array(depth + 1) : Skip();
            case TokenKind.DictionaryBegin:
                return depth < depthLimit ? Dictionary(depth + 1) : Skip();
            case TokenKind.Keyword:
                if (lexer.Slice.SequenceEqual("true"u8)) return PdfBoolean.True;
                if (lexer.Slice.SequenceEqual("false"u8)) return PdfBoolean.False;
                if (EndsContainer(lexer.Slice)) lexer.Position = lexer.TokenStart;
                return PdfNull.Value;
            default:
                return PdfNull.Value;
        }
    }

    private PdfString Text(byte[] buffer, int length)
    {
        Count += length / 32;
        if (length < buffer.Length) buffer = buffer[..length];
        return new PdfString(Cipher is null ? buffer : Cipher.DecryptString(buffer, Number, Generation));
    }

    private PdfObject NumberOrReference()
    {
        var value = lexer.Number;
        var after = lexer.Position;
        if (value <= int.MaxValue)
        {
            lexer.SkipWhite();
            if (lexer.Position < bytes.Length && bytes[lexer.Position] is >= (byte)'0' and <= (byte)'9' &&
                lexer.Next() == TokenKind.Number && lexer.IsInteger && lexer.Number <= int.MaxValue)
            {
                var generation = (int)lexer.Number;
                if (lexer.Next() == TokenKind.Keyword && lexer.Slice is [(byte)'R']) return new PdfReference((int)value, generation);
            }

            lexer.Position = after;
        }

        return PdfNumber.Of(value);
    }

    private PdfArray Array(int depth)
    {
        var items = new List<PdfObject>();
        while (Count < countLimit)
        {
            var token = lexer.Next();
            if (token is TokenKind.End or TokenKind.ArrayEnd) break;
            if (token == TokenKind.DictionaryEnd)
            {
                // "[1 2 >>": the bracket was forgotten, the dictionary around it ends.
                lexer.Position = lexer.TokenStart;
                break;
            }

            if (token == TokenKind.Number)
            {
                // No look ahead here: in a long array of numbers every token would be read three times.
                Count++;
                items.Add(PdfNumber.Of(lexer.Number));
                continue;
            }

            if (token == TokenKind.Keyword)
            {
                if (lexer.Slice is [(byte)'R'])
                {
                    MakeReference(items);
                    continue;
                }

                if (EndsContainer(lexer.Slice))
                {
                    lexer.Position = lexer.TokenStart;
                    break;
                }

                if (!lexer.Slice.SequenceEqual("true"u8) && !lexer.Slice.SequenceEqual("false"u8) && !lexer.Slice.SequenceEqual("null"u8)) continue;
            }

            items.Add(Read(token, depth));
        }

        return new PdfArray(items);
    }

    private static void MakeReference(List<PdfObject> items)
    {
        if (items.Count < 2 || items[^1] is not PdfNumber generation || items[^2] is not PdfNumber number) return;
        items.RemoveRange(items.Count - 2, 2);
        items.Add(number.Value >= 0 ? new PdfReference(number.Int, generation.Int) : PdfNull.Value);
    }

    private PdfDictionary Dictionary(int depth)
    {
        var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        while (Count < countLimit)
        {
            var token = lexer.Next();
            if (token is TokenKind.End or TokenKind.DictionaryEnd) break;
            if (token == TokenKind.Keyword && EndsContainer(lexer.Slice))
            {
                lexer.Position = lexer.TokenStart;
                break;
            }

            if (token != TokenKind.Name) continue;
            var key = names.Get(lexer.Slice).Value;
            token = lexer.Next();
            if (token is TokenKind.End or TokenKind.DictionaryEnd) break;
            if (token == TokenKind.Keyword && EndsContainer(lexer.Slice))
            {
                lexer.Position = lexer.TokenStart;
                break;
            }

            var value = Read(token, depth);
            // An entry that is null is the same as none.
            if (value is not PdfNull) entries[key] = value;
        }

        return new PdfDictionary(entries);
    }

    // Passes a container whose first bracket has been read, by counting brackets.
    private PdfNull Skip()
    {
        var depth = 1;
        while (depth > 0)
        {
            switch (lexer.Next())
            {
                case TokenKind.End:
                    return PdfNull.Value;
                case TokenKind.ArrayBegin or TokenKind.DictionaryBegin:
                    depth++;
                    break;
                case TokenKind.ArrayEnd or TokenKind.DictionaryEnd:
                    depth--;
                    break;
                case TokenKind.Keyword when EndsContainer(lexer.Slice):
                    lexer.Position = lexer.TokenStart;
                    return PdfNull.Value;
            }
        }

        return PdfNull.Value;
    }

    private static bool EndsContainer(ReadOnlySpan<byte> keyword) => keyword.Length >= 3 && keyword[0] is (byte)'e' or (byte)'s' or (byte)'o' or (byte)'t' or (byte)'x'
        && (keyword.StartsWith("endobj"u8) || keyword.StartsWith("endstream"u8) || keyword.SequenceEqual("stream"u8) || keyword.SequenceEqual("obj"u8) || keyword.SequenceEqual("trailer"u8) || keyword.SequenceEqual("xref"u8) || keyword.SequenceEqual("startxref"u8));
}
