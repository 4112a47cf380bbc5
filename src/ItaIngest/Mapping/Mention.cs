using ItaIngest.Documents;

namespace ItaIngest.Mapping;

/// <summary>What a mention names.</summary>
public enum MentionKind
{
    Agency = 0,
    District,
    Province,
    Domain,
}

/// <summary>One mention of an agency, a district or a province.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Text">As read there.</param>
/// <param name="Standing">How it stands to what was settled.</param>
/// <param name="At">Where.</param>
public sealed record Mention(MentionKind Kind, string Text, MentionStanding Standing, Place At);

/// <summary>How a mention stands to the agency that was settled.</summary>
public enum MentionStanding
{
    /// <summary>Names it exactly.</summary>
    Same = 0,

    /// <summary>A misspelling of it.</summary>
    Mangled,

    /// <summary>Another one that exists.</summary>
    Other,

    /// <summary>Cannot be told.</summary>
    Unclear,
}
