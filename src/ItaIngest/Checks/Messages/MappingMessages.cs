using ItaIngest.Mapping;

namespace ItaIngest.Checks.Messages;

/// <summary>What is said of codes, titles and rows.</summary>
internal static class MappingMessages
{
    public static string Of(Wording w)
    {
        var from = Wording.Quote(w["from"]);
        var to = w.Or(w["to"]);
        var undecided = w.Has("undecided");
        return w.Result.Code switch
        {
            "ITA-M001" when undecided => w.Say($"รหัสที่เขียนว่า {from} อาจเป็น {to}{Places(w)} ยังตัดสินไม่ได้", $"The code written {from} may be {to}{Places(w)}; it is undecided."),
            "ITA-M001" => w.Say($"รหัสที่เขียนว่า {from} อ่านเป็น {to}{Places(w)}", $"The code written {from} was read as {to}{Places(w)}."),
            "ITA-M002" => Missing(w, undecided),
            "ITA-M003" when w["defect"] == "two-titles" => TwoTitles(w, from),
            "ITA-M003" when w["defect"] == "two-codes" => w.Say($"ข้อความเดียวกัน {from} อยู่ใต้รหัส {w.And(w["to"])} ยังตัดสินไม่ได้ว่าเป็นของรหัสใด", $"One text, {from}, stands under {w.And(w["to"])}; it is undecided whose it is."),
            "ITA-M003" when !undecided => w.Say($"รหัส {from} ขัดกับข้อความของข้อนั้น จึงอ่านตามข้อความเป็น {to}", $"The code {from} contradicts its text and was read by it as {to}."),
            "ITA-M003" => w.Say($"รหัส {from} ขัดกับข้อความของข้อนั้น ซึ่งเป็นข้อความของ {to}", $"The code {from} contradicts its text, which is that of {to}."),
            "ITA-M004" => Title(w, from),
            "ITA-M005" => w.Say($"ชื่อตัวชี้วัด {from} เป็นอีกแบบหนึ่งของ {Wording.Quote(w["to"])}", $"The indicator's title {from} is a variant of {Wording.Quote(w["to"])}."),
            "ITA-M006" => w.Say($"{w.Subject}: เลขกับชื่อไม่ตรงกัน ชื่อที่เขียนคือ {from}{(w.Has("to") ? $" แต่เลขนี้เป็นของ {Wording.Quote(w["to"])}" : string.Empty)}", $"{w.Subject}: number and title contradict: the title says {from}{(w.Has("to") ? $", but the number is that of {Wording.Quote(w["to"])}" : string.Empty)}."),
            "ITA-M007" when w.Verdict == Verdict.Holds => w.Say($"ทุกข้อที่ได้คะแนนต่ำกว่า {w["mark"]} ({w["questions"]} ข้อ) มีอยู่ในแผน", $"Every question below {w["mark"]} ({w["questions"]} of them) stands in the plan."),
            "ITA-M007" => w.Say($"ข้อที่ได้คะแนนต่ำกว่า {w["mark"]} แต่ไม่มีในแผน: {w.List(w["questions"])}", $"Scored below {w["mark"]} and not in the plan: {w.List(w["questions"])}."),
            "ITA-M008" => w.Say($"รหัส {from} เขียนไม่เหมือนปกติ แต่หมายถึง {to} แน่นอน", $"The code {from} is written unusually but certainly means {to}."),
            "ITA-M009" => undecided
                ? w.Say($"แถวนี้ไม่มีช่องแรก{Places(w)} จึงพักไว้ เพราะบอกไม่ได้ว่าต่อจากแถวใด", $"This row lacks its first cells{Places(w)}; it is held, since it cannot be told which row it continues.")
                : w.Say($"แถวนี้ไม่มีช่องแรก{Places(w)} จึงต่อเข้ากับแถวก่อนหน้า", $"This row lacks its first cells{Places(w)} and was joined to the row before."),
            "ITA-M010" => w.Say($"รหัส {from} ซ้ำในตารางเดียวกัน{Places(w)}", $"The code {from} stands more than once in one table{Places(w)}.") + (undecided && w.Has("to") ? w.Say($" อาจเป็น {to}", $" It may be {to}.") : string.Empty) + Repeated(w),
            "ITA-M012" => w.Say($"{w.Subject} มีตัวเลขคล้ายคะแนน {w["numbers"]} ค่า แต่โปรแกรมไม่รู้ว่าเป็นตารางอะไร จึงยังไม่ได้นำไปใช้", $"{w.Subject} holds {w["numbers"]} numbers that look like scores, but of what is not known, so none was taken."),
            "ITA-M014" => w.Say($"สถานะของ {w.Subject} เขียนว่า {Wording.Quote(w["from"])} ยังบอกไม่ได้ว่าเผยแพร่แล้วหรือไม่", $"The state of {w.Subject} says {Wording.Quote(w["from"])}; it cannot be told whether it is published."),
            "ITA-M013" => w.Say($"ประโยคนี้มีตัวเลขคล้ายคะแนน {w["numbers"]} ค่าที่โปรแกรมไม่แน่ใจว่าเป็นของอะไร จึงยังไม่ได้นำไปใช้", w["numbers"] == "1" ? "A sentence states a number like a score, but of what is not certain, so it was not taken." : $"A sentence states {w["numbers"]} numbers like scores, but of what is not certain, so they were not taken."),
            "ITA-M011" => w.Say($"ปี {w.Result.Subject.Year} ไม่มีรหัส {from}", $"The year {w.Result.Subject.Year} has no code {from}.") + (w.Has("to") ? w.Say($" อาจเป็น {to}", $" It may be {to}.") : string.Empty),
            _ => FindingMessages.Unworded(w),
        };
    }

    private static string TwoTitles(Wording w, string from) => w.Has("to")
        ? w.Say($"{w.Subject}: มีข้อความสองแบบที่ไม่ใช่ข้อเดียวกัน {from} ไม่ใช่ของข้อนี้ ที่ถูกคือ {Wording.Quote(w["to"])}", $"{w.Subject} stands with two texts that are not the same question: {from} is not its own; {Wording.Quote(w["to"])} is.")
        : w.Say($"{w.Subject}: มีข้อความสองแบบที่ไม่ใช่ข้อเดียวกัน แบบหนึ่งคือ {from} โปรดดูว่าแบบใดถูก", $"{w.Subject} stands with two texts that are not the same question, one of them {from}; please see which is right.");

    private static string Repeated(Wording w) => !w.Has("scores") ? string.Empty
        : w["scores"].Contains('|', StringComparison.Ordinal)
            ? w.Say($" คะแนนในแถวเหล่านั้นไม่เท่ากัน คือ {w.And(w["scores"])}", $" The rows state different scores: {w.And(w["scores"])}.")
            : w.Say($" ทุกแถวให้คะแนน {w["scores"]} เท่ากัน", $" All of them state {w["scores"]}.");

    // The official title is the remark's, or the book's where the remark names the question only.
    private static string Title(Wording w, string from)
    {
        var official = Items.IsQuestion(w["to"]) || !w.Has("to") ? w.Title(w.Result.Subject.Item) : w["to"];
        return official is null
            ? w.Say($"{w.Subject}: ข้อความ {from} ต่างจากข้อความทางการ", $"{w.Subject}: the text {from} differs from the official one.")
            : w.Say($"{w.Subject}: ข้อความ {from} ต่างจากข้อความทางการ {Wording.Quote(official)}", $"{w.Subject}: the text {from} differs from the official {Wording.Quote(official)}.");
    }

    private static string Missing(Wording w, bool undecided) => (w.Has("to"), undecided) switch
    {
        (true, true) => w.Say($"คะแนนนี้ไม่มีรหัสข้อ อาจเป็นข้อ {w.Or(w["to"])} ยังตัดสินไม่ได้", $"This score has no code; it may be question {w.Or(w["to"])} and is undecided."),
        (true, false) when w.Result.Severity == Severity.Info => w.Say($"คะแนนนี้ไม่มีรหัสข้อ อ่านจากข้อความได้ว่าเป็นข้อ {w["to"]}", $"This score has no code; its text tells that it is question {w["to"]}."),
        _ => w.Say($"ไม่พบ{w.Named(w.Has("to") ? w["to"] : w.Result.Subject.Item)} ในตารางคะแนนที่ควรมีครบทุกข้อ", $"{w.Named(w.Has("to") ? w["to"] : w.Result.Subject.Item)} is absent from a score table that lists every question."),
    };

    private static string Places(Wording w) => w["places"] is "1" or "–" ? string.Empty : w.Say($" ({w["places"]} แห่ง)", $" (in {w["places"]} places)");
}
