using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Mapping;

/// <summary>A domain of a public body that the report names.</summary>
/// <param name="Name">The part before .go.th, in lower case: "sansaingam".</param>
/// <param name="Full">As registered: "sansaingam.go.th".</param>
/// <param name="Before">The words before it.</param>
/// <param name="At">Where.</param>
internal sealed partial record WebDomain(string Name, string Full, string Before, Place At)
{
    private const int Context = 70;

    /// <summary>Every domain under .go.th and .or.th, in the order of the document; an address in a link and in its text is one.</summary>
    public static IEnumerable<WebDomain> In(ReadDocument document)
    {
        foreach (var reading in document.Blocks.SelectMany(b => b is ReadTable t ? t.Cells : [((ReadParagraph)b).Reading]))
        {
            if (!reading.Text.Contains(".th", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (Match m in Domain().Matches(reading.Text))
            {
                var name = m.Groups["name"].Value.ToLowerInvariant();
                var at = reading.PlaceOf(m.Index, m.Length);
                yield return new WebDomain(name, name + "." + m.Groups["kind"].Value.ToLowerInvariant() + ".th", reading.Text[Math.Max(0, m.Index - Context)..m.Index], at);
            }
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9-])(?<name>[A-Za-z0-9][A-Za-z0-9-]{0,62})\.(?<kind>go|or)\.th(?![A-Za-z0-9-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Domain();
}
