namespace ItaIngest.Rules;

/// <summary>Thailand's provinces, districts and subdistricts. A name that is present is not by itself right, nor one that is missing wrong.</summary>
/// <param name="Subdistricts">Every subdistrict with the district and province it lies in.</param>
public sealed record Gazetteer(IReadOnlyList<Subdistrict> Subdistricts)
{
    /// <summary>No places.</summary>
    public static Gazetteer Empty { get; } = new([]);
}

/// <summary>A ตำบล or แขวง, names without their type words.</summary>
public sealed record Subdistrict(string Province, string District, string Name);
