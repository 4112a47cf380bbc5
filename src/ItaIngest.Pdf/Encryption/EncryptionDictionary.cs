using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Encryption;

/// <summary>How strings or streams are encrypted.</summary>
internal enum CipherKind : byte
{
    /// <summary>Not at all: /Identity.</summary>
    Identity = 0,

    /// <summary>RC4 with a key of the object.</summary>
    Rc4,

    /// <summary>AES-128 with a key of the object.</summary>
    Aes128,

    /// <summary>AES-256 with the key of the file.</summary>
    Aes256,
}

/// <summary>What a file says about its encryption (ISO 32000-2, 7.6; the standard security handler).</summary>
internal sealed class EncryptionDictionary
{
    private readonly IObjectStore store;
    private readonly PdfDictionary dictionary;

    /// <param name="dictionary">The /Encrypt dictionary.</param>
    /// <param name="store">Follows references in it.</param>
    /// <param name="id">The file's /ID.</param>
    /// <exception cref="PdfException">Encryption of a kind that is not known.</exception>
    public EncryptionDictionary(PdfDictionary dictionary, IObjectStore store, PdfObject id)
    {
        this.store = store;
        this.dictionary = dictionary;
        var handler = store.GetName(dictionary, "Filter") ?? "Standard";
        if (handler != "Standard") throw new PdfException(PdfFault.Encrypted, $"security handler {handler}");
        Version = store.GetInt(dictionary, "V") ?? 0;
        Revision = store.GetInt(dictionary, "R") ?? 0;
        if (Version is not (1 or 2 or 4 or 5) || Revision is < 2 or > 6) throw new PdfException(PdfFault.Encrypted, $"version {Version}, revision {Revision}");
        Owner = Bytes("O");
        User = Bytes("U");
        OwnerKey = Bytes("OE");
        UserKey = Bytes("UE");
        // Permissions are a number of 32 bits; writers give it signed or not.
        Permissions = unchecked((int)(long)(store.GetNumber(dictionary, "P") ?? 0));
        Id = store.Resolve(id) is PdfArray { Count: > 0 } ids && store.Resolve(ids[0]) is PdfString first ? first.Bytes : [];
        EncryptsMetadata = store.Get(dictionary, "EncryptMetadata") is not PdfBoolean { Value: false };
        Streams = Version < 4 ? CipherKind.Rc4 : Named("StmF");
        Strings = Version < 4 ? CipherKind.Rc4 : Named("StrF");
        KeyLengths = Lengths();
    }

    public int Version { get; }

    public int Revision { get; }

    public byte[] Owner { get; }

    public byte[] User { get; }

    public byte[] OwnerKey { get; }

    public byte[] UserKey { get; }

    public int Permissions { get; }

    public byte[] Id { get; }

    public bool EncryptsMetadata { get; }

    /// <summary>Bytes that the key may have, the likeliest first: /Length is often wrong, and the password check tells which one is right.</summary>
    public IReadOnlyList<int> KeyLengths { get; }

    public CipherKind Streams { get; }

    public CipherKind Strings { get; }

    /// <summary>What a crypt filter does; null if that is not known.</summary>
    public CipherKind? Kind(string? filter)
    {
        if (filter is null or "Identity" || Filter(filter) is not { } found) return CipherKind.Identity;
        return store.GetName(found, "CFM") switch
        {
            "V2" => CipherKind.Rc4,
            "AESV2" => CipherKind.Aes128,
            "AESV3" => CipherKind.Aes256,
            "None" or null => CipherKind.Identity,
            _ => null,
        };
    }

    private CipherKind Named(string key)
    {
        var name = store.GetName(dictionary, key);
        return Kind(name) ?? throw new PdfException(PdfFault.Encrypted, $"crypt filter {name}");
    }

    private PdfDictionary? Filter(string name) => store.GetDictionary(dictionary, "CF") is { } filters ? store.GetDictionary(filters, name) : null;

    private List<int> Lengths()
    {
        if (Version == 5) return [32];
        if (Version == 1) return [5];
        List<int> lengths = Version == 4 ? [16] : [];
        Add(store.GetInt(dictionary, "Length") ?? 40);
        if (Version == 4 && Filter(store.GetName(dictionary, "StmF") ?? "") is { } filter) Add(store.GetInt(filter, "Length") ?? 16);
        Add(16);
        return lengths;

        // In bits; some writers give bytes.
        void Add(int stated)
        {
            var length = Math.Clamp(stated >= 40 ? stated / 8 : stated, 5, 16);
            if (!lengths.Contains(length)) lengths.Add(length);
        }
    }

    private byte[] Bytes(string key) => (store.Get(dictionary, key) as PdfString)?.Bytes ?? [];
}
