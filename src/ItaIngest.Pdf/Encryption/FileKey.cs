using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace ItaIngest.Pdf.Encryption;

/// <summary>Finds the key of a file that was encrypted without a password: the empty one as user, then as owner.</summary>
[SuppressMessage("Security", "CA5351", Justification = "The format says MD5; nothing is protected by it here.")]
[SuppressMessage("Security", "CA5358", Justification = "The format says which mode.")]
internal static class FileKey
{
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The key, or null if the empty password does not open the file.</summary>
    public static byte[]? Find(EncryptionDictionary encryption)
    {
        if (encryption.Revision >= 5) return FindModern(encryption);
        foreach (var length in encryption.KeyLengths)
        {
            if ((FindOld(encryption, Padding, length) ?? FindOld(encryption, UserPassword(encryption, length), length)) is { } key) return key;
        }

        return null;
    }

    // Algorithms 2, 4, 5 and 6.
    private static byte[]? FindOld(EncryptionDictionary encryption, ReadOnlySpan<byte> password, int length)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        md5.AppendData(password);
        md5.AppendData(Cut(encryption.Owner, 32));
        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, encryption.Permissions);
        md5.AppendData(permissions);
        md5.AppendData(encryption.Id);
        if (encryption.Revision >= 4 && !encryption.EncryptsMetadata) md5.AppendData([0xFF, 0xFF, 0xFF, 0xFF]);
        var key = md5.GetHashAndReset();
        if (encryption.Revision >= 3)
        {
            for (var i = 0; i < 50; i++) key = MD5.HashData(key.AsSpan(0, length));
        }

        key = key[..length];
        if (encryption.Revision == 2) return Rc4.Apply(key, Padding).AsSpan().SequenceEqual(Cut(encryption.User, 32)) ? key : null;
        md5.AppendData(Padding);
        md5.AppendData(encryption.Id);
        var check = md5.GetHashAndReset();
        for (var i = 0; i < 20; i++) check = Rc4.Apply(Mixed(key, i), check);
        // Only 16 bytes count: the rest is arbitrary.
        return check.AsSpan().SequenceEqual(Cut(encryption.User, 16)) ? key : null;
    }

    // Algorithm 7: with the right owner password, the user's comes out of /O.
    private static byte[] UserPassword(EncryptionDictionary encryption, int length)
    {
        var key = MD5.HashData(Padding);
        if (encryption.Revision >= 3)
        {
            for (var i = 0; i < 50; i++) key = MD5.HashData(key);
        }

        key = key[..length];
        var password = Cut(encryption.Owner, 32).ToArray();
        if (encryption.Revision == 2) return Rc4.Apply(key, password);
        for (var i = 19; i >= 0; i--) password = Rc4.Apply(Mixed(key, i), password);
        return password;
    }

    private static byte[] Mixed(byte[] key, int with) => [.. key.Select(b => (byte)(b ^ with))];

    // Algorithm 2.A: hash, validation salt, key salt stand one after the other.
    private static byte[]? FindModern(EncryptionDictionary encryption)
    {
        var (user, owner) = (encryption.User, encryption.Owner);
        if (user.Length < 48) return null;
        if (Hash(encryption.Revision, user.AsSpan(32, 8), []).AsSpan().SequenceEqual(user.AsSpan(0, 32)))
        {
            return Unwrap(Hash(encryption.Revision, user.AsSpan(40, 8), []), encryption.UserKey);
        }

        if (owner.Length < 48) return null;
        return Hash(encryption.Revision, owner.AsSpan(32, 8), user.AsSpan(0, 48)).AsSpan().SequenceEqual(owner.AsSpan(0, 32))
            ? Unwrap(Hash(encryption.Revision, owner.AsSpan(40, 8), user.AsSpan(0, 48)), encryption.OwnerKey)
            : null;
    }

    private static byte[]? Unwrap(byte[] hash, byte[] wrapped)
    {
        if (wrapped.Length < 32) return null;
        using var aes = Aes.Create();
        aes.Key = hash;
        return aes.DecryptCbc(wrapped.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    // Algorithm 2.B for the empty password; revision 5 has only the first step.
    private static byte[] Hash(int revision, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> user)
    {
        var key = SHA256.HashData([.. salt, .. user]);
        if (revision == 5) return key;
        byte[] mixed = [];
        for (var round = 0; round < 64 || mixed[^1] > round - 32; round++)
        {
            byte[] once = [.. key, .. user];
            var repeated = new byte[once.Length * 64];
            for (var i = 0; i < 64; i++) once.CopyTo(repeated, i * once.Length);
            using var aes = Aes.Create();
            aes.Key = key[..16];
            mixed = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
            // The first 16 bytes as a number, modulo 3: as 256 is 1 modulo 3, their sum.
            var sum = 0;
            for (var i = 0; i < 16; i++) sum += mixed[i];
            key = (sum % 3) switch { 0 => SHA256.HashData(mixed), 1 => SHA384.HashData(mixed), _ => SHA512.HashData(mixed) };
        }

        return key[..32];
    }

    private static ReadOnlySpan<byte> Cut(byte[] bytes, int length) => bytes.AsSpan(0, Math.Min(length, bytes.Length));
}
