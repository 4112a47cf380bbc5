namespace ItaIngest.Cli.CommandLine;

/// <summary>Text of strangers' files on a terminal: what could move the cursor, ring or hide is shown, not obeyed.</summary>
internal static class Plain
{
    /// <summary>A text in one line.</summary>
    public static string Line(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                '\n' or '\r' or '\t' => ' ',
                var c when char.IsControl(c) || c is '\u202A' or '\u202B' or '\u202C' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068' or '\u2069' => '\uFFFD',
                var c => c,
            };
        }
    });
}
