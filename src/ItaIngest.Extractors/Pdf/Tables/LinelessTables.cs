using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Tables;

/// <summary>Finds the tables that have lines between some rows only, or none: by the alignment of their text.</summary>
internal static class LinelessTables
{
    /// <summary>Finds them in what the ruled tables left.</summary>
    /// <param name="page">The page.</param>
    /// <param name="ruled">What was found by lines: its clusters are taken.</param>
    public static FoundTables Find(PageText page, FoundTables ruled) => throw new NotSupportedException();
}
