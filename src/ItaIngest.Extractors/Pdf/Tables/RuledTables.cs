using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Tables;

/// <summary>Finds the tables whose cells have lines around them.</summary>
internal static class RuledTables
{
    /// <summary>Finds them. A frame around other things (one cell, or a layout of prose) is no table.</summary>
    public static FoundTables Find(PageText page) => throw new NotSupportedException();
}
