using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>Aligns what was read to the code book of the year. Does no arithmetic.</summary>
public sealed class Mapper(RuleSet rules)
{
    /// <summary>Maps a document.</summary>
    public ReportFacts Map(ReadDocument document)
    {
        _ = rules;
        _ = document;
        return new ReportFacts(ReportKind.Other, new Agency(null, null, null, null, []), null, null, null, [], [], [], [], [], []);
    }
}
