namespace ItaIngest.Checks.Messages;

/// <summary>What is said of what the report tells in prose.</summary>
internal static class NarrativeMessages
{
    public static string Of(Wording w) => (w.Result.Code, w.Verdict) switch
    {
        ("ITA-S030", Verdict.Holds) => w.Say($"{w.Subject}: จาก {w["from"]} เป็น {w["to"]} ต่างกัน {w["delta"]} ตามที่ระบุ", $"{w.Subject}: from {w["from"]} to {w["to"]} is a difference of {w["delta"]}, as stated."),
        ("ITA-S030", _) => Wrong(w),
        ("ITA-S031", _) => w.Has("recomputed")
            ? w.Say($"{w.Subject}: บอกว่าคะแนน{Direction(w)}แต่ไม่ได้ระบุจำนวน (จาก {w["from"]} เป็น {w["to"]} คือ {w["recomputed"]})", $"{w.Subject}: a {Direction(w)} is told without its number (from {w["from"]} to {w["to"]} it is {w["recomputed"]}).")
            : w.Say($"{w.Subject}: บอกว่าคะแนน{Direction(w)}แต่ไม่ได้ระบุจำนวน", $"{w.Subject}: a {Direction(w)} is told without its number."),
        ("ITA-N001", Verdict.Holds) => w.Say($"{Wording.Quote(w["written"])} อ้างถูกข้อ", $"{Wording.Quote(w["written"])} names the right item."),
        ("ITA-N001", _) => Reference(w),
        ("ITA-N002", Verdict.Holds) => w.Say($"เป้าหมายร้อยละ {w["values"]} เขียนตรงกันทั้ง {w["places"]} แห่ง", $"The target of {w["values"]} per cent is the same in all {w["places"]} places."),
        ("ITA-N002", _) => w.Say($"เป้าหมายเดียวกันเขียนไว้ไม่ตรงกัน คือร้อยละ {w.And(w["values"])}", $"One target is stated differently: {w.And(w["values"])} per cent.")
            + (w.Has("known") ? w.Say($" เป้าหมายของประเทศปี {w.Result.Subject.Year} คือร้อยละ {w["known"]}", $" The national target of {w.Result.Subject.Year} is {w["known"]} per cent.") : string.Empty),
        ("ITA-N003", Verdict.Holds) => w.Say($"{w.Subject}: ระยะเวลาของมาตรการอยู่ในปีงบประมาณ {w["year"]}", $"{w.Subject}: its measures are of fiscal year {w["year"]}."),
        ("ITA-N003", _) => w.Say($"{w.Subject}: ระยะเวลาของมาตรการเป็นปีงบประมาณ {w["stated"]} แต่แถวอื่นในตารางเป็นปี {w["year"]}", $"{w.Subject}: its measure is of fiscal year {w["stated"]}, while the rows around it are of {w["year"]}."),
        ("ITA-N006", Verdict.Holds) => w.Say($"จำนวน {w["value"]} {w["unit"]} ที่เขียนไว้ตรงกัน", $"The stated number of {w["of"]}, {w["value"]}, agrees."),
        ("ITA-N006", _) => Count(w),
        ("ITA-N004", _) => w.Say($"คะแนนที่วิเคราะห์เป็นของปี {w["scoreYear"]} ส่วนรายงานเป็นของปี {w["reportYear"]}", $"The scores are of {w["scoreYear"]}, the report of {w["reportYear"]}."),
        ("ITA-N005", _) => w.Say(
            $"{w.Subject}: ข้อความ {Wording.Quote(w["from"])} เหมือนกับของ{w.Owner()} และพูดถึงเรื่องของข้อนั้น ไม่ใช่เรื่องของแถวนี้",
            $"{w.Subject}: the text {Wording.Quote(w["from"])} stands with {w.Lower(w.Owner())} too, and is about that and not about this row."),
        ("ITA-N007", Verdict.Holds) => w.Say($"สถานะการเปิดเผยข้อมูลตรงกับคะแนนทุกข้อที่มีทั้งสองอย่าง ({w["items"]} ข้อ)", $"Every disclosure with a state and a score agrees ({w["items"]} in all)."),
        ("ITA-N007", _) => w["told"] == "done"
            ? w.Say($"{w.Subject} ได้คะแนน {w["score"]} แต่แถวของข้อนี้บอกว่าดำเนินการแล้ว", $"{w.Subject} has {w["score"]}, but its row says that it was done.")
            : w.Say($"{w.Subject} ได้คะแนน {w["score"]} แต่แถวของข้อนี้บอกว่ายังไม่ได้ดำเนินการ", $"{w.Subject} has {w["score"]}, but its row says that it was not done."),
        _ => FindingMessages.Unworded(w),
    };

    private static string Reference(Wording w)
    {
        var of = w.Has("title") ? w.Say($" ({w["title"]})", $" ({w["title"]})") : string.Empty;
        var meant = w.Has("meantTitle") ? w.Say($" ({w["meantTitle"]})", $" ({w["meantTitle"]})") : string.Empty;
        var years = w["years"].Split(',');
        var range = years.Length > 1 ? w.Say($"{years[0]} ถึง {years[^1]}", $"{years[0]} to {years[^1]}") : years[0];
        return w.Say($"อ้าง {Wording.Quote(w["written"])}{of} แต่ข้อที่กล่าวถึงคือ {w["meant"]}{meant}", $"{Wording.Quote(w["written"])} names {w["item"]}{of}, but {w["meant"]}{meant} is meant.")
            + (w.Has("years") ? w.Say($" {w["item"]} เป็นเลขของข้อนั้นในปี {range}", $" {w["item"]} was its number in {range}.") : string.Empty);
    }

    private static string Count(Wording w)
    {
        var claim = w.Say($"เขียนว่ามี {w["value"]} {w["unit"]}", $"The stated number of {w["of"]} is {w["value"]},");
        if (w["of"] == "measures") return claim + w.Say($" แต่ตารางมี {w["counted"]} แถว", $" but the table has {w["counted"]} rows.");
        if (!w.Has("counted")) return claim + w.Say($" แต่รายชื่อที่ตามมามี {w["listed"]}", $" but the list behind it has {w["listed"]}.");
        return w.Has("wrong") && w["counted"] == w["value"]
            ? claim + w.Say($" แต่{w.Names("wrong")} ไม่เข้าเงื่อนไขนั้นตามคะแนนที่เขียนไว้", $" but by the scores {w.Names("wrong")} is not one of them.")
            : claim + w.Say($" แต่ตามคะแนนที่เขียนไว้มี {w["counted"]}", $" but by the scores there are {w["counted"]}{(w.Has("wrong") ? string.Empty : ".")}")
                + (w.Has("wrong") ? w.Say($" ({w.Names("wrong")} ไม่เข้าเงื่อนไขนั้น)", $" ({w.Lower(w.Names("wrong"))} is not one of them).") : string.Empty);
    }

    private static string Wrong(Wording w)
    {
        var turned = w.Has("statedDirection") && w["statedDirection"] != w["direction"];
        var claim = turned
            ? w.Say($"{w.Subject}: บอกว่า{Direction(w)} {w["delta"]} แต่จาก {w["from"]} เป็น {w["to"]} ไปในทางตรงข้าม", $"{w.Subject}: a {Direction(w)} of {w["delta"]} is stated, but from {w["from"]} to {w["to"]} is the opposite.")
            : w.Say($"{w.Subject}: บอกว่า{Direction(w)} {w["delta"]} แต่จาก {w["from"]} เป็น {w["to"]} ต่างกัน {w["recomputed"]}", $"{w.Subject}: a {Direction(w)} of {w["delta"]} is stated, but from {w["from"]} to {w["to"]} is {w["recomputed"]}.");
        return w.Result.Repair is { } r ? claim + Ways(w, r) : claim;
    }

    // Every way in which the figures would agree: which of them is wrong is for a person to see in the source.
    private static string Ways(Wording w, Repair repair)
    {
        var ways = repair.Alternatives.Select(a => a.Split('=')).Where(a => a.Length == 2).Select(a => (Target: a[0], To: a[1]))
            .Prepend((repair.Target, repair.To))
            .Select(a => Figure(w, a.Target) is var figure && figure == "delta"
                ? w.Say($"ผลต่างที่ถูกคือ {a.To}", $"the difference is {a.To}")
                : w.Say($"{w[figure]} ควรเป็น {a.To}", $"{w[figure]} is meant to be {a.To}"));
        return w.Say($" จะตรงกันถ้า {string.Join(" หรือ ", ways)}", $" They agree if {string.Join(", or ", ways)}.");
    }

    private static string Figure(Wording w, string target) =>
        target.EndsWith("/delta", StringComparison.Ordinal) ? "delta"
        : target.EndsWith("/from", StringComparison.Ordinal) ? "from"
        : target.EndsWith(FormattableString.Invariant($"@{w.Result.Subject.Year}/score"), StringComparison.Ordinal) || target.EndsWith("/to", StringComparison.Ordinal) ? "to"
        : "from";

    private static string Direction(Wording w) => (w.Has("statedDirection") ? w["statedDirection"] : w["direction"]) switch
    {
        "up" => w.Say("เพิ่มขึ้น", "rise"),
        "down" => w.Say("ลดลง", "fall"),
        _ => w.Say("เปลี่ยนไป", "change"),
    };
}
