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
        "partly-read" => w.Say("อ่านไฟล์ได้ไม่ครบ จึงบอกไม่ได้ว่าสิ่งที่ไม่พบนั้นไม่มีจริง", "The file was read in part only, so it cannot be told whether what was not found is not there."),
        "score-year-not-stated" => w.Say("รายงานไม่ได้ระบุปีของคะแนน", "The report does not state the year of its scores."),
        "no-plan" => w.Say($"มี {w["questions"]} ข้อที่ได้คะแนนต่ำกว่าเกณฑ์ แต่ไม่พบแผนในรายงาน", $"{w["questions"]} questions are below the mark, but the report has no plan."),
        "plan-not-by-question" => w.Say($"มี {w["questions"]} ข้อที่ได้คะแนนต่ำกว่าเกณฑ์ แต่แผนไม่ได้เรียงเป็นรายข้อ จึงบอกไม่ได้ว่าตกข้อใด", $"{w["questions"]} questions are below the mark, but the plan does not go question by question, so none can be called missing."),
        "plan-chooses" => w.Say($"มี {w["questions"]} ข้อที่ได้คะแนนต่ำกว่าเกณฑ์ แต่แผนตอบเพียงบางข้อ (ไม่มี {w["missing"]} ข้อ) จึงไม่ถือว่าตกหล่น", $"{w["questions"]} questions are below the mark and the plan answers only some ({w["missing"]} are not in it), so none can be called missing."),
        "told-of-the-year-after" => w.Say($"สถานะของ {w.List(w["items"])} ไม่ตรงกับคะแนน แต่รายงานเล่าถึงปีถัดจากคะแนน จึงไม่ขัดกัน", $"The states of {w.List(w["items"])} differ from the scores, but the report tells of the year after them."),
        "domain-unknown" => w.Say($"บอกไม่ได้ว่า {w["domain"]} เป็นของหน่วยงานใด", $"It cannot be told whose domain {w["domain"]} is."),
        "agency-not-settled" => w.Say($"บอกไม่ได้ว่า {w["domain"]} เป็นของหน่วยงานนี้หรือไม่ เพราะไม่ทราบชื่อหน่วยงาน", $"It cannot be told whether {w["domain"]} is the agency's, since the agency's name is not settled."),
        "title-not-stated" => w.Say($"{w.Subject}: ข้อความเหมือนกับของ{w.Owner()} แต่แถวนี้ไม่มีชื่อข้อให้เทียบ", $"{w.Subject}: its text is that of {w.Lower(w.Owner())}, but the row has no title to compare it with."),
        _ => FindingMessages.Unworded(w),
    };
}
