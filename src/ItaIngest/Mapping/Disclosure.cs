using ItaIngest.Documents;

namespace ItaIngest.Mapping;

/// <summary>An OIT item and whether it was published.</summary>
/// <param name="Item">"o13"; several joined by '|' while undecided.</param>
/// <param name="ItemRaw">As extracted.</param>
/// <param name="Title">The title as read.</param>
/// <param name="Done">True done, false not done, null not told (both or neither box is ticked).</param>
/// <param name="Text">The state's text as read.</param>
/// <param name="Responsible">Office responsible, as read.</param>
/// <param name="At">Where.</param>
public sealed record Disclosure(string Item, string ItemRaw, string Title, bool? Done, string Text, string Responsible, Place At);
