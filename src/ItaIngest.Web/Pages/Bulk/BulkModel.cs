using System.Security.Cryptography;
using System.Text;
using ItaIngest.Checks;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Pages.Inbox;

namespace ItaIngest.Web.Pages.Bulk;

/// <summary>The same kind of finding in all documents of a list, before anything is decided.</summary>
public sealed class BulkModel
{
    /// <summary>Findings that are shown before all are decided.</summary>
    private const int SampleSize = 12;

    /// <summary>Kinds that can be chosen.</summary>
    private const int Kinds = 40;

    /// <summary>Gathers it.</summary>
    /// <param name="list">The list; it names a check.</param>
    /// <param name="act">"accept", "keep" or "reject".</param>
    /// <param name="kind">Key of the kind that was chosen; null: all.</param>
    /// <param name="findings">The open findings of the list.</param>
    /// <param name="rules">The rules.</param>
    public BulkModel(InboxAddress list, string act, string? kind, IReadOnlyList<FindingRecord> findings, RuleSet rules)
    {
        (List, Act, Kind, Rules) = (list, act, kind, rules);
        AllKinds = [.. findings.GroupBy(f => NameOf(f.Result), StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Kinds).Select(g => new BulkKind(KeyOf(g.Key), g.Key, g.Count()))];
        Chosen = [.. findings.Where(f => (kind is null || KeyOf(NameOf(f.Result)) == kind) && (act != "accept" || IsProposed(f.Result)))];
        WithoutProposal = act == "accept" ? findings.Count(f => (kind is null || KeyOf(NameOf(f.Result)) == kind) && !IsProposed(f.Result)) : 0;
        Documents = Chosen.Select(f => f.Document).Distinct(StringComparer.Ordinal).Count();
        Fingerprint = Hash(string.Join('\n', Chosen.Select(f => f.Id)));
        // Spread over the whole list, so that it shows more than its beginning.
        var step = Math.Max(1, Chosen.Count / SampleSize);
        Sample = [.. Chosen.Where((_, i) => i % step == 0).Take(SampleSize)];
    }

    /// <summary>The list.</summary>
    public InboxAddress List { get; }

    /// <summary>What would be decided.</summary>
    public string Act { get; }

    /// <summary>The kind that was chosen, or null.</summary>
    public string? Kind { get; }

    /// <summary>The rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>Kinds of the findings: what stands there and what is proposed.</summary>
    public IReadOnlyList<BulkKind> AllKinds { get; }

    /// <summary>The findings that would be decided.</summary>
    public IReadOnlyList<FindingRecord> Chosen { get; }

    /// <summary>Findings that are left, since nothing is proposed for them.</summary>
    public int WithoutProposal { get; }

    /// <summary>In how many documents they are.</summary>
    public int Documents { get; }

    /// <summary>Some of them, spread over all.</summary>
    public IReadOnlyList<FindingRecord> Sample { get; }

    /// <summary>What was shown: when it is another by the time the form comes, it is shown again.</summary>
    public string Fingerprint { get; }

    /// <summary>Whether something can be accepted of a finding.</summary>
    public static bool IsProposed(CheckResult finding) => finding.Repair is { Safety: not Safety.ShowOnly };

    private static string NameOf(CheckResult finding) => finding.Repair is { } repair && IsProposed(finding)
        ? $"{repair.From} → {repair.To}"
        : finding.Evidence is [var first, ..] ? first.Text : finding.Subject.Item;

    private static string KeyOf(string name) => Hash(name)[..8];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}

/// <summary>Findings that are alike.</summary>
/// <param name="Key">Short key for an address.</param>
/// <param name="Name">What stands there, and what is proposed.</param>
/// <param name="Count">How many.</param>
public sealed record BulkKind(string Key, string Name, int Count);
