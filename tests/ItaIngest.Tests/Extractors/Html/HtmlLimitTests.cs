using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Html;

namespace ItaIngest.Tests.Extractors.Html;

/// <summary>Pages that a parser or a walker would choke on, and harmless ones that only look so.</summary>
public sealed class HtmlLimitTests
{
    private static Extraction Extract(string page, Limits? limits = null) => HtmlFixtureTests.Extract(Encoding.UTF8.GetBytes(page), limits);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<span>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<b><i><u>")]
    [InlineData("<x-any>")]
    public void Deep_pages_are_refused_at_once(string tag)
    {
        Extract(Repeat(tag, 100_000) + "x").Refusal!.Reason.Should().Be(RefusalReason.TooDeep);
    }

    [Fact]
    public void Formatting_left_open_in_every_paragraph_is_refused_before_it_multiplies() =>
        Extract(Each(20_000, i => $"<p><b id={i}>x")).Refusal!.Reason.Should().Be(RefusalReason.TooDeep);

    [Fact]
    public void Formatting_opened_anew_counts_as_elements() =>
        Extract("<p>" + Each(200, i => $"<b id={i}>") + Repeat("<p>x", 20_000)).Refusal!.Reason.Should().Be(RefusalReason.TooBig);

    [Fact]
    public void Too_many_elements_are_refused() =>
        Extract(Repeat("<br>", 1001), Limits.Default with { Elements = 1000 }).Refusal!.Reason.Should().Be(RefusalReason.TooBig);

    [Theory]
    [InlineData("<p>x")]
    [InlineData("<p><b>x")]
    [InlineData("<p><font size=2>x</p>")]
    [InlineData("<li>x")]
    [InlineData("<p align=center><font face=Tahoma><b>x</b>")]
    [InlineData("<dt>x<dd>y")]
    [InlineData("<table><tr><td><font>x<td><b>y<tr><td>z</table>")]
    [InlineData("<table><tr><td><p>x<td>y</table>")]
    [InlineData("<select><option>x<option>y</select>")]
    [InlineData("<img src=a><input><hr>x")]
    [InlineData("<o:p>x</o:p>")]
    [InlineData("</div></p></td></b>x")]
    public void Pages_that_never_close_their_tags_are_not_deep(string tag)
    {
        var extraction = Extract("<html><body>" + Repeat(tag, 3000));
        extraction.Refusal.Should().BeNull();
        extraction.Notes.Should().NotContain(n => n.Kind == NoteKind.Loss);
    }

    [Theory]
    [InlineData("<script>if (a < b) { document.write('<div><div><div>') }</script>")]
    [InlineData("<!-- <div><div><div> -->")]
    [InlineData("<p title='<div><div><div>'>x</p>")]
    [InlineData("<style>a:before{content:'<div><div>'}</style>")]
    public void What_only_looks_like_tags_is_not_counted(string text) => Extract(Repeat(text, 300) + "<p>x").Refusal.Should().BeNull();

    [Theory]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("</")]
    [InlineData("<!--")]
    [InlineData("<!")]
    [InlineData("<script>")]
    [InlineData("<p a=\"")]
    [InlineData("</script")]
    [InlineData("<textarea>")]
    [InlineData("<p a b c>")]
    [InlineData("<svg><title>")]
    public async Task Broken_tags_take_linear_time(string tag)
    {
        var reading = () => Task.Run(() => Extract("<p>x</p>" + Repeat(tag, 60_000))).WaitAsync(TimeSpan.FromSeconds(60));
        await reading.Should().NotThrowAsync("quadratic time would be minutes");
    }

    [Fact]
    public void One_cell_that_claims_a_million_places_costs_nothing()
    {
        var page = "<table border=1><tr><td colspan=1000 rowspan=65534>x" + Repeat("<tr><td>a<td colspan=1000>b", 200) + "</table>";
        var table = Extract(page).Blocks.OfType<Table>().Single();
        (table.Rows, table.Columns, table.Cells.Count).Should().Be((201, 3, 401));
    }

    [Fact]
    public void A_grid_beyond_the_limit_keeps_its_text_and_says_what_was_lost()
    {
        var page = "<table border=1>" + Each(50, r => "<tr>" + Each(50, c => $"<td>{r}.{c}")) + "</table>";
        var extraction = Extract(page, Limits.Default with { GridArea = 2000 });
        extraction.Status.Should().Be(ExtractionStatus.Partial);
        extraction.Notes.Should().Contain(n => n.Kind == NoteKind.Loss && n.Code == "grid-too-large");
        extraction.Blocks.OfType<Paragraph>().Should().HaveCount(50).And.Contain(p => p.Text.EndsWith("\t49.49", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_beyond_the_limit_goes_on_in_the_next_paragraph_and_is_reported_in_a_cell()
    {
        var limits = Limits.Default with { TextLength = 10 };
        Extract("<p>0123456789abcdefghijXYZ</p>", limits).Blocks.OfType<Paragraph>().Select(p => p.Text).Should().Equal("0123456789", "abcdefghij", "XYZ");
        var extraction = Extract("<table border=1><tr><td>0123456789abc<td>1<tr><td>2<td>3</table>", limits);
        extraction.Status.Should().Be(ExtractionStatus.Partial);
        extraction.Residue.Reported.Should().Be(3);
        extraction.Notes.Should().ContainSingle(n => n.Code == "text-too-long" && n.At!.Row == 1 && n.At.Column == 1);
        // A pair of units is not torn.
        Extract("<p>012345678\U0001F4C4</p>", limits).Blocks.OfType<Paragraph>().Select(p => p.Text).Should().Equal("012345678", "\U0001F4C4");
    }

    [Fact]
    public void A_page_of_many_rows_is_read_in_linear_time()
    {
        var page = "<table border=1>" + Each(10_000, r => $"<tr><td>{r}<td>i{r}<td>98.50") + "</table>";
        Extract(page).Blocks.OfType<Table>().Single().Rows.Should().Be(10_000);
    }

    [Fact]
    public void Nested_tables_as_deep_as_allowed_are_walked()
    {
        var page = Repeat("<table border=1><tr><th>a<th>b<tr><td>c<td>", 60) + "x" + Repeat("</table>", 60);
        Extract(page).Blocks.OfType<Table>().Should().HaveCount(60);
    }

    [Theory]
    [InlineData("<table border=1><tr><th>a<th>b<tr><td>c<td>", 60)]
    [InlineData("<div>", 250)]
    [InlineData("<table><tr><td>", 60)]
    [InlineData("<ol><li>", 120)]
    public void The_deepest_page_allowed_needs_little_of_the_stack(string tag, int count)
    {
        Extraction? extraction = null;
        var thread = new Thread(() => extraction = Extract(Repeat(tag, count) + "x"), maxStackSize: 384 << 10);
        thread.Start();
        thread.Join();
        extraction!.Refusal.Should().BeNull();
    }

    [Fact]
    public void It_stops_when_asked()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var bytes = "<p>x"u8.ToArray();
        var act = () => new HtmlExtractor(Limits.Default).Extract(new SourceFile("", "x", ItaIngest.Documents.DocumentFormat.Html, 4), bytes, source.Token);
        act.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void It_stands_in_the_list_of_extractors() =>
        ExtractorList.All(Limits.Default).Should().ContainSingle(e => e.Format == ItaIngest.Documents.DocumentFormat.Html).Which.Should().BeOfType<HtmlExtractor>();

    [Fact]
    public void A_page_in_no_known_encoding_is_refused() =>
        HtmlFixtureTests.Extract([.. "<html><body>"u8, .. Enumerable.Range(0, 400).SelectMany(i => new byte[] { 0x83, (byte)(0x41 + (i % 20)) })]).Refusal!.Reason.Should().Be(RefusalReason.UnknownEncoding);

    [Fact]
    public void A_byte_order_mark_goes_before_what_the_page_says()
    {
        var page = "<meta charset=windows-874><table border=1><tr><td>ข้อ<td>คะแนน<tr><td>i1<td>๙๘</table>";
        foreach (var encoding in new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8 })
        {
            var table = HtmlFixtureTests.Extract([.. encoding.GetPreamble(), .. encoding.GetBytes(page)]).Blocks.OfType<Table>().Single();
            table.CellAt(2, 2)!.Text.Should().Be("๙๘");
        }
    }
}
