namespace ItaIngest.Mapping;

/// <summary>The body that a report is about. A field is null where the report does not state it, or where it cannot be told.</summary>
/// <param name="Type">เทศบาลตำบล, องค์การบริหารส่วนตำบล, เทศบาลเมือง, …; in full.</param>
/// <param name="Name">Its own name without the type.</param>
/// <param name="District">อำเภอ or เขต, without that word.</param>
/// <param name="Province">Without จังหวัด.</param>
/// <param name="Mentions">Every place that names an agency, a district or a province, as it was read there.</param>
public sealed record Agency(string? Type, string? Name, string? District, string? Province, IReadOnlyList<Mention> Mentions)
{
    /// <summary>What its name may be where it could not be settled, likeliest first; empty where it was.</summary>
    public IReadOnlyList<string> Proposals { get; init; } = [];
}
