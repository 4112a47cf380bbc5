namespace ItaIngest.Checks.Messages;

/// <summary>Why a check could not tell.</summary>
internal static class CannotTellMessages
{
    public static string Of(Wording w) => w["reason"] switch
    {
        "no-book" => w.Say($"{w.Subject}: ตรวจไม่ได้ เพราะยังไม่มีเกณฑ์ของปี {w.Result.Subject.Year} ในโปรแกรม", $"{w.Subject}: not checked, since there is no code book for {w.Result.Subject.Year}."),
        "formula-unknown" => w.Say($"{w.Subject}: ตรวจไม่ได้ เพราะยังไม่ทราบวิธีคิดคะแนนของปี {w.Result.Subject.Year}", $"{w.Subject}: not checked, since it is not known how the scores of {w.Result.Subject.Year} are built."),
        "questions-unknown" => w.Say($"{w.Subject}: ตรวจไม่ได้ เพราะยังไม่ทราบว่าปี {w.Result.Subject.Year} มีข้อใดบ้าง", $"{w.Subject}: not checked, since its questions in {w.Result.Subject.Year} are not known."),
        "scale-unknown" => w.Say($"{w.Subject}: ตรวจไม่ได้ เพราะไม่ทราบเกณฑ์ระดับ", $"{w.Subject}: not checked, since the rating scale is not known."),
        "mark-unknown" => w.Say($"{w.Subject}: ตรวจไม่ได้ เพราะไม่ทราบเกณฑ์ผ่านของปี {w.Result.Subject.Year}", $"{w.Subject}: not checked, since the pass mark of {w.Result.Subject.Year} is not known."),
        "indicator-not-stated" => w.Say($"{w.Subject}: มีคะแนนรายข้อ แต่ไม่ได้ระบุคะแนนตัวชี้วัด", $"{w.Subject}: its questions are scored, but its own score is not stated."),
        "no-questions" => w.Say($"{w.Subject}: ไม่มีคะแนนรายข้อให้เทียบ", $"{w.Subject}: there are no question scores to compare with."),
        "partial-list" => w.Has("needed")
            ? w.Say($"{w.Subject} ระบุ {w["stated"]} โดยแสดง {w["listed"]} จาก {w["questions"]} ข้อ ข้อที่เหลือต้องได้เฉลี่ย {w["needed"]}", $"{w.Subject} is stated as {w["stated"]} with {w["listed"]} of {w["questions"]} questions listed; the others would need {w["needed"]} on average.")
            : w.Say($"{w.Subject} ระบุ {w["stated"]} โดยแสดง {w["listed"]} จาก {w["questions"]} ข้อ จึงยังเทียบไม่ได้", $"{w.Subject} is stated as {w["stated"]} with {w["listed"]} of {w["questions"]} questions listed, which is not enough to compare."),
        "addends-not-stated" => w.Say($"{w.Subject}: คะแนนที่ต้องใช้คำนวณมีไม่ครบ", $"{w.Subject}: not all scores that it is built from are stated."),
        "score-not-stated" => w.Say($"{w.Subject}: ไม่ได้ระบุคะแนนไว้ให้เทียบ", $"{w.Subject}: no score is stated to compare with."),
        "word-unknown" => w.Say($"{w.Subject}: อ่านไม่ออกว่าผ่านหรือไม่ผ่าน", $"{w.Subject}: it cannot be read whether it passes."),
        "one-of" => w.Say($"คะแนน {w["score"]} อาจเป็นระดับ {w.Or(w["expected"])} ขึ้นกับคะแนนของแต่ละแบบวัดซึ่งไม่ได้ระบุไว้", $"A score of {w["score"]} may have the level {w.Or(w["expected"])}, depending on instrument scores that are not stated."),
        "figures-unreadable" => w.Say($"{w.Subject}: อ่านตัวเลขที่ใช้เทียบไม่ครบ", $"{w.Subject}: not all figures could be read."),
        "counted-not-told" => w.Say($"บอกไม่ได้ว่าจำนวน {w["value"]} {w["unit"]} ที่เขียนไว้นับจากอะไร", $"It cannot be told which {w["of"]} the stated number, {w["value"]}, counts."),
        "target-year-not-told" => w.Say("เทียบเป้าหมายไม่ได้ เพราะไม่ได้บอกว่าเป็นของปีใด", "A target is not compared, since its year is not told."),
        "reference-unclear" => w.Say($"บอกไม่ได้ว่า {Wording.Quote(w["written"])} อ้างถูกข้อหรือไม่ เพราะข้อความข้างเคียงไม่บอกชื่อข้อ", $"Whether {Wording.Quote(w["written"])} names the right item cannot be told, since the words beside it do not name it."),
        "period-years-differ" => w.Say($"{w.Subject}: ระยะเวลาของมาตรการเป็นของหลายปี ({w.And(w["values"])}) จึงบอกไม่ได้ว่าปีใดแปลก", $"{w.Subject}: its measures are of several years ({w.And(w["values"])}), so none of them is odd."),
        "partly-read" => w.Say("อ่านไฟล์ได้ไม่ครบ จึงบอกไม่ได้ว่าสิ่งที่ไม่พบนั้นไม่มีจริง", "The file was read in part only, so it cannot be told whether what was not found is not there."),
        "score-year-not-stated" => w.Say("รายงานไม่ได้ระบุปีของคะแนน", "The report does not state the year of its scores."),
        _ => FindingMessages.Unworded(w),
    };
}
