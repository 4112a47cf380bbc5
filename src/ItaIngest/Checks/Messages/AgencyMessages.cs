namespace ItaIngest.Checks.Messages;

/// <summary>What is said of whose report it is, and of which year.</summary>
internal static class AgencyMessages
{
    public static string Of(Wording w) => w.Result.Code switch
    {
        "ITA-A001" => Other(w),
        "ITA-A002" or "ITA-A003" => Mangled(w),
        "ITA-A004" => w.Say("หน้าปกไม่ได้ระบุชื่อหน่วยงาน", "The cover names no agency.")
            + (w.Has("agency") ? w.Say($" ชื่อที่พบในเนื้อหาคือ {w["agency"]}", $" The text names {w["agency"]}.") : string.Empty),
        "ITA-A005" => w.Say($"{w["domain"]} ไม่น่าเป็นเว็บไซต์ของ{w["agency"]}", $"{w["domain"]} does not look like a domain of {w["agency"]}.")
            + (w.Has("own") ? w.Say($" ที่อื่นในรายงานใช้ {w["own"]}", $" Elsewhere the report has {w["own"]}.") : string.Empty),
        "ITA-A006" => Year(w),
        _ => FindingMessages.Unworded(w),
    };

    private static string Other(Wording w)
    {
        if (!w.Has("agency")) return w.Say($"รายงานระบุหน่วยงานมากกว่าหนึ่งแห่ง ({w.And(w["other"])}) ยังบอกไม่ได้ว่าเป็นของแห่งใด", $"The report names more than one agency ({w.And(w["other"])}); it cannot be told whose it is.");
        var claim = w.Say($"รายงานของ{w["agency"]}ระบุชื่อ{w.And(w["other"])}ไว้ด้วย", $"The report of {w["agency"]} also names {w.And(w["other"])}.");
        return w.Result.Severity == Severity.Error
            ? claim + w.Say(" โปรดยืนยันว่าเป็นรายงานของหน่วยงานใด", " Please confirm whose report it is.")
            : claim + w.Say($" แต่อีก {w["witnesses"]} แห่งในรายงานยืนยันชื่อแรก", $" The other {w["witnesses"]} mentions confirm the first.");
    }

    private static string Mangled(Wording w)
    {
        var places = w["places"] is "1" or "–" ? string.Empty : w.Say($" ({w["places"]} แห่ง)", $" (in {w["places"]} places)");
        if (w.Has("undecided")) return w.Say($"{Wording.Quote(w["from"])} อาจหมายถึง {w["to"]}{places}", $"{Wording.Quote(w["from"])} may be meant for {w["to"]}{places}.");
        if (w.Has("proposals")) return w.Say($"{Wording.Quote(w["from"])} ยังบอกไม่ได้ว่าเป็นชื่อใด อาจเป็น {w.Or(w["proposals"])}{places}", $"It cannot be told which name {Wording.Quote(w["from"])} is; it may be {w.Or(w["proposals"])}{places}.");
        return w.Has("to")
            ? w.Say($"{Wording.Quote(w["from"])} อ่านเป็น {w["to"]}{places}", $"{Wording.Quote(w["from"])} was read as {w["to"]}{places}.")
            : w.Say($"{Wording.Quote(w["from"])} อ่านไม่ออกว่าเป็นชื่อใด{places}", $"It cannot be told which name {Wording.Quote(w["from"])} is{places}.");
    }

    private static string Year(Wording w) => w["other"] == "plan"
        ? w.Say($"คะแนนเป็นของปี {w["scoreYear"]} แต่แผนเป็นของปี {w["otherYear"]} ซึ่งมาก่อน", $"The scores are of {w["scoreYear"]}, but the plan is of {w["otherYear"]}, which is earlier.")
        : w.Say($"คะแนนเป็นของปี {w["scoreYear"]} แต่รายงานเป็นของปี {w["otherYear"]} ซึ่งไม่สอดคล้องกัน", $"The scores are of {w["scoreYear"]}, but the report is of {w["otherYear"]}; the two do not go together.");
}
