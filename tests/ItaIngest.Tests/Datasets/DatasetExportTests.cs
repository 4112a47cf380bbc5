using ItaIngest.Cli.Export;
using ItaIngest.Datasets;
using ItaIngest.Records;
using ItaIngest.Store;
using ItaIngest.Tests.Store;

namespace ItaIngest.Tests.Datasets;

public sealed class DatasetExportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Out => folder.At("dataset");

    public void Dispose() => folder.Dispose();

    /// <summary>To look at a new golden and keep it: set GOLDEN=write, run, read the difference.</summary>
    [Theory]
    [InlineData("default")]
    [InlineData("held-with-names")]
    public async Task The_tables_are_the_golden_ones_to_the_byte(string golden)
    {
        await using var store = await SampleStoreAsync();
        var options = golden == "default" ? DatasetOptions.Default : DatasetOptions.Default with { IncludeHeld = true, WithNames = true };

        var summary = await ExportAsync(store, options);

        var expected = Path.Combine(Repository.Root, "fixtures", "export", golden);
        if (Goldens.AreWritten)
        {
            Directory.CreateDirectory(expected);
            foreach (var file in Directory.GetFiles(Out)) File.Copy(file, Path.Combine(expected, Path.GetFileName(file)), overwrite: true);
        }

        Directory.GetFiles(Out).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .Should().Equal(Directory.GetFiles(expected).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in Directory.GetFiles(expected))
        {
            (await File.ReadAllTextAsync(Path.Combine(Out, Path.GetFileName(file)))).Should().Be(await File.ReadAllTextAsync(file), Path.GetFileName(file));
        }

        summary.Rows.Select(r => r.Key).Should().Equal(DatasetTables.All.Select(t => t.Name));
        (summary.Held, summary.Scores[ValueStatus.Flagged]).Should().Be((4, 2));
    }

    [Fact]
    public async Task A_store_on_disk_and_another_order_of_loading_give_the_same_bytes()
    {
        await using var one = await SampleStoreAsync();
        await using var other = await SqliteStore.OpenAsync(new SqliteOptions(folder.At("ita.db")) { Create = true });
        foreach (var file in SampleReports.Files().Reverse()) await RecordStoreContract.PutAllAsync(other, [file]);
        await FinishAsync(other);

        await ExportAsync(one, DatasetOptions.Default with { IncludeHeld = true });
        var first = await BytesAsync();
        await ExportAsync(other, DatasetOptions.Default with { IncludeHeld = true });

        (await BytesAsync()).Should().Equal(first);
        first.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_held_score_is_empty_and_leaves_only_when_asked_for()
    {
        await using var store = await SampleStoreAsync();
        (await TableAsync(store, "scores", DatasetOptions.Default)).Should().NotContain(r => r["status"] == "held");

        var held = (await TableAsync(store, "scores", DatasetOptions.Default with { IncludeHeld = true })).Where(r => r["status"] == "held").ToList();
        held.Select(r => r["item"]).Should().Equal("i7", "i10|i11", "o1", "indicator:9");
        held.Should().OnlyContain(r => r["score"] == null);
        held.Select(r => r["score_as_written"]).Should().Equal("๗๙.๑๕", "๘๘.๐๐", "ร้อย", "๑๐๐.๐๐");
    }

    [Fact]
    public async Task Only_clean_leaves_the_flagged_ones_out()
    {
        await using var store = await SampleStoreAsync();
        (await TableAsync(store, "scores", DatasetOptions.Default with { OnlyClean = true })).Select(r => r["status"]).Distinct().Should().Equal("clean");
    }

    [Fact]
    public async Task Two_documents_of_one_report_are_one_report_and_their_contradiction_is_held()
    {
        await using var store = await SampleStoreAsync();
        var all = DatasetOptions.Default with { IncludeHeld = true };
        var report = (await TableAsync(store, "reports", all)).Single(r => r["kind"] == "analysis");
        report["documents"]!.Split(' ').Should().HaveCount(2);
        (report["contradicted"], report["scores"], report["held"]).Should().Be(("1", "9", "4"));

        var scores = await TableAsync(store, "scores", all);
        scores.Where(r => r["item"] == "overall" && r["fiscal_year_be"] == "2568").Should().ContainSingle().Which["status"].Should().Be("clean");
        scores.Single(r => r["item"] == "instrument:IIT").Should().Contain("document", report["documents"]!.Split(' ')[1]).And.Contain("status", "flagged").And.Contain("score", "95.5");
        (await TableAsync(store, "provenance", all)).Where(r => r["item"] == "indicator:9").Select(r => (r["role"], r["value"])).Should().Equal(("first", "100.00"), ("other", "99.00"));
    }

    [Fact]
    public async Task Each_score_is_there_once()
    {
        await using var store = await SampleStoreAsync();
        var rows = await TableAsync(store, "scores", DatasetOptions.Default with { IncludeHeld = true });
        rows.Select(r => (r["report_id"], r["fiscal_year_be"], r["item"], r["part"])).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Checks_that_hold_confirm_their_subject_and_their_addends()
    {
        await using var store = await SampleStoreAsync();
        var rows = await TableAsync(store, "scores", DatasetOptions.Default with { IncludeHeld = true });
        rows.Where(r => r["confirmed_by"] != null).Select(r => $"{r["item"]} {r["confirmed_by"]}").Should().Equal("overall ITA-S001", "sub:9.1 ITA-S010", "indicator:9 ITA-S010");
    }

    [Fact]
    public async Task Years_and_provinces_choose_reports_and_what_belongs_to_them()
    {
        await using var store = await SampleStoreAsync();
        var phayao = DatasetOptions.Default with { Provinces = new HashSet<string> { "พะเยา" } };
        (await TableAsync(store, "documents", phayao)).Select(r => r["path"]).Should().Equal(SampleReports.Results);
        (await TableAsync(store, "findings", phayao)).Should().BeEmpty();
        (await TableAsync(store, "documents", DatasetOptions.Default with { Years = new HashSet<int> { 2567 } })).Should().BeEmpty();
        (await TableAsync(store, "reports", DatasetOptions.Default with { Years = new HashSet<int> { 2568 } })).Should().HaveCount(2);
    }

    [Fact]
    public async Task No_name_of_a_person_leaves_without_being_asked_for()
    {
        await using var store = await SampleStoreAsync();
        await ExportAsync(store, DatasetOptions.Default with { IncludeHeld = true });
        (await TextAsync()).Should().NotContain("ไม่มีจริง").And.NotContain("ผู้ตรวจ สมมติ").And.Contain("หัวหน้าสำนักปลัด").And.Contain("นายกองค์การบริหารส่วนตำบล");

        await ExportAsync(store, DatasetOptions.Default with { IncludeHeld = true, WithNames = true });
        (await TextAsync()).Should().Contain("นายสมมติ ไม่มีจริง").And.Contain("นางสาวผู้ตรวจ สมมติ");
    }

    [Fact]
    public async Task What_would_run_as_a_formula_does_not()
    {
        await using var store = await SampleStoreAsync();
        await ExportAsync(store, DatasetOptions.Default);
        var measures = await File.ReadAllTextAsync(Path.Combine(Out, "measures.csv"));
        measures.Should().Contain(",'- จัดอบรม,").And.Contain(",'=ดำเนินการแล้ว,");
    }

    [Fact]
    public async Task A_failed_export_leaves_the_one_before_as_it_was()
    {
        await using var store = await SampleStoreAsync();
        await ExportAsync(store, DatasetOptions.Default);
        var before = await BytesAsync();
        await using var queries = await store.QueryAsync();

        var act = () => SampleReports.Export().WriteAsync(queries, Out, [new CsvTableFormat(), new FailingFormat(after: 7)], DatasetOptions.Default);

        await act.Should().ThrowAsync<TimeoutException>();
        (await BytesAsync()).Should().Equal(before);
        Directory.GetDirectories(folder.Root).Should().Equal(Out);
    }

    [Fact]
    public async Task A_cancelled_export_leaves_nothing()
    {
        await using var store = await SampleStoreAsync();
        await using var queries = await store.QueryAsync();
        var act = () => SampleReports.Export().WriteAsync(queries, Out, [new CsvTableFormat()], DatasetOptions.Default, cancellation: new CancellationToken(true));
        await act.Should().ThrowAsync<OperationCanceledException>();
        Directory.GetFileSystemEntries(folder.Root).Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_killed_export_left_is_cleared_or_put_back()
    {
        await using var store = await SampleStoreAsync();
        await ExportAsync(store, DatasetOptions.Default);
        var expected = await BytesAsync();
        Directory.CreateDirectory(Out + ".writing");
        await File.WriteAllTextAsync(Path.Combine(Out + ".writing", "scores.csv"), "half");
        Directory.Move(Out, Out + ".before");

        var failing = async () =>
        {
            await using var queries = await store.QueryAsync();
            await SampleReports.Export().WriteAsync(queries, Out, [new FailingFormat(after: 0)], DatasetOptions.Default);
        };
        await failing.Should().ThrowAsync<TimeoutException>();
        (await BytesAsync()).Should().Equal(expected, "the one before was put back");

        await ExportAsync(store, DatasetOptions.Default);
        (await BytesAsync()).Should().Equal(expected);
        Directory.GetDirectories(folder.Root).Should().Equal(Out);
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("scores.csv.bak")]
    [InlineData("sub/scores.csv")]
    public async Task A_folder_with_anything_else_in_it_is_left_alone(string name)
    {
        var file = Path.Combine(Out, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "mine");
        await using var store = await SampleStoreAsync();
        var act = () => ExportAsync(store, DatasetOptions.Default);
        (await act.Should().ThrowAsync<IOException>()).WithMessage("*holds*");
        (await File.ReadAllTextAsync(file)).Should().Be("mine");
    }

    [Fact]
    public async Task An_empty_store_gives_headers_only()
    {
        await using var store = new MemoryStore();
        await ExportAsync(store, DatasetOptions.Default);
        var lines = await File.ReadAllLinesAsync(Path.Combine(Out, "scores.csv"));
        lines.Should().Equal(
            "record,report_id,agency_type,agency_name,district,province,fiscal_year_be,fiscal_year_ce,item,part,instrument,level,title,score,score_as_written,"
            + "item_as_written,restated,standing,status,confirmed_by,document,page,line,table,row,column,element");
    }

    [Fact]
    public void Every_column_is_told_in_both_languages_and_named_once()
    {
        foreach (var table in DatasetTables.All)
        {
            table.Columns.Select(c => c.Name).Should().OnlyHaveUniqueItems(table.Name).And.OnlyContain(n => n.All(x => x == '_' || char.IsAsciiLetterLower(x)), table.Name);
            table.Columns.Should().OnlyContain(c => c.Thai.Length > 0 && c.English.Length > 0, table.Name);
            table.Columns.SelectMany(c => c.Codes).Where(c => c.Word.Length == 0 || c.Thai.Length == 0 || c.English.Length == 0).Should().BeEmpty(table.Name);
            table.Key.Should().NotBeEmpty(table.Name).And.BeSubsetOf(table.Columns.Where(c => c.Required).Select(c => c.Name), table.Name);
            foreach (var key in table.ForeignKeys)
            {
                key.Columns.Should().BeSubsetOf(table.Columns.Select(c => c.Name), table.Name);
                key.Of.Should().Equal(DatasetTables.All.Single(t => t.Name == key.Table).Key, "{0} leads to one row of {1}", table.Name, key.Table);
            }
        }
    }

    [Fact]
    public async Task Required_columns_are_filled_and_closed_lists_are_kept_to()
    {
        await using var store = await SampleStoreAsync();
        foreach (var table in DatasetTables.All)
        {
            foreach (var row in await TableAsync(store, table.Name, DatasetOptions.Default with { IncludeHeld = true }))
            {
                foreach (var column in table.Columns)
                {
                    if (column.Required) row[column.Name].Should().NotBeNull("{0}.{1}", table.Name, column.Name);
                    if (column.Codes.Count == 0 || row[column.Name] is not { } value) continue;
                    column.Codes.Select(c => c.Word).Should().Contain(column.HoldsSeveral ? value.Split(' ') : [value], "{0}.{1}", table.Name, column.Name);
                }
            }
        }
    }

    [Fact]
    public async Task What_leads_to_another_table_leads_to_a_row_of_it_and_keys_are_unique()
    {
        await using var store = await SampleStoreAsync();
        var all = new Dictionary<string, List<Dictionary<string, string?>>>();
        foreach (var table in DatasetTables.All) all[table.Name] = await TableAsync(store, table.Name, DatasetOptions.Default with { IncludeHeld = true });
        foreach (var table in DatasetTables.All)
        {
            all[table.Name].Select(r => string.Join('|', table.Key.Select(k => r[k]))).Should().OnlyHaveUniqueItems(table.Name);
            foreach (var key in table.ForeignKeys)
            {
                var there = all[key.Table].Select(r => string.Join('|', key.Of.Select(k => r[k]))).ToHashSet();
                all[table.Name].Where(r => key.Columns.All(k => r[k] is not null)).Select(r => string.Join('|', key.Columns.Select(k => r[k]))).Should().BeSubsetOf(there, "{0} -> {1}", table.Name, key.Table);
            }
        }
    }

    [Fact]
    public async Task Every_value_has_its_first_statement_and_every_statement_its_place()
    {
        await using var store = await SampleStoreAsync();
        var options = DatasetOptions.Default with { IncludeHeld = true };
        var provenance = await TableAsync(store, "provenance", options);
        var values = (await TableAsync(store, "scores", options)).Select(r => (r["record"], "score")).Concat((await TableAsync(store, "ratings", options)).Select(r => (r["record"], r["figure"]!)));

        provenance.Where(r => r["role"] == "first").Select(r => (r["record"], r["figure"]!)).Should().BeEquivalentTo(values);
        provenance.Should().OnlyContain(r => r["document"] != null && (r["page"] ?? r["line"] ?? r["table"] ?? r["element"]) != null);
    }

    [Fact]
    public async Task A_decision_that_was_taken_back_decides_nothing()
    {
        await using var store = await SampleStoreAsync();
        (await DecidedAsync()).Should().ContainSingle().Which["item"].Should().Be("indicator:1");

        await store.AppendAsync(SampleReports.First, [SampleReports.TakenBack()], 1);

        (await DecidedAsync()).Should().BeEmpty();
        (await TableAsync(store, "decisions", DatasetOptions.Default)).Select(r => r["ruling"]).Should().Equal("keep_as_written", "undo");

        async Task<List<Dictionary<string, string?>>> DecidedAsync() => [.. (await TableAsync(store, "provenance", DatasetOptions.Default)).Where(r => r["decision_id"] != null)];
    }

    [Fact]
    public async Task What_is_left_out_is_counted()
    {
        await using var store = await SampleStoreAsync();

        (await ExportAsync(store, DatasetOptions.Default)).LeftOut.Select(l => (l.Table, l.Why, l.Rows)).Should().Equal(("scores", "held", 4), ("disclosures", "held", 1));
        (await ExportAsync(store, DatasetOptions.Default with { OnlyClean = true })).LeftOut.Should().Contain(new LeftOut("scores", "flagged", 2));
        (await ExportAsync(store, DatasetOptions.Default with { IncludeHeld = true })).LeftOut.Should().BeEmpty();
        (await ExportAsync(store, DatasetOptions.Default with { IncludeHeld = true, Provinces = new HashSet<string> { "พะเยา" } })).LeftOut
            .Select(l => (l.Table, l.Why, l.Rows)).Should().Equal(("documents", "selection", 4), ("reports", "selection", 1));
    }

    [Fact]
    public async Task Each_document_is_told_of_once()
    {
        await using var store = await SampleStoreAsync();
        await using var queries = await store.QueryAsync();
        var told = 0;

        await SampleReports.Export().WriteAsync(queries, Out, [new CsvTableFormat()], DatasetOptions.Default, () => told++);

        told.Should().Be((await TableAsync(store, "documents", DatasetOptions.Default)).Count);
    }

    [Fact]
    public async Task Json_lines_hold_numbers_as_numbers_and_Thai_as_it_is()
    {
        await using var store = await SampleStoreAsync();
        await using var queries = await store.QueryAsync();
        await SampleReports.Export().WriteAsync(queries, Out, [new JsonLinesTableFormat()], DatasetOptions.Default);

        var lines = await File.ReadAllLinesAsync(Path.Combine(Out, "scores.jsonl"));
        lines[0].Should().Contain("\"score\":97.51,").And.Contain("\"score_as_written\":\"๙๗.๕๑\"").And.Contain("\"restated\":false").And.Contain("\"part\":null");
    }

    private static async Task<IRecordStore> SampleStoreAsync()
    {
        var store = new MemoryStore();
        await RecordStoreContract.PutAllAsync(store, SampleReports.Files());
        await FinishAsync(store);
        return store;
    }

    private static async Task FinishAsync(IRecordStore store)
    {
        await store.ReplaceCompanionsAsync(SampleReports.Sources(), null);
        (await store.AppendAsync(SampleReports.Kept().Claim.Report, [SampleReports.Kept()], 0)).Outcome.Should().Be(AppendOutcome.Stored);
    }

    private async Task<ExportSummary> ExportAsync(IRecordStore store, DatasetOptions options)
    {
        await using var queries = await store.QueryAsync();
        return await SampleReports.Export().WriteAsync(queries, Out, [new CsvTableFormat()], options);
    }

    private async Task<List<Dictionary<string, string?>>> TableAsync(IRecordStore store, string table, DatasetOptions options)
    {
        var rows = new RowsOf(table);
        await using var queries = await store.QueryAsync();
        await SampleReports.Export().WriteAsync(queries, folder.At("rows"), [rows], options);
        return rows.Rows;
    }

    private async Task<List<string>> BytesAsync()
    {
        var all = new List<string>();
        foreach (var file in Directory.GetFiles(Out).Order(StringComparer.Ordinal)) all.Add(Path.GetFileName(file) + Convert.ToHexString(await File.ReadAllBytesAsync(file)));
        return all;
    }

    private async Task<string> TextAsync() => string.Concat(await Task.WhenAll(Directory.GetFiles(Out).Select(f => File.ReadAllTextAsync(f))));

    /// <summary>Keeps the rows of one table.</summary>
    private sealed class RowsOf(string name) : ITableFormat
    {
        public List<Dictionary<string, string?>> Rows { get; } = [];

        public string Name => "rows";

        public IDatasetWriter Begin(string folder, IReadOnlyList<DatasetTable> tables) => new Writer(name, Rows);

        private sealed class Writer(string name, List<Dictionary<string, string?>> rows) : IDatasetWriter
        {
            public Task WriteAsync(DatasetTable table, IReadOnlyList<string?> row, CancellationToken cancellation = default)
            {
                row.Should().HaveCount(table.Columns.Count);
                if (table.Name == name) rows.Add(table.Columns.Zip(row).ToDictionary(p => p.First.Name, p => p.Second));
                return Task.CompletedTask;
            }

            public Task<IReadOnlyList<DatasetFile>> FinishAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<DatasetFile>>([]);

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    /// <summary>Fails after so many rows of all tables.</summary>
    private sealed class FailingFormat(int after) : ITableFormat
    {
        public string Name => "failing";

        public IDatasetWriter Begin(string folder, IReadOnlyList<DatasetTable> tables) => new Writer(after);

        private sealed class Writer(int after) : IDatasetWriter
        {
            private int left = after;

            public Task WriteAsync(DatasetTable table, IReadOnlyList<string?> row, CancellationToken cancellation = default) =>
                left-- > 0 ? Task.CompletedTask : throw new TimeoutException();

            public Task<IReadOnlyList<DatasetFile>> FinishAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<DatasetFile>>([]);

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
