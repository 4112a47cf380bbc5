namespace ItaIngest.Pdf.Fonts;

/// <summary>From the bytes of a string to character identifiers.</summary>
internal sealed class CMap
{
    /// <summary>How long its codes are.</summary>
    public CodeSpaces Spaces { get; init; } = new();

    /// <summary>Codes and character identifiers.</summary>
    public CodeMap Cids { get; } = new(counts: true);

    /// <summary>Codes are their own identifiers where <see cref="Cids"/> has none.</summary>
    public bool IsIdentity { get; set; }

    /// <summary>Writes downwards.</summary>
    public bool IsVertical { get; set; }

    /// <summary>Tells the text of a code of a predefined CMap whose codes are those of a character set; else null.</summary>
    public CodeText? Text { get; set; }

    /// <summary>It is predefined, but the table that leads to its character identifiers is not known here.</summary>
    public bool IsUnknown { get; set; }

    public int Cid(uint code) => Cids.TryGet(code, out var cid) ? cid : IsIdentity ? (int)(code & 0xFFFF) : 0;
}

/// <summary>The text of a code of some length, "" if it has none.</summary>
internal delegate string CodeText(uint code, int length);
