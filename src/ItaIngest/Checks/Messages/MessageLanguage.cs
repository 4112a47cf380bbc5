namespace ItaIngest.Checks.Messages;

/// <summary>The languages in which people are spoken to.</summary>
public enum MessageLanguage
{
    Thai = 0,
    English,
}
