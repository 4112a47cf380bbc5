using System.Xml.Linq;

namespace ItaIngest.Extractors.Docx;

/// <summary>Rows and cells that a reader does not see.</summary>
internal static class RowState
{
    /// <summary>Deleted in a tracked change.</summary>
    public static bool IsDeleted(XElement row) => row.Element(W.RowProperties)?.Element(W.Deleted) is not null;

    /// <summary>Hidden.</summary>
    public static bool IsHidden(XElement row) => row.Element(W.RowProperties).Switch("hidden") == true;

    /// <summary>Deleted or hidden.</summary>
    public static bool IsGone(XElement row) => IsDeleted(row) || IsHidden(row);

    /// <summary>A cell that was deleted in a tracked change.</summary>
    public static bool IsCellGone(XElement cell) => cell.Element(W.CellProperties)?.Element(W.CellDeleted) is not null;
}
