using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Encryption;

/// <summary>Decrypts the strings and streams of a file.</summary>
internal sealed class FileCipher
{
    public static FileCipher? Of(IObjectStore store, PdfObject encryption, PdfObject id) =>
        store.Dictionary(encryption) is null ? null : throw new PdfException(PdfFault.Encrypted, store.Resolve(id).ToString()!);

    public byte[] DecryptString(byte[] bytes, int number, int generation) => bytes;

    public ReadOnlyMemory<byte> DecryptStream(PdfStream stream, IObjectStore store) => stream.Raw;
}
