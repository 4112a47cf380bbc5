using ItaIngest.Checks;
using ItaIngest.Checks.Files;
using ItaIngest.Checks.Messages;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Terms;

/// <summary>What something is, and what to do about it.</summary>
public sealed record Advice(string What, string Todo);

/// <summary>What people call the things of this domain, in one language: outcomes, places, severities, rulings, findings. The command line and the review page say the same.</summary>
public abstract class Glossary
{
    /// <summary>The language.</summary>
    public abstract MessageLanguage Language { get; }

    /// <summary>How a file ended.</summary>
    public abstract string Outcome(Outcome outcome);

    /// <summary>A format; empty where it is none of ours.</summary>
    public abstract string Format(DocumentFormat format);

    /// <summary>Why a file was not read, and what to do.</summary>
    public Advice Refusal(Refusal refusal)
    {
        var why = Why(refusal);
        return refusal.Limit is { } limit ? Passed(why, limit) : why;
    }

    /// <summary>Another assessment, by its code.</summary>
    public abstract string Scheme(string code);

    /// <summary>A place as a person would say it: "หน้า 3 ตาราง 2 แถว 5", or its place in the structure of the file where it has no other; empty where it is the whole document.</summary>
    public abstract string Place(Place place);

    /// <summary>In another document than the one that a finding is about: the beginning of its id, or the path of a list.</summary>
    public abstract string InDocument(string document);

    /// <summary>A kind of figure.</summary>
    public abstract string Figure(Figure figure);

    /// <summary>How a value came to be.</summary>
    public abstract string Standing(Standing standing);

    /// <summary>Whether an OIT item was published.</summary>
    public abstract string Done(bool? done);

    /// <summary>What a severity asks of a person.</summary>
    public abstract string Severity(Severity severity);

    /// <summary>What came out of a check.</summary>
    public abstract string Verdict(Verdict verdict);

    /// <summary>What was decided, as a past deed: "ใช้ค่าที่เสนอ".</summary>
    public abstract string Ruling(Ruling ruling);

    /// <summary>One of <see cref="Reasons"/>; what is none of them as it is.</summary>
    public abstract string Reason(string reason);

    /// <summary>A refusal, without the limit that was passed.</summary>
    protected abstract Advice Why(Refusal refusal);

    /// <summary>The same, with the limit and how to raise it.</summary>
    protected abstract Advice Passed(Advice why, PassedLimit limit);

    /// <summary>What a step of reading does; an unknown one as it is named.</summary>
    public abstract string Step(string rule);

    /// <summary>How a decision came in.</summary>
    public abstract string By(DecidedBy by);

    /// <summary>An item of the assessment as people say it: "ตัวชี้วัดที่ 6", "ข้อ i7", "คะแนนรวม".</summary>
    public string Item(string item, CodeBook? book = null) => FindingMessages.Item(item, Language, book);

    /// <summary>A finding in one or two sentences; of a file that was not read, why.</summary>
    /// <param name="result">The finding.</param>
    /// <param name="book">The book of the year, for the titles of indicators.</param>
    public string Finding(CheckResult result, CodeBook? book = null) =>
        FileRefused.RefusalOf(result) is { } refusal ? Refusal(refusal).What : FindingMessages.Render(result, Language, book);
}
