using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Agencies;

/// <summary>What the mentions of a report say of whose report it is.</summary>
internal static class AgencyMentions
{
    public const string Subject = "agency";

    /// <summary>Mentions of a kind and standing, in the order of the document.</summary>
    public static IReadOnlyList<Mention> Of(Agency agency, MentionKind kind, params ReadOnlySpan<MentionStanding> standings)
    {
        var wanted = standings.ToArray();
        return [.. agency.Mentions.Where(m => m.Kind == kind && wanted.Contains(m.Standing)).OrderBy(m => m.At, PlaceOrder.InDocument)];
    }

    /// <summary>The settled name with its type, or null.</summary>
    public static string? Name(Agency agency) => agency.Name is null ? null : agency.Type + agency.Name;

    /// <summary>Whether the name is settled by more than the one place that another name contradicts.</summary>
    public static bool IsSettled(Agency agency) => agency.Name is not null && Of(agency, MentionKind.Agency, MentionStanding.Same).Count > 1;

    public static Evidence As(Mention mention, string role) => new(mention.At, mention.Text, role);
}
