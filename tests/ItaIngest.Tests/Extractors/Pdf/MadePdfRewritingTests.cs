using ItaIngest.Documents;
using ItaIngest.Tests.Extractors.Html;
using ItaIngest.Tests.Generated;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Extractors.Pdf;

/// <summary>
/// PDF files that another program has written anew. Where the words are kept they are read as before; where /ActualText is lost,
/// numbers and codes are right, or the page is said to be unreadable.
/// </summary>
public sealed class MadePdfRewritingTests(ITestOutputHelper output)
{
    [MakerFact(Maker.LibreOffice, Maker.Chromium, Maker.Qpdf)]
    public void Files_whose_objects_were_written_anew_are_read_as_before()
    {
        var changed = new List<string>();
        foreach (var file in Files())
        {
            var before = PageGolden.Of(MadePdfReads.Read(file.Pdf) with { Notes = [] });
            foreach (var how in new[] { Rewriting.ObjectStreams, Rewriting.Linearised, Rewriting.Rc4, Rewriting.Aes256 })
            {
                var after = PageGolden.Of(MadePdfReads.Read(PdfMaker.Rewrite(file.Pdf, how)) with { Notes = [] });
                if (!string.Equals(after, before, StringComparison.Ordinal)) changed.Add($"{file.Name} {how}: {after[..Math.Min(after.Length, 80)]}");
            }
        }

        changed.Should().BeEmpty();
    }

    [MakerFact(Maker.LibreOffice, Maker.Chromium, Maker.Qpdf)]
    public void Pages_that_are_shown_turned_are_read_as_before()
    {
        var changed = new List<string>();
        foreach (var file in Files())
        {
            var before = new TableScore().Of(file.Report, MadePdfReads.Read(file.Pdf));
            foreach (var how in new[] { Rewriting.Rotated90, Rewriting.Rotated180, Rewriting.Rotated270 })
            {
                var after = new TableScore().Of(file.Report, MadePdfReads.Read(PdfMaker.Rewrite(file.Pdf, how)));
                output.WriteLine($"{file.Name} {how,-10} {after}");
                if (after != before) changed.Add($"{file.Name} {how}");
            }
        }

        changed.Should().BeEmpty();
    }

    [MakerFact(Maker.LibreOffice, Maker.Chromium, Maker.Ghostscript, Maker.Cairo)]
    public void Numbers_and_codes_are_right_or_the_page_is_said_to_be_unreadable() =>
        AreRightOrUnread(Rewriting.Ghostscript, Rewriting.Cairo, Rewriting.PostScript);

    [MakerFact(Maker.LibreOffice, Maker.Chromium, Maker.Qpdf, Maker.Cairo)]
    public void Likewise_when_the_content_lies_on_its_side() => AreRightOrUnread(Rewriting.OnItsSide);

    [MakerFact(Maker.Svg)]
    public void A_drawn_table_is_read()
    {
        var faults = new List<string>();
        foreach (var borders in new[] { Borders.Full, Borders.None })
        {
            var report = MadeReport.Of(MadeForm.Scores, 12, thaiDigits: true, seed: 60);
            var read = MadePdfReads.Read(PdfMaker.BySvg(SvgFromReport.Write(report, new PrintStyle(borders))));
            var figures = new TableScore(HeadersByPlace: true).Of(report, read);
            output.WriteLine($"{borders,-10} {figures} {string.Join(", ", read.Notes.Select(n => n.Code))}");
            if (Fault(figures, read) is { } fault) faults.Add($"{borders}: {fault}");
        }

        faults.Should().BeEmpty();
    }

    private void AreRightOrUnread(params Rewriting[] ways)
    {
        var faults = new List<string>();
        foreach (var file in Files())
        {
            foreach (var how in ways)
            {
                var read = MadePdfReads.Read(PdfMaker.Rewrite(file.Pdf, how));
                var figures = new TableScore(HeadersByPlace: true).Of(file.Report, read);
                output.WriteLine($"{file.Name} {how,-11} {figures} {read.Status} {read.Refusal?.Reason} unreadable pages: {string.Join(' ', MadePdfReads.UnreadablePages(read))}");
                if (Fault(figures, read) is { } fault) faults.Add($"{file.Name} {how}: {fault}");
            }
        }

        faults.Should().BeEmpty();
    }

    private static string? Fault(TableFigures figures, Extraction read)
    {
        if (figures.ScoresWrong > 0) return $"{figures.ScoresWrong} wrong scores";
        if (MadePdfReads.UnreadablePages(read).Count > 0 || read.Refusal is not null) return null;
        if (figures.ScoresHeld > 0 && figures.ScoresInPlace + figures.ScoresHeld == figures.Scores) return null;
        return figures.ScoresInPlace == figures.Scores && figures.KeysRight == figures.Keys ? null : $"scores {figures.ScoresInPlace}/{figures.Scores}, codes {figures.KeysRight}/{figures.Keys}";
    }

    private static IEnumerable<MadeFile> Files() => new[] { Maker.LibreOffice, Maker.Chromium }.SelectMany(MadeFiles.Of)
        .Where(f => f is { Form: MadeForm.Scores or MadeForm.Merged, Style.Borders: Borders.Full } && f.Report.Tables[0].Rows is 71 or 72);
}
