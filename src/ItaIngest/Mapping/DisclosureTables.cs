using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>Takes the OIT items and their states out of tables.</summary>
internal sealed class DisclosureTables(BookItems items, FactsBuilder facts)
{
    private const int LongestState = 60;

    public void Map(MappedTable table)
    {
        var rows = table.DataRows.ToList();
        var heading = table.Heading with { Instrument = "OIT", Indicator = table.Heading.Indicator is 9 or 10 ? table.Heading.Indicator : null };
        var aligned = ItemRows.Align(table, rows, items, rows.ToDictionary(r => r, _ => heading), facts, only: 'o');
        foreach (var row in aligned)
        {
            var grid = table.Grid;
            string Column(params ReadOnlySpan<ColumnRole> roles) => table.Header.First(roles) is { } c ? grid.Written(row.Row, c) : "";
            var state = Enumerable.Range(1, grid.Columns).Select(c => grid.Text(row.Row, c)).FirstOrDefault(Checkboxes.Has)
                ?? Column(ColumnRole.Result, ColumnRole.Pass);
            if (row.Item is null) continue;
            var done = Checkboxes.State(state);
            facts.Disclosures.Add(new Disclosure(row.Item, row.Raw, Column(ColumnRole.Title, ColumnRole.Question, ColumnRole.Topic), done, state, Column(ColumnRole.Responsible), row.At));
            if (done is null && IsState(state)) facts.Remark(RemarkKind.StateUnread, row.Item, state.Trim(), "", false, row.At);
        }
    }

    // A box, or a short word where the others have theirs: prose about what was done says no state, and is none.
    private static bool IsState(string text) => text.Length is > 0 and <= LongestState && Checkboxes.Has(text);
}
