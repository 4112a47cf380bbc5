using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>How text is taken at one point of the tree.</summary>
/// <param name="KeepsBlanks">White space stays as it is.</param>
/// <param name="IsInvisible">visibility: hidden.</param>
/// <param name="Heading">Level of the heading that it stands in.</param>
/// <param name="Numbers">Numbers of the list whose items come next.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Manner(bool KeepsBlanks, bool IsInvisible, int? Heading, ListNumbering? Numbers)
{
    /// <summary>The manner inside of an element that is not walked as an element itself: a cell, a caption.</summary>
    public Manner For(IElement element) =>
        Visibility.IsInvisible(element) ? this with { IsInvisible = true } : Visibility.IsVisibleAgain(element) ? this with { IsInvisible = false } : this;
}
