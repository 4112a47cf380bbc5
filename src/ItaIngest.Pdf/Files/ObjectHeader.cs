using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Files;

/// <summary>The line that begins an indirect object: "12 0 obj".</summary>
internal static class ObjectHeader
{
    /// <summary>Reads it at an offset.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="offset">Where it should stand; white space before it is passed.</param>
    /// <param name="number">The object's number.</param>
    /// <param name="generation">Its generation.</param>
    /// <param name="body">Where the object itself begins.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, int offset, out int number, out int generation, out int body)
    {
        (number, generation, body) = (0, 0, 0);
        if (offset < 0 || offset >= bytes.Length) return false;
        var lexer = new Lexer(bytes, offset);
        if (lexer.Next() != TokenKind.Number || !lexer.IsInteger || lexer.Number is < 0 or > int.MaxValue) return false;
        number = (int)lexer.Number;
        if (lexer.Next() != TokenKind.Number || !lexer.IsInteger || lexer.Number is < 0 or > int.MaxValue) return false;
        generation = (int)lexer.Number;
        if (lexer.Next() != TokenKind.Keyword || !lexer.Slice.StartsWith("obj"u8)) return false;
        body = lexer.TokenStart + 3;
        return true;
    }
}
