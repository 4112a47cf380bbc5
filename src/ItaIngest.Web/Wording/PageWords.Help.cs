namespace ItaIngest.Web.Wording;

// Keys and how to work.
public abstract partial class PageWords
{
    public abstract string KeysAndHelp { get; }

    public abstract string KeysTitle { get; }

    public abstract string KeyColumn { get; }

    public abstract string DoesColumn { get; }

    public abstract string Or { get; }

    /// <summary>Keys of a document, each with what it does.</summary>
    public abstract IReadOnlyList<(IReadOnlyList<string> Keys, string Does)> Keys { get; }

    public abstract string MoreHelp { get; }

    public abstract string HelpTitle { get; }

    public abstract string KeysNote { get; }

    /// <summary>How to work, in the order of the work: a title and a paragraph each.</summary>
    public abstract IReadOnlyList<(string Title, string Text)> HowToWork { get; }
}
