namespace ItaIngest.Mapping;

/// <summary>A table whose header was found and whose kind was told, with the heading that it stands under.</summary>
/// <param name="Grid">Its cells.</param>
/// <param name="Header">Its header, its own or that of the table it continues.</param>
/// <param name="Kind">What it was taken for.</param>
/// <param name="Heading">The heading that it stands under, its own title rows included.</param>
/// <param name="Number">Its number in the document, from 1.</param>
internal sealed record MappedTable(Grid Grid, TableHeader Header, TableKind Kind, Heading Heading, int Number)
{
    /// <summary>Rows of data, from 1.</summary>
    public IEnumerable<int> DataRows => Enumerable.Range(1, Grid.Rows).Where(r => r > Header.Rows && Grid.Filled(r).Any());
}
