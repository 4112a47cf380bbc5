namespace ItaIngest.Pdf.Objects;

/// <summary>An object of a file (ISO 32000-2, 7.3). Numbers, names and the rest are immutable; containers are filled by the parser only.</summary>
internal abstract class PdfObject;

/// <summary>The null object, and what a reference to nothing leads to.</summary>
internal sealed class PdfNull : PdfObject
{
    public static readonly PdfNull Value = new();
}

internal sealed class PdfBoolean(bool value) : PdfObject
{
    public static readonly PdfBoolean True = new(true);
    public static readonly PdfBoolean False = new(false);

    public bool Value { get; } = value;
}

/// <summary>An integer or real number.</summary>
internal sealed class PdfNumber(double value) : PdfObject
{
    private static readonly PdfNumber[] Small = [.. Enumerable.Range(0, 1025).Select(value => new PdfNumber(value))];

    /// <summary>The number of a value; small whole ones are shared.</summary>
    public static PdfNumber Of(double value) => value is >= 0 and <= 1024 && value == (int)value && !double.IsNegative(value) ? Small[(int)value] : new PdfNumber(value);

    public double Value { get; } = value;

    /// <summary>The value as an int, cut at the ends of its range; NaN is 0.</summary>
    public int Int => double.IsNaN(Value) ? 0 : Value >= int.MaxValue ? int.MaxValue : Value <= int.MinValue ? int.MinValue : (int)Value;
}

/// <summary>A string: bytes, already unescaped and decrypted.</summary>
internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;
}

/// <summary>A name without its slash, #xx resolved; bytes are taken as Latin-1.</summary>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

internal sealed class PdfArray(List<PdfObject> items) : PdfObject
{
    public List<PdfObject> Items { get; } = items;

    public int Count => Items.Count;

    public PdfObject this[int index] => Items[index];
}

internal sealed class PdfDictionary(Dictionary<string, PdfObject> entries) : PdfObject
{
    public static readonly PdfDictionary Empty = new(new Dictionary<string, PdfObject>(StringComparer.Ordinal));

    public Dictionary<string, PdfObject> Entries { get; } = entries;

    /// <summary>The entry as it stands (perhaps a reference), or <see cref="PdfNull.Value"/>.</summary>
    public PdfObject this[string key] => Entries.GetValueOrDefault(key, PdfNull.Value);
}

/// <summary>A stream: its dictionary and its bytes as they stand in the file (packed; decrypted when they are decoded).</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw, int number, int generation) : PdfObject
{
    public PdfDictionary Dictionary { get; } = dictionary;

    public ReadOnlyMemory<byte> Raw { get; } = raw;

    /// <summary>Its object number: the key of its decryption and of caches; 0 for an inline one.</summary>
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}

internal sealed class PdfReference(int number, int generation) : PdfObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}
