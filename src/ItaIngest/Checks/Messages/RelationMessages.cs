namespace ItaIngest.Checks.Messages;

/// <summary>What is said of a report beside other reports and published lists.</summary>
internal static class RelationMessages
{
    /// <summary>The checks whose results are worded here.</summary>
    public static bool Words(string code) => code is "ITA-A010" or "ITA-N010" or "ITA-N011" or "ITA-N012" or "ITA-N013";

    public static string Of(Wording w) => w.Result.Code switch
    {
        "ITA-A010" => w.Say(
            $"รายงานไม่ได้บอกอำเภอหรือจังหวัดของ{w["agency"]}ให้ครบ จึงอาจเป็นของแห่งใดก็ได้ ({w.Or(w["candidates"])}) และไม่ได้นำไปรวมหรือเทียบกับแห่งใด",
            $"The report does not fully say the district and province of {w["agency"]}, so it could be any of these: {w.Or(w["candidates"])}. It is compared with none of them."),
        "ITA-N010" => Restated(w),
        "ITA-N011" => Analysis(w),
        "ITA-N012" => Formats(w),
        "ITA-N013" => Published(w),
        _ => FindingMessages.Unworded(w),
    };

    private static string Restated(Wording w)
    {
        var year = w.Result.Subject.Year;
        if (w.Verdict == Verdict.Holds) return w.Say($"{w.Subject} ปี {year}: {w["stated"]} ตรงกับรายงานของปีนั้น ({w["document"]})", $"{w.Subject} in {year}: {w["stated"]}, as the report of that year has it ({w["document"]}).");
        return w.Has("count")
            ? w.Say($"{w.Subject}: คะแนนปี {year} ที่กล่าวซ้ำ {w["count"]} ค่า ({Items(w)}) ไม่ตรงกับรายงานของปีนั้น ({w["document"]}) อาจเป็นคอลัมน์ของปีอื่น", $"{w.Subject}: {w["count"]} scores of {year} that are restated here ({Items(w)}) are not those of that year's own report ({w["document"]}). The column may be of another year.")
            : w.Say($"{w.Subject} ปี {year}: ที่นี่เขียน {w["stated"]} แต่รายงานของปีนั้นเขียน {w["other"]} ({w["document"]})", $"{w.Subject} in {year}: {w["stated"]} here, but {w["other"]} in the report of that year ({w["document"]}).") + Likelier(w);
    }

    private static string Analysis(Wording w)
    {
        var year = w.Result.Subject.Year;
        if (w.Has("announced"))
        {
            return w.Verdict == Verdict.Holds
                ? w.Say($"มาตรการที่ประกาศไว้ {w["announced"]} มาตรการ ({w["document"]}) มีรายงานผลครบ", $"All measures that were announced ({w["announced"]}, in {w["document"]}) are reported.")
                : w.Say($"ประกาศไว้ {w["announced"]} มาตรการ ({w["document"]}) รายงานผล {w["reported"]} มาตรการ ไม่พบผลของ {w["absent"]} มาตรการ", $"Measures announced in {w["document"]}: {w["announced"]}; reported here: {w["reported"]}; announced and not found here: {w["absent"]}.");
        }

        if (w.Verdict == Verdict.Holds) return w.Say($"{w.Subject} ปี {year}: {w["stated"]} ตรงกับรายงานอีกฉบับของปีเดียวกัน ({w["document"]})", $"{w.Subject} in {year}: {w["stated"]}, as in the other report of the same scores ({w["document"]}).");
        return w.Has("count")
            ? w.Say($"{w.Subject}: คะแนน {w["count"]} ค่า ({Items(w)}) ไม่ตรงกับรายงานอีกฉบับของปีเดียวกัน ({w["document"]})", $"{w.Subject}: {w["count"]} scores ({Items(w)}) are not those of the other report of the same scores ({w["document"]}).")
            : w.Say($"{Figure(w)} ปี {year}: ที่นี่เขียน {w["stated"]} แต่รายงานอีกฉบับของปีเดียวกันเขียน {w["other"]} ({w["document"]})", $"{Figure(w)} in {year}: {w["stated"]} here, but {w["other"]} in the other report of the same scores ({w["document"]}).") + Likelier(w);
    }

    private static string Formats(Wording w)
    {
        if (w.Has("shared"))
        {
            var why = w["basis"] switch
            {
                "outcome" => w.Say("เพราะอ่านได้เรียบร้อยกว่า", "since it was read with less trouble"),
                "scores" => w.Say("เพราะมีคะแนนมากกว่า", "since it states more scores"),
                _ => w.Say("เพราะชื่อไฟล์มาก่อน ทั้งสองเท่ากันทุกอย่าง", "since its path comes first; they are equal otherwise"),
            };
            var count = w["differing"] == "0"
                ? w.Say($"ค่าที่มีในทั้งสองไฟล์ตรงกันทั้งหมด ({w["shared"]} ค่า)", $"All figures that both state agree ({w["shared"]}).")
                : w.Say($"จากค่าที่มีในทั้งสองไฟล์ {w["shared"]} ค่า ไม่ตรงกัน {w["differing"]} ค่า", $"Figures that both state: {w["shared"]}, of which differ: {w["differing"]}.");
            return w.Say($"เป็นรายงานฉบับเดียวกับ {w["document"]} ซึ่งใช้เป็นหลัก{why} ", $"This is the same report as {w["document"]}, which counts {why}. ") + count;
        }

        return w.Has("count")
            ? w.Say($"{w.Subject}: ค่า {w["count"]} ค่า ({Items(w)}) ไม่ตรงกับอีกไฟล์ของรายงานเดียวกัน ({w["document"]})", $"{w.Subject}: {w["count"]} scores ({Items(w)}) differ from the other file of the same report ({w["document"]}).")
            : w.Say($"{Figure(w)} ปี {w.Result.Subject.Year}: ที่นี่เขียน {w["stated"]} แต่อีกไฟล์ของรายงานเดียวกันเขียน {w["other"]} ({w["document"]})", $"{Figure(w)} in {w.Result.Subject.Year}: {w["stated"]} here, but {w["other"]} in the other file of the same report ({w["document"]}).") + Likelier(w);
    }

    private static string Published(Wording w) => w.Verdict == Verdict.Holds
        ? w.Say($"{Figure(w)} ปี {w.Result.Subject.Year}: {w["stated"]} ตรงกับที่ประกาศ ({w["list"]})", $"{Figure(w)} in {w.Result.Subject.Year}: {w["stated"]}, as published ({w["list"]}).")
        : w.Say($"{Figure(w)} ปี {w.Result.Subject.Year}: รายงานเขียน {w["stated"]} แต่ที่ประกาศคือ {w["published"]} ({w["list"]})", $"{Figure(w)} in {w.Result.Subject.Year}: {w["stated"]} in the report, but {w["published"]} as published ({w["list"]}).")
            + (w.Result.Repair is null ? string.Empty : w.Say(" ต่างกันหลักเดียวที่มักอ่านสลับกัน", " They are one easily misread digit apart.")) + Likelier(w);

    private static string Items(Wording w) => string.Join(", ", w["items"].Split(',').Select(w.Named));

    private static string Figure(Wording w) => w["figure"] == "level" ? w.Say($"ระดับของ{w.Subject}", $"The level of {w.Lower(w.Subject)}") : w.Subject;

    private static string Likelier(Wording w) => (w.Has("basis") ? w["basis"] : string.Empty) switch
    {
        "there-proved" => w.Say($" คะแนนอื่นในรายงานนั้นยืนยัน {w["other"]}", $" The other scores there confirm {w["other"]}."),
        "here-proved" => w.Say($" คะแนนอื่นในรายงานนี้ยืนยัน {w["stated"]}", $" The other scores here confirm {w["stated"]}."),
        "there-held" => w.Say($" แต่ {w["other"]} เองก็ยังรอการตัดสินอยู่ในรายงานนั้น", $" But {w["other"]} waits for a decision there itself."),
        "one-digit" => w.Say(" ต่างกันหลักเดียวที่มักอ่านสลับกัน จึงน่าจะอ่านผิด", " They are one easily misread digit apart."),
        "slipped" => w.Say($" {w["stated"]} เป็นคะแนนของข้ออื่นในรายงานของปีนั้น อาจเลื่อนแถว", $" {w["stated"]} is the score of another item in that report; a row may have slipped."),
        _ => string.Empty,
    };
}
