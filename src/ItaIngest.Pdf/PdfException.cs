namespace ItaIngest.Pdf;

/// <summary>Why a file cannot be opened.</summary>
public enum PdfFault
{
    /// <summary>No PDF: neither header nor objects.</summary>
    NotPdf = 1,

    /// <summary>It needs a password (an empty one does not open it), or its encryption is of a kind that is not known.</summary>
    Encrypted,

    /// <summary>Its structure is broken beyond rebuilding.</summary>
    Damaged,

    /// <summary>It has no pages.</summary>
    NoPages,

    /// <summary>It asks for more than the limits allow.</summary>
    TooBig,
}

/// <summary>A file that cannot be opened. The only exception that <see cref="PdfDocument.Open"/> throws for what a file holds.</summary>
public sealed class PdfException(PdfFault fault, string detail) : Exception($"{fault}: {detail}")
{
    /// <summary>What kind of fault.</summary>
    public PdfFault Fault { get; } = fault;

    /// <summary>A name, number or limit that belongs to it.</summary>
    public string Detail { get; } = detail;
}
