namespace ItaIngest.Extractors.Decoding;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="EncodingName">"utf-8", "utf-16le", "utf-16be", "windows-874", or the name of another encoding that was declared.</param>
/// <param name="Evidence">Why that encoding was taken.</param>
/// <param name="Replaced">Bytes or units that are no text in that encoding; U+FFFD stands for each. Anything above 0 is a loss.</param>
/// <param name="Contradicted">The declared encoding that the bytes prove wrong, or null.</param>
public sealed record DecodedText(string Text, string EncodingName, EncodingEvidence Evidence, int Replaced = 0, string? Contradicted = null)
{
    /// <summary>The encoding was told from the look of the bytes alone: neither declared, nor proved by their form.</summary>
    public bool IsGuess => Evidence is EncodingEvidence.ZeroBytes or EncodingEvidence.ThaiBytes or EncodingEvidence.MostlyUtf8;
}

/// <summary>What tells an encoding.</summary>
public enum EncodingEvidence
{
    /// <summary>A byte order mark.</summary>
    ByteOrderMark = 0,

    /// <summary>Bytes below 0x80 only, which read the same in every encoding in question.</summary>
    Ascii,

    /// <summary>Valid UTF-8 with sequences of several bytes: text in another encoding hardly ever is.</summary>
    ValidUtf8,

    /// <summary>UTF-8 but for a few broken bytes.</summary>
    MostlyUtf8,

    /// <summary>Every second byte is that of UTF-16 text.</summary>
    ZeroBytes,

    /// <summary>Thai words come out: marks stand on consonants.</summary>
    ThaiBytes,

    /// <summary>It was declared, and nothing in the bytes speaks against it.</summary>
    Declared,
}
