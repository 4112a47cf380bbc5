using ItaIngest.Documents;

namespace ItaIngest.Mapping;

/// <summary>Collects what the mapper finds. A figure that is stated again becomes a copy; equal defects become one remark with many places.</summary>
internal sealed class FactsBuilder
{
    private readonly List<Observation> observations = [];
    private readonly Dictionary<(string Item, int Year, string? Part, Figure Figure, string Written), int> index = [];
    private readonly List<Remark> remarks = [];

    public List<Disclosure> Disclosures { get; } = [];

    public List<Measure> Measures { get; } = [];

    public List<Claim> Claims { get; } = [];

    public List<TableRole> Tables { get; } = [];

    /// <summary>Titles beside their codes, of all tables; for remarks once the whole report is mapped.</summary>
    public List<CodedTitle> Titles { get; } = [];

    public IReadOnlyList<Observation> Observations => observations;

    public IReadOnlyList<Remark> Remarks => remarks;

    public void Add(Observation observation)
    {
        // Two rows with the same candidates may be two questions; they are one only where they are written alike.
        var key = (observation.Item, observation.Year, observation.Part, observation.Figure, observation.IsUndecided ? observation.ItemRaw : "");
        if (!index.TryGetValue(key, out var at))
        {
            index[key] = observations.Count;
            observations.Add(observation);
            return;
        }

        var first = observations[at];
        // Two rules may read the same words; they are one statement.
        if (first.At == observation.At && string.Equals(first.Value, observation.Value, StringComparison.Ordinal)) return;
        if (first.Copies.Any(c => c.At == observation.At && string.Equals(c.Value, observation.Value, StringComparison.Ordinal))) return;
        observations[at] = first with
        {
            Copies = [.. first.Copies, new Copy(observation.Value, observation.Raw, observation.At, observation.Number, observation.Decimals)],
        };
    }

    /// <summary>Adds a remark; one that says the same of the same item is widened by its places.</summary>
    public void Remark(RemarkKind kind, string item, string from, string to, bool certain, params IReadOnlyList<Place> places)
    {
        var at = remarks.FindIndex(r => r.Kind == kind && r.Certain == certain
            && string.Equals(r.Item, item, StringComparison.Ordinal)
            && string.Equals(r.From, from, StringComparison.Ordinal)
            && string.Equals(r.To, to, StringComparison.Ordinal));
        if (at < 0) remarks.Add(new Remark(kind, item, from, to, certain, places));
        else remarks[at] = remarks[at] with { Places = [.. remarks[at].Places, .. places] };
    }
}
