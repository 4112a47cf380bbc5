using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Encryption;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Encryption;

/// <summary>Files are encrypted here by the standard's own steps, each written out anew.</summary>
[SuppressMessage("Security", "CA5351", Justification = "The format says MD5.")]
[SuppressMessage("Security", "CA5358", Justification = "The format says which mode.")]
public sealed class EncryptionTests
{
    private const string Content = "BT (page) Tj ET";
    private const string Text = "a string";
    private const int Permissions = -44;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");

    [Theory]
    [InlineData("Key", "Plaintext", "BBF316E8D940AF0AD3")]
    [InlineData("Wiki", "pedia", "1021BF0420")]
    [InlineData("Secret", "Attack at dawn", "45A01F645FC35B383552544B9BF5")]
    public void Rc4_is_as_published(string key, string plain, string packed) => Rc4.Apply(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(plain)).Should().Equal(Convert.FromHexString(packed));

    [Theory]
    [InlineData(1, 2, 40, null, false)]
    [InlineData(1, 3, 40, null, false)]
    [InlineData(2, 3, 40, null, false)]
    [InlineData(2, 3, 80, null, false)]
    [InlineData(2, 3, 128, null, false)]
    [InlineData(2, 3, 128, null, true)]
    [InlineData(4, 4, 128, "V2", false)]
    [InlineData(4, 4, 128, "AESV2", false)]
    [InlineData(4, 4, 128, "AESV2", true)]
    [InlineData(5, 5, 256, "AESV3", false)]
    [InlineData(5, 5, 256, "AESV3", true)]
    [InlineData(5, 6, 256, "AESV3", false)]
    [InlineData(5, 6, 256, "AESV3", true)]
    public void The_empty_password_opens(int version, int revision, int bits, string? method, bool asOwner)
    {
        foreach (var references in (References[])[References.Table, References.Stream])
        {
            var document = PdfDocument.Open(Encrypted(version, revision, bits, method, asOwner ? "somebody" : "", asOwner ? "" : "somebody", references: references));
            Read(document).Should().Be((Content, Text), $"{references}");
            document.Notes.Should().BeEmpty();
        }
    }

    [Fact]
    public void Metadata_may_be_left_in_the_clear()
    {
        var document = PdfDocument.Open(Encrypted(4, 4, 128, "AESV2", "", "x", more: "/EncryptMetadata false"));
        Read(document).Should().Be((Content, Text));
    }

    [Fact]
    public void Without_filters_nothing_is_encrypted()
    {
        var file = PdfBuilder.WithPages(Content);
        var number = file.Add("<< /Filter /Standard /V 5 /R 6 /O <00> /U <00> /CF << /Std << /CFM /AESV3 >> >> /StmF /Identity /StrF /Identity /EFF /Std >>");
        file.Trailer = $"/Encrypt {number} 0 R";
        Files.OpeningTests.Read(file.Open()).Should().Equal([Content], "only what is attached needs the password");
    }

    [Fact]
    public void A_stream_with_an_identity_filter_is_left_as_it_is()
    {
        var document = PdfDocument.Open(Encrypted(4, 4, 128, "AESV2", "", "x"));
        var stream = (PdfStream)document.Objects.Resolve(new PdfReference(6, 0));
        Encoding.Latin1.GetString(document.Objects.Decode(stream, out _).Span).Should().Be("in the clear");
    }

    [Theory]
    [InlineData(2, 3, 128, null)]
    [InlineData(4, 4, 128, "AESV2")]
    [InlineData(5, 6, 256, "AESV3")]
    public void Any_other_password_does_not(int version, int revision, int bits, string? method)
    {
        var act = () => PdfDocument.Open(Encrypted(version, revision, bits, method, "user", "owner"));
        act.Should().Throw<PdfException>().Which.Fault.Should().Be(PdfFault.Encrypted);
    }

    [Theory]
    [InlineData("/Filter /Adobe.PubSec /V 4 /R 4")]
    [InlineData("/Filter /Standard /V 3 /R 3")]
    [InlineData("/Filter /Standard /V 5 /R 7")]
    [InlineData("/Filter /Standard")]
    [InlineData("/Filter /Standard /V 5 /R 6 /U <00> /O <00> /StmF /X /CF << /X << /CFM /AESV9 >> >>")]
    [InlineData("/Filter /Standard /V 2 /R 3 /Length -7 /P 99999999999999999999")]
    public void Encryption_of_another_kind_is_told(string dictionary)
    {
        var file = PdfBuilder.WithPages(Content);
        file.Trailer = $"/Encrypt << {dictionary} >>";
        var act = () => file.Open();
        act.Should().Throw<PdfException>().Which.Fault.Should().Be(PdfFault.Encrypted);
    }

    private static (string Content, string Text) Read(PdfDocument document)
    {
        var page = document.Entry(1);
        var stream = document.Objects.GetStream(page.Dictionary, "Contents")!;
        var text = (PdfString)document.Objects.Get(page.Resources, "Text");
        return (Encoding.Latin1.GetString(document.Objects.Decode(stream, out _).Span), Encoding.Latin1.GetString(text.Bytes));
    }

    // Objects: 1 catalog, 2 pages, 3 resources with a string, 4 contents, 5 page, 6 a stream in the clear, 7 the encryption.
    internal static byte[] Encrypted(int version, int revision, int bits, string? method, string user, string owner, string more = "", References references = References.Table)
    {
        var (key, entries) = revision >= 5 ? Modern(revision, user, owner) : Old(version, revision, bits, user, owner, more.Contains("EncryptMetadata false", StringComparison.Ordinal));
        byte[] Pack(int number, string text)
        {
            byte[] salted = [.. key, (byte)number, 0, 0, 0, 0, .. method == "AESV2" ? "sAlT"u8 : []];
            var own = method == "AESV3" ? key : MD5.HashData(salted)[..Math.Min(16, key.Length + 5)];
            var data = Encoding.Latin1.GetBytes(text);
            if (method is null or "V2") return Rc4.Apply(own, data);
            using var aes = Aes.Create();
            aes.Key = own;
            return [.. Id, .. aes.EncryptCbc(data, Id)];
        }

        var file = new PdfBuilder();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [5 0 R] /Count 1 >>");
        // Strings in an object stream are encrypted with the stream, not by themselves.
        file.Add($"<< /Text {(references == References.Stream ? $"({Text})" : $"<{Convert.ToHexString(Pack(3, Text))}>")} >>");
        file.AddStream("", Pack(4, Content));
        file.Add("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources 3 0 R >>");
        file.AddStream("/Filter [/Crypt] /DecodeParms [<< /Name /Identity >>]", "in the clear");
        var filters = method is null ? "" : $"/CF << /StdCF << /CFM /{method} /AuthEvent /DocOpen >> >> /StmF /StdCF /StrF /StdCF";
        file.Trailer = $"/ID [<{Convert.ToHexString(Id)}> <00>] /Encrypt << /Filter /Standard /V {version} /R {revision} {(version == 1 ? "" : $"/Length {bits}")} /P {Permissions} {entries} {filters} {more} >>";
        if (references == References.Stream) file.PackObjectStream = data => Pack(file.Next, Encoding.Latin1.GetString(data));
        return file.Build(references);
    }

    private static (byte[] Key, string Entries) Old(int version, int revision, int bits, string user, string owner, bool clearMetadata)
    {
        var length = version == 1 ? 5 : bits / 8;
        byte[] Padded(string password) => [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(32)];
        byte[] Repeat(byte[] hash, int kept)
        {
            for (var i = 0; i < 50 && revision >= 3; i++) hash = MD5.HashData(hash.AsSpan(0, kept));
            return hash;
        }

        byte[] Rounds(byte[] with, byte[] data)
        {
            for (var i = 0; i < (revision >= 3 ? 20 : 1); i++) data = Rc4.Apply([.. with.Select(b => (byte)(b ^ i))], data);
            return data;
        }

        var o = Rounds(Repeat(MD5.HashData(Padded(owner)), 16)[..length], Padded(user));
        byte[] seed = [.. Padded(user), .. o, .. BitConverter.GetBytes(Permissions), .. Id, .. clearMetadata ? new byte[] { 255, 255, 255, 255 } : []];
        var key = Repeat(MD5.HashData(seed), length)[..length];
        var u = revision == 2 ? Rc4.Apply(key, Padding) : [.. Rounds(key, MD5.HashData([.. Padding, .. Id])), .. new byte[16]];
        return (key, string.Create(CultureInfo.InvariantCulture, $"/O <{Convert.ToHexString(o)}> /U <{Convert.ToHexString(u)}>"));
    }

    private static (byte[] Key, string Entries) Modern(int revision, string user, string owner)
    {
        var key = SHA256.HashData("the key of the file"u8);
        byte[] userSalts = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18];
        byte[] ownerSalts = [21, 22, 23, 24, 25, 26, 27, 28, 31, 32, 33, 34, 35, 36, 37, 38];
        byte[] Wrap(byte[] with)
        {
            using var aes = Aes.Create();
            aes.Key = with;
            return aes.EncryptCbc(key, new byte[16], PaddingMode.None);
        }

        byte[] u = [.. Hash(revision, user, userSalts[..8], []), .. userSalts];
        byte[] o = [.. Hash(revision, owner, ownerSalts[..8], u), .. ownerSalts];
        var ue = Wrap(Hash(revision, user, userSalts[8..], []));
        var oe = Wrap(Hash(revision, owner, ownerSalts[8..], u));
        return (key, $"/O <{Convert.ToHexString(o)}> /U <{Convert.ToHexString(u)}> /OE <{Convert.ToHexString(oe)}> /UE <{Convert.ToHexString(ue)}>");
    }

    // Algorithm 2.B.
    private static byte[] Hash(int revision, string password, byte[] salt, byte[] user)
    {
        var secret = Encoding.UTF8.GetBytes(password);
        var k = SHA256.HashData([.. secret, .. salt, .. user]);
        if (revision == 5) return k;
        var round = 0;
        byte last;
        do
        {
            byte[] k1 = [.. Enumerable.Repeat<byte[]>([.. secret, .. k, .. user], 64).SelectMany(part => part)];
            using var aes = Aes.Create();
            aes.Key = k[..16];
            var e = aes.EncryptCbc(k1, k[16..32], PaddingMode.None);
            var modulo = (int)(new System.Numerics.BigInteger(e.AsSpan(0, 16), isUnsigned: true, isBigEndian: true) % 3);
            k = modulo == 0 ? SHA256.HashData(e) : modulo == 1 ? SHA384.HashData(e) : SHA512.HashData(e);
            last = e[^1];
            round++;
        }
        while (round < 64 || last > round - 32);
        return k[..32];
    }
}
