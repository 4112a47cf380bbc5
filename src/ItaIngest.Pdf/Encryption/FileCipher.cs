using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Encryption;

/// <summary>Decrypts the strings and streams of a file.</summary>
[SuppressMessage("Security", "CA5351", Justification = "The format says MD5; nothing is protected by it here.")]
internal sealed class FileCipher
{
    private const int BlockLength = 16;

    private readonly EncryptionDictionary encryption;
    private readonly byte[] key;

    private FileCipher(EncryptionDictionary encryption, byte[] key) => (this.encryption, this.key) = (encryption, key);

    /// <summary>The cipher of a file; null if it is not encrypted.</summary>
    /// <param name="store">Follows references.</param>
    /// <param name="encryption">The trailer's /Encrypt.</param>
    /// <param name="id">The trailer's /ID.</param>
    /// <exception cref="PdfException">The empty password does not open it, or its encryption is of a kind that is not known.</exception>
    public static FileCipher? Of(IObjectStore store, PdfObject encryption, PdfObject id)
    {
        if (store.Dictionary(encryption) is not { } dictionary) return null;
        var stated = new EncryptionDictionary(dictionary, store, id);
        if (FileKey.Find(stated) is { } key) return new FileCipher(stated, Widened(stated, key));
        // Only what is attached to the file is encrypted: its pages can be read without the password.
        if (stated is { Streams: CipherKind.Identity, Strings: CipherKind.Identity }) return null;
        throw new PdfException(PdfFault.Encrypted, "needs a password");
    }

    // With crypt filters a shorter key is filled up with zeros, as Acrobat does; the standard does not say so.
    private static byte[] Widened(EncryptionDictionary encryption, byte[] key)
    {
        if (encryption.Version < 4 || key.Length >= 16) return key;
        var widened = new byte[16];
        key.CopyTo(widened, 0);
        return widened;
    }

    public byte[] DecryptString(byte[] bytes, int number, int generation) => Decrypt(encryption.Strings, bytes, number, generation).ToArray();

    public ReadOnlyMemory<byte> DecryptStream(PdfStream stream, IObjectStore store)
    {
        // Number 0: it stands inside another stream, which was decrypted as a whole.
        var kind = stream.Number == 0 ? CipherKind.Identity : Kind(stream.Dictionary, store);
        return kind == CipherKind.Identity ? stream.Raw : Decrypt(kind, stream.Raw, stream.Number, stream.Generation);
    }

    private CipherKind Kind(PdfDictionary dictionary, IObjectStore store)
    {
        var type = store.GetName(dictionary, "Type");
        if (type == "XRef" || (type == "Metadata" && encryption.Version >= 4 && !encryption.EncryptsMetadata)) return CipherKind.Identity;
        var filter = store.Get(dictionary, "Filter");
        var parameters = store.Get(dictionary, "DecodeParms");
        if (filter is PdfArray { Count: > 0 } filters)
        {
            filter = store.Resolve(filters[0]);
            if (parameters is PdfArray { Count: > 0 } all) parameters = all[0];
        }

        if (filter is not PdfName { Value: "Crypt" }) return encryption.Streams;
        return encryption.Kind(store.Dictionary(parameters) is { } own ? store.GetName(own, "Name") : null) ?? CipherKind.Identity;
    }

    private ReadOnlyMemory<byte> Decrypt(CipherKind kind, ReadOnlyMemory<byte> data, int number, int generation) => kind switch
    {
        CipherKind.Rc4 => Rc4.Apply(ObjectKey(number, generation, isAes: false), data.Span),
        CipherKind.Aes128 => DecryptAes(ObjectKey(number, generation, isAes: true), data.Span),
        CipherKind.Aes256 => DecryptAes(key, data.Span),
        _ => data,
    };

    // Algorithm 1: the key of the file with the number of the object.
    private byte[] ObjectKey(int number, int generation, bool isAes)
    {
        byte[] text = [.. key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8)];
        if (isAes) text = [.. text, .. "sAlT"u8];
        return MD5.HashData(text)[..Math.Min(16, key.Length + 5)];
    }

    // The first block is the initial vector. A last block that is cut off is left; padding that is wrong is left in place.
    private static ReadOnlyMemory<byte> DecryptAes(byte[] key, ReadOnlySpan<byte> data)
    {
        var length = (data.Length - BlockLength) & ~(BlockLength - 1);
        if (length <= 0) return ReadOnlyMemory<byte>.Empty;
        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(data.Slice(BlockLength, length), data[..BlockLength], PaddingMode.None);
        int padding = plain[^1];
        return padding is >= 1 and <= BlockLength ? plain.AsMemory(0, plain.Length - padding) : plain;
    }
}
