namespace ItaIngest.Documents;

/// <summary>What a file is by its content, whatever its name says.</summary>
public enum DocumentFormat
{
    /// <summary>Not told; only of refused files.</summary>
    Unknown = 0,

    /// <summary>Plain text, as OCR programs write it: TAB or Markdown tables, HTML fragments in cells.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Word, Office Open XML.</summary>
    Docx,

    /// <summary>PDF.</summary>
    Pdf,
}
