using ItaIngest.Mapping;

namespace ItaIngest.Checks.Agencies;

/// <summary>ITA-A002: the agency's name is misspelt.</summary>
public sealed class AgencyMangled() : MangledNames("ITA-A002", MentionKind.Agency)
{
    /// <inheritdoc/>
    protected override string? Settled(Agency agency, MentionKind kind) => AgencyMentions.Name(agency);
}
