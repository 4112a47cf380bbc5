using ItaIngest.Decisions;

namespace ItaIngest.Store;

/// <summary>The decisions that are to be appended together.</summary>
internal static class AppendedDecisions
{
    /// <summary>All of them are about the report that they are appended to.</summary>
    /// <exception cref="ArgumentException">One is about another.</exception>
    public static void Require(string report, IReadOnlyList<Decision> decisions)
    {
        if (decisions.FirstOrDefault(d => !string.Equals(d.Claim.Report, report, StringComparison.Ordinal)) is { } other)
        {
            throw new ArgumentException($"The decision {other.Id} is about {other.Claim.Report}, not about {report}.", nameof(decisions));
        }
    }

    /// <summary>Those that do not stand yet, each once.</summary>
    public static IReadOnlyList<Decision> New(IReadOnlyList<Decision> decisions, Func<string, bool> stands) =>
        [.. decisions.DistinctBy(d => d.Id, StringComparer.Ordinal).Where(d => !stands(d.Id))];
}
