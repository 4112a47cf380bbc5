using System.Runtime.InteropServices;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>A straight line of a page after its pieces were put together.</summary>
/// <param name="IsHorizontal">Else vertical.</param>
/// <param name="At">y of a horizontal one, x of a vertical one.</param>
/// <param name="From">Left or top end.</param>
/// <param name="To">Right or bottom end.</param>
/// <param name="Thickness">The thickest of its pieces.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Segment(bool IsHorizontal, float At, float From, float To, float Thickness)
{
    public float Length => To - From;
}
