using ItaIngest.Checks.Scores;

namespace ItaIngest.Checks.Messages;

/// <summary>What is said of scores.</summary>
internal static class ScoreMessages
{
    public static string Of(Wording w) => w.Result.Code switch
    {
        "ITA-S001" => w.Say($"{w.Subject}: ช่องคะแนนเขียนว่า {Wording.Quote(w["stated"])} ซึ่งไม่ใช่ตัวเลข", $"{w.Subject}: the score cell says {Wording.Quote(w["stated"])}, which is no number."),
        "ITA-S002" when w.Has("possible") => w.Say($"{w.Subject} ระบุ {w["stated"]} แต่ข้อของ OIT ได้เพียง {w.Or(w["possible"])}", $"{w.Subject} is stated as {w["stated"]}, but an OIT question has {w.Or(w["possible"])}.") + w.Proposal(),
        "ITA-S002" => w.Say($"{w.Subject} ระบุ {w["stated"]} แต่คะแนนต้องอยู่ระหว่าง 0 ถึง 100", $"{w.Subject} is stated as {w["stated"]}, but a score lies between 0 and 100.") + w.Proposal(),
        "ITA-S010" => Indicator(w),
        "ITA-S011" => Instrument(w),
        "ITA-S012" => Overall(w),
        "ITA-S013" => Partial(w),
        "ITA-S017" => w.Say($"{w.Subject} เขียน {w["stated"]} ทั้งที่คะแนนอื่น {w["scores"]} ค่ามีทศนิยมสองตำแหน่ง อาจมีเลขหายไปหนึ่งตัว", $"{w.Subject} is written as {w["stated"]}, while {w["scores"]} other scores have two decimals; a digit may be lost."),
        "ITA-S018" when w.Has("sum") => w.Say($"อ่านคะแนนของ{w.Subject}ไม่ได้ จึงไม่มีผลรวมที่ยืนยันคะแนนรายข้อ", $"The score of {w.Subject} could not be read, so no sum confirms its questions."),
        "ITA-S018" => w.Say($"{w.Subject}: อ่านได้ {w["listed"]} จาก {w["questions"]} ข้อ ผลรวมจึงยืนยันข้อที่เหลือไม่ได้", $"{w.Subject}: {w["listed"]} of {w["questions"]} questions could be read, so no sum confirms them."),
        "ITA-S014" => Respondents(w),
        "ITA-S015" => Repaired(w),
        "ITA-S016" => Misplaced(w),
        "ITA-S020" => w.Has("repaired") ? Repaired(w) : Restated(w),
        "ITA-S021" => Repeated(w),
        "ITA-S040" => w.Say("รายงานระบุคะแนนรวมหรือคะแนนตัวชี้วัด แต่ไม่มีคะแนนรายข้อ จึงคำนวณซ้ำจากรายข้อไม่ได้", "The report states overall or indicator scores but no question scores, so they cannot be recomputed from questions."),
        "ITA-S041" => NoScores(w),
        _ => FindingMessages.Unworded(w),
    };

    private static string Indicator(Wording w)
    {
        var below = w["from"] switch
        {
            "parts" => w.Say("สองส่วนของ EIT", "its two EIT parts"),
            "sub-indicators" => w.Say("ตัวชี้วัดย่อย", "its sub-indicators"),
            _ => w.Say("รายข้อ", "its questions"),
        };
        var list = w.Has("first") ? w.Say($"ค่าเฉลี่ยข้อ {w["first"]}–{w["last"]} ", $"the mean of {w["first"]}–{w["last"]}") : w.Say($"ค่าที่คำนวณจาก{below}", $"what {below} give");
        return (w.Verdict, w.Result.Hypothesis) switch
        {
            (Verdict.Holds, _) => w.Say($"{w.Subject} {w["stated"]} ตรงกับที่คำนวณจาก{below} ({w["recomputed"]})", $"{w.Subject}, {w["stated"]}, agrees with {below} ({w["recomputed"]})."),
            (Verdict.HoldsIf, IndicatorDiffersFromQuestions.OtherEitPart) => w.Say(
                $"{w.Subject} ระบุ {w["stated"]} แต่{list}คือ {w["recomputed"]} — ตรงกันถ้า EIT อีกส่วนหนึ่งได้ {w["other"]}",
                $"{w.Subject} is stated as {w["stated"]}, but {list} is {w["recomputed"]}; they agree if the other EIT part has {w["other"]}."),
            (Verdict.HoldsIf, _) => w.Say(
                $"{w.Subject} ระบุ {w["stated"]} โดยรายงานแสดงคะแนน {w["listed"]} จาก {w["questions"]} ข้อ — ตรงกันถ้าข้อที่ไม่ได้แสดงได้ 100 ทุกข้อ",
                $"{w.Subject} is stated as {w["stated"]} and the report lists {w["listed"]} of {w["questions"]} questions; they agree if every question that is not listed has 100."),
            _ => w.Say($"{w.Subject} ระบุ {w["stated"]} แต่{list}คือ {w["recomputed"]}", $"{w.Subject} is stated as {w["stated"]}, but {list} is {w["recomputed"]}.") + w.DigitProposal(),
        };
    }

    private static string Instrument(Wording w)
    {
        var inParts = w["from"] == "parts";
        if (w.Verdict == Verdict.Holds)
        {
            return inParts
                ? w.Say($"{w.Subject} {w["stated"]} ตรงกับค่าเฉลี่ยของสองส่วน ({w["recomputed"]})", $"{w.Subject}, {w["stated"]}, agrees with its two parts ({w["recomputed"]}).")
                : w.Say($"{w.Subject} {w["stated"]} ตรงกับค่าเฉลี่ยของตัวชี้วัด ({w["recomputed"]})", $"{w.Subject}, {w["stated"]}, agrees with the mean of its indicators ({w["recomputed"]}).");
        }

        if (!w.Has("recomputed"))
        {
            return w.Say($"{w.Subject} ระบุ {w["stated"]} แต่ตัวชี้วัดที่ไม่ได้ระบุต้องได้เฉลี่ย {w["needed"]} ซึ่งเป็นไปไม่ได้", $"{w.Subject} is stated as {w["stated"]}, but the indicators that are not stated would need {w["needed"]} on average, which is impossible.") + w.DigitProposal();
        }

        return (inParts
            ? w.Say($"{w.Subject} ระบุ {w["stated"]} แต่จากสองส่วนและตัวชี้วัดคำนวณได้ {w["recomputed"]}", $"{w.Subject} is stated as {w["stated"]}, but its parts and indicators give {w["recomputed"]}.")
            : w.Say($"{w.Subject} ระบุ {w["stated"]} แต่ค่าเฉลี่ยของตัวชี้วัดคือ {w["recomputed"]}", $"{w.Subject} is stated as {w["stated"]}, but the mean of its indicators is {w["recomputed"]}.")) + w.DigitProposal();
    }

    private static string Overall(Wording w)
    {
        var basis = w["basis"] switch
        {
            "questions" => w.Say("รายข้อ", "its questions"),
            "questions-and-indicators" => w.Say("รายข้อและตัวชี้วัด", "its questions and indicators"),
            "indicators" => w.Say("ตัวชี้วัด", "its indicators"),
            _ => w.Say("แบบวัด", "its instruments"),
        };
        if (w.Has("needed"))
        {
            return w.Say($"คะแนนรวมระบุ {w["stated"]} แต่คะแนนที่ไม่ได้ระบุต้องได้เฉลี่ย {w["needed"]} ซึ่งเป็นไปไม่ได้", $"The overall score is stated as {w["stated"]}, but what is not stated would need {w["needed"]} on average, which is impossible.") + w.DigitProposal();
        }

        return w.Verdict == Verdict.Holds
            ? w.Say($"คะแนนรวม {w["stated"]} ตรงกับที่คำนวณจาก{basis}ตามน้ำหนัก ({w["recomputed"]})", $"The overall score, {w["stated"]}, agrees with the weighted sum from {basis} ({w["recomputed"]}).")
            : w.Say($"คะแนนรวมระบุ {w["stated"]} แต่คำนวณจาก{basis}ตามน้ำหนักได้ {w["recomputed"]}", $"The overall score is stated as {w["stated"]}, but the weighted sum from {basis} is {w["recomputed"]}.") + w.DigitProposal();
    }

    private static string Partial(Wording w)
    {
        if (!w.Has("needed"))
        {
            return w.Say(
                $"{w.Subject} ระบุ {w["stated"]} แต่จากข้อที่แสดง {w["listed"]} จาก {w["questions"]} ข้อ ไม่ว่าข้อที่เหลือจะได้ 0 หรือ 100 ก็คำนวณให้ได้ค่านี้ไม่ได้",
                $"{w.Subject} is stated as {w["stated"]}, but with the {w["listed"]} of {w["questions"]} questions that are listed no choice of 0 and 100 for the others gives it.") + w.DigitProposal();
        }

        if (w.Has("mark"))
        {
            return w.Say(
                $"{w.Subject} ระบุ {w["stated"]} โดยแสดง {w["listed"]} จาก {w["questions"]} ข้อ ข้อที่เหลือต้องได้เฉลี่ย {w["needed"]} แต่รายงานบอกว่าแสดงเฉพาะข้อที่ต่ำกว่า {w["mark"]}",
                $"{w.Subject} is stated as {w["stated"]} with {w["listed"]} of {w["questions"]} questions listed; the others would need {w["needed"]} on average, but the report says that it lists those below {w["mark"]}.") + w.DigitProposal();
        }

        var claim = w.Say(
            $"{w.Subject} ระบุ {w["stated"]} แต่จากข้อที่แสดง {w["listed"]} จาก {w["questions"]} ข้อ ข้อที่เหลือต้องได้เฉลี่ย {w["needed"]} ซึ่งเป็นไปไม่ได้",
            $"{w.Subject} is stated as {w["stated"]}, but with the {w["listed"]} of {w["questions"]} questions that are listed the others would need {w["needed"]} on average, which is impossible.");
        return w.Verdict == Verdict.HoldsIf
            ? claim + w.Say(" เว้นแต่คะแนนที่แสดงเป็นของ EIT ส่วนเดียว", " It is possible only if the listed scores are those of one EIT part")
                + (w.Has("also") ? w.Say($" และ{w.AllNamed(w["also"])} ก็ต้องเป็นเช่นนั้น ซึ่งเป็นไปได้", $", and then those of {w.AllNamed(w["also"])} are too, which is possible.") : w.Say("", "."))
            : claim + w.DigitProposal();
    }

    private static string Respondents(Wording w)
    {
        if (w.Verdict == Verdict.Holds)
        {
            return w.Say(
                $"คะแนนรายข้อของ{w.Subject} ที่ต่างกัน {w["scores"]} ค่าเป็นค่าเฉลี่ยของผู้ตอบ {w["respondents"]} คนได้ทั้งหมด (บังเอิญไม่เกิน 1 ใน {w["oneIn"]})",
                $"{w.Subject}: its {w["scores"]} different question scores are all means of the answers of {w["respondents"]} people (by chance less than once in {w["oneIn"]}).");
        }

        var claim = w.Say(
            $"{w.Subject} ได้ {w["stated"]} ซึ่งผู้ตอบ {w["respondents"]} คนให้ไม่ได้ ทั้งที่คะแนนข้ออื่นของ {w["instrument"]} {w["scores"]} ค่าตรงกับผู้ตอบจำนวนนี้",
            $"{w.Subject} has {w["stated"]}, which {w["respondents"]} people cannot give, though {w["scores"]} other scores of {w["instrument"]} fit that number.");
        return w.Result.Hypothesis switch
        {
            ScoreOfNoRespondents.AnsweredByFewer => claim + w.Say($" — เป็นไปได้ถ้าข้อนี้มีผู้ตอบ {w["fewer"]} คน", $" It is possible if {w["fewer"]} people answered this question."),
            ScoreOfNoRespondents.AnsweredByMore when w.Has("more") => claim + w.Say($" — เป็นไปได้ถ้ามีผู้ตอบ {w["more"]} คน", $" It is possible if {w["more"]} people answered."),
            ScoreOfNoRespondents.AnsweredByMore => claim + w.Say(" — เป็นไปได้ถ้ามีผู้ตอบมากกว่านั้นมาก", " It is possible if far more people answered."),
            _ => claim + w.Say(" และผู้ตอบที่น้อยกว่านั้นก็ให้ไม่ได้", " Nor can fewer people.") + w.Proposal(),
        };
    }

    private static string Misplaced(Wording w) => w["kind"] == "fused"
        ? w.Say($"{w.Subject}: ช่องที่เขียนว่า {Wording.Quote(w["from"])} น่าจะเป็นสองคะแนนติดกัน ถ้าแยกเป็น {w["to"]} ทุกค่าจะลงตัว", $"{w.Subject}: the cell {Wording.Quote(w["from"])} seems to hold two scores. As {w["to"]}, everything agrees.")
        : w.Say($"{w.Subject}: คะแนน {w["rows"]} แถวน่าจะเลื่อนไปหนึ่งข้อ เขียนไว้ที่ {w["from"]} แต่ทุกค่าลงตัวถ้าเป็นของ {w["to"]}", $"{w.Subject}: {w["rows"]} scores seem to have slipped by one row. They stand at {w["from"]}, and everything agrees if they belong to {w["to"]}.");

    private static string Repaired(Wording w) => w.Say(
        $"{w.Subject} เขียนไว้ {w["stated"]} โปรแกรมอ่านเป็น {w["repaired"]} เพราะเป็นค่าเดียวที่ลงตัวกับ{w.Confirmations(w["confirmedBy"])}",
        $"{w.Subject} is written as {w["stated"]} and was read as {w["repaired"]}, the only reading that agrees with {w.Confirmations(w["confirmedBy"])}.");

    private static string Restated(Wording w)
    {
        if (w.Verdict == Verdict.Holds) return w.Say($"{w.Subject} ระบุ {w["stated"]} ตรงกันทั้ง {w["places"]} แห่ง", $"{w.Subject} is stated as {w["stated"]} in all {w["places"]} places.");
        var claim = w.Say($"{w.Subject} ระบุไว้ไม่ตรงกัน คือ {w.And(w["values"])}", $"{w.Subject} is stated differently: {w.And(w["values"])}.");
        return claim + w["supportedBy"] switch
        {
            "–" => w.Say(" และยังบอกไม่ได้ว่าค่าใดถูก", " It cannot be told which is right."),
            "reviewer" => w.Say($" ผู้ตรวจทานใช้ {w["supported"]}", $" A reviewer has settled on {w["supported"]}."),
            "majority" => w.Say($" ค่าที่พบมากกว่าคือ {w["supported"]}", $" {w["supported"]} is stated more often."),
            _ => w.Say($" ค่าที่ลงตัวกับคะแนนอื่นคือ {w["supported"]}", $" {w["supported"]} is the one that the other scores confirm."),
        };
    }

    private static string Repeated(Wording w)
    {
        var claim = w.Say($"คะแนน {w["value"]} ซ้ำกัน {w["times"]} แห่ง ({w.List(w["items"])})", $"The score {w["value"]} appears {w["times"]} times ({w.List(w["items"])})");
        return claim + w["sign"] switch
        {
            SuspiciousRepeatedValue.ImpossibleSum => w.Say(" และคะแนนของตัวชี้วัดเป็นไปไม่ได้ถ้าข้อเหล่านี้ได้เท่านี้ อาจคัดลอกผิดแถว", ", and with these the indicator's score is impossible; a row may have been copied by mistake."),
            SuspiciousRepeatedValue.WholeRow => w.Say(" และมีสองแถวที่ข้อความเหมือนกันทั้งแถว น่าจะคัดลอกผิดแถว", ", and two of the rows have the same words throughout; one was probably copied by mistake."),
            SuspiciousRepeatedValue.OtherNumber => w.Say($" และค่าเฉลี่ยจะตรงถ้าข้อ {w["item"]} ได้ {w["other"]} ซึ่งอยู่ในแถวเดียวกัน", $"; the mean would be right if {w["item"]} had {w["other"]}, which stands in the same row."),
            _ => w.Say(" อาจคัดลอกผิดแถว", "; a row may have been copied by mistake."),
        };
    }

    private static string NoScores(Wording w) => w["kind"] == "analysis"
        ? w.Say("รายงานวิเคราะห์ฉบับนี้ไม่มีคะแนนเลย", "This analysis states no score at all.")
        : w.Say("รายงานนี้ไม่มีคะแนน ซึ่งเป็นเรื่องปกติของรายงานประเภทนี้", "This report states no score, as is usual for its kind.");
}
