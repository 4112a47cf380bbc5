using ItaIngest.Mapping;

namespace ItaIngest.Checks.Agencies;

/// <summary>ITA-A003: the district's or the province's name is misspelt.</summary>
public sealed class DistrictMangled() : MangledNames("ITA-A003", MentionKind.District, MentionKind.Province)
{
    /// <inheritdoc/>
    protected override string? Settled(Agency agency, MentionKind kind) => kind == MentionKind.District ? agency.District : agency.Province;
}
