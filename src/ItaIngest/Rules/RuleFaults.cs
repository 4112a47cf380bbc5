using System.Globalization;

namespace ItaIngest.Rules;

/// <summary>Every sentence that <c>ita rules check</c> can say, in one place.</summary>
internal static class RuleFaults
{
    public static RuleFault MissingDirectory(string path) => new(
        new($"ไม่พบโฟลเดอร์กฎ {path}", $"there is no rules directory {path}"),
        new("โฟลเดอร์ที่มี books/, places.tsv, schemes.json และ checks.tsv", "a directory with books/, places.tsv, schemes.json and checks.tsv"));

    public static RuleFault MissingFile(string name) => new(
        new($"ไม่พบ {name}", $"{name} is missing"),
        new("ต้องมีไฟล์นี้อยู่ในโฟลเดอร์กฎ", "the file must stand in the rules directory"));

    public static RuleFault NoBooks() => new(
        new("ไม่มีสมุดรหัสสักปี", "there is no book at all"),
        new("books/<ปี พ.ศ.>.json อย่างน้อยหนึ่งไฟล์", "at least one books/<year BE>.json"));

    public static RuleFault Unreadable(string reason) => new(
        new($"เปิดอ่านไม่ได้ ({reason})", $"cannot be read ({reason})"),
        new("ไฟล์ที่โปรแกรมมีสิทธิ์อ่าน", "a file that this program may read"));

    public static RuleFault TooBig(long bytes, long limit) => new(
        new($"ไฟล์ใหญ่ {bytes} ไบต์", $"the file has {bytes} bytes"),
        new($"ไม่เกิน {limit} ไบต์", $"at most {limit} bytes"));

    public static RuleFault Empty() => new(
        new("ไฟล์ว่าง", "the file is empty"),
        new("เนื้อหาตามที่ rules/README.md บอก", "what rules/README.md describes"));

    public static RuleFault NotUtf8(long offset) => new(
        new($"ไม่ใช่ UTF-8 (ไบต์ที่ {offset})", $"not UTF-8 (byte {offset})"),
        new("UTF-8", "UTF-8"));

    public static RuleFault NotJson(string where) => new(
        new($"ไม่ใช่ JSON ที่ถูกต้อง: {where}", $"not valid JSON: {where}"),
        new("JSON ไม่มีหมายเหตุและไม่มีจุลภาคท้าย", "JSON without comments and trailing commas"));

    public static RuleFault UnknownKey(string key, IEnumerable<string> keys) => new(
        new($"ไม่รู้จักคีย์ \"{key}\"", $"unknown key \"{key}\""), Words(keys));

    public static RuleFault MissingKey(string key, IEnumerable<string> keys) => new(
        new($"ขาดคีย์ \"{key}\"", $"key \"{key}\" is missing"), Words(keys));

    public static RuleFault RepeatedKey(string key) => new(
        new($"คีย์ \"{key}\" ซ้ำ", $"key \"{key}\" stands twice"),
        new("คีย์ละหนึ่งครั้ง", "each key once"));

    public static RuleFault WrongType(string what, string found, Said wanted) => new(
        new($"\"{what}\" เป็น {found}", $"\"{what}\" is {found}"), wanted);

    public static RuleFault UnknownWord(string what, string found, IEnumerable<string> words) => new(
        new($"\"{what}\" มีค่า \"{found}\" ที่ไม่รู้จัก", $"\"{what}\" has the unknown value \"{found}\""), Words(words));

    public static RuleFault UnknownSource(string key, IEnumerable<string> keys) => new(
        new($"แหล่งอ้างอิง \"{key}\" ไม่อยู่ใน sources", $"source \"{key}\" does not stand in sources"), Words(keys));

    public static RuleFault SourceMissing(string what) => new(
        new($"{what} ไม่มีแหล่งอ้างอิงหรือไม่มี confidence", $"{what} has no source or no confidence"),
        new("คีย์จาก sources คั่นด้วย \", \" (เว้นได้เมื่อค่าเป็น null และ confidence เป็น unknown)", "keys of sources joined by \", \" (none only where the value is null and the confidence unknown)"));

    public static RuleFault RepeatedCode(string code, int firstLine) => new(
        new($"รหัส {code} ซ้ำกับบรรทัด {firstLine}", $"code {code} stands in line {firstLine} already"),
        new("รหัสละหนึ่งครั้งในสมุดหนึ่งปี", "each code once in a book"));

    public static RuleFault InTwoIndicators(string code, int first, int second) => new(
        new($"ข้อ {code} อยู่ทั้งในตัวชี้วัดที่ {first} และ {second}", $"question {code} stands in indicators {first} and {second}"),
        new("ข้อหนึ่งอยู่ในตัวชี้วัดเดียว", "a question stands in one indicator"));

    public static RuleFault InTwoSubIndicators(string code, string first, string second) => new(
        new($"ข้อ {code} อยู่ทั้งในตัวชี้วัดย่อย {first} และ {second}", $"question {code} stands in sub-indicators {first} and {second}"),
        new("ข้อหนึ่งอยู่ในตัวชี้วัดย่อยเดียว", "a question stands in one sub-indicator"));

    public static RuleFault InNoSubIndicator(string code, int indicator) => new(
        new($"ข้อ {code} ของตัวชี้วัดที่ {indicator} ไม่อยู่ในตัวชี้วัดย่อยใด", $"question {code} of indicator {indicator} stands in no sub-indicator"),
        new("เมื่อมีตัวชี้วัดย่อย ทุกข้อต้องอยู่ในหนึ่งตัว", "where there are sub-indicators, every question stands in one"));

    public static RuleFault InNoIndicator(string code, string instrument, int count) => new(
        new($"ข้อ {code} ไม่อยู่ในตัวชี้วัดใด ทั้งที่ {instrument} มี {count} ข้อ", $"question {code} stands in no indicator, though {instrument} has {count} questions"),
        new("ทุกข้อของเครื่องมืออยู่ในตัวชี้วัดหนึ่ง", "every question of an instrument stands in an indicator"));

    public static RuleFault BeyondCount(string code, string instrument, int count) => new(
        new($"ข้อ {code} เกินจำนวน {count} ข้อของ {instrument}", $"question {code} is beyond the {count} questions of {instrument}"),
        new($"ไม่เกินข้อที่ {count}", $"up to number {count}"));

    public static RuleFault Gap(string expected, string found) => new(
        new($"ลำดับรหัสขาดตอน: ควรเป็น {expected} แต่เป็น {found}", $"the codes have a gap: {found} where {expected} is due"),
        new("รหัสเรียงต่อกันจาก 1 ทีละหนึ่งในแต่ละเครื่องมือ", "codes that run from 1 without a gap in each instrument"));

    public static RuleFault BadCode(string code) => new(
        new($"\"{code}\" ไม่ใช่รหัสข้อ", $"\"{code}\" is no code of a question"),
        new("i, e หรือ o ตามด้วยเลขอารบิก 1-99", "i, e or o and a number from 1 to 99 in Arabic digits"));

    public static RuleFault WrongPrefix(string code, string instrument, char prefix) => new(
        new($"รหัส {code} ไม่ใช่ของ {instrument}", $"code {code} is not one of {instrument}"),
        new($"รหัสที่ขึ้นต้นด้วย {prefix}", $"codes that begin with {prefix}"));

    public static RuleFault WrongSubIndicator(string code, int indicator) => new(
        new($"ตัวชี้วัดย่อย \"{code}\" ผิดลำดับในตัวชี้วัดที่ {indicator}", $"sub-indicator \"{code}\" is out of order in indicator {indicator}"),
        new($"{indicator}.1, {indicator}.2, … เรียงกัน", $"{indicator}.1, {indicator}.2, … in order"));

    public static RuleFault RangeDiffers(string range, string questions) => new(
        new($"range เขียน {range} แต่ข้อที่เรียงไว้คือ {questions}", $"the range says {range}, the questions are {questions}"),
        new("range ตรงกับข้อแรกและข้อสุดท้าย (null เมื่อไม่มีข้อ)", "a range equal to the first and last question (null where there are none)"));

    public static RuleFault RangeOutside(string range, string questions) => new(
        new($"range {range} ไม่อยู่ในข้อของตัวชี้วัด ({questions})", $"the range {range} does not lie within the questions of the indicator ({questions})"),
        new("ข้อแรกและข้อสุดท้ายเป็นข้อของตัวชี้วัดนั้น", "a first and a last question of that indicator"));

    public static RuleFault NoAnswerScale(IEnumerable<decimal> values) => new(
        new($"คะแนนของคำตอบคือ {Numbers(values)}", $"the points of the answers are {Numbers(values)}"),
        new("อย่างน้อยสองค่า เรียงจากน้อยไปมาก อยู่ใน 0 ถึง 100 ทศนิยมไม่เกินสองตำแหน่ง", "two or more, rising, from 0 to 100, with two decimals at most"));

    public static RuleFault NoSuchQuestion(string code) => new(
        new($"ไม่มีข้อ {code} ในสมุดนี้", $"there is no question {code} in this book"),
        new("รหัสของข้อที่มีอยู่", "codes of questions that there are"));

    public static RuleFault WeightSum(decimal sum) => new(
        new($"น้ำหนักเครื่องมือรวมได้ {Number(sum)}", $"the weights of the instruments add up to {Number(sum)}"),
        new("รวมกันได้ 1 พอดี หรือเป็น null ทั้งหมด", "exactly 1, or all null"));

    public static RuleFault PartSum(string instrument, decimal sum, decimal whole) => new(
        new($"น้ำหนักส่วนของ {instrument} รวมได้ {Number(sum)} แต่ทั้งเครื่องมือคือ {Number(whole)}", $"the parts of {instrument} add up to {Number(sum)}, the instrument weighs {Number(whole)}"),
        new("ส่วนต่าง ๆ รวมเท่ากับเครื่องมือพอดี", "parts that add up to the instrument exactly"));

    public static RuleFault OutOfRange(string what, decimal found, decimal low, decimal high) => new(
        new($"\"{what}\" เป็น {Number(found)}", $"\"{what}\" is {Number(found)}"),
        new($"{Number(low)} ถึง {Number(high)}", $"{Number(low)} to {Number(high)}"));

    public static RuleFault BandUpsideDown(string label) => new(
        new($"ระดับ {label} มีค่าต่ำสุดสูงกว่าค่าสูงสุด", $"level {label} has its lowest score above its highest"),
        new("low ไม่เกิน high", "low not above high"));

    public static RuleFault BandsOverlap(string first, string second) => new(
        new($"ระดับ {first} กับ {second} ซ้อนกัน", $"levels {first} and {second} overlap"),
        new("ซ้อนกันได้เฉพาะระดับที่มีเงื่อนไขทั้งคู่", "only levels that both have a condition may overlap"));

    public static RuleFault BandGap(decimal from, decimal to) => new(
        new($"ไม่มีระดับใดครอบคลุม {Number(from)} ถึง {Number(to)}", $"no level covers {Number(from)} to {Number(to)}"),
        new("ระดับทั้งหมดรวมกันครอบคลุม 0 ถึง 100", "levels that together cover 0 to 100"));

    public static RuleFault RepeatedLabel(string label) => new(
        new($"ระดับ {label} ซ้ำ", $"level {label} stands twice"),
        new("แต่ละระดับหนึ่งครั้ง", "each level once"));

    public static RuleFault IndicatorNumbers(string found) => new(
        new($"หมายเลขตัวชี้วัดคือ {found}", $"the indicators are numbered {found}"),
        new("1 ถึง 10 เรียงกัน", "1 to 10 in order"));

    public static RuleFault Instruments(string found) => new(
        new($"เครื่องมือคือ {found}", $"the instruments are {found}"),
        new("IIT, EIT, OIT เรียงกัน", "IIT, EIT, OIT in order"));

    public static RuleFault YearDiffers(int year, string name) => new(
        new($"ปีในไฟล์คือ {year} แต่ชื่อไฟล์คือ {name}", $"the year inside is {year}, the file is called {name}"),
        new("ชื่อไฟล์เป็นปี พ.ศ. เดียวกับข้างใน", "a file named after the year (BE) inside"));

    public static RuleFault YearInTitle(string title) => new(
        new($"ชื่อมีปี พ.ศ. อยู่: {title}", $"a title with a year in it: {title}"),
        new("ชื่อที่ตัด พ.ศ. และปีออก", "titles without พ.ศ. and the year"));

    public static RuleFault SaysComplete(string what) => new(
        new($"เขียนว่าครบ แต่ไม่มี{what}", $"says that it is complete, but {what} is unknown"),
        new("complete: false พร้อมบอกใน missing ว่าขาดอะไร", "complete: false, and in missing what is unknown"));

    public static RuleFault SaysIncomplete() => new(
        new("complete เป็น false แต่ missing ว่าง", "complete is false, but missing is empty"),
        new("บอกใน missing ว่าขาดอะไร", "say in missing what is unknown"));

    public static RuleFault RecomputedOrStandIn() => new(
        new("ต้องมี recomputedBy หรือ standIn อย่างใดอย่างหนึ่ง", "one of recomputedBy and standIn must be given"),
        new("อย่างหนึ่งเป็นไฟล์ อีกอย่างเป็น null (null ทั้งคู่ได้เมื่อ aggregation เป็น null)", "one a file and the other null (both null only where aggregation is null)"));

    public static RuleFault Columns(int found, int wanted) => new(
        new($"มี {found} คอลัมน์", $"{found} columns"),
        new($"{wanted} คอลัมน์ คั่นด้วย TAB ไม่มีช่องว่างเปล่า", $"{wanted} columns divided by TAB, none of them empty"));

    public static RuleFault Header(string found, string wanted) => new(
        new($"หัวตารางคือ \"{found}\"", $"the header is \"{found}\""),
        new(wanted.Replace("\t", " TAB ", StringComparison.Ordinal), wanted.Replace("\t", " TAB ", StringComparison.Ordinal)));

    public static RuleFault RepeatedRow(string row, int firstLine) => new(
        new($"{row} ซ้ำกับบรรทัด {firstLine}", $"{row} stands in line {firstLine} already"),
        new("แต่ละรายการหนึ่งบรรทัด", "each entry once"));

    public static RuleFault BadPattern(string code) => new(
        new($"\"{code}\" ไม่อยู่ในรูปรหัสการตรวจ", $"\"{code}\" is not shaped like the code of a check"),
        new("ITA- ตามด้วยอักษรหมวด X T M S R A N หรือ D และเลขสามหลัก", "ITA-, a family X T M S R A N or D, three digits"));

    public static RuleFault BadCost(string found) => new(
        new($"ต้นทุน \"{found}\" ใช้ไม่ได้", $"\"{found}\" is no cost"),
        new("0.01 ถึง 1.00 ทศนิยมสองตำแหน่ง เลขอารบิก", "0.01 to 1.00 with two decimals, in Arabic digits"));

    public static RuleFault NoCharacter(string found) => new(
        new($"\"{found}\" ไม่ใช่อักขระเดียว", $"\"{found}\" is no single character"),
        new("อักขระเดียวในคอลัมน์ meant", "a single character in the column meant"));

    public static RuleFault Unchanged(string found) => new(
        new($"\"{found}\" ถูกอ่านเป็นตัวมันเอง", $"\"{found}\" is observed as itself"),
        new("อักขระอื่น หรือ ∅", "another character, or ∅"));

    public static RuleFault BadMark(string text, string why) => new(
        new($"เครื่องหมาย \"{text}\" ใช้ไม่ได้ ({why})", $"mark \"{text}\" cannot be used ({why})"),
        new("นิพจน์ปกติแบบไม่ย้อนรอย (NonBacktracking)", "a regular expression without backtracking"));

    public static RuleFault TooFewMarks(string scheme) => new(
        new($"แบบประเมิน {scheme} มีเครื่องหมายไม่พอจะตัดสินได้เลย", $"scheme {scheme} has too few marks ever to be certain"),
        new("เครื่องหมายชนิด list และอีกอย่างน้อยสองชนิด", "a mark of kind list and two more kinds"));

    private static Said Words(IEnumerable<string> words)
    {
        var list = string.Join(", ", words);
        return new(list, list);
    }

    private static string Numbers(IEnumerable<decimal> values) => string.Join(", ", values.Select(Number)) is { Length: > 0 } list ? list : "-";

    private static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
