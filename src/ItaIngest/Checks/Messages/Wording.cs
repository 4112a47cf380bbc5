using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Checks.Messages;

/// <summary>A result while it is put into words: its figures, and the names of items as people say them.</summary>
internal sealed class Wording(CheckResult result, MessageLanguage language, CodeBook? book)
{
    public CheckResult Result { get; } = result;

    public Verdict Verdict => Result.Verdict;

    /// <summary>The figure of a name; a dash where the result has none.</summary>
    public string this[string figure] => Result.Figures.GetValueOrDefault(figure, "–");

    /// <summary>Thai or English, whichever is asked for.</summary>
    public string Say(string thai, string english) => language == MessageLanguage.Thai ? thai : english;

    public bool Has(string figure) => Result.Figures.ContainsKey(figure);

    /// <summary>The subject, with its part.</summary>
    public string Subject => Result.Subject.Part is { } part ? $"{Named(Result.Subject.Item)} ({Part(part)})" : Named(Result.Subject.Item);

    /// <summary>An item as people say it.</summary>
    public string Named(string item)
    {
        if (item is Items.Overall) return Say("คะแนนรวม", "The overall score");
        if (Items.IndicatorNumber(item) is { } number) return Indicator(number);
        if (Items.InstrumentCode(item) is { } instrument) return Say($"แบบวัด {instrument}", $"Instrument {instrument}");
        if (Items.SubIndicatorCode(item) is { } sub) return Say($"ตัวชี้วัดย่อยที่ {sub}", $"Sub-indicator {sub}");
        if (item.StartsWith("table:", StringComparison.Ordinal)) return Say($"ตารางที่ {item[6..]}", $"Table {item[6..]}");
        if (Items.IsQuestion(Items.Candidates(item)[0])) return Say($"ข้อ {Or(item)}", $"Question {Or(item)}");
        return item switch
        {
            "document" => Say("รายงานนี้", "This report"),
            "agency" => Say("ชื่อหน่วยงาน", "The agency's name"),
            _ => item,
        };
    }

    /// <summary>"a|b" as "a หรือ b".</summary>
    public string Or(string joined) => string.Join(Say(" หรือ ", " or "), joined.Split('|'));

    /// <summary>"a|b" as "a กับ b".</summary>
    public string And(string joined) => string.Join(Say(" กับ ", " and "), joined.Split('|'));

    /// <summary>"a,b@2567" as "a, b ปี 2567".</summary>
    public string List(string joined) => string.Join(", ", joined.Split(',').Select(i => i.Split('@') is [var item, var year] ? Say($"{Or(item)} ปี {year}", $"{Or(item)} of {year}") : Or(i)));

    /// <summary>A range of figures, or the one that both ends are.</summary>
    public string Range(string low, string high) => string.Equals(this[low], this[high], StringComparison.Ordinal) ? this[low] : Say($"{this[low]} ถึง {this[high]}", $"{this[low]} to {this[high]}");

    /// <summary>A stretch of the source in quotes.</summary>
    public static string Quote(string text) => $"“{text}”";

    /// <summary>A sentence with the likeliest repair, or nothing.</summary>
    public string Proposal() => Result.Repair is { } r && r.Safety != Safety.ShowOnly
        ? Say($" น่าจะเป็น {r.To}{(r.Alternatives.Count > 0 ? " แต่ยังมีทางอื่น" : string.Empty)} โปรดตรวจกับต้นฉบับ", $" It may be {r.To}{(r.Alternatives.Count > 0 ? ", but there are other ways" : string.Empty)}; please check the source.")
        : string.Empty;

    /// <summary>A sentence with the likeliest misread digit in a sum, whose ever it is.</summary>
    public string DigitProposal()
    {
        if (Result.Repair is not { } r) return string.Empty;
        var item = r.Target.Split('@')[0].Split('#')[0];
        if (string.Equals(item, Result.Subject.Item, StringComparison.Ordinal)) return Say($" จะตรงกันถ้า {r.From} อ่านผิดจาก {r.To}", $" They would agree if {r.From} were a misreading of {r.To}.");
        return Say($" จะตรงกันถ้า {r.From} ของ{Named(item)} อ่านผิดจาก {r.To}", $" They would agree if {r.From} ({Lower(Named(item))}) were a misreading of {r.To}.");
    }

    /// <summary>In the middle of an English sentence; Thai stays as it is.</summary>
    public string Lower(string name) => language == MessageLanguage.English && name.Length > 0 ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>Whose text it is: an item, or a row by its title.</summary>
    public string Owner() => this["owner"].StartsWith("row:", StringComparison.Ordinal) ? Say($"แถว {Quote(this["ownerTitle"])}", $"The row {Quote(this["ownerTitle"])}") : Named(this["owner"]);

    /// <summary>The title of a question in the book, or null.</summary>
    public string? Title(string question) => book?.Question(question)?.Title?.Value;

    private string Indicator(int number)
    {
        var title = book?.Indicator(number)?.Title.Value;
        return Say($"ตัวชี้วัดที่ {number}{(title is null ? string.Empty : " " + title)}", $"Indicator {number}{(title is null ? string.Empty : $" ({title})")}");
    }

    private string Part(string part) => part switch
    {
        "EIT1" => Say("EIT ส่วนที่ 1", "EIT part 1"),
        "EIT2" => Say("EIT ส่วนที่ 2", "EIT part 2"),
        _ => part,
    };
}
