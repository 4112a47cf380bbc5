using ItaIngest.Likeness;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Agencies;

/// <summary>
/// ITA-A005: a web address whose domain is that of another local body, given as the agency's own. It speaks up where a name of its own is
/// written out in the domain and is neither the agency's nor its district's or province's; abbreviations are told of nobody.
/// </summary>
public sealed class DomainOfAnother : ICheck
{
    // Fewer consonants are an abbreviation, or too short to be told from another name.
    private const double Tells = 3;
    private const int ShortestName = 5;

    // A report names a handful; in a longer list of addresses nobody's own is looked for.
    private const int MostDomains = 40;

    /// <summary>Portals and bodies of the whole country whose names are written out; abbreviations (dla, nacc, moi) are not told anyhow.</summary>
    private static readonly HashSet<string> National = new(StringComparer.Ordinal)
    {
        "nacc", "itas", "gprocurement", "process", "thaigov", "parliament", "ombudsman", "admincourt", "disaster", "industry", "energy", "customs",
        "excise", "forest", "labour", "m-society", "damrongdham", "damrongdhama", "damrongtham", "govchannel", "thaihealth", "redcross", "krisdika",
        "ratchakitcha", "mculture", "mofin", "moac", "police", "royalthaipolice", "thailandpost", "govspending", "sattaban", "digitalthailand",
        "onep", "doctor", "local", "egov", "welfare", "tourism", "mahadthai", "anticorruption", "stopcorruption", "procurement", "complain",
    };

    // What a local body puts before or behind its name.
    private static readonly string[] Types =
        ["tessaban", "thesaban", "tesaban", "tedsaban", "thetsaban", "tambon", "tumbon", "tambol", "subdistrict", "municipality", "municipal", "city", "town", "muni", "obt", "abt", "sao", "pao", "oboto", "tbl"];

    // Behind these words it is another body's address, and said to be.
    private static readonly string[] Others =
        ["กรม", "กระทรวง", "ศูนย์", "สำนักงาน", "โรงเรียน", "โรงพยาบาล", "มหาวิทยาลัย", "การไฟฟ้า", "การประปา", "ป.ป.ช", "จังหวัด", "อำเภอ"];

    private static readonly string[] Website = ["เว็บไซ", "เวปไซ", "เว็ปไซ", "เวบไซ", "website", "web site"];

    /// <inheritdoc/>
    public string Code => "ITA-A005";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var domains = WebDomain.In(context.Document).Where(d => !National.Contains(d.Name)).ToList();
        if (domains.Count == 0) yield break;
        var agency = context.Facts.Agency;
        var names = new[] { agency.Name, agency.District, agency.Province }.OfType<string>().Where(n => n.Length > 0).ToList();
        var groups = domains.GroupBy(d => d.Full, StringComparer.Ordinal).Take(MostDomains).Select(g => (Full: g.Key, Places: g.ToList(), IsOwn: IsOneOf(g.First().Name, names))).ToList();
        var own = groups.Where(g => g.IsOwn).OrderByDescending(g => g.Places.Count).ThenBy(g => g.Full, StringComparer.Ordinal).FirstOrDefault();
        foreach (var (full, places, isOwn) in groups)
        {
            if (isOwn || places.All(p => IsSaidToBeAnothers(p.Before))) continue;
            var subject = new Subject(AgencyMentions.Subject);
            var figures = new Figures { { "domain", full }, { "places", places.Count } };
            Evidence[] Evidence(string role) => [.. places.Select(p => new Evidence(p.At, full, role))];
            if (agency.Name is null)
            {
                yield return Say.CannotTell(Code, subject, "agency-not-settled", figures, Evidence("stated"));
            }
            else if (!IsAName(places[0].Name) || (own.Full is null && !places.Exists(p => IsSaidToBeTheWebsite(p.Before))))
            {
                yield return Say.CannotTell(Code, subject, "domain-unknown", figures, Evidence("stated"));
            }
            else
            {
                figures.With("agency", AgencyMentions.Name(agency)!);
                if (own.Full is not null) figures.With("own", own.Full);
                yield return Say.Fails(Code, subject, Severity.Info, figures, [.. Evidence("defect"), .. (own.Places ?? []).Take(1).Select(p => new Evidence(p.At, own.Full!, "witness"))], [],
                    own.Full is null ? null : new Repair("agency/domain", full, own.Full, Safety.ShowOnly, 1, []));
            }
        }
    }

    private static bool IsOneOf(string domain, IReadOnlyList<string> names)
    {
        var (whole, bare) = (string.Concat(domain.Where(char.IsAsciiLetter)), Bare(domain));
        return names.Any(n => Romanised.Names(bare, n) || Romanised.Names(whole, n));
    }

    private static bool IsAName(string domain) =>
        Bare(domain) is var bare && bare.Length >= ShortestName && Romanised.Consonants(bare) >= Tells && bare.Count(c => c is 'a' or 'e' or 'i' or 'o' or 'u') >= 2;

    private static string Bare(string domain)
    {
        var bare = string.Concat(domain.Where(char.IsAsciiLetter));
        foreach (var type in Types)
        {
            if (bare.Length >= type.Length + ShortestName - 1 && bare.StartsWith(type, StringComparison.Ordinal)) return bare[type.Length..];
            if (bare.Length >= type.Length + ShortestName - 1 && bare.EndsWith(type, StringComparison.Ordinal)) return bare[..^type.Length];
        }

        return bare;
    }

    private static bool IsSaidToBeTheWebsite(string before) => Website.Any(w => before.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool IsSaidToBeAnothers(string before) => Others.Any(w => before.Contains(w, StringComparison.Ordinal));
}
