using System.Security.Cryptography;
using System.Text;

namespace ItaIngest.Web.Security;

/// <summary>What a browser must show where the page can be reached from other machines. It is made anew at every start.</summary>
internal sealed class AccessToken
{
    private readonly byte[] hash;

    private AccessToken(string text)
    {
        Text = text;
        hash = Hash(text);
    }

    /// <summary>The token, of letters that an address may have.</summary>
    public string Text { get; }

    /// <summary>Makes one: 256 random bits.</summary>
    public static AccessToken Make() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Whether it is this one. How long that takes does not depend on what was shown.</summary>
    public bool Is(string? shown) => shown is not null && CryptographicOperations.FixedTimeEquals(Hash(shown), hash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
