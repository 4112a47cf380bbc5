namespace ItaIngest.Mapping;

/// <summary>What a written code may be, each with how unlikely that is.</summary>
/// <param name="Raw">As written, with the word before it ("ซื้อ ๐๑๓").</param>
/// <param name="Start">Where it begins in the text, from 0.</param>
/// <param name="Length">Characters.</param>
/// <param name="Costs">The codes that it is as written, to the evidence against each in nats: 0 as written, more only by conjecture. Empty where it is none.</param>
/// <param name="Defects">What is wrong with the writing.</param>
/// <param name="Token">Its letter and digits, in the form in which they are compared: lower case, Thai digits.</param>
internal sealed record CodeReading(string Raw, int Start, int Length, IReadOnlyDictionary<string, double> Costs, CodeDefects Defects, string Token)
{
    /// <summary>The word before the code, as written; empty where none stands there.</summary>
    public string Word { get; init; } = "";
}

/// <summary>What is wrong with the writing of a code.</summary>
[Flags]
internal enum CodeDefects
{
    None = 0,

    /// <summary>ข้อ is misread: ซื้อ, ขอ, ช้อ.</summary>
    WordMangled = 1,

    /// <summary>The letter o is written as zero.</summary>
    ZeroForO = 2,

    /// <summary>The letter is written as another digit, or lacks.</summary>
    LetterLost = 4,

    /// <summary>Upper case.</summary>
    UpperCase = 8,

    /// <summary>It is no code as it stands.</summary>
    Unreadable = 16,
}
