namespace ItaIngest.Fuzzing.Mutations;

/// <summary>Words and numbers that programs stumble over, and those that steer this one.</summary>
internal static class Nasty
{
    /// <summary>Numbers as they are written in attributes, tokens and fields.</summary>
    public static readonly IReadOnlyList<string> Numbers =
    [
        "0", "-0", "1", "-1", "2", "3", "7", "16", "63", "64", "65", "100", "127", "128", "255", "256", "257", "999", "1000", "1001", "4095", "32767", "32768", "65534", "65535", "65536", "100000",
        "999999", "1000001", "16777216", "2147483646", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "18446744073709551615", "18446744073709551616", "79228162514264337593543950335", "79228162514264337593543950336", "-79228162514264337593543950335",
        "1e10", "1E+308", "1e309", "-1e309", "NaN", "Infinity", "0.0000000000000000000000000001", ".5", "5.", "-.5", "1.7976931348623157E+308", "4.9E-324", "0x7fffffff", "1,000", "١٢", "๙", "๑๒", "", " ", "+", "-", ".", "--1", "1-2", "1.2.3", "00000000000000000000001", "50%", "100%",
    ];

    /// <summary>Stretches of text.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        // Marks without a letter, out of order, too many.
        "\u0E48", "\u0E31", "\u0E33", "\u0E4D\u0E32", "\u0E48\u0E33", "\u0E33\u0E48", "ก\u0E48\u0E48\u0E48\u0E48\u0E48\u0E48\u0E48\u0E48", "\u0E38\u0E49\u0E34", "เเ", "แเแเ", "\u0E3A\u0E4E\u0E4C\u0E4C", "ก\u0E47\u0E47\u0E33",
        // Digits.
        "๐", "๙", "๑๐๐", "๑๐๐.๐๐", "๙๘.๗๖", "98.76", "100.00", "100.01", "-5.00", "๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙", "99999999999999999999999999999999999", "0.00000000000000000000000000000000000001", "๑.๒.๓.๔", "1.2.3.4.5.6.7.8.9", "๙๘,๗๖", "9 8 . 7 6", "9B.7O", "l00", "๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖๗๘๙๐.๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖๗๘๙๐", "79228162514264337593543950335", "79228162514264337593543950336", "2147483648", "๒๑๔๗๔๘๓๖๔๘", "4294967296", "9223372036854775808",
        "%", "๑๐๐%", "ร้อยละ ๙๙.๙๙", "ร้อยละ", "½", "²", "Ⅷ", "①", "၅", "໕", "৫", "٥", "５",
        // What the report is made of.
        "i1", "i30", "i31", "i0", "i999999999999", "e1", "e15", "o1", "o35", "o43", "o99", "I๗", "ซื้อ ๐๑๓", "ข้อ ๑", "ข้อ i๑ ถึง i๓", "๑๓ - ๑๕", "i1-i30", "o1-o35", "i30-i1", "ตัวชี้วัดที่ ๑", "ตัวชี้วัดที่ ๙๙", "ตัวชี้วัดย่อยที่ ๙.๑", "ตัวชี้วัดย่อยที่ 10.99", "IIT", "EIT", "OIT", "EIT ส่วนที่ ๑", "คะแนน", "คะแนนภาพรวม", "คะแนนเฉลี่ย", "ระดับ", "ผ่าน", "ไม่ผ่าน", "ผ่านดี", "ดีเยี่ยม", "AA", "A", "F", "น้ำหนัก", "น้ำหนักร้อยละ ๓๐", "เพิ่มขึ้น", "ลดลง", "เป้าหมาย", "ผลการประเมิน", "รวม", "รวมทั้งสิ้น", "เฉลี่ย", "ลำดับ", "ที่", "ผู้รับผิดชอบ", "มาตรการ", "ระยะเวลา", "ต.ค. ๒๕๖๗ - ก.ย. ๒๕๖๘", "๓๑ กุมภาพันธ์ ๒๕๖๘", "๓๑/๑๓/๒๕๖๘", "๑ มกราคม ๙๙๙๙๙", "29 ก.พ. 2567", "ปีงบประมาณ พ.ศ. ๒๕๖๘", "ปีงบประมาณ พ.ศ. ๒๕๖๑", "ปีงบประมาณ พ.ศ. ๐", "พ.ศ. ๙๙๙๙", "พ.ศ. 99999999999", "ค.ศ. 2025", "๒๕๖๗ ๒๕๖๘", "2568", "2569", "2570", "0000",
        "องค์การบริหารส่วนตำบลบางพลี", "เทศบาลนคร", "อำเภอ", "จังหวัด", "จังหวัดจังหวัด", "ตำบล", "อบต.", "อบจ.", "กระทรวง", "โรงเรียน", "MOIT", "LPA", "โรงพยาบาล", "ITA Online", "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส", "☐", "☑", "☒", "✓", "✗", "/", "-", "—", "ฯลฯ", "ๆ", "ๆๆๆๆ",
        // Spaces, controls, private use, what is no character.
        "\u00A0", "\u200B", "\u200D", "\u2028", "\u2029", "\u0085", "\u00AD", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uF700", "\uF70A\uF712", "\uF0FE", "\uF0A8", "\uE000", "\U000F0000", "\U0010FFFF", "\U0001F600", "\u202E", "\u202A\u202C", "\u0300\u0300\u0300", "\0", "\u0001", "\u000B", "\u000C", "\u001A", "\u007F", "\r", "\n", "\r\n\r\n", "\t", "\t\t\t\t", "|", "||||", "| --- | --- |", "|:-:|", "\\|", "&", "&amp;", "&#0;", "&#xD800;", "&#xDC00;", "&#x110000;", "&#99999999999;", "&nbsp;", "&#3633;", "&zwnj;", "<", ">", "</td>", "<td>", "<table>", "</table>", "<tr><td>", "<br>", "<br/>", "<b>", "**", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "\"", "'", "`", "\\", "%s", "{0}", "{", "}",
    ];

    /// <summary>A number or, now and then, one of any length.</summary>
    public static string Number(Dice dice) => dice.Below(12) switch
    {
        0 => dice.Below(100_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
        1 => (dice.Below(10_000) / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture),
        2 => new string('9', 1 + dice.Below(60)),
        3 => "-" + dice.Below(70_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => dice.Of(Numbers),
    };

    /// <summary>A text, now and then many times over.</summary>
    public static string Text(Dice dice)
    {
        var text = dice.Below(8) switch { 0 => Number(dice), 1 => dice.Of(Texts) + dice.Of(Texts), 2 => Thai(Number(dice)), _ => dice.Of(Texts) };
        return dice.OneIn(60) ? string.Concat(Enumerable.Repeat(text, 1 + dice.Below(400))) : text;
    }

    /// <summary>A text that takes in half of a surrogate pair now and then: only where the encoding can bear it.</summary>
    public static string TextWithHalves(Dice dice) => dice.OneIn(12) ? Text(dice) + (dice.OneIn(2) ? "\uD800" : "\uDC00") : Text(dice);

    /// <summary>The same digits in Thai.</summary>
    public static string Thai(string text) => string.Create(text.Length, text, static (span, t) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = t[i] is >= '0' and <= '9' ? (char)(t[i] - '0' + '๐') : t[i];
    });

    /// <summary>A text with a stretch put in, taken out, doubled or changed.</summary>
    public static string Spliced(string text, Dice dice, bool halves = false)
    {
        var at = dice.Below(text.Length + 1);
        var length = Math.Min(text.Length - at, dice.Few(8));
        return dice.Below(8) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(at, length)),
            2 => Thai(text),
            3 => halves ? TextWithHalves(dice) : Text(dice),
            4 when length > 0 => text[..at] + (char)(text[at] + dice.Below(5) - 2) + text[(at + 1)..],
            5 => text[at..] + text[..at],
            _ => text.Insert(at, halves ? TextWithHalves(dice) : Text(dice)),
        };
    }
}
