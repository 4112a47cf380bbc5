namespace ItaIngest.Rules;

/// <summary>Thailand's provinces, districts and subdistricts. A name that is present is not by itself right, nor one that is missing wrong.</summary>
/// <param name="Subdistricts">Every subdistrict with the district and province it lies in.</param>
public sealed record Gazetteer(IReadOnlyList<Subdistrict> Subdistricts)
{
    private static readonly IReadOnlyList<string> None = [];

    private readonly Lazy<Index> index = new(() => new Index(Subdistricts));

    /// <summary>No places.</summary>
    public static Gazetteer Empty { get; } = new([]);

    /// <summary>Local governments whose name is no subdistrict of their own district, and others that somebody added.</summary>
    public IReadOnlyList<KnownAgency> Agencies { get; init; } = [];

    /// <summary>Names of the provinces, in the order of the file.</summary>
    public IReadOnlyList<string> Provinces => index.Value.Provinces;

    /// <summary>Names of the districts of a province; none where it is not known.</summary>
    public IReadOnlyList<string> DistrictsOf(string province) => index.Value.Districts.GetValueOrDefault(province) ?? None;

    /// <summary>Names of the subdistricts of a district; none where it is not known.</summary>
    public IReadOnlyList<string> SubdistrictsOf(string province, string district) => index.Value.InDistrict.GetValueOrDefault((province, district)) ?? None;

    /// <summary>Every place of exactly this name, widest first: a province, then districts, then subdistricts.</summary>
    public IReadOnlyList<NamedPlace> Find(string name) => (IReadOnlyList<NamedPlace>?)index.Value.ByName.GetValueOrDefault(name) ?? [];

    /// <summary>The agencies of exactly this name that somebody listed.</summary>
    public IReadOnlyList<KnownAgency> FindAgencies(string name) =>
        [.. Agencies.Where(a => string.Equals(a.Name, name, StringComparison.Ordinal))];

    // The index is derived: two gazetteers are equal by what they hold.
    public bool Equals(Gazetteer? other) =>
        other is not null && ReferenceEquals(Subdistricts, other.Subdistricts) && ReferenceEquals(Agencies, other.Agencies);

    public override int GetHashCode() => Subdistricts.Count;

    private sealed class Index
    {
        public Index(IReadOnlyList<Subdistrict> subdistricts)
        {
            var provinces = new List<string>();
            var districts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            var inDistrict = new Dictionary<(string, string), List<string>>();
            var byName = new Dictionary<string, List<NamedPlace>>(StringComparer.Ordinal);
            foreach (var s in subdistricts)
            {
                if (!districts.TryGetValue(s.Province, out var ofProvince))
                {
                    provinces.Add(s.Province);
                    districts[s.Province] = ofProvince = [];
                    Add(byName, s.Province, new NamedPlace(PlaceKind.Province, s.Province, null, null));
                }

                if (!inDistrict.TryGetValue((s.Province, s.District), out var ofDistrict))
                {
                    ofProvince.Add(s.District);
                    inDistrict[(s.Province, s.District)] = ofDistrict = [];
                    Add(byName, s.District, new NamedPlace(PlaceKind.District, s.Province, s.District, null));
                }

                ofDistrict.Add(s.Name);
                Add(byName, s.Name, new NamedPlace(PlaceKind.Subdistrict, s.Province, s.District, s.Name));
            }

            Provinces = provinces;
            Districts = districts;
            InDistrict = inDistrict;
            ByName = byName;
            foreach (var list in byName.Values.Where(l => l.Count > 1)) list.Sort(WideFirst);
        }

        public IReadOnlyList<string> Provinces { get; }

        public Dictionary<string, List<string>> Districts { get; }

        public Dictionary<(string Province, string District), List<string>> InDistrict { get; }

        public Dictionary<string, List<NamedPlace>> ByName { get; }

        private static int WideFirst(NamedPlace a, NamedPlace b) =>
            a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
            : !string.Equals(a.Province, b.Province, StringComparison.Ordinal) ? string.CompareOrdinal(a.Province, b.Province)
            : string.CompareOrdinal(a.District, b.District);

        private static void Add(Dictionary<string, List<NamedPlace>> byName, string name, NamedPlace place)
        {
            if (!byName.TryGetValue(name, out var list)) byName[name] = list = [];
            list.Add(place);
        }
    }
}

/// <summary>A ตำบล or แขวง, names without their type words.</summary>
public sealed record Subdistrict(string Province, string District, string Name);

/// <summary>A place found by its name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Province">Its province, or itself.</param>
/// <param name="District">Its district, or itself; null for a province.</param>
/// <param name="Subdistrict">Itself; null for a province or district.</param>
public sealed record NamedPlace(PlaceKind Kind, string Province, string? District, string? Subdistrict);

/// <summary>Kinds of place, from wide to narrow.</summary>
public enum PlaceKind
{
    Province = 0,
    District,
    Subdistrict,
}

/// <summary>A local government that rules/agencies.tsv lists.</summary>
/// <param name="Type">เทศบาลตำบล, องค์การบริหารส่วนตำบล, …; in full.</param>
/// <param name="Name">Its own name without the type.</param>
/// <param name="District">District, without that word.</param>
/// <param name="Province">Province, without that word.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record KnownAgency(string Type, string Name, string District, string Province, string Source);
