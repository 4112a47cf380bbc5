using System.Text.Json.Serialization;

namespace ItaIngest.Documents;

/// <summary>A paragraph or a table.</summary>
/// <param name="At">Where it stands.</param>
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block(Place At);

/// <summary>A paragraph, heading or list item.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">Its text; a line break inside is '\n', a tab '\t', a checkbox ☐ or ☑.</param>
/// <param name="HeadingLevel">1 to 9 where the source marks it as a heading, else null.</param>
public sealed record Paragraph(Place At, string Text, int? HeadingLevel = null) : Block(At);
