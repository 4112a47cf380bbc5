namespace ItaIngest.Tests.Generated;

/// <summary>A PDF that was made, with what it was made of.</summary>
/// <param name="Maker">Who printed it.</param>
/// <param name="Form">Kind of table.</param>
/// <param name="Style">How it looks.</param>
/// <param name="ThaiDigits">Digits of its numbers.</param>
/// <param name="Report">What stands in it.</param>
/// <param name="Pdf">The file.</param>
internal sealed record MadeFile(Maker Maker, MadeForm Form, PrintStyle Style, bool ThaiDigits, MadeReport Report, byte[] Pdf)
{
    /// <summary>Under which it is kept to be looked at.</summary>
    public string FileName => $"{Maker}-{Form}-{Style.Borders}-{Report.Tables[0].Rows}rows".ToLowerInvariant();

    /// <summary>A table of which each row holds a score.</summary>
    public bool IsScoreTable => Form is MadeForm.Scores or MadeForm.Merged;

    /// <summary>What is asked of its reading.</summary>
    public string Kind => $"{(ThaiDigits ? "Thai digits" : "0-9")}, {(Report.Tables[0].Rows < 14 ? "a page" : "pages")}, "
        + (Style.Borders == Borders.Full ? "ruled" : Form == MadeForm.Scores ? $"{Style.Borders} scores" : $"{Style.Borders} {Form}");

    public string Name => $"{Maker,-11} {Form,-11} {Style.Borders,-10} {(ThaiDigits ? "๑" : "1")} {Style.Font,-14} {Style.Size,2}{(Style.RepeatsHeader ? " head" : "     ")}{(Style.RowsMayBreak ? " break" : "      ")}{(Style.RunningTitle is null ? "      " : " title")}{(Style.IsTurned ? " turned" : "")}";
}

/// <summary>The PDF files that tests on printed tables share: every kind of table and lines, in every maker, on one page and on many.</summary>
internal static class MadeFiles
{
    private static readonly string[] Fonts = ["Loma", "Laksaman", "Garuda", "Norasi", "Noto Sans Thai", "Umpush", "Kinnari", "Waree"];
    private static readonly Lazy<IReadOnlyList<MadeFile>> FromLibreOffice = new(() => Make(Maker.LibreOffice));
    private static readonly Lazy<IReadOnlyList<MadeFile>> FromChromium = new(() => Make(Maker.Chromium));

    public static IReadOnlyList<MadeFile> Of(Maker maker) => (maker == Maker.LibreOffice ? FromLibreOffice : FromChromium).Value;

    /// <summary>Kinds of tables that people print with these lines, and how many rows fill one page and three, and twenty.</summary>
    private static IEnumerable<(MadeForm Form, Borders Borders, int Rows)> Kinds()
    {
        foreach (var rows in new[] { 10, 70 })
        {
            foreach (var form in new[] { MadeForm.Scores, MadeForm.Merged, MadeForm.Disclosures, MadeForm.Nested }) yield return (form, Borders.Full, rows);
            foreach (var borders in new[] { Borders.Horizontal, Borders.HeaderLine, Borders.None }) yield return (MadeForm.Scores, borders, rows);
            yield return (MadeForm.Merged, Borders.Horizontal, rows);
            yield return (MadeForm.Merged, Borders.None, rows);
            yield return (MadeForm.Disclosures, Borders.HeaderLine, rows);
            foreach (var borders in new[] { Borders.Full, Borders.Horizontal, Borders.None }) yield return (MadeForm.Plan, borders, rows / 5);
        }

        yield return (MadeForm.Scores, Borders.Full, 480);
        yield return (MadeForm.Scores, Borders.None, 480);
        yield return (MadeForm.Plan, Borders.Full, 75);
    }

    private static List<MadeFile> Make(Maker maker)
    {
        var seed = maker == Maker.LibreOffice ? 0 : 1000;
        var plans = Kinds().Select((kind, i) =>
        {
            var style = new PrintStyle(kind.Borders, Fonts[i % Fonts.Length], 10 + (i % 7), kind.Form == MadeForm.Plan, i % 3 != 1, i % 2 == 0, i % 5 < 2 ? null : "องค์การบริหารส่วนตำบลตัวอย่าง");
            if (kind.Form == MadeForm.Plan) style = style with { Size = 10 + (i % 3) };
            var thai = (i + (seed / 1000)) % 2 == 0;
            return (kind.Form, Style: style, Thai: thai, Report: MadeReport.Of(kind.Form, kind.Rows, thai, seed + i));
        }).ToList();
        var pdfs = maker == Maker.LibreOffice
            ? PdfMaker.ByLibreOffice([.. plans.Select(p => DocxFromExtraction.Write(p.Report.Content, new DocxWriting(Checkboxes: false, Print: p.Style)))])
            : PdfMaker.ByChromium([.. plans.Select(p => HtmlFromExtraction.Write(p.Report.Content, "utf-8", new HtmlWriting(MergeEmptyCells: false, Print: p.Style)))]);
        return [.. plans.Zip(pdfs, (p, pdf) => new MadeFile(maker, p.Form, p.Style, p.Thai, p.Report, pdf))];
    }
}
