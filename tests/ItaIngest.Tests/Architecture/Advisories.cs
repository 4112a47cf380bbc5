using System.Text.Json;

namespace ItaIngest.Tests.Architecture;

/// <summary>A known vulnerability of a package: <c>.ci/advisories.json</c>.</summary>
/// <param name="Package">Its name.</param>
/// <param name="Id">Id of the advisory.</param>
/// <param name="Cve">Its CVE, or empty.</param>
/// <param name="Affected">"&lt; 1.5.0", "&gt;= 7.0.0, &lt; 8.0.1".</param>
/// <param name="What">What it is.</param>
/// <param name="Source">Where it is told.</param>
public sealed record Advisory(string Package, string Id, string Cve, string Affected, string What, string Source)
{
    /// <summary>Whether it is about that version of that package.</summary>
    public bool IsAbout(string package, string version) =>
        string.Equals(package, Package, StringComparison.OrdinalIgnoreCase)
        && Affected.Split(',', StringSplitOptions.TrimEntries).All(bound => Holds(bound, NumberOf(version)));

    private static bool Holds(string bound, Version version)
    {
        var words = bound.Split(' ');
        var compared = version.CompareTo(NumberOf(words[1]));
        return words[0] switch
        {
            "<" => compared < 0,
            "<=" => compared <= 0,
            ">=" => compared >= 0,
            _ => throw new FormatException($"No bound of versions: {bound}"),
        };
    }

    private static Version NumberOf(string text)
    {
        var parts = text.Split('-')[0].Split('.').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).Concat([0, 0, 0, 0]).Take(4).ToArray();
        return new Version(parts[0], parts[1], parts[2], parts[3]);
    }
}

/// <summary>An advisory that is lived with.</summary>
/// <param name="Id">Id of the advisory.</param>
/// <param name="Why">Why it does no harm here, and when it ends.</param>
public sealed record AcceptedAdvisory(string Id, string Why);

/// <summary>All advisories that are known of.</summary>
public sealed record Advisories(string CheckedOn, string How, IReadOnlyList<Advisory> All, IReadOnlyList<AcceptedAdvisory> Exceptions)
{
    private sealed record Written(string CheckedOn, string How, IReadOnlyList<Advisory> Advisories, IReadOnlyList<AcceptedAdvisory> Exceptions);

    /// <summary>Reads the file of this repository.</summary>
    public static Advisories Read()
    {
        var written = JsonSerializer.Deserialize<Written>(File.ReadAllText(Path.Combine(Repository.Root, ".ci", "advisories.json")), JsonSerializerOptions.Web)!;
        return new Advisories(written.CheckedOn, written.How, written.Advisories, written.Exceptions);
    }

    /// <summary>What is wrong: a package that an advisory is about, without an exception; and an exception that nothing needs.</summary>
    public IReadOnlyList<string> Problems(IEnumerable<(string Package, string Version)> packages)
    {
        var found = packages.SelectMany(p => All.Where(a => a.IsAbout(p.Package, p.Version)).Select(a => (Advisory: a, p.Package, p.Version))).ToList();
        return
        [
            .. found.Where(f => Exceptions.All(e => e.Id != f.Advisory.Id)).Select(f => $"{f.Package} {f.Version}: {f.Advisory.Id} ({f.Advisory.What})").Distinct(StringComparer.Ordinal),
            .. Exceptions.Where(e => found.All(f => f.Advisory.Id != e.Id)).Select(e => $"exception {e.Id}: nothing needs it"),
            .. Exceptions.Where(e => e.Why.Length < 40).Select(e => $"exception {e.Id}: without a reason"),
        ];
    }
}
