using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Shared;

namespace ItaIngest.Web.Wording;

/// <summary>What is wrong, and what to do about it.</summary>
/// <param name="What">One sentence, without a full stop in Thai.</param>
/// <param name="Todo">What helps.</param>
public sealed record PageTrouble(string What, string Todo);

/// <summary>
/// Every word of the page, in one language. A word that only one language has does not compile. The words of each screen stand in a
/// file of their own.
/// </summary>
public abstract partial class PageWords
{
    /// <summary>The words of a language ("th", "en"), or null.</summary>
    public static PageWords? In(string? language) => language switch
    {
        "th" => new Thai(),
        "en" => new English(),
        _ => null,
    };

    /// <summary>"th" or "en".</summary>
    public abstract string Code { get; }

    /// <summary>The language that one can change to.</summary>
    public abstract string OtherCode { get; }

    /// <summary>Its name, in itself.</summary>
    public abstract string OtherName { get; }

    // The frame.

    public abstract string SiteName { get; }

    public abstract string SkipToContent { get; }

    public abstract string MainNavigation { get; }

    public abstract string NameOf(Section section);

    public abstract string ReviewerLabel { get; }

    public abstract string ReviewerName { get; }

    public abstract string ReviewerHint { get; }

    public abstract string Save { get; }

    public abstract string Close { get; }

    // Lists.

    public abstract string PagesLabel { get; }

    public abstract string PreviousPage { get; }

    public abstract string NextPage { get; }

    public abstract string PageOf(int page, int pages);

    // Things of the domain.

    public string NameOf(Severity severity) => Capital(Terms.Severity(severity));

    public string NameOf(Outcome outcome) => Capital(Terms.Outcome(outcome));

    /// <summary>What a check is called; its code where the register does not know it.</summary>
    public abstract string NameOf(RegisteredCheck check);

    /// <summary>A fiscal year (BE).</summary>
    public abstract string Year(int year);

    public abstract string NoYear { get; }

    public abstract string NoProvince { get; }

    public abstract string NoAgency { get; }

    /// <summary>A count with its thousands set apart.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A score or a mean of scores, with the two decimals that reports have.</summary>
    public static string Score(decimal score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A percentage with one decimal, without its sign.</summary>
    public static string Percent(decimal percent) => percent.ToString("0.0", CultureInfo.InvariantCulture);

    // What can go wrong.

    public abstract string ToInbox { get; }

    public abstract PageTrouble NotFound { get; }

    public abstract PageTrouble NotUnderstood { get; }

    public abstract PageTrouble NoToken { get; }

    public abstract PageTrouble OtherHost { get; }

    /// <summary>More requests at once than are answered.</summary>
    public abstract PageTrouble Busy { get; }

    public abstract PageTrouble FromElsewhere { get; }

    public abstract PageTrouble FormExpired { get; }

    public abstract PageTrouble FormTooLarge { get; }

    public abstract PageTrouble OwnFault { get; }

    public abstract PageTrouble Store(StoreException problem);

    /// <summary>At the beginning of a line; Thai has no capitals.</summary>
    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
