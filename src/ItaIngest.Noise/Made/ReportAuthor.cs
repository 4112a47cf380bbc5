using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Noise.Made;

/// <summary>Writes the analysis of a year's scores as agencies write it: cover, overall score, indicators, questions.</summary>
internal sealed class ReportAuthor(CodeBook book, CleanAgency agency, TrueScores scores, ReportStyle style)
{
    private readonly List<ReportBlock> blocks = [];
    private int rows;

    private string Name => agency.Type + agency.Name;

    private string Year => "ปีงบประมาณ พ.ศ. " + style.Number(book.Year);

    public CleanReport Write()
    {
        Cover();
        Overall();
        Indicators();
        if (style.Instruments) Instruments();
        Heading(style.Written("3. คะแนนรายข้อ"));
        foreach (var indicator in book.Indicators) Questions(indicator);
        if (style.Disclosures) Disclosures();
        Paragraph($"{Name} จะนำผลการวิเคราะห์นี้ไปใช้ปรับปรุงการดำเนินงานในปีต่อไป");
        return new CleanReport(book.Year, agency, blocks);
    }

    private void Cover()
    {
        Heading("รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)");
        Paragraph("ประจำ" + Year);
        Paragraph(Name);
        Paragraph($"อำเภอ{agency.District} จังหวัด{agency.Province}");
        Heading(style.Written("1. ความเป็นมา"));
        Paragraph($"{Name} อำเภอ{agency.District} จังหวัด{agency.Province} เข้ารับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำ{Year}");
    }

    private void Overall()
    {
        Heading(style.Written("2. ผลคะแนนในภาพรวม"));
        var score = Of(Items.Overall);
        var (said, level) = (style.Score(score.Value), scores.Level);
        Paragraph(
            style.Sentence switch
            {
                0 => $"{Name} มีผลการประเมินใน{Year} ในภาพรวม {said} คะแนน อยู่ในระดับ {level}",
                1 => $"ผลการประเมินของ{Name} ประจำ{Year} คะแนนเฉลี่ยรวม {said} คะแนน ระดับผลการประเมิน {level}",
                _ => $"คะแนนภาพรวมของหน่วยงาน {Name} คะแนนที่ได้ {said} คะแนน ระดับผลการประเมินอยู่ที่ระดับ {level}",
            },
            score);
    }

    private void Indicators()
    {
        Paragraph(style.Written("ตารางที่ 1 คะแนนรายตัวชี้วัด"));
        var table = new List<ReportRow> { Header("ที่", "ตัวชี้วัด", "แบบวัด", "คะแนน") };
        foreach (var indicator in book.Indicators)
        {
            var score = Of(Items.Indicator(indicator.Number));
            table.Add(Row(score.Item, new(style.Number(indicator.Number)), new(indicator.Title.Value), new(indicator.Instrument), new(style.Score(score.Value), score)));
        }

        blocks.Add(new ReportTable(table));
    }

    private void Instruments()
    {
        Paragraph(style.Written("ตารางที่ 2 คะแนนแยกตามแบบวัด"));
        var table = new List<ReportRow> { Header("แบบวัด", "คะแนน") };
        foreach (var instrument in book.Instruments)
        {
            var score = Of(Items.Instrument(instrument.Code));
            table.Add(Row(score.Item, new($"{instrument.Title.Value} ({instrument.Code})"), new(style.Score(score.Value), score)));
        }

        blocks.Add(new ReportTable(table));
    }

    private void Questions(Indicator indicator)
    {
        Heading($"ตัวชี้วัดที่ {style.Number(indicator.Number)} {indicator.Title.Value}", 2);
        if (!style.SubIndicatorHeadings || indicator.SubIndicators.Count == 0)
        {
            Questions(indicator.Questions);
            return;
        }

        foreach (var sub in indicator.SubIndicators)
        {
            Heading($"ตัวชี้วัดย่อยที่ {style.Written(sub.Code)} {sub.Title?.Value}".TrimEnd(), 3);
            Questions([.. indicator.Questions.Where(q => sub.Questions.Contains(q.Code, StringComparer.Ordinal))]);
        }
    }

    private void Questions(IReadOnlyList<Question> questions)
    {
        var table = new List<ReportRow> { style.CodeWithTitle ? Header("ประเด็นข้อคำถาม", "คะแนน") : Header("ข้อ", "ประเด็นคำถาม", "คะแนน") };
        foreach (var question in questions)
        {
            var score = Of(question.Code);
            var (code, title) = (style.Code(question.Code), question.Title?.Value ?? "");
            var said = new ReportCell(style.Score(score.Value), score);
            table.Add(style.CodeWithTitle ? Row(question.Code, new($"{code} {title}".TrimEnd()), said) : Row(question.Code, new(code), new(title), said));
        }

        blocks.Add(new ReportTable(table));
    }

    private void Disclosures()
    {
        Heading(style.Written("4. การเปิดเผยข้อมูลสาธารณะ (OIT)"));
        var table = new List<ReportRow> { Header("ข้อ", "ข้อมูล", "สถานะ") };
        foreach (var question in book.Questions.Where(q => q.Code[0] == 'o'))
        {
            var done = scores[question.Code] == 10000;
            table.Add(Row(question.Code, new(style.Code(question.Code)), new(question.Title?.Value ?? ""), new(done ? "☑ มี ☐ ไม่มี" : "☐ มี ☑ ไม่มี")) with { Done = done });
        }

        blocks.Add(new ReportTable(table));
    }

    private StatedScore Of(string item) => new(item, book.Year, scores[item] / 100m);

    private ReportRow Header(params IReadOnlyList<string> texts) => new(++rows, "", [.. texts.Select(t => new ReportCell(t))], IsHeader: true);

    private ReportRow Row(string item, params IReadOnlyList<ReportCell> cells) => new(++rows, item, cells);

    private void Heading(string text, int level = 1) => blocks.Add(new ReportParagraph(text, level));

    private void Paragraph(string text, StatedScore? stated = null) => blocks.Add(new ReportParagraph(text, null, stated));
}
