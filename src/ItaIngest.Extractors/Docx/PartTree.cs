using System.Xml.Linq;

namespace ItaIngest.Extractors.Docx;

/// <summary>The XML of one part, read within limits.</summary>
/// <param name="Root">Its root; of markup that stands twice only the chosen branch is in it.</param>
/// <param name="Texts">Every element of the part that holds text, the rejected branches' too.</param>
/// <param name="Rejected">The branches that were not chosen.</param>
/// <param name="HasFields">Marks of fields stand in it.</param>
internal sealed record PartTree(XElement Root, IReadOnlyList<XElement> Texts, IReadOnlyList<XElement> Rejected, bool HasFields);
