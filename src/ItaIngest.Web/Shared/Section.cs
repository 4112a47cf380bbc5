namespace ItaIngest.Web.Shared;

/// <summary>The parts of the page that its head leads to.</summary>
public enum Section
{
    /// <summary>None of them.</summary>
    None = 0,
    Inbox,
    Overview,
    Coverage,
    Decisions,
    Help,
}
