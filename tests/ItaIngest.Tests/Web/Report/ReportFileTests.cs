using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ItaIngest.Datasets;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Store;
using ItaIngest.Tests.Datasets;
using Format = ItaIngest.Documents.DocumentFormat;

namespace ItaIngest.Tests.Web.Report;

/// <summary>The page that is a file: what stands on it, and what must not.</summary>
public sealed class ReportFileTests
{
    private static readonly FileRecord[] Three =
    [
        ReportStore.Report("a 2567.txt", "หนึ่ง", "น่าน", 2567, ("overall", "91.10"), ("instrument:IIT", "80.01"), ("instrument:EIT", "81.02"), ("instrument:OIT", "82.03")),
        ReportStore.Report("a 2568.txt", "หนึ่ง", "น่าน", 2568, ("overall", "97.51"), ("instrument:IIT", "90.01"), ("instrument:EIT", "91.02"), ("instrument:OIT", "92.03")),
        ReportStore.Report("b 2568.txt", "สอง", "ตาก", 2568, ("overall", "88.88"), ("instrument:IIT", "70.70")).Holding("overall"),
    ];

    [Fact]
    public async Task The_same_store_gives_the_same_bytes_in_whatever_order_it_was_loaded_and_wherever_it_lies()
    {
        using var folder = new TemporaryFolder();
        await using var one = await ReportStore.WithAsync(SampleReports.Files(), SampleReports.Sources());
        await using var other = await ReportStore.WithAsync(
            [.. SampleReports.Files().Reverse()], SampleReports.Sources(), store: await SqliteStore.OpenAsync(new SqliteOptions(folder.At("ita.db")) { Create = true }));

        var page = await ReportStore.WriteAsync(one);

        (await ReportStore.WriteAsync(one)).Should().Be(page);
        (await ReportStore.WriteAsync(other)).Should().Be(page);
        page.Should().NotContain(folder.Root).And.NotContain("/reports").And.NotContain("\r");
    }

    [Theory]
    [InlineData("th")]
    [InlineData("en")]
    public async Task It_loads_nothing_runs_nothing_and_leads_to_its_sources_alone(string language)
    {
        await using var store = await ReportStore.WithAsync(SampleReports.Files(), SampleReports.Sources());

        var html = await ReportStore.WriteAsync(store, language: language);
        var page = await ReportStore.PageAsync(store, language: language);

        page.DocumentElement.GetAttribute("lang").Should().Be(language);
        page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content").Should().StartWith("default-src 'none'; style-src 'unsafe-inline'");
        page.QuerySelectorAll("script, link, img, iframe, object, embed, base, form, video, audio, image, use, [src], [srcset], [style], [action], [ping]").Should().BeEmpty();
        page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        html.Split("url(").Skip(1).Should().OnlyContain(rest => rest.StartsWith('#'));
        html.Should().NotContain("@import");
        var links = page.QuerySelectorAll("[href]").ToList();
        links.Should().OnlyContain(e => e is IHtmlAnchorElement);
        links.Select(e => e.GetAttribute("href")!).Where(h => h[0] != '#').Should().Equal("https://example.org/2568.txt");
        links.Select(e => e.GetAttribute("href")!).Where(h => h[0] == '#').Should().OnlyContain(h => page.GetElementById(h.Substring(1)) != null);
        page.QuerySelectorAll("[id]").Select(e => e.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Whatever_a_report_or_a_list_says_is_text()
    {
        const string Script = "<script>alert(1)</script>";
        const string Image = "\"><img src=x onerror=alert(1)>";
        await using var store = await ReportStore.WithAsync(
            [
                ReportStore.Report($"{Image}.txt", Script, Script, 2568, ("overall", "97.51")).Holding("overall"),
                ReportStore.Refused("c.txt", RefusalReason.OtherFormat, Image),
                FileRecord.Failed(new SourceFile(DocumentId.Hash("d"), "d.txt", Format.Text, 1), new Failure(Script, Image, Script)),
            ],
            [
                new SourceEntry($"{Image}.txt", "javascript:alert(1)", null, "", null),
                new SourceEntry("c.txt", "https://example.org/\"onclick=\"alert(1)", null, Script, null),
                new SourceEntry("d.txt", "data:text/html,<script>alert(1)</script>", null, Image, null),
            ],
            [new ExpectedAgency(Script, Image, Script, Script, 2568)]);

        var page = await ReportStore.PageAsync(store);

        page.QuerySelectorAll("script, img").Should().BeEmpty();
        page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(h => h[0] != '#').Should().Equal("https://example.org/%22onclick=%22alert(1)");
        page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
        page.Body!.TextContent.Should().Contain(Script).And.Contain($"{Image}.txt").And.Contain("javascript:alert(1)").And.Contain("data:text/html,");
    }

    [Fact]
    public async Task No_person_is_named()
    {
        const string Named = "พะเยา/ลงนามโดยนายสมมติ ไม่มีจริง.txt";
        var address = "https://example.org/" + Uri.EscapeDataString("นายสมมติ ไม่มีจริง.pdf");
        await using var store = await ReportStore.WithAsync(
            [
                .. SampleReports.Files(),
                ReportStore.Report(Named, "ตัวอย่างตก", "พะเยา", 2568, ("overall", "90.00")).Holding("overall"),
                ReportStore.Refused("นางสาวสมมติ ไม่มีจริง.png", RefusalReason.Image),
            ],
            [.. SampleReports.Sources(), new SourceEntry(Named, address, null, "", null), new SourceEntry(SampleReports.Picture, "นายสมมติ ไม่มีจริง ส่งมา", null, "สำนักงานนายสมมติ ไม่มีจริง", null)]);

        var html = await ReportStore.WriteAsync(store);

        html.Should().NotContain("ไม่มีจริง").And.Contain(PersonalNames.Mark).And.Contain($"https://example.org/…/{PersonalNames.Mark}");
        Uri.UnescapeDataString(html).Should().NotContain("ไม่มีจริง");
    }

    [Fact]
    public async Task A_held_score_is_counted_and_told_nowhere()
    {
        await using var store = await ReportStore.WithAsync(Three);

        var page = await ReportStore.PageAsync(store);

        page.Body!.TextContent.Should().NotContain("88.88").And.Contain("70.70");
        Figures(page)["คะแนนที่พักไว้"].Should().Be("1");
        Row(page, ".agencies", "สอง").Should().Equal("เทศบาลตำบลสอง", "ตาก", "2568", "■ พักไว้", "70.70", "–", "–", "–", "■1", "–");
        Lines(page.QuerySelector("section[aria-labelledby=by-year] table")!).Should().Equal("2568 | 97.51 | 97.51 | 97.51 | 1", "2567 | 91.10 | 91.10 | 91.10 | 1");
    }

    [Fact]
    public async Task An_agency_stands_with_its_latest_scores_and_the_overall_ones_before()
    {
        await using var store = await ReportStore.WithAsync(Three);

        Row(await ReportStore.PageAsync(store), ".agencies", "หนึ่ง").Should().Equal("เทศบาลตำบลหนึ่ง", "น่าน", "2568", "97.51", "90.01", "91.02", "92.03", "2567: 91.10", "–", "–");
        Row(await ReportStore.PageAsync(store, new OverviewFilter(2567)), ".agencies", "หนึ่ง").Should().Equal("เทศบาลตำบลหนึ่ง", "2567", "91.10", "80.01", "81.02", "82.03", "–", "–");
    }

    [Fact]
    public async Task Its_head_counts_what_there_is()
    {
        await using var store = await ReportStore.WithAsync(SampleReports.Files());

        Figures(await ReportStore.PageAsync(store)).Should().Contain("ไฟล์", "5").And.Contain("อ่านได้", "3").And.Contain("รายงาน", "2").And.Contain("หน่วยงาน", "2");
        var english = Figures(await ReportStore.PageAsync(store, language: "en"));
        english.Should().Contain("Files", "5").And.Contain("Scores", "11");
        english["Held scores"].Should().NotBe("0");
    }

    [Fact]
    public async Task Of_a_year_or_a_province_only_that_is_shown()
    {
        await using var store = await ReportStore.WithAsync([.. Three, ReportStore.Refused("x.png", RefusalReason.Image)], expected: [new ExpectedAgency("เทศบาลตำบล", "สาม", "", "น่าน", null)]);

        var year = await ReportStore.PageAsync(store, new OverviewFilter(2568));
        year.Body!.TextContent.Should().Contain("a 2568.txt").And.NotContain("a 2567.txt").And.NotContain("80.01").And.NotContain("x.png", "what was not read is of no year");
        year.QuerySelector(".warnings")!.TextContent.Should().StartWith("1 ไฟล์ไม่ทราบปีหรือจังหวัด");
        Lines(year.QuerySelector("section[aria-labelledby=by-year] table")!).Should().HaveCount(2, "a mean is compared with those of other years");
        Lines(year.QuerySelector("section[aria-labelledby=coverage-by-year] table")!).Should().Equal("2568 | 1 | 0 | 1 | 2");
        var province = await ReportStore.PageAsync(store, new OverviewFilter(Province: "น่าน"));
        province.Body!.TextContent.Should().Contain("หนึ่ง").And.NotContain("เทศบาลตำบลสอง").And.NotContain("ตาก").And.Contain("รายงานที่ยังขาด 2 ฉบับ");
        province.Title.Should().Contain("น่าน");
    }

    [Fact]
    public async Task Who_is_missing_is_listed_as_far_as_a_page_goes_and_the_rest_counted()
    {
        var expected = Enumerable.Range(1, 250).Select(i => new ExpectedAgency("เทศบาลตำบล", $"ขาด{i}", "", "เลย", 2568)).Append(new ExpectedAgency("เทศบาลตำบล", "หนึ่ง", "", "น่าน", 2568));
        await using var store = await ReportStore.WithAsync(Three, expected: [.. expected]);

        var page = await ReportStore.PageAsync(store);

        page.QuerySelector(".lead")!.TextContent.Should().Be("มีแล้ว 1 จาก 251 ฉบับที่คาดไว้");
        Lines(page.QuerySelector("section[aria-labelledby=coverage-by-year] table")!).Should().Equal("2568 | 251 | 1 | 250 | 1", "2567 | 0 | 0 | 0 | 1");
        page.QuerySelectorAll("section[aria-labelledby=missing] tbody tr").Length.Should().Be(200);
        page.QuerySelector("section[aria-labelledby=missing] .hint")!.TextContent.Should().Contain("อีก 50 ฉบับ").And.Contain("ita coverage");
    }

    [Fact]
    public async Task Without_a_list_of_who_is_expected_it_counts_what_is_there_and_says_how_to_give_one()
    {
        await using var store = await ReportStore.WithAsync(Three);

        var page = await ReportStore.PageAsync(store);

        page.QuerySelector(".lead")!.TextContent.Should().Be("มีรายงาน 3 ฉบับ");
        page.QuerySelector("section[aria-labelledby=coverage]")!.TextContent.Should().Contain("agencies.csv").And.Contain("type,name,district,province,year");
        Lines(page.QuerySelector("section[aria-labelledby=reports-by-province] table")!).Should().Equal("ตาก | – | 1 | 1", "น่าน | 1 | 1 | 2");
    }

    [Fact]
    public async Task What_was_not_read_stands_there_with_why_and_what_to_do()
    {
        await using var store = await ReportStore.WithAsync(
        [
            .. Enumerable.Range(10, 12).Select(i => ReportStore.Refused($"ภาพ/{i}.png", RefusalReason.Image)),
            ReportStore.Partial("สแกน.pdf", "1–2"),
            FileRecord.Failed(new SourceFile(DocumentId.Hash("broken"), "เสีย.docx", Format.Docx, 7), new Failure("map", "InvalidOperationException", "x")),
        ]);

        var rows = Cells((await ReportStore.PageAsync(store)).QuerySelector("section[aria-labelledby=unread] table")!);

        rows.Select(r => (r[0], r[3])).Should().Equal(("โปรแกรมผิดพลาด", "1"), ("ไม่ได้อ่าน", "12"), ("อ่านได้บางส่วน", "1"));
        rows[0][1].Should().Contain("map: InvalidOperationException").And.Contain("เสีย.docx");
        rows[1][1].Should().Contain("เป็นรูปภาพ").And.Contain("ภาพ/19.png").And.NotContain("ภาพ/20.png").And.Contain("อีก 2");
        rows[2][1].Should().Contain("หน้า 1–2 เป็นภาพ").And.Contain("สแกน.pdf");
        rows.Should().OnlyContain(r => r[2].Length > 5);
    }

    [Fact]
    public async Task The_files_with_the_most_to_decide_come_first()
    {
        await using var store = await ReportStore.WithAsync(
        [
            ReportStore.Report("one.txt", "หนึ่ง", "น่าน", 2568, ("overall", "97.51")).Holding("overall"),
            ReportStore.Report("three.txt", "สอง", "น่าน", 2568, ("overall", "97.51")).Holding("overall", "instrument:IIT", "instrument:EIT"),
            ReportStore.Report("none.txt", "สาม", "น่าน", 2568, ("overall", "97.51")),
        ]);

        var page = await ReportStore.PageAsync(store);

        Cells(page.QuerySelector("section[aria-labelledby=worst] table")!).Select(r => (r[2], r[3])).Should().Equal(("three.txt", "■3"), ("one.txt", "■1"));
        Cells(page.QuerySelector("section[aria-labelledby=by-check] table")!).Should().ContainSingle().Which.Skip(2).Should().Equal("4", "2", "4");
    }

    [Fact]
    public async Task Every_file_stands_there_with_its_source_so_that_it_can_be_cited()
    {
        await using var store = await ReportStore.WithAsync(
            [.. Three, ReportStore.Refused("x.png", RefusalReason.Image)],
            [
                new SourceEntry("a 2568.txt", "https://example.org/%E0%B8%81%20%23.txt", new DateOnly(2025, 11, 14), "", null),
                new SourceEntry("x.png", "by post", null, "เทศบาลตำบลสี่", null),
            ]);

        var page = await ReportStore.PageAsync(store);

        var files = Cells(page.QuerySelector(".sources")!);
        files.Select(f => f[0]).Should().Equal("a 2567.txt", "a 2568.txt", "b 2568.txt", "x.png");
        files[1].Skip(1).Should().Equal("เทศบาลตำบลหนึ่ง · 2568 · วิเคราะห์ผลการประเมิน · เรียบร้อย", "https://example.org/ก%20%23.txt", "2025-11-14");
        files[3].Skip(1).Should().Equal("เทศบาลตำบลสี่ (ตาม sources.csv) · ไม่ได้อ่าน", "by post", "–");
        page.QuerySelector(".sources a")!.GetAttribute("href").Should().Be("https://example.org/%E0%B8%81%20%23.txt");
        (await ReportStore.PageAsync(await ReportStore.WithAsync(Three))).Body!.TextContent.Should().Contain("path,url,retrieved_on,agency,year", "nobody said where they came from");
    }

    [Fact]
    public async Task Few_stand_in_one_table_and_many_are_divided_by_province()
    {
        await using var few = await ReportStore.WithAsync(Three);
        var page = await ReportStore.PageAsync(few);
        page.QuerySelectorAll("details").Should().ContainSingle().Which.HasAttribute("open").Should().BeTrue();

        await using var many = await ReportStore.WithAsync(
            [.. Three, .. Enumerable.Range(0, 200).Select(i => ReportStore.Report($"c{i}.txt", $"ที่{i}", i % 2 == 0 ? "เลย" : null, 2568, ("overall", "90.00")))]);
        page = await ReportStore.PageAsync(many);
        page.QuerySelectorAll("details h3").Select(h => h.TextContent).Should().Equal("ตาก", "น่าน", "เลย", "ไม่ทราบจังหวัด");
        page.QuerySelectorAll("details").Should().NotContain(d => d.HasAttribute("open"));
        page.QuerySelectorAll(".chip").Select(c => page.GetElementById(c.GetAttribute("href")!.Substring(1))!.QuerySelector("h3")!.TextContent).Should().Equal("ตาก", "น่าน", "เลย", "ไม่ทราบจังหวัด");
        page.QuerySelectorAll(".agencies tbody tr").Length.Should().Be(202);
        page.QuerySelectorAll(".sources tbody tr").Length.Should().Be(203);
    }

    [Fact]
    public async Task It_says_what_made_it_and_what_was_read_by_something_else()
    {
        await using var store = await ReportStore.WithAsync(Three);
        var page = await ReportStore.PageAsync(store);
        page.QuerySelector("footer")!.TextContent.Should().Contain("1.2.3").And.Contain("rules");
        page.QuerySelector(".warnings").Should().BeNull();

        var run = await store.BeginRunAsync(new RunStart("/reports", "1.2.2", "rules", DateTimeOffset.UnixEpoch));
        await store.PutAsync(run, [Three[0]]);
        await store.CompleteRunAsync(run, new RunEnd(new HashSet<string> { Three[0].Source.Path }, [""], DateTimeOffset.UnixEpoch));
        (await ReportStore.PageAsync(store)).QuerySelector(".warnings")!.Children.Select(c => c.TextContent).Should().SatisfyRespectively(
            otherwise => otherwise.Should().StartWith("1 ไฟล์อ่านไว้ด้วยโปรแกรมหรือเกณฑ์รุ่นอื่น"),
            missing => missing.Should().StartWith("2 ไฟล์ไม่อยู่ที่เดิมแล้ว"));
    }

    [Fact]
    public async Task Of_an_empty_store_it_says_so()
    {
        await using var store = new MemoryStore();

        var page = await ReportStore.PageAsync(store);

        page.Body!.TextContent.Should().Contain("ยังไม่มีรายงานในฐานข้อมูล");
        page.QuerySelectorAll("details").Should().BeEmpty();
    }

    private static Dictionary<string, string> Figures(IHtmlDocument page) =>
        page.QuerySelectorAll(".figures > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);

    private static IReadOnlyList<string> Row(IHtmlDocument page, string table, string of) =>
        Cells(page.QuerySelector(table)!).Single(r => r[0].Contains(of, StringComparison.Ordinal));

    private static IEnumerable<string> Lines(IElement table) => Cells(table).Select(r => string.Join(" | ", r));

    private static List<List<string>> Cells(IElement table) =>
        [.. table.QuerySelectorAll("tbody > tr").Select(r => r.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList())];
}
