using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>The overall score as a sentence states it.</summary>
/// <param name="Score">The score.</param>
/// <param name="Start">Where the number begins, from 0.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Year">The year that the sentence gives between the words and the number, if any.</param>
/// <param name="Lead">From the words that name it to the number.</param>
internal sealed partial record OverallSentence(WrittenDecimal Score, int Start, int Length, int? Year, string Lead)
{
    // As far as the number may stand from the words: the name of an agency and a year fit between.
    private const int Window = 130;

    /// <summary>Finds the overall score; null where the text states none, or speaks of targets, full marks, parts or others' scores.</summary>
    public static OverallSentence? Find(string text)
    {
        foreach (Match head in Head().Matches(text))
        {
            var from = head.Index + head.Length;
            // What a weak word ("ได้รับคะแนน") speaks of stands before it; a question or indicator is not the whole.
            var before = text[Math.Max(0, head.Index - 60)..head.Index];
            if (OthersBefore().IsMatch(before) || (head.Groups["weak"].Success && (OfPart().IsMatch(before) || OfYear().IsMatch(before)))) continue;
            var window = text[from..Math.Min(text.Length, from + Window)];
            int? year = null;
            foreach (var number in ThaiDecimal.FindAll(window))
            {
                var between = window[..number.Span.Start];
                if (Stop().IsMatch(between)) break;
                if (number.Value is { Decimals: 0, Value: >= 2400 and <= 2700 })
                {
                    year = (int)number.Value.Value;
                    continue;
                }

                var after = window[(number.Span.Start + number.Span.Length)..];
                if (number.Value.Value > 100 && number.Value.Decimals == 0) break;
                if (number.Value.Decimals == 0 && !Unit().IsMatch(after)) break;
                if (Above().IsMatch(after)) break;
                return new OverallSentence(number.Value, from + number.Span.Start, number.Span.Length, year, text[head.Index..(from + number.Span.Start)].Trim());
            }
        }

        return null;
    }

    /// <summary>Whether what stands before "ปี … ได้คะแนน …" speaks of the whole.</summary>
    public static bool IsLead(string lead)
    {
        var near = lead.Length > 100 ? lead[^100..] : lead;
        return Whole().IsMatch(near) && !OfPart().IsMatch(near);
    }

    [GeneratedRegex("(?:ได้รับ|ได้|มี)?(?:คะแนนเฉลี่ยรวม|คะแนนรวม|คะแนนภาพรวม|คะแนนในภาพรวม)|ผลรวมคะแนน|(?:โดย|ใน)?ภาพรวม|(?<weak>ผลคะแนน|คะแนนผลการประเมิน|คะแนนการประเมิน|ได้รับคะแนน|ได้ผลคะแนน|ได้คะแนน)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Head();

    [GeneratedRegex("ภาพรวม|คะแนนรวม|คะแนนเฉลี่ยรวม", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("ประเทศ|เป้าหมาย|ค่ากลาง|จังหวัดอื่น|ทุกหน่วยงาน", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OthersBefore();

    [GeneratedRegex("ตัวชี้วัด|ข้อคำถาม|คำถาม|ประเด็น|แบบวัด|เครื่องมือ|หัวข้อ|IIT|EIT|OIT|รายข้อ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfPart();

    // "ปี ๒๕๖๗ ได้คะแนน …" goes with the question before it, which is read where such pairs are read.
    [GeneratedRegex(@"ปี\s*[0-9๐-๙]{4}\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfYear();

    [GeneratedRegex("เต็ม|เป้าหมาย|น้อยกว่า|ต่ำกว่า|มากกว่า|สูงกว่า|ไม่เกิน|ขึ้นไป|เกณฑ์|ประเทศ|ตัวชี้วัด|ข้อคำถาม|แบบวัด|เครื่องมือ|สูงสุด|ต่ำสุด|เพิ่มขึ้น|ลดลง|ถ่วง|น้ำหนัก|IIT|EIT|OIT|ร้อยละของ|ระหว่าง|ช่วง", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stop();

    [GeneratedRegex(@"^\s*คะแนน", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^\s*(?:คะแนน)?\s*(?:ขึ้นไป|[-–]|ถึง|เต็ม)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Above();
}
