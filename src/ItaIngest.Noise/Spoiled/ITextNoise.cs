namespace ItaIngest.Noise.Spoiled;

/// <summary>Spoils the text of one cell or paragraph.</summary>
internal interface ITextNoise
{
    /// <summary>A spoilt copy; the same text where nothing was hit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rate">Share of its characters that are hit, 0 to 1, each by itself.</param>
    /// <param name="random">Chance.</param>
    /// <param name="causes">Takes a word for each hit.</param>
    string Spoil(string text, double rate, Random random, ICollection<string> causes);
}
