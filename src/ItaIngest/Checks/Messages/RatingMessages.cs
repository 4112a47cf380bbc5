namespace ItaIngest.Checks.Messages;

/// <summary>What is said of levels, pass words and printed scales.</summary>
internal static class RatingMessages
{
    public static string Of(Wording w) => (w.Result.Code, w.Verdict) switch
    {
        ("ITA-R001", Verdict.Holds) => w.Say($"{Level(w)} อยู่ในเกณฑ์ของปี {w.Result.Subject.Year}", $"The level {Wording.Quote(w["stated"])} is on the scale of {w.Result.Subject.Year}."),
        ("ITA-R001", _) => WrongYear(w),
        ("ITA-R002", Verdict.Holds) => w.Say($"{Level(w)} ตรงกับคะแนน {w["score"]}", $"The level {Wording.Quote(w["stated"])} fits the score {w["score"]}."),
        ("ITA-R002", _) => w.Has("expected") && w["expected"].Length > 0
            ? w.Say($"ระบุ{Level(w)} แต่คะแนน {w["score"]} อยู่ในระดับ {w.Or(w["expected"])}", $"The level is stated as {Wording.Quote(w["stated"])}, but the score {w["score"]} has the level {w.Or(w["expected"])}.") + Misread(w)
            : w.Say($"ระบุ{Level(w)} แต่คะแนน {w["score"]} ไม่อยู่ในระดับใดเลย", $"The level is stated as {Wording.Quote(w["stated"])}, but the score {w["score"]} is on no level."),
        ("ITA-R003", Verdict.Holds) => w.Say($"{w.Subject} {w["score"]} ระบุว่า{Pass(w)} ตรงกับเกณฑ์ {w["mark"]}", $"{w.Subject}, {w["score"]}, is said to {Pass(w)}, which fits the mark {w["mark"]}."),
        ("ITA-R003", _) => w.Say($"{w.Subject} ได้ {w["score"]} แต่ระบุว่า{Pass(w)} ทั้งที่เกณฑ์คือ {w["mark"]}", $"{w.Subject} has {w["score"]} and is said to {Pass(w)}, though the mark is {w["mark"]}.") + Misread(w),
        ("ITA-R004", Verdict.Holds) => w.Say($"{w.Subject}: เกณฑ์ระดับที่พิมพ์ไว้ตรงกับของ ป.ป.ช.", $"{w.Subject}: the printed rating scale is right."),
        ("ITA-R004", _) => ScaleRow(w),
        _ => FindingMessages.Unworded(w),
    };

    // The word may be right and the score misread.
    private static string Misread(Wording w) => w.Result.Repair is { } r && r.Target.EndsWith("/score", StringComparison.Ordinal) ? w.DigitProposal() : string.Empty;

    private static string WrongYear(Wording w)
    {
        var claim = w["otherScale"] switch
        {
            "letters" => w.Say($"{Level(w)} เป็นเกณฑ์ AA–F แบบเดิม ไม่ใช่เกณฑ์ของปี {w.Result.Subject.Year}", $"The level {Wording.Quote(w["stated"])} belongs to the old scale AA–F, not to that of {w.Result.Subject.Year}."),
            "pass-words" => w.Say($"{Level(w)} เป็นเกณฑ์ที่เริ่มใช้ปี 2566 ไม่ใช่เกณฑ์ของปี {w.Result.Subject.Year}", $"The level {Wording.Quote(w["stated"])} belongs to the scale in use since 2566, not to that of {w.Result.Subject.Year}."),
            _ => w.Say($"ไม่มี{Level(w)} ในเกณฑ์ของปี {w.Result.Subject.Year}", $"The scale of {w.Result.Subject.Year} has no level {Wording.Quote(w["stated"])}."),
        };
        return w.Has("expected") && w.Has("score")
            ? claim + w.Say($" คะแนน {w["score"]} คือระดับ {w.Or(w["expected"])}", $" A score of {w["score"]} has the level {w.Or(w["expected"])}.")
            : claim;
    }

    // The words that stand there often begin with "ระดับ" themselves.
    private static string Level(Wording w) => w["stated"].StartsWith("ระดับ", StringComparison.Ordinal) ? Wording.Quote(w["stated"]) : $"ระดับ {Wording.Quote(w["stated"])}";

    private static string Pass(Wording w) => w["stated"] == "pass" ? w.Say("ผ่านเกณฑ์", "pass") : w.Say("ไม่ผ่านเกณฑ์", "fail");

    private static string ScaleRow(Wording w)
    {
        var printed = w["high"].Length > 0 ? $"{w["low"]}–{w["high"]}" : w.Say($"{w["low"]} ขึ้นไป", $"{w["low"]} and up");
        return w.Say(
            $"{w.Subject}: เกณฑ์ระดับที่พิมพ์ไว้ไม่ตรงกับของ ป.ป.ช. แถว {w["label"]} พิมพ์ว่า {printed} ที่ถูกคือ {w["bookLow"]}–{w["bookHigh"]}",
            $"{w.Subject}: the printed rating scale is not the official one. The row {w["label"]} says {printed}; it is {w["bookLow"]}–{w["bookHigh"]}.");
    }
}
