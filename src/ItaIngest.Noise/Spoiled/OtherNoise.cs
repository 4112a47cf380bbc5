using System.Text;

namespace ItaIngest.Noise.Spoiled;

/// <summary>Characters replaced by any others, lost, and words swapped for other words.</summary>
internal sealed class OtherNoise : ITextNoise
{
    /// <summary>Share of the hit characters that other characters replace.</summary>
    public const double Replaced = 0.45;

    /// <summary>Share that is lost.</summary>
    public const double Lost = 0.25;

    /// <summary>Share that stands in swapped words.</summary>
    public const double Swapped = 0.15;

    /// <summary>Share that stands in rows which are dropped, split or slipped.</summary>
    public const double InRows = 0.15;

    private const string Alphabet =
        "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาำเแโใไิีึืุูั็่้๊๋์ๆฯ๐๑๒๓๔๕๖๗๘๙0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,:;/-()";

    /// <inheritdoc/>
    public string Spoil(string text, double rate, Random random, ICollection<string> causes)
    {
        var spoilt = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (CommonWords.At(text, at) is { } word && random.NextDouble() < rate * Swapped)
            {
                spoilt.Append(CommonWords.OtherThan(word, random));
                causes.Add("word-swapped");
                at += word.Length;
                continue;
            }

            var draw = random.NextDouble();
            if (draw < rate * Replaced)
            {
                spoilt.Append(Alphabet[random.Next(Alphabet.Length)]);
                causes.Add("replaced");
            }
            else if (draw < rate * (Replaced + Lost)) causes.Add("lost");
            else spoilt.Append(text[at]);
            at++;
        }

        return spoilt.ToString();
    }
}
