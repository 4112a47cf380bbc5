using ItaIngest.Documents;

namespace ItaIngest.Extractors.Joining;

/// <summary>
/// Joins a table that continues, page after page, into the one before it, and numbers the tables of a document. Two tables are one when
/// they have the same columns, nothing stands between them but blank lines, "(ต่อ)" or a page number, and the second either repeats the
/// leading rows of the first (they are dropped, listed and noted) or has no header and goes on in the middle of things.
/// </summary>
public sealed class TableJoiner
{
    /// <summary>Joins what continues.</summary>
    /// <param name="blocks">Blocks in reading order; a nested table has its <see cref="Table.Within"/> set and follows the table it stands in.</param>
    public JoinResult Join(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var notes = new List<Note>();
        var dropped = new List<Cell>();
        var moved = new Dictionary<int, MovedTable>();
        var groups = Group(blocks);
        var number = 0;
        foreach (var group in groups.OfType<TableGroup>()) group.Number(++number, moved);
        var joined = new List<Block>(groups.Count);
        foreach (var item in groups)
        {
            joined.Add(item switch
            {
                TableGroup group => group.Build(moved, notes, dropped),
                Block block => block,
                _ => throw new InvalidOperationException($"Nothing is made of a {item.GetType().Name}."),
            });
        }

        return new JoinResult(joined, notes, dropped, moved);
    }

    /// <summary>The blocks, with each table (or the tables that are one) as a group at the place of its first part.</summary>
    private static List<object> Group(IReadOnlyList<Block> blocks)
    {
        var items = new List<object>(blocks.Count);
        var withNested = blocks.OfType<Table>().Where(t => t.Within?.Table is not null).Select(t => (t.Within!.Table!.Value, t.Within.Row ?? 0)).ToHashSet();
        TableGroup? open = null;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Table { Within: not null } nested:
                    items.Add(new TableGroup(new TableGrid(nested)));
                    break;
                case Table table:
                    var grid = new TableGrid(table);
                    if (open is not null && open.TryAdd(grid, withNested)) break;
                    open = new TableGroup(grid);
                    items.Add(open);
                    break;
                case Paragraph paragraph:
                    if (paragraph.HeadingLevel is not null || !CellForm.IsBetweenParts(paragraph.Text)) open = null;
                    items.Add(paragraph);
                    break;
                default:
                    open = null;
                    items.Add(block);
                    break;
            }
        }

        return items;
    }
}
